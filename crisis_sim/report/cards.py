"""The scorecard of a run as plain frozen data: what every export and the debrief show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from crisis_sim.report.opinion_cards import OpinionCard

SCHEMA = "crisis-sim/scorecard/1"
MARK = "LATIHAN / EXERCISE"
"""On every screen and every export, in both languages at once, so that nothing is taken for real."""


@dataclass(frozen=True, slots=True)
class EvidenceCard:
    """Characters `start` to `end` of the task's `text`, as typed."""

    start: int
    end: int
    text: str
    counts: str
    field: str | None
    field_start: int


@dataclass(frozen=True, slots=True)
class VerdictCard:
    """A rule applied to the response; `credit` is 0 to 1, or `None` while a facilitator's judgement is blank."""

    rule: str
    type: str
    label: str
    status: str
    credit: float | None
    weight: float
    counted: bool
    penalty: float | None
    gate: float | None
    fired: bool
    explanation: str
    advice: str | None
    evidence: tuple[EvidenceCard, ...]
    why: str | None
    source: str | None
    objective: str | None
    parts: tuple[VerdictCard, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A penalty in points, or a gate's cap, and the rule it came from."""

    rule: str
    label: str
    points: float


@dataclass(frozen=True, slots=True)
class JudgedCard:
    """The arithmetic of one judged response: score = min(caps, max(0, quality × promptness − penalties))."""

    rubric: str
    quality: float | None
    promptness: float
    penalties: tuple[Points, ...]
    gates: tuple[Points, ...]
    score: float | None
    level: str | None
    level_label: str | None
    passed: bool | None
    arithmetic: str
    verdicts: tuple[VerdictCard, ...]


@dataclass(frozen=True, slots=True)
class ModelCard:
    """The author's model answer, and why it works."""

    text: str
    why: str | None


@dataclass(frozen=True, slots=True)
class TaskCard:
    """One published task and what came of it. Moments are play time in ms from the start of the run."""

    id: str
    kind: str
    ask: str
    weight: float
    status: str
    opened_ms: int
    deadline_ms: int
    answered_ms: int | None
    answer: dict[str, Any] | None
    text: str
    score: JudgedCard
    model: ModelCard | None


@dataclass(frozen=True, slots=True)
class UnaskedCard:
    """Something published without being graded, held to the scenario's default rubric."""

    id: str
    sim_ms: int
    channel: str
    task: str | None
    text: str
    score: JudgedCard


@dataclass(frozen=True, slots=True)
class WholeCard:
    """The run rubric's judgement: `value` enters the mean with `weight`; penalties and gates are the run's.

    `text` is all that was published, in the order of `score`'s evidence offsets.
    """

    rubric: str
    title: str
    weight: float
    value: float | None
    text: str
    arithmetic: str
    verdicts: tuple[VerdictCard, ...]


@dataclass(frozen=True, slots=True)
class EndingCard:
    """How the run ended."""

    id: str | None
    label: str
    debrief: str | None
    cause: str
    sim_ms: int


@dataclass(frozen=True, slots=True)
class RunCard:
    """Which run this is."""

    id: str
    trainee: str
    started_wall: str
    seed: int
    mode: str
    engine: str
    lexicons: str


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """Which scenario was played."""

    id: str
    title: str
    language: str
    version: str
    hash: str


@dataclass(frozen=True, slots=True)
class MeterCard:
    """Where a meter stood at the end."""

    id: str
    label: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The graded result of a run: score = min(caps, max(0, mean of tasks and run rubric − penalties))."""

    schema: str
    mark: str
    run: RunCard
    scenario: ScenarioCard
    score: float | None
    level: str | None
    level_label: str | None
    passed: bool | None
    pass_mark: float
    mean: float | None
    penalties: tuple[Points, ...]
    gates: tuple[Points, ...]
    arithmetic: str
    ending: EndingCard | None
    meters: tuple[MeterCard, ...]
    tasks: tuple[TaskCard, ...]
    unasked: tuple[UnaskedCard, ...]
    whole: WholeCard | None = None
    opinion: OpinionCard | None = None
