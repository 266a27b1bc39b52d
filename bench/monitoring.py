"""Monitoring a feed of 100,000 posts (BUDGETS 5 and 6): ``python -m bench.monitoring``.

A desk with everything on it (trends, spreaders of all and of a query, a mark, a watchword, a filter) takes in a hundred
posts and tells all it knows, at a thousand posts held and at a hundred thousand. The yardstick of the same run is one
``collections.Counter`` over the split words of the same hundred posts.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from crisis_sim.engine.monitoring import Desk, Filter, Mark, of_query, parse, written
from crisis_sim.engine.state import Item, Speaker
from crisis_sim.scenario.scenario import Scenario

FRESH = 100
PEOPLE = 2_000
"""As many as a scenario's crowd may have."""
SCENARIO = Scenario.model_validate(
    {
        "schema": "crisis/1",
        "id": "bench",
        "language": "id",
        "title": "Bench",
        "summary": "Bench",
        "duration": "40m",
        "story": {"starts_at": "2026-03-14T07:40+07:00", "pace": 12},
        "crisis": "victim",
        "briefing": "Bench",
        "organisation": {"name": "Lapas Kalirejo", "handle": "@lapas.kalirejo"},
        "channels": [{"id": "chirp", "name": "Chirp", "kind": "social"}],
        "timeline": [{"id": "stop", "at": "40m", "end": "stop"}],
        "endings": [{"id": "stop", "label": "Stop", "debrief": "Stop"}],
    }
)
TALK = """
api kebakaran blok hunian keluarga korban petugas sirene asap polisi pintu gerbang kabar video benar bohong tolong
selamat luka ambulans warga panik aman informasi resmi tunggu lapas kalirejo #kalirejo #siaga @lapas.kalirejo malam
suara ledakan gas bocor evakuasi kabur tahanan tembak isu hoaks
"""
WORDS = TALK.split()
PEOPLE_OF = [Speaker(f"p{who}", f"P {who}", None, "crowd", who * 7 % 5_000) for who in range(PEOPLE)]


def feed(posts: int) -> list[Item]:
    """So many posts, evenly over forty minutes of play; every seventh is passed on, every fifth answers."""
    made: list[Item] = []
    for number in range(posts):
        passed = made[number - 6] if number % 7 == 6 else None
        text = passed.text if passed else " ".join(WORDS[(number * 31 + at * at * 7) % len(WORDS)] for at in range(14))
        made.append(
            Item(
                id=f"c{number}",
                sim_ms=number * 2_400_000 // posts,
                kind="crowd",
                channel="chirp",
                author=f"p{number * 37 % PEOPLE}",
                text=text if passed else f"{text} {number % 997}",
                reply_to=made[number - 4].id if number % 5 == 4 else None,
                repost_of=passed.id if passed else None,
                stance="negative",
            )
        )
    return made


def speaker(item: Item) -> Speaker:
    """The author of a post of the bench."""
    return PEOPLE_OF[int((item.author or "p0")[1:])]


def asking(desk: Desk, mark: Mark) -> Callable[[list[Item], int], int]:
    """Everything that a screen asks of a desk, as a function of the feed and of how much of it is new."""
    query, watch = parse("(kebakaran OR ledakan) NOT hoaks"), parse('"gas bocor" ATAU kabur')
    wanted, spread = Filter(query=query, followers=100), of_query(query)

    def ask(held: list[Item], fresh: int) -> int:
        desk.read(held)
        found = len(desk.trends(held[-1].sim_ms, 10))
        found += len(desk.spreaders(held).top(10)) + len(desk.spreaders(held, "q", spread).top(10))
        found += mark.news(held).total
        for item in held[-fresh:]:
            found += wanted.keeps(item, speaker(item)) + watch.matches(written(item))
        return found

    return ask


def median_ms(act: Callable[[int], object], rounds: int) -> float:
    """Milliseconds of an act, the median of so many."""
    spent = []
    for number in range(rounds):
        began = time.perf_counter()
        act(number)
        spent.append((time.perf_counter() - began) * 1_000)
    return statistics.median(spent)


def at(posts: list[Item], held: int, rounds: int) -> tuple[float, float]:
    """Milliseconds for a hundred more posts with so many held; and of the first reading of all those."""
    desk = Desk(SCENARIO, speaker)
    ask = asking(desk, Mark(desk.us))
    began = time.perf_counter()
    ask(posts[:held], 1)
    first = (time.perf_counter() - began) * 1_000
    feeds = [posts[: held + FRESH * (number + 1)] for number in range(rounds)]
    return median_ms(lambda number: ask(feeds[number], FRESH), rounds), first


def figures(count: int, rounds: int) -> dict[str, Any]:
    """All figures."""
    posts = feed(count + FRESH * rounds)
    counter: Counter[str] = Counter()
    tail = posts[-FRESH * rounds :]
    yardstick = median_ms(
        lambda number: [counter.update(each.text.split()) for each in tail[number * FRESH : (number + 1) * FRESH]],
        rounds,
    )
    few, _ = at(posts, 1_000, rounds)
    many, first = at(posts, count, rounds)
    return {
        f"{FRESH} posts at 1000 held ms": round(few, 2),
        f"{FRESH} posts at {count} held ms": round(many, 2),
        "ratio of these": round(many / few, 2),
        "counting their words ms": round(yardstick, 2),
        "ratio to that": round(many / yardstick, 1),
        f"first reading of {count} ms": round(first),
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = figures(given.posts, given.rounds)
    print(json.dumps(found) if given.json else "\n".join(f"{name}  {value}" for name, value in found.items()))


if __name__ == "__main__":
    main()
