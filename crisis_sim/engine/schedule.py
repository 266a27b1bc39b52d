"""What is due when: the authored moments, sorted once, merged with what the run itself brings about."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from typing import Literal

from crisis_sim.scenario.injects import After
from crisis_sim.scenario.scenario import Scenario

EXPIRY, INJECT, OPINION, CROWD, ENDINGS = 1, 2, 3, 4, 5
"""Order within one millisecond (DESIGN §5); responses, 0, come from outside and before all of them."""

Due = tuple[int, int, int]
"""Moment in ms, phase, and the inject's place in the file, or the number of a planned post of the crowd."""

Trigger = tuple[Literal["published", "answered", "expired", "acted"], str]


@dataclass(slots=True)
class Schedule:
    """A sorted list that is read once, beside a heap for what comes up during the run."""

    fixed: list[Due]
    followers: dict[Trigger, tuple[tuple[int, int], ...]]
    """Delay in ms and place in the file of the injects that wait for a trigger."""
    _read: int = 0
    _coming: list[Due] = field(default_factory=list)

    @classmethod
    def of(cls, scenario: Scenario) -> Schedule:
        """The schedule of a scenario's timeline, its end at `duration` included."""
        fixed: list[Due] = [(scenario.duration, ENDINGS, 0)]
        waiting: dict[Trigger, list[tuple[int, int]]] = {}
        for place, inject in enumerate(scenario.timeline):
            if inject.at is not None:
                fixed.append((inject.at, INJECT, place))
            elif inject.after is not None:
                waiting.setdefault(_trigger(inject.after), []).append((inject.delay, place))
        return cls(sorted(fixed), {trigger: tuple(found) for trigger, found in waiting.items()})

    def add(self, due: Due) -> None:
        heapq.heappush(self._coming, due)

    def follow(self, trigger: Trigger, sim_ms: int) -> None:
        """Put what waits for `trigger` on the schedule."""
        for delay, place in self.followers.get(trigger, ()):
            self.add((sim_ms + delay, INJECT, place))

    def next_ms(self) -> int | None:
        """Moment of the next thing due."""
        due = self._peek()
        return due[0] if due else None

    def pop(self, until: int) -> Due | None:
        """Take the next thing due not later than `until`."""
        due = self._peek()
        if due is None or due[0] > until:
            return None
        if self._coming and self._coming[0] == due:
            return heapq.heappop(self._coming)
        self._read += 1
        return due

    def _peek(self) -> Due | None:
        fixed = self.fixed[self._read] if self._read < len(self.fixed) else None
        coming = self._coming[0] if self._coming else None
        if fixed is None or coming is None:
            return fixed or coming
        return min(fixed, coming)


def _trigger(after: str | After) -> Trigger:
    if isinstance(after, str):
        return ("published", after)
    if after.answered is not None:
        return ("answered", after.answered)
    if after.expired is not None:
        return ("expired", after.expired)
    return ("acted", after.acted or "")
