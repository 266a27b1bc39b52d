"""Small scenarios and judgements for the tests of this room."""

from __future__ import annotations

from typing import Any

from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.phrases import Phrase
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge, Score, Verdict
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.matching import Phrasebook
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.response import Response, Situation
from crisis_sim.scoring.text import read


def scene(*rules: dict[str, Any], language: str = "id", **more: Any) -> Scenario:
    """A scenario with one task ``first`` that is judged by these rules; `task` and `rubric` add keys to those."""
    task = {
        "kind": "statement",
        "ask": "Tulis pernyataan pertama.",
        "rubric": "main",
        "channel": "chirp",
        "promptness": {"full": "2m", "deadline": "4m", "floor": 0.5},
        **more.pop("task", {}),
    }
    written = [{"label": rule["id"], **rule} for rule in rules]
    return Scenario.model_validate(
        {
            "schema": "crisis/1",
            "id": "scene",
            "language": language,
            "title": "Scene",
            "summary": "For a test.",
            "duration": "10m",
            "story": {"starts_at": "2026-03-14T07:40+07:00", "pace": 1},
            "crisis": "accidental",
            "briefing": "Anda juru bicara.",
            "organisation": {"name": "Lapas Kalirejo", "handle": "@lapas_kalirejo"},
            "channels": [{"id": "chirp", "name": "Chirp", "kind": "social"}],
            "personas": [{"id": "ana", "name": "Ana"}],
            "timeline": [
                {"id": "first", "at": "0m", "task": task},
                {"id": "stop", "at": "10m", "end": "over"},
            ],
            "endings": [{"id": "over", "label": "Over", "debrief": "Over."}],
            "rubrics": [{"id": "main", "title": "Main", "rules": written, **more.pop("rubric", {})}],
            **more,
        }
    )


def judged(scenario: Scenario, text: str | Answer, *, at: int = 0, **more: Any) -> Score:
    """The score of an answer sent so many milliseconds after the start."""
    answer = text if isinstance(text, Answer) else Answer(text=text)
    return Judge(scenario).task("first", answer, opened_ms=0, sim_ms=at, **more)


def verdict(scenario: Scenario, text: str | Answer, *, at: int = 0, **more: Any) -> Verdict:
    """The verdict of a scenario's only rule."""
    return judged(scenario, text, at=at, **more).verdicts[0]


def matches(phrase: str | dict[str, Any], text: str, language: str = "id") -> list[str]:
    """The stretches of a text in which a phrase is found, whatever is meant by them."""
    book = Phrasebook()
    book.add((Phrase.model_validate(phrase),), language)
    found = book.match(read(text))
    return [text[match.start : match.end] for group in found.values() for match in group]


_SCENE = scene({"id": "none", "type": "length", "words": [0, 10]})
_GROUND = Ground(_SCENE)


def expresses(concept: str, text: str) -> bool:
    """Whether a text expresses a shipped concept."""
    known = _GROUND.concept(concept)
    document = read(text)
    response = Response(Answer(text=text), text)
    found = _GROUND.book.match(document)
    return bool(Reading(response, Situation(_SCENE, 0), document, found, _GROUND.book).concept(known))
