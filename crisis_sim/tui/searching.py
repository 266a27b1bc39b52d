"""A search through a long feed in parts, so that the screen stays awake meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crisis_sim.engine import Item
from crisis_sim.engine.monitoring import Filter
from crisis_sim.engine.state import Speaker

AT_A_TIME = 200
"""Items between two chances for the screen to draw."""
SHOWN = 1_000
"""Items found that are shown, the newest; all are counted."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search has found: the newest of it, oldest first, how much in all, and up to where it has looked."""

    items: tuple[Item, ...]
    total: int
    until: int


async def search(feed: Sequence[Item], wanted: Filter, speaker: Callable[[Item], Speaker]) -> Found:
    """Look through a growing feed from its newest item now to its first."""
    until = len(feed)
    newest: list[Item] = []
    total = 0
    for end in range(until, 0, -AT_A_TIME):
        for item in reversed(feed[max(0, end - AT_A_TIME) : end]):
            if wanted.keeps(item, speaker(item)):
                total += 1
                if total <= SHOWN:
                    newest.append(item)
        await asyncio.sleep(0)
    return Found(tuple(reversed(newest)), total, until)
