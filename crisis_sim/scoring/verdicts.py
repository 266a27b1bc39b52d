"""The shape of a judgement: evidence, verdicts, and the score they add up to (law 4: a score is an argument)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from crisis_sim.notes import Note

Status = Literal["met", "partly", "missed", "unscored"]


class Evidence(NamedTuple):
    """Words of the trainee that earned or lost something: characters `start` to `end` of the canonical text as typed.

    `field` names the field of a press release (or ``why``, a decision's reason) in which they stand; `field_start`
    is the offset inside it. Evidence that is no text (a label, a chosen option) has start and end 0 and its name in
    `text`.
    """

    start: int
    end: int
    text: str
    counts: Literal["for", "against"] = "for"
    field: str | None = None
    field_start: int = 0


class Verdict(NamedTuple):
    """A rule applied to a response. `credit` is exact, from 0 to 1; `None` while a manual rule is blank."""

    rule_id: str
    type: str
    label: str
    credit: Fraction | None
    status: Status
    explanation: Note
    evidence: tuple[Evidence, ...] = ()
    advice: Note | None = None
    """What to add or leave out next time, with an example; for rules that were not met."""
    weight: float = 0
    counted: bool = True
    """False when a weighted rule left the sum: blank, or a form rule without any content."""
    penalty: float | None = None
    gate: float | None = None
    fired: bool = False
    """Whether its penalty or gate took effect."""
    objective: str | None = None
    why: str | None = None
    source: str | None = None
    parts: tuple[Verdict, ...] = ()
    """Verdicts of nested rules."""


def every_verdict(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Verdicts in their order, each followed by those of the rules nested in its rule."""
    for verdict in verdicts:
        yield verdict
        yield from every_verdict(verdict.parts)


@dataclass(frozen=True, slots=True)
class Score:
    """A judged response. All of the arithmetic of DESIGN §8 can be redone from what stands here."""

    rubric_id: str
    verdicts: tuple[Verdict, ...]
    quality: Fraction | None
    """0 to 100, before promptness and penalties; `None` when nothing in the rubric could be scored."""
    promptness: Fraction
    """From the task's floor to 1; 1 where no clock applies."""
    penalties: tuple[tuple[str, float], ...]
    """Rule and points taken."""
    gates: tuple[tuple[str, float], ...]
    """Failed gate and the cap it sets."""
    score: float | None
    """0.0 to 100.0, rounded once, half up, to 0.1; `None` is unscored, which is not zero."""
    level: str | None
    """Id of the level that `score` reaches."""
    passed: bool | None

    @property
    def cap(self) -> float | None:
        """The lowest cap of the failed gates, if one failed."""
        return min((cap for _, cap in self.gates), default=None)

    @property
    def penalty(self) -> float:
        """Points taken in sum."""
        return sum(points for _, points in self.penalties)
