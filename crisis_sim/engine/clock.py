"""The run's one clock, as a pure function of its operations (law 3).

Simulation time is a whole number of milliseconds. It stands still in a pause, keeps its past when the speed changes,
and never goes back, whatever the wall clock does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ClockKind = Literal["start", "pause", "resume", "speed", "jump"]

NORMAL = 1000
"""Speed in thousandths: 1000 is real time."""

SLOWEST, FASTEST = 100, 600_000


@dataclass(frozen=True, slots=True)
class ClockOp:
    """One operation at a wall-clock moment (UTC milliseconds since 1970).

    `value` is the speed in thousandths for ``start`` and ``speed``, the new simulation time in ms for ``jump``.
    """

    kind: ClockKind
    wall_ms: int
    value: int = 0


@dataclass(frozen=True, slots=True)
class Clock:
    """Where the clock stands after its operations; `after` gives the clock with one more."""

    anchor_wall: int = 0
    anchor_sim: int = 0
    speed: int = NORMAL
    running: bool = False
    started: bool = False

    @classmethod
    def of(cls, ops: tuple[ClockOp, ...]) -> Clock:
        """The clock after all of `ops`, in order."""
        clock = cls()
        for op in ops:
            clock = clock.after(op)
        return clock

    def now(self, wall_ms: int) -> int:
        """Simulation time at a wall-clock moment; a wall clock set back does not turn time back."""
        if not self.running:
            return self.anchor_sim
        return self.anchor_sim + max(0, wall_ms - self.anchor_wall) * self.speed // NORMAL

    def wall_at(self, sim_ms: int) -> int | None:
        """The wall-clock moment at which `sim_ms` is reached if nothing changes; `None` while paused."""
        if not self.running:
            return None
        ahead = max(0, sim_ms - self.anchor_sim)
        return self.anchor_wall - (-ahead * NORMAL // self.speed)

    def after(self, op: ClockOp) -> Clock:
        """The clock after one more operation; one that changes nothing (a second pause) is harmless."""
        here = self.now(op.wall_ms)
        wall = max(op.wall_ms, self.anchor_wall)
        if op.kind == "jump":
            return Clock(wall, max(here, op.value), self.speed, self.running, self.started)
        speed = min(FASTEST, max(SLOWEST, op.value or NORMAL))
        if op.kind == "start":
            return self if self.started else Clock(wall, 0, speed, running=True, started=True)
        if op.kind == "speed":
            return Clock(wall, here, speed, self.running, self.started)
        return Clock(wall, here, self.speed, self.started and op.kind == "resume", self.started)
