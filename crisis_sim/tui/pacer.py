"""Wakes the screen exactly when the run has something due, by one timer on an absolute moment."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from crisis_sim.store import LiveRun

HEARTBEAT_S = 1.0
"""Longest silence: gauges, heartbeat and the search for gaps need the run at least this often."""

SHORTEST_S = 0.1
"""Ticks do not come faster than this, so that a burst is drawn together."""


class Pacer:
    """Calls `wake` when something is due; at least once a second, also behind dialogs and in a pause."""

    def __init__(self, live: LiveRun, wake: Callable[[], object]) -> None:
        self._live = live
        self._wake = wake
        self._timer: asyncio.TimerHandle | None = None
        self._last = 0.0

    def start(self) -> None:
        """Arm the timer for the next thing due; also called when a verb has changed the clock."""
        self.stop()
        loop = asyncio.get_running_loop()
        soonest = self._last + SHORTEST_S
        due = self._live.next_wall_ms()
        wait = HEARTBEAT_S if due is None else min(HEARTBEAT_S, max(0, due - self._live.wall()) / 1000)
        self._timer = loop.call_at(max(soonest, loop.time() + wait), self._tick)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _tick(self) -> None:
        self._last = asyncio.get_running_loop().time()
        self._wake()
        self.start()
