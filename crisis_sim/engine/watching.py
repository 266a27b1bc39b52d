"""Watchwords that the trainee has set in a run, and the alerts they give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from crisis_sim.engine.events import WatchAlert
from crisis_sim.engine.monitoring.queries import Query
from crisis_sim.engine.monitoring.watchwords import WatchwordProblem, parse
from crisis_sim.engine.monitoring.wording import written
from crisis_sim.engine.refusals import Refused
from crisis_sim.engine.state import Item, RunState
from crisis_sim.notes import note

MOST_WATCHES = 20
"""Watchwords at a time; more than that nobody watches."""

_query = lru_cache(maxsize=256)(parse)


def refuse_watch(state: RunState, data: Mapping[str, Any]) -> None:
    """Check an entry that sets or takes off a watchword.

    Raises:
        Refused: with the sentence that says what is wrong and what to do.
    """
    off, on = data.get("unwatch"), data.get("watch")
    if isinstance(off, str) and on is None:
        if off not in state.watches:
            raise Refused(note("There is no watchword {query} to take off.", query=off))
        return
    if not isinstance(on, str) or off is not None:
        raise Refused(note("Say which words to watch for."))
    if on in state.watches:
        raise Refused(note("{query} is watched already.", query=on))
    if len(state.watches) >= MOST_WATCHES:
        raise Refused(note("There are {most} watchwords already; take one off first.", most=MOST_WATCHES))
    try:
        _query(on)
    except WatchwordProblem as problem:
        raise Refused(problem.reason) from None


def watch(state: RunState, data: Mapping[str, Any]) -> None:
    """Set or take off a watchword that was checked before."""
    if "unwatch" in data:
        state.watches.remove(str(data["unwatch"]))
    else:
        state.watches.append(str(data["watch"]))


def alerts(state: RunState, item: Item) -> Iterator[WatchAlert]:
    """The alerts that a new item gives; the trainee's own and what comes in private give none."""
    if not state.watches or not item.public or item.kind == "own":
        return
    words = written(item)
    for words_watched in state.watches:
        query: Query = _query(words_watched)
        if query.matches(words):
            yield WatchAlert(item.sim_ms, words_watched, item.id)
