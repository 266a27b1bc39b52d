"""What happened in a run, as facts. All of them are derived: the same journal gives the same events, in this order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from crisis_sim.scoring import Score

EndCause = Literal["inject", "condition", "duration", "early"]


@dataclass(frozen=True, slots=True)
class Published:
    """An inject appeared: a post, news, a message or plain effects."""

    sim_ms: int
    inject: str


@dataclass(frozen=True, slots=True)
class TaskOpened:
    """A task was put to the trainee."""

    sim_ms: int
    task: str
    deadline_ms: int


@dataclass(frozen=True, slots=True)
class TaskAnswered:
    """The first response to a task, with its machine score."""

    sim_ms: int
    task: str
    score: Score


@dataclass(frozen=True, slots=True)
class TaskExpired:
    """A task's deadline passed without a response."""

    sim_ms: int
    task: str


@dataclass(frozen=True, slots=True)
class OwnPublished:
    """The trainee's own words appeared in public or reached their addressee.

    `manner` is ``answer`` for the graded response, ``correction`` for a later one, ``late`` for one after the
    deadline, ``unasked`` for anything else. `score` is the default rubric's, for what was not graded.
    """

    sim_ms: int
    item: str
    manner: Literal["answer", "correction", "late", "unasked"]
    score: Score | None


@dataclass(frozen=True, slots=True)
class MeterMoved:
    """A meter changed; `cause` is the inject that moved it."""

    sim_ms: int
    meter: str
    old: int | float
    new: int | float
    cause: str


@dataclass(frozen=True, slots=True)
class CrowdPosted:
    """Somebody of the crowd said something, or passed something on."""

    sim_ms: int
    item: str


@dataclass(frozen=True, slots=True)
class OpinionMoved:
    """The opinion model took a step: posts an hour of the story, negative share and beliefs from 0 to 1."""

    sim_ms: int
    volume: float
    negative: float
    beliefs: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Acted:
    """The trainee did something in public or had something done; `item` is what it was done to.

    `act` is ``pin``, ``unpin``, ``correct``, ``delete``, ``hide``, ``report``, or ``turn`` for an action of the
    scenario, which `action` names.
    """

    sim_ms: int
    act: str
    item: str | None = None
    action: str | None = None


@dataclass(frozen=True, slots=True)
class WatchAlert:
    """A new public post matches a watchword of the trainee."""

    sim_ms: int
    watch: str
    item: str


@dataclass(frozen=True, slots=True)
class ClockChanged:
    """The clock was paused, resumed, given another speed (in thousandths), or set forward."""

    sim_ms: int
    change: str
    speed: int | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """The run is over. `ending` is `None` when the time ran out and the scenario names no ending for that."""

    sim_ms: int
    ending: str | None
    cause: EndCause


Event = (
    Published
    | TaskOpened
    | TaskAnswered
    | TaskExpired
    | OwnPublished
    | MeterMoved
    | CrowdPosted
    | OpinionMoved
    | Acted
    | WatchAlert
    | ClockChanged
    | Ended
)


def plain(event: Event) -> dict[str, Any]:
    """An event as plain data for comparison and export, its score cut down to numbers."""
    out: dict[str, Any] = {"event": type(event).__name__}
    for name in event.__slots__:
        value = getattr(event, name)
        if isinstance(value, Score):
            value = {"score": value.score, "level": value.level, "gates": [rule for rule, _ in value.gates]}
        out[name] = value
    return out
