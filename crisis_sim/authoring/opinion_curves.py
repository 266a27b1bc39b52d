"""The mean opinion of many runs, point by point: what kinds of trainee do to volume, negative share and rumours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crisis_sim.engine.opinion import OpinionPoint


@dataclass(frozen=True, slots=True)
class MeanPoint:
    """The mean of the `runs` that had not ended by then. Volume is posts an hour of the story, the others shares."""

    sim_ms: int
    runs: int
    volume: float
    negative: float
    beliefs: Mapping[str, float]


@dataclass(slots=True)
class _Sum:
    sim_ms: int
    runs: int = 0
    volume: float = 0.0
    negative: float = 0.0
    beliefs: dict[str, float] = field(default_factory=dict)

    def add(self, point: OpinionPoint) -> None:
        self.runs += 1
        self.volume += point.volume
        self.negative += point.negative
        for rumour, share in point.beliefs.items():
            self.beliefs[rumour] = self.beliefs.get(rumour, 0.0) + share


@dataclass(slots=True)
class MeanCurve:
    """Adds up the curves of runs of one scenario; a run that ended early has no part in later points."""

    _sums: list[_Sum] = field(default_factory=list)

    def add(self, history: Sequence[OpinionPoint]) -> None:
        """Take in a run's curve. Runs of one scenario have their points at the same moments."""
        for place, point in enumerate(history):
            if place == len(self._sums):
                self._sums.append(_Sum(point.sim_ms))
            self._sums[place].add(point)

    def points(self) -> tuple[MeanPoint, ...]:
        """The mean curve."""
        return tuple(
            MeanPoint(
                each.sim_ms,
                each.runs,
                round(each.volume / each.runs, 3),
                round(each.negative / each.runs, 6),
                {rumour: round(share / each.runs, 6) for rumour, share in each.beliefs.items()},
            )
            for each in self._sums
        )
