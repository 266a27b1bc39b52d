"""The commands of the plain game that look for something in what is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from crisis_sim.cli.failures import Failure
from crisis_sim.engine import Item
from crisis_sim.engine.monitoring import (
    Desk,
    Filter,
    Mark,
    WatchwordProblem,
    of_query,
    of_rumour,
    parse,
    parse_filter,
)
from crisis_sim.engine.recognised import recognised
from crisis_sim.notes import note
from crisis_sim.report.plaintext import printable
from crisis_sim.report.watching import curve_lines, news_line, spreader_line, trend_line

if TYPE_CHECKING:
    from crisis_sim.cli.plain.game import PlainGame

MOST = 10
"""Posts, trends and spreaders that are listed at a time."""

OFF = ("off", "mati")
EVERYTHING = ("all", "semua")


class Monitoring:
    """The monitoring desk of one plain game."""

    def __init__(self, game: PlainGame) -> None:
        self.game = game
        self.live = game.live
        self._desk = Desk(self.live.scenario, self.live.exercise.speaker)
        self._mark = Mark(self._desk.us)
        self.verbs: dict[str, Callable[[str], None]] = {
            "search": self._search,
            "filter": self._filter,
            "watch": self._watch,
            "unwatch": self._unwatch,
            "watches": self._watches,
            "trends": self._trends,
            "spreaders": self._spreaders,
            "new": self._new,
            "opinion": self._opinion,
        }

    @property
    def _feed(self) -> list[Item]:
        return self.live.exercise.state.feed

    def _search(self, rest: str) -> None:
        wanted = self._asked(rest)
        speaker = self.live.exercise.speaker
        found = [item for item in self._feed if wanted.keeps(item, speaker(item))]
        self.game.print(note("Found: {n}", n=len(found)).say(self.game.say))
        self._list(found)

    def _filter(self, rest: str) -> None:
        hush = self.game.hush
        word = rest.lower()
        if word in OFF:
            hush.wanted = None
        elif word in EVERYTHING:
            hush.wanted = Filter()
        elif rest:
            hush.wanted = self._asked(rest)
        if hush.wanted is None:
            told = self.game.say("Posts of the public are counted, not printed; type new to read them.")
        elif hush.wanted.open:
            told = self.game.say("Every post of the public is printed.")
        else:
            told = self.game.say("Posts of the public that pass the filter are printed, the others are counted.")
        self.game.print(told)

    def _asked(self, rest: str) -> Filter:
        try:
            return parse_filter(rest, self.live.scenario, self.live.now)
        except WatchwordProblem as problem:
            raise Failure(problem.reason) from None

    def _watch(self, rest: str) -> None:
        try:
            query = parse(rest)
        except WatchwordProblem as problem:
            raise Failure(problem.reason) from None
        self.game.tell(self.live.watch(query.text))
        told = note("Watching for: {query}", query=query.reading(self.game.say))
        self.game.print(printable(told.say(self.game.say)))

    def _unwatch(self, rest: str) -> None:
        watches = self.live.exercise.state.watches
        chosen = (
            watches[int(rest) - 1] if rest.isascii() and rest.isdecimal() and 0 < int(rest) <= len(watches) else rest
        )
        if chosen not in watches:
            listed = ", ".join(map(printable, watches)) or self.game.say("none")
            raise Failure(note("Which watchword? There are: {watches}", watches=listed))
        self.game.tell(self.live.unwatch(chosen))
        self.game.print(note("No longer watching for: {query}", query=printable(chosen)).say(self.game.say))

    def _watches(self, _rest: str) -> None:
        watches = self.live.exercise.state.watches
        for place, watch in enumerate(watches, start=1):
            found = self._desk.spreaders(self._feed, f"query {watch}", of_query(parse(watch))).posts
            told = note("{place}. {watch}: {n} posts", place=place, watch=printable(watch), n=found)
            self.game.print(told.say(self.game.say))
        if not watches:
            self.game.print(self.game.say("No watchwords yet; set one with watch."))

    def _trends(self, _rest: str) -> None:
        self._read()
        found = self._desk.trends(self.live.now, MOST)
        for place, trend in enumerate(found, start=1):
            self.game.print(f"{place}. {trend_line(trend, self.game.teller.language)}")
        if not found:
            self.game.print(self.game.say("Nothing stands out now."))

    def _spreaders(self, rest: str) -> None:
        if not rest:
            spreaders = self._desk.spreaders(self._feed)
        elif rest in recognised(self.live.scenario, self.live.exercise.state):
            spreaders = self._desk.spreaders(self._feed, f"rumour {rest}", of_rumour(rest))
        else:
            try:
                spreaders = self._desk.spreaders(self._feed, f"query {rest}", of_query(parse(rest)))
            except WatchwordProblem as problem:
                raise Failure(problem.reason) from None
        reach = note("Reach together: {reach}, posts: {posts}", reach=spreaders.reach, posts=spreaders.posts)
        self.game.print(reach.say(self.game.say))
        for place, spreader in enumerate(spreaders.top(MOST), start=1):
            self.game.print(f"{place}. {spreader_line(spreader, self.game.teller.language)}")

    def _new(self, rest: str) -> None:
        wanted = self._asked(rest) if rest else self.game.hush.wanted or Filter()
        news = self._mark.news(self._feed)
        self.game.print(news_line(news, self.live.exercise, self.game.teller.language))
        speaker = self.live.exercise.speaker
        fresh = [item for item in self._feed[news.first :] if item.kind != "own"]
        found = [item for item in fresh if wanted.keeps(item, speaker(item))]
        self._list(found)
        self._mark.look(self._feed)

    def _opinion(self, _rest: str) -> None:
        self._read()
        for line in curve_lines(self.live.exercise, self._desk.volume, self._desk.negative, self.game.teller.language):
            self.game.print(line)

    def _read(self) -> None:
        self._desk.read(self._feed, self.live.exercise.state.opinion.history)

    def _list(self, found: list[Item]) -> None:
        """The last of what was found, oldest first, after how many are left out."""
        if len(found) > MOST:
            left_out = note("{n} older ones are not listed; ask more closely to find them.", n=len(found) - MOST)
            self.game.print(left_out.say(self.game.say))
        for item in found[-MOST:]:
            for line in self.game.teller.item_lines(item):
                self.game.print(line)
