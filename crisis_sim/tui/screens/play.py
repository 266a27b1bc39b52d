"""The play screen: short handlers between the live run and the widgets; what is shown is worked out elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from textual import events as textual_events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Footer

from crisis_sim.engine import Event, Item, Refused
from crisis_sim.engine.events import Acted, OwnPublished, TaskOpened, WatchAlert
from crisis_sim.notes import Note, note
from crisis_sim.report.plaintext import printable
from crisis_sim.report.telling import Teller
from crisis_sim.store import LiveRun, PlayedElsewhere, StoreProblem
from crisis_sim.tui.commands import PLAY
from crisis_sim.tui.feed.lines import FeedWriter
from crisis_sim.tui.feed.view import FeedView
from crisis_sim.tui.pacer import Pacer
from crisis_sim.tui.screen import CommandScreen
from crisis_sim.tui.widgets.composer import Composer, Target
from crisis_sim.tui.widgets.lists import KIND_NAMES, ChannelList, TaskList
from crisis_sim.tui.widgets.situation import MeterLine, Situation
from crisis_sim.tui.widgets.status import StatusLine

if TYPE_CHECKING:
    from crisis_sim.tui.screens.monitoring import Station

UNWRITABLE = 4
"""Exit code of a store that cannot be written (DESIGN §11)."""

SPEEDS = (1000, 2000, 4000)
WIDE, ROOMY = 110, 150
"""Columns from which the situation is shown, and from which everything gets more room."""

HIGH = 32
"""Rows below which the composer makes room while somebody reads."""

FRESHEN_MS = 3_000
"""Play time after which the reactions in sight are counted anew."""

_SENT = {
    "answer": note("Sent."),
    "unasked": note("Sent."),
    "correction": note("Sent as a correction; your first answer is the one that counts."),
    "late": note("Published, but after the deadline: it does not count for the task."),
}
"""What is said about what was sent, by the manner of its publication."""


class PlayScreen(CommandScreen):
    """A run in play."""

    KEYS = PLAY
    CSS_PATH = ["play.tcss"]

    def __init__(self, live: LiveRun) -> None:
        super().__init__()
        self.live = live
        self._pacer = Pacer(live, lambda: self.call_later(self.tick))
        self._shown = 0
        self._left = False
        self._freshened = 0
        self._trouble: Note | None = None
        self._station: Station | None = None

    def compose(self) -> ComposeResult:
        teller = Teller(self.live.exercise, self.game.language)
        scenario, say = self.live.scenario, teller.say
        yield StatusLine(teller)
        yield MeterLine(scenario, self.game.language)
        with Horizontal(id="main"):
            with Vertical(id="left"):
                yield ChannelList(scenario, say)
                yield TaskList(scenario, say)
            feed = FeedView(FeedWriter(teller), id="feed", classes="pane")
            feed.border_title = say("Feed")
            yield feed
            yield Situation(scenario, self.game.language, say)
        yield Composer(teller, self.live.store.drafts(self.live.run))
        yield Footer(compact=True)

    def on_mount(self) -> None:
        self._fit(self.size)
        self.query_one(FeedView).focus()
        self._guarded(self.live.play_on)
        self._pacer.start()

    def on_unmount(self) -> None:
        self._pacer.stop()

    def on_resize(self, event: textual_events.Resize) -> None:
        self._fit(event.size)
        self.call_after_refresh(self._gauges)

    def _fit(self, size: Size) -> None:
        self.set_class(size.width >= WIDE, "-wide")
        self.set_class(size.width >= ROOMY, "-roomy")
        self.set_class(size.height < HIGH, "-low")

    def tick(self) -> None:
        """Bring the run up to its clock. A store that fails is named once and tried again at the next tick."""
        if self._left:
            return
        try:
            told, trouble = self.live.tick(), self.live.trouble
        except PlayedElsewhere as taken:
            self._give_up(taken.reason)
            return
        except StoreProblem as problem:
            told, trouble = [], problem.reason
        if trouble is not None and trouble != self._trouble:
            self.tell(trouble, problem=True)
        self._trouble = trouble
        self.show(told)

    def show(self, told: Sequence[Event]) -> None:
        """Show what has happened; called at least once a second."""
        if self._left:
            return
        self._show_items()
        self._notice(told)
        self._gauges()
        if self.live.slept:
            self.live.slept = False
            self.tell(note("The computer slept or stood still, so the clock was stopped. F7 goes on."))
        if self.live.over:
            self._pacer.stop()
            self._debrief()

    async def on_task_list_chosen(self, message: TaskList.Chosen) -> None:
        await self._open(Target(task=message.task))

    def on_channel_list_chosen(self, message: ChannelList.Chosen) -> None:
        feed = self.query_one(FeedView)
        feed.show_channel(message.channel)
        name = f" · {printable(self.live.scenario.channel_of[message.channel].name)}" if message.channel else ""
        feed.border_title = Content(self.say("Feed") + name)

    async def on_feed_view_reply_wanted(self, message: FeedView.ReplyWanted) -> None:
        await self._reply_to(message.item)

    async def _reply_to(self, item: Item) -> None:
        waiting = [
            run.id
            for run in self.live.exercise.state.tasks.values()
            if run.status == "open" and self.live.scenario.tasks[run.id].to == item.id
        ]
        target = Target(task=waiting[0]) if waiting else Target(channel=item.channel, reply_to=item.id)
        await self._open(target)

    def on_composer_draft_changed(self, message: Composer.DraftChanged) -> None:
        try:
            self.live.store.keep_draft(self.live.run, message.place, message.content)
        except StoreProblem as problem:
            self.tell(problem.reason, problem=True)

    async def action_next_task(self) -> None:
        """Open the task that is due next; with none open, go to the list."""
        open_now = [run for run in self.live.exercise.state.tasks.values() if run.status == "open"]
        if not open_now:
            self.query_one(TaskList).focus()
            return
        ordered = [run.id for run in sorted(open_now, key=lambda run: (run.deadline_ms, run.id))]
        current = self.query_one(Composer).target
        place = ordered.index(current.task) + 1 if current and current.task in ordered else 0
        await self._open(Target(task=ordered[place % len(ordered)]))

    def action_feed(self) -> None:
        self.query_one(FeedView).focus()

    def action_channels(self) -> None:
        self.query_one(ChannelList).focus()

    async def action_write(self) -> None:
        composer = self.query_one(Composer)
        if composer.form is not None:
            composer.form.focus_first()
        else:
            await self.action_next_task()

    def action_facts(self) -> None:
        from crisis_sim.tui.screens.facts import FactsScreen

        self.app.push_screen(FactsScreen(self.live.exercise))

    def action_monitor(self) -> None:
        from crisis_sim.tui.screens.monitoring import MonitoringScreen, Station

        self._station = self._station or Station.of(self.live)
        desk = MonitoringScreen(self.live, self._station, self._guarded, self.action_pause, self._reply_to)
        self.app.push_screen(desk)

    def action_pause(self) -> None:
        self._guarded(self.live.pause if self.live.clock.running else self.live.play_on)
        self._pacer.start()

    def action_speed(self) -> None:
        speed = self.live.clock.speed
        faster = next((step for step in SPEEDS if step > speed), SPEEDS[0])
        self._guarded(lambda: self.live.set_speed(faster))
        self._pacer.start()

    async def action_send(self) -> None:
        composer = self.query_one(Composer)
        data = composer.payload()
        if data is None:
            self.tell(note("Choose a task (F2) or a post to reply to first."))
            return
        before = len(self.live.events)
        if self._guarded(lambda: self.live.act(data) if "act" in data else self.live.send(data)):
            composer.forget()
            await composer.close()
            self.query_one(FeedView).focus()
            sent = [event for event in self.live.events[before:] if isinstance(event, OwnPublished)]
            self.tell(_SENT[sent[-1].manner] if sent else _SENT["answer"])
            self._pacer.start()

    def action_act(self) -> None:
        """Offer what can be done to the chosen post, and whom to turn to."""
        from crisis_sim.tui.screens.act import ActScreen

        self.app.push_screen(ActScreen(self.live.exercise, self.query_one(FeedView).chosen_item), self._act)

    async def _act(self, act: Mapping[str, Any] | None) -> None:
        if act is None or self._left:
            return
        if act["act"] == "correct":
            item = self.live.exercise.state.items[act["item"]]
            await self._open(Target(channel=item.channel, corrects=item.id))
        elif self._guarded(lambda: self.live.act(act)):
            self.query_one(FeedView).rewrite()
            done = [event for event in self.live.events if isinstance(event, Acted)]
            self.tell(Teller(self.live.exercise, self.game.language).act(done[-1]))
            self._pacer.start()

    async def action_drop_target(self) -> None:
        await self.query_one(Composer).close()
        self.query_one(FeedView).focus()

    def action_end(self) -> None:
        from crisis_sim.tui.screens.question import QuestionScreen

        question = note("End the run now? Tasks that are still open score 0.")
        self.app.push_screen(QuestionScreen(question), self._end_if)

    def action_leave(self) -> None:
        self.query_one(Composer).keep()
        self._guarded(self.live.pause)
        if not self.live.over:
            farewell = note("Left at a standstill; go on with: crisis-sim resume {run}", run=self.live.run)
            self.game.farewell = farewell.say(self.say)
        self.app.exit(0)

    def _end_if(self, sure: bool | None) -> None:
        if sure:
            self._guarded(self.live.finish)

    async def _open(self, target: Target) -> None:
        """Turn the composer to a target, before the next key is read: what follows is typed into its form."""
        await self.query_one(Composer).open(target)

    def _guarded(self, act: Callable[[], list[Event]]) -> bool:
        """Do something with the run, and say in one sentence why if it cannot be done."""
        try:
            self.show(act())
        except Refused as refused:
            self.tell(refused.reason, problem=True)
            return False
        except PlayedElsewhere as taken:
            self._give_up(taken.reason)
            return False
        except StoreProblem as problem:
            self.tell(problem.reason, problem=True)
            return False
        return True

    def _give_up(self, reason: Note) -> None:
        """Leave a run that is played elsewhere by now; what was being written is kept."""
        self._left = True
        self._pacer.stop()
        self.query_one(Composer).keep()
        self.game.farewell = reason.say(self.say)
        self.app.exit(UNWRITABLE)

    def _show_items(self) -> None:
        fresh = self.live.exercise.state.feed[self._shown :]
        if not fresh:
            return
        self._shown += len(fresh)
        self.query_one(FeedView).add(fresh)
        self.query_one(ChannelList).count(fresh)

    def _notice(self, told: Sequence[Event]) -> None:
        """Say quietly at the edges what came up, without moving anything."""
        feed = self.query_one(FeedView)
        for event in told:
            if isinstance(event, TaskOpened):
                kind = self.say(KIND_NAMES[self.live.scenario.tasks[event.task].kind])
                feed.border_subtitle = note("New task: {kind} · F2", kind=kind).say(self.say)
            elif isinstance(event, WatchAlert):
                heard = note("Watchword: {watch} · ^F", watch=printable(event.watch))
                feed.border_subtitle = Content(heard.say(self.say))

    def _gauges(self) -> None:
        if not self.is_mounted:
            return
        now, state = self.live.now, self.live.exercise.state
        self.query_one(StatusLine).show(now, self.live.clock.speed, self.live.clock.running)
        self.query_one(TaskList).show(list(state.tasks.values()), now)
        self.query_one(Situation).show(state, now)
        if now - self._freshened >= FRESHEN_MS:
            self._freshened = now
            self.query_one(FeedView).freshen()
        self.query_one(MeterLine).show(state.meters)
        composer = self.query_one(Composer)
        composer.show(now)
        composer.keep()

    def _debrief(self) -> None:
        from crisis_sim.report.scorecard import scorecard
        from crisis_sim.tui.screens.debrief import DebriefScreen

        self._left = True
        self.query_one(Composer).keep()
        while self.app.screen is not self and self in self.app.screen_stack:
            self.app.pop_screen()
        card = scorecard(self.live.exercise, self.live.store.entries(self.live.run), self.game.language)
        self.app.switch_screen(DebriefScreen(card))
