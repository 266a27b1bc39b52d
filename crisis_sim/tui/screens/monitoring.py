"""The monitoring desk: search and filter, trends, spreaders and watchwords, while the run goes on behind it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from textual import events as textual_events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Footer, Input, Static

from crisis_sim.engine import Event, Item
from crisis_sim.engine.monitoring import Desk, Filter, Mark, WatchwordProblem, of_query, parse, parse_filter
from crisis_sim.notes import Note, note
from crisis_sim.report.plaintext import printable
from crisis_sim.report.telling import Teller
from crisis_sim.report.watching import news_line
from crisis_sim.store import LiveRun
from crisis_sim.tui.commands import MONITOR
from crisis_sim.tui.feed.found import FoundView
from crisis_sim.tui.feed.lines import FeedWriter
from crisis_sim.tui.feed.view import FeedView
from crisis_sim.tui.screen import CommandScreen
from crisis_sim.tui.searching import Found, search
from crisis_sim.tui.widgets.desk import LISTED, Findings, WatchList
from crisis_sim.tui.widgets.status import StatusLine

OFTEN_S = 0.5
"""Time between two looks at what has come in."""
SOON_S = 0.05
"""The same while it has not caught up with a long feed."""
AT_A_TIME = 400
"""Items that are counted at a look."""


@dataclass(slots=True)
class Station:
    """What the desk of a run keeps while nobody sits at it."""

    desk: Desk
    mark: Mark
    asked: str = ""
    """What was searched last."""

    @classmethod
    def of(cls, live: LiveRun) -> Station:
        """The desk of a run that nobody has sat at."""
        desk = Desk(live.scenario, live.exercise.speaker, AT_A_TIME)
        return cls(desk, Mark(desk.us))


class MonitoringScreen(CommandScreen):
    """A screen over the play screen, which brings the run on behind it.

    `act` does something with the run and says why if it cannot be done; `pause` stops the clock or starts it; `reply`
    opens the composer of the play screen.
    """

    KEYS = MONITOR
    CSS_PATH = ["monitoring.tcss"]

    def __init__(
        self,
        live: LiveRun,
        station: Station,
        act: Callable[[Callable[[], list[Event]]], bool],
        pause: Callable[[], None],
        reply: Callable[[Item], Awaitable[None]],
    ) -> None:
        super().__init__()
        self.live = live
        self._station = station
        self._act = act
        self._pause = pause
        self._reply = reply
        self._wanted = Filter()
        self._wrong: Note | None = None
        """What was not understood, until something is."""
        self._total = 0
        self._seen: int | None = None
        """Up to where the feed was looked through; `None` while a search is under way."""

    def compose(self) -> ComposeResult:
        teller = Teller(self.live.exercise, self.game.language)
        yield StatusLine(teller)
        yield Input(self._station.asked, placeholder=self.say("Search: words, channel=… by=… us=yes …"), id="asked")
        yield Static(id="told", markup=False)
        with Horizontal(id="main"):
            yield FoundView(FeedWriter(teller), id="feed", classes="pane")
            with Vertical(id="right"):
                yield Findings(self.game.language, self.say)
                yield WatchList(self.say)
        yield Footer(compact=True)

    def on_mount(self) -> None:
        self.query_one(Input).focus()
        self._ask(self._station.asked)
        self.set_interval(OFTEN_S, self.look)
        self.call_after_refresh(self.look)

    def on_resize(self, _event: textual_events.Resize) -> None:
        self.call_after_refresh(self.look)

    def look(self) -> None:
        """Take in what has come since the last look, and show what is known now."""
        if not self.is_current:
            return
        state, desk = self.live.exercise.state, self._station.desk
        if not desk.read(state.feed, state.opinion.history):
            self.set_timer(SOON_S, self.look)
        self._add(state.feed)
        now = self.live.now
        self.query_one(StatusLine).show(now, self.live.clock.speed, self.live.clock.running)
        trends, spreaders = desk.trends(now, LISTED), desk.spreaders(state.feed).top(LISTED)
        self.query_one(Findings).show((desk.volume, desk.negative), trends, spreaders)
        self.query_one(WatchList).show([(watch, self._found_by(watch)) for watch in state.watches])
        self._tell_state()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._ask(event.value)

    def on_watch_list_chosen(self, message: WatchList.Chosen) -> None:
        self.query_one(Input).value = message.watch
        self._ask(message.watch)

    async def on_feed_view_reply_wanted(self, message: FeedView.ReplyWanted) -> None:
        message.stop()
        self.action_close()
        await self._reply(message.item)

    def action_search(self) -> None:
        self.query_one(Input).focus()

    def action_posts(self) -> None:
        self.query_one(FoundView).focus()

    def action_watches(self) -> None:
        self.query_one(WatchList).focus()

    def action_pause(self) -> None:
        self._pause()
        self.look()

    def action_watch(self) -> None:
        """Watch for the words in the search line, or stop watching for them."""
        try:
            query = parse_filter(self.query_one(Input).value, self.live.scenario, self.live.now).query
        except WatchwordProblem as problem:
            self._tell_wrong(problem.reason)
            return
        if query is None:
            self._tell_wrong(note("Type the words to watch for into the search line first (F2)."))
            return
        self._wrong = None
        watched = query.text in self.live.exercise.state.watches
        if self._act(lambda: self.live.unwatch(query.text) if watched else self.live.watch(query.text)):
            done = note("No longer watching for: {query}" if watched else "Watching for: {query}", query=query.text)
            self.tell(printable(done.say(self.say)))
            self.look()

    def action_close(self) -> None:
        """Go back; everything that came in while the desk was open counts as looked at."""
        self._station.mark.look(self.live.exercise.state.feed)
        self.app.pop_screen()

    def _ask(self, asked: str) -> None:
        view = self.query_one(FoundView)
        try:
            self._wanted = parse_filter(asked, self.live.scenario, self.live.now)
        except WatchwordProblem as problem:
            self._tell_wrong(problem.reason)
            return
        self._wrong = None
        self._station.asked = asked
        view.sought = self._wanted.query
        view.border_title = self.say("Searching …")
        self._seen = None
        self.run_worker(self._search(), exclusive=True)

    async def _search(self) -> None:
        found: Found = await search(self.live.exercise.state.feed, self._wanted, self.live.exercise.speaker)
        self._total, self._seen = found.total, found.until
        self.query_one(FoundView).replace(found.items)
        self._add(self.live.exercise.state.feed)

    def _add(self, feed: Sequence[Item]) -> None:
        """Add what has come in and fits, once the search has come to its end."""
        if self._seen is None:
            return
        speaker = self.live.exercise.speaker
        fresh = [item for item in feed[self._seen :] if self._wanted.keeps(item, speaker(item))]
        self._seen = len(feed)
        self._total += len(fresh)
        view = self.query_one(FoundView)
        if fresh:
            view.add(fresh)
        view.border_title = note("Found: {n}", n=self._total).say(self.say)

    def _tell_wrong(self, reason: Note) -> None:
        self._wrong = reason
        self._tell_state()

    def _tell_state(self) -> None:
        """Below the search line: what was not understood in it, or how much is new."""
        told = self.query_one("#told", Static)
        told.set_class(self._wrong is not None, "-wrong")
        if self._wrong is not None:
            told.update(Content(printable(self._wrong.say(self.say))))
            return
        news = self._station.mark.news(self.live.exercise.state.feed)
        told.update(Content(news_line(news, self.live.exercise, self.game.language)))

    def _found_by(self, watch: str) -> int:
        """Posts of others that a watchword has found so far."""
        return self._station.desk.spreaders(self.live.exercise.state.feed, watch, of_query(parse(watch))).posts
