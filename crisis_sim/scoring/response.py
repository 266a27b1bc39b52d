"""A response as judges read it: one canonical text, its fields, and the situation it was sent in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from crisis_sim.scenario.answers import FIELDS, Answer
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tasks import Task
from crisis_sim.scoring.conduct import Conduct

JOINT = "\n\n"
"""What stands between the fields of a press release in its canonical text."""


class Response(NamedTuple):
    """An answer with its canonical text; `fields` are (name, start, end) in that text, in order."""

    answer: Answer
    text: str
    fields: tuple[tuple[str, int, int], ...] = ()

    @classmethod
    def of(cls, answer: Answer) -> Response:
        """The response of an answer: its text as typed, its fields joined in their order, or its reason."""
        if answer.fields is not None:
            return cls._joined(answer)
        if answer.why is not None:
            return cls(answer, answer.why, (("why", 0, len(answer.why)),))
        return cls(answer, answer.text or "")

    @classmethod
    def whole(cls, conduct: Conduct) -> Response:
        """All public words of a run as one text; each item is a field under its id."""
        text, spans = "", []
        for words in conduct.public:
            text += JOINT if text else ""
            spans.append((words.id, len(text), len(text) + len(words.text)))
            text += words.text
        return cls(Answer(), text, tuple(spans))

    @classmethod
    def _joined(cls, answer: Answer) -> Response:
        written: dict[str, str] = {str(name): part for name, part in (answer.fields or {}).items()}
        text, spans = "", []
        for name in FIELDS:
            part = written.get(name, "")
            if not part:
                continue
            if text:
                text += JOINT
            spans.append((name, len(text), len(text) + len(part)))
            text += part
        return cls(answer, text, tuple(spans))


class Situation(NamedTuple):
    """What a judge may know besides the response."""

    scenario: Scenario
    sim_ms: int
    """Moment of the response, in play time from the start."""
    task_id: str | None = None
    task: Task | None = None
    earlier: tuple[str, ...] = ()
    """The trainee's earlier public texts in this run, oldest first."""
    earlier_at: tuple[int, ...] = ()
    """When each of them was published; empty where nobody knows."""
    channel: str | None = None
    """Where the response is published or sent."""
    reply_to: str | None = None
    """The inject or item that it answers."""
    conduct: Conduct | None = None
    """The whole run, where that is what is judged."""
    manual: Mapping[str, str] = MappingProxyType({})
    """Levels that a facilitator gave, by rule id."""
