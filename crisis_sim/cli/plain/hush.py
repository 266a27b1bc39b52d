"""What the plain game does not print one by one, so that a screen reader is not flooded: the crowd, and many alerts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from crisis_sim.engine import Event, Item
from crisis_sim.engine.events import CrowdPosted, WatchAlert
from crisis_sim.engine.monitoring import Filter, naming, written
from crisis_sim.notes import note
from crisis_sim.report.plaintext import printable
from crisis_sim.report.watching import together

if TYPE_CHECKING:
    from crisis_sim.cli.plain.game import PlainGame

QUIET_MS = 30_000
"""Play time between two lines that count what was kept back."""


class Hush:
    """Keeps posts of the crowd back and counts them; those that pass `wanted` are printed.

    The first alert of a watchword is told at once, further ones within `QUIET_MS` are counted.
    """

    def __init__(self, game: PlainGame) -> None:
        self.wanted: Filter | None = None
        """Which of the crowd's posts are printed; `None` is none of them."""
        self._game = game
        self._us = naming(game.live.scenario.organisation)
        self._kept: list[Item] = []
        self._mentions = 0
        self._alerts: Counter[str] = Counter()
        self._alerted: dict[str, int] = {}
        self._told_ms = 0

    def keeps(self, event: Event) -> bool:
        """Whether an event is kept back."""
        if isinstance(event, WatchAlert):
            return self._keeps_alert(event)
        if not isinstance(event, CrowdPosted):
            return False
        item = self._game.live.exercise.state.items[event.item]
        if self.wanted is not None and self.wanted.keeps(item, self._game.live.exercise.speaker(item)):
            return False
        self._kept.append(item)
        self._mentions += self._us.matches(written(item))
        return True

    def lines(self) -> Iterator[str]:
        """What was kept back since, counted, if that is due."""
        now = self._game.live.now
        if now - self._told_ms < QUIET_MS:
            return
        if self._kept or self._alerts:
            self._told_ms = now
        if self._kept:
            yield together(self._kept, self._mentions, self._game.teller.language)
        for watch, count in self._alerts.items():
            yield note("Watchword {watch}: {n} more posts", watch=printable(watch), n=count).say(self._game.say)
        self._kept, self._mentions = [], 0
        self._alerts.clear()

    def _keeps_alert(self, event: WatchAlert) -> bool:
        last = self._alerted.get(event.watch)
        if last is not None and event.sim_ms - last < QUIET_MS:
            self._alerts[event.watch] += 1
            return True
        self._alerted[event.watch] = event.sim_ms
        return False
