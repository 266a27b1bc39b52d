"""Monitoring: finding the few posts that matter. Watchwords, filters, trends, spreaders, what is new, and curves.

Pure: these count and find in the feed that the fold has made. No clock, no file and no screen may enter here; who
said an item is told by a function that is passed in.
"""

from crisis_sim.engine.monitoring.asking import parse_filter
from crisis_sim.engine.monitoring.curves import Curve, resampled
from crisis_sim.engine.monitoring.desk import Desk, window_ms
from crisis_sim.engine.monitoring.filters import Filter
from crisis_sim.engine.monitoring.queries import Query, naming
from crisis_sim.engine.monitoring.spreaders import Spreader, Spreaders, of_query, of_rumour
from crisis_sim.engine.monitoring.trends import Trend, Trends
from crisis_sim.engine.monitoring.unread import Mark, News
from crisis_sim.engine.monitoring.watchwords import WatchwordProblem, parse
from crisis_sim.engine.monitoring.wording import written

__all__ = [
    "Curve",
    "Desk",
    "Filter",
    "Mark",
    "News",
    "Query",
    "Spreader",
    "Spreaders",
    "Trend",
    "Trends",
    "WatchwordProblem",
    "naming",
    "of_query",
    "of_rumour",
    "parse",
    "parse_filter",
    "resampled",
    "window_ms",
    "written",
]
