"""A run with a crowd, folded on one core: ``python -m bench.crowd``.

Ten thousand posts of the crowd as fast as they may come, and whole runs of a day of the story in twenty minutes of play
and of thirty days in thirty. The yardstick of the same run is a sorted list of the moments of the same events, walked
with a slotted dataclass for each (BUDGETS 10).
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from crisis_sim.engine import Entry, Event, Exercise
from crisis_sim.scenario.durations import MINUTE
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge

BUSY = {"baseline": 500_000.0}
CAST = [{"name": f"Person {number}", "handle": f"@person{number}", "followers": number} for number in range(240)]
STANCES = ("negative", "negative", "neutral", "positive", "negative", "neutral")


@dataclass(frozen=True, slots=True)
class Happening:
    """What the yardstick makes of each event."""

    sim_ms: int
    number: int
    text: str


def story(play: int, pace: int, opinion: dict[str, float], most: int) -> Scenario:
    """So many minutes of play with six posts, two rumours and eight decks of forty posts."""
    posts = [
        {"id": f"p{at}", "at": f"{3 * at}m", "post": {"from": "ana", "channel": "chirp", "text": "Post", **claims}}
        for at, claims in enumerate([{}, {"claims": "robbed"}, {}, {"claims": "fled"}, {}, {}])
    ]
    decks = [{"id": f"d{at}", "stance": stance, "posts": lines(f"d{at}")} for at, stance in enumerate(STANCES)]
    decks += [{"id": f"r-{name}", "stance": "negative", "claims": name, "posts": lines(name)} for name in _RUMOURS]
    return Scenario.model_validate(
        {
            "schema": "crisis/1",
            "id": "bench",
            "language": "en",
            "title": "Bench",
            "summary": "Bench",
            "duration": f"{play}m",
            "story": {"starts_at": "2026-03-14T07:40+01:00", "pace": pace},
            "crisis": "preventable",
            "briefing": "Bench",
            "organisation": {"name": "Northfield Water"},
            "channels": [{"id": name, "name": name.title(), "kind": "social"} for name in ("chirp", "face", "gram")],
            "personas": [{"id": "ana", "name": "Ana"}],
            "facts": [{"id": name, "text": name, "status": "false", "any": [name]} for name in _RUMOURS],
            "timeline": posts,
            "opinion": opinion,
            "chatter": {"locale": "en_GB", "people": len(CAST), "most": most, "decks": decks},
        }
    )


_RUMOURS = ("robbed", "fled")


def lines(word: str) -> list[str]:
    """Forty posts with alternatives."""
    return [f"{word} {number} is {{seen|heard|said}} at the {{gate|bridge|market|station}}" for number in range(40)]


def folded(scenario: Scenario, judge: Judge, until: int | None = None) -> tuple[Exercise, list[Event]]:
    """A silent run, to its end or until the crowd has said so much."""
    exercise = Exercise(scenario, 1, judge)
    events = exercise.apply(Entry(0, "started", {"seed": 1, "cast": CAST}))
    sim_ms = 0
    while exercise.ended is None and (until is None or len(exercise.state.feed) < until):
        sim_ms += MINUTE // 10
        events += exercise.advance(sim_ms)
    return exercise, events


def walked(events: list[Event]) -> Callable[[], object]:
    """The yardstick: the moments of these events, sorted and walked."""
    moments = [(event.sim_ms, number) for number, event in enumerate(events)]

    def walk() -> list[Happening]:
        return [Happening(sim_ms, number, "post") for sim_ms, number in sorted(moments)]

    return walk


def seconds(act: Callable[[], object], rounds: int) -> float:
    """The median of so many."""
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        act()
        spent.append(time.perf_counter() - began)
    return statistics.median(spent)


def figures(posts: int, rounds: int) -> dict[str, Any]:
    """All figures."""
    out: dict[str, Any] = {}
    for name, scenario, until in (
        (f"{posts} posts", story(20, 72, BUSY, 600), posts),
        ("a day", story(20, 72, {}, 90), None),
        ("30 days", story(30, 1440, {}, 90), None),
    ):
        judge = Judge(scenario)
        exercise, events = folded(scenario, judge, until)
        spent = seconds(lambda told=(scenario, judge, until): folded(*told), rounds)  # type: ignore[misc]
        yardstick = seconds(walked(events), 9)
        out[f"{name} s"] = round(spent, 2)
        out[f"{name}, posts of the crowd"] = sum(item.kind == "crowd" for item in exercise.state.feed)
        out[f"{name}, events"] = len(events)
        out[f"{name}, yardstick s"] = round(yardstick, 4)
        out[f"{name}, ratio"] = round(spent / yardstick)
        out[f"{name}, events a second"] = round(len(events) / spent)
    return out


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = figures(given.posts, given.rounds)
    print(json.dumps(found) if given.json else "\n".join(f"{name}  {value}" for name, value in found.items()))


if __name__ == "__main__":
    main()
