"""The monitoring desk of one run: everything that is counted of its feed, read once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from crisis_sim.engine.monitoring.curves import Curve
from crisis_sim.engine.monitoring.queries import naming
from crisis_sim.engine.monitoring.spreaders import Spreaders
from crisis_sim.engine.monitoring.trends import Trend, Trends
from crisis_sim.engine.state import Item, Speaker
from crisis_sim.scenario.durations import HOUR
from crisis_sim.scenario.scenario import Scenario

WINDOWS = 4
"""Windows that a run has at least, so that there is something to compare with."""


class Point(Protocol):
    """A point of the opinion model, as far as it is drawn."""

    @property
    def volume(self) -> float: ...
    @property
    def negative(self) -> float: ...


class Desk:
    """Follows a feed and the opinion beside it. Reading again costs what came in since; so does everything it tells.

    It is read by one front end; another has a desk of its own. Where a screen must stay awake over a feed that was
    never read, it takes in `at_a_time` items in one go, and tells what it knows until it is asked again.
    """

    def __init__(self, scenario: Scenario, speaker: Callable[[Item], Speaker], at_a_time: int = sys.maxsize) -> None:
        self.us = naming(scenario.organisation)
        """Finds what names the organisation."""
        self.speaker = speaker
        self._at_a_time = at_a_time
        self.volume = Curve()
        """Posts an hour of the story."""
        self.negative = Curve()
        """Negative share, 0 to 1."""
        self._trends = Trends(speaker, window_ms(scenario))
        self._spreaders: dict[str, tuple[Spreaders, int]] = {"": (Spreaders(speaker), 0)}
        self._read = 0
        self._drawn = 0

    def read(self, feed: Sequence[Item], history: Sequence[Point] = ()) -> bool:
        """Take in what is new in a feed and an opinion that only ever grow. False while something is left."""
        until = min(len(feed), self._read + self._at_a_time)
        self._trends.add(feed[self._read : until])
        self._read = until
        fresh = history[self._drawn :]
        self._drawn = len(history)
        self.volume.add(point.volume for point in fresh)
        self.negative.add(point.negative for point in fresh)
        return until == len(feed)

    def trends(self, now_ms: int, most: int) -> list[Trend]:
        """What has become more frequent in the window that ends now."""
        return self._trends.top(now_ms, most)

    def spreaders(self, feed: Sequence[Item], of: str = "", wanted: Callable[[Item], bool] | None = None) -> Spreaders:
        """Who spreads everything, or what is `wanted`; `of` names that, so that it is counted on when asked again."""
        found, counted = self._spreaders.pop(of, (Spreaders(self.speaker, wanted), 0))
        until = min(len(feed), counted + self._at_a_time)
        found.add(feed[counted:until])
        self._spreaders[of] = (found, until)
        if len(self._spreaders) > MOST_ASKED:
            self._spreaders.pop(next(name for name in self._spreaders if name))
        return found


MOST_ASKED = 32
"""Questions after spreaders that are counted on; the one asked longest ago is forgotten."""


def window_ms(scenario: Scenario) -> int:
    """Play time of the window of trends: an hour of the story, but no more than a quarter of the run."""
    hour = round(HOUR / scenario.story.pace)
    return max(1, min(hour, scenario.duration // WINDOWS))
