"""What is new since somebody last looked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crisis_sim.engine.monitoring.queries import Query
from crisis_sim.engine.monitoring.wording import written
from crisis_sim.engine.state import Item


@dataclass(frozen=True, slots=True)
class News:
    """Items that came in since a mark; the trainee's own are none."""

    first: int
    """Place in the feed of the mark."""
    total: int
    by_channel: tuple[tuple[str, int], ...]
    """Channels with their items, the fullest first, then by id."""
    mentions: int
    """How many of them name us."""


class Mark:
    """One view's mark in the feed. Counting costs what came in since it was last counted."""

    def __init__(self, us: Query) -> None:
        self._us = us
        self._first = 0
        self._counted = 0
        self._by_channel: Counter[str] = Counter()
        self._mentions = 0

    def news(self, feed: Sequence[Item]) -> News:
        """What is new in the feed, which only ever grows."""
        for place in range(self._counted, len(feed)):
            item = feed[place]
            if item.kind == "own":
                continue
            self._by_channel[item.channel] += 1
            self._mentions += self._us.matches(written(item))
        self._counted = len(feed)
        ordered = sorted(self._by_channel.items(), key=lambda counted: (-counted[1], counted[0]))
        return News(self._first, self._by_channel.total(), tuple(ordered), self._mentions)

    def look(self, feed: Sequence[Item]) -> None:
        """Set the mark behind the last item: everything so far was seen."""
        self._first = self._counted = len(feed)
        self._by_channel.clear()
        self._mentions = 0
