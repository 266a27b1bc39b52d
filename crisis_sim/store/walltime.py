"""The wall clock of a live run: steady while the machine runs, and jumping ahead when the machine has slept."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

SLEEP_MS = 3_000
"""A real clock this far ahead of the steady one means that the machine slept (or its clock was set)."""


@dataclass(slots=True)
class WallTime:
    """UTC milliseconds that never go back; between two sleeps they follow the monotonic clock."""

    _base: int = field(default_factory=lambda: time.time_ns() // 1_000_000)
    _steady: int = field(default_factory=time.monotonic_ns)

    def __call__(self) -> int:
        now = self._base + (time.monotonic_ns() - self._steady) // 1_000_000
        real = time.time_ns() // 1_000_000
        if real - now > SLEEP_MS:
            self._base += real - now
            return real
        return now
