"""The fold (law 1): a scenario, a seed and a journal give the events of a run, the same on any machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crisis_sim.engine.acting import Acting, refuse_act
from crisis_sim.engine.cast import read_cast
from crisis_sim.engine.conditions import holds
from crisis_sim.engine.entries import KINDS, VERSION, Entry
from crisis_sim.engine.events import (
    ClockChanged,
    EndCause,
    Ended,
    Event,
    MeterMoved,
    Published,
    TaskExpired,
    TaskOpened,
)
from crisis_sim.engine.facts import KnownFact, fact_sheet
from crisis_sim.engine.opinion import PublicOpinion
from crisis_sim.engine.public import Public
from crisis_sim.engine.reactions import reactions
from crisis_sim.engine.refusals import Refused, refuse_response
from crisis_sim.engine.responses import Responses
from crisis_sim.engine.schedule import CROWD, ENDINGS, EXPIRY, INJECT, OPINION, Schedule
from crisis_sim.engine.state import Item, RunState, Speaker, TaskRun
from crisis_sim.engine.watching import alerts, refuse_watch, watch
from crisis_sim.notes import note
from crisis_sim.scenario.injects import Inject, News, Reaction
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge


class Exercise:
    """One run of a scenario. `advance` lets time pass, `apply` takes in what a person did; both tell what happened.

    It reads no clock and no file. Moments are play time in milliseconds from the start. `judge` may be shared by
    runs of the same scenario; compiling one is the dear part of a new exercise.
    """

    def __init__(self, scenario: Scenario, seed: int = 1, judge: Judge | None = None) -> None:
        self.scenario = scenario
        self.seed = seed
        self.judge = judge or Judge(scenario)
        self.state = RunState(
            meters={meter.id: meter.start for meter in scenario.meters}, opinion=PublicOpinion(scenario)
        )
        self._places = {inject.id: place for place, inject in enumerate(scenario.timeline)}
        self._schedule = Schedule.of(scenario)
        self._responses = Responses(scenario, self.judge, self.state)
        self._public = Public(scenario, self.judge, self.state, self._schedule)
        self._acting = Acting(scenario, self.judge, self.state, self._responses, self._public)
        self._endings = tuple(ending for ending in scenario.endings if ending.when is not None)
        self._end_called: str | None = None

    @property
    def now(self) -> int:
        """Last millisecond that is fully told; -1 before the start."""
        return self.state.now

    @property
    def ended(self) -> Ended | None:
        return self.state.ended

    def speaker(self, item: Item) -> Speaker:
        """Who said an item; its own words are the organisation's."""
        if item.author is None:
            ours = self.scenario.organisation
            return Speaker("", ours.name, ours.handle, "own", verified=True)
        known = self.state.cast.get(item.author)
        if known is not None:
            return known
        persona = self.scenario.persona_of[item.author]
        return Speaker(
            persona.id, persona.name, persona.handle, persona.kind, persona.followers, verified=persona.verified
        )

    def reactions(self, item: Item, sim_ms: int) -> dict[Reaction, int]:
        """The reactions an item has at a moment of play."""
        return reactions(self.scenario, self.state, item, self.speaker(item), sim_ms)

    def facts(self) -> tuple[KnownFact, ...]:
        """The fact sheet at this moment."""
        return fact_sheet(self.scenario, max(0, self.now))

    def next_due(self) -> int | None:
        """Moment of the next thing that will happen by itself; `None` when the run is over."""
        return None if self.state.ended else self._schedule.next_ms()

    def advance(self, to: int) -> list[Event]:
        """Let time pass up to and including `to`. A moment already told tells nothing again."""
        events: list[Event] = []
        while self.state.ended is None:
            due = self._schedule.pop(to)
            if due is None:
                break
            sim_ms, phase, place = due
            if phase == INJECT:
                self._publish(sim_ms, self.scenario.timeline[place], events)
            elif phase == EXPIRY:
                self._expire(sim_ms, self.scenario.timeline[place].id, events)
            elif phase == OPINION:
                events.append(self._public.step(sim_ms))
            elif phase == CROWD:
                events.extend(self._public.speak(sim_ms, place))
            else:
                self._look_for_the_end(sim_ms, events)
        self.state.now = max(self.state.now, to)
        return events

    def apply(self, entry: Entry) -> list[Event]:
        """Take in an entry at its moment, after everything before that moment.

        Raises:
            Refused: when the entry is of an unknown kind, asks for what the run does not have, or its moment has
                already been told.
        """
        if entry.kind not in self._apply_kind or entry.version > VERSION:
            raise Refused(
                note(
                    "This run has an entry of kind {kind}, version {version}, which this program does not know; "
                    "use the program that wrote it, or a newer one.",
                    kind=entry.kind,
                    version=entry.version,
                )
            )
        return self._apply_kind[entry.kind](self, entry)

    def check(self, data: Mapping[str, Any], kind: str = "response") -> None:
        """Whether a response could be taken now, or an act or a watchword.

        Raises:
            Refused: with the sentence for the person who wrote it.
        """
        if kind == "acted":
            refuse_act(self.scenario, self.state, data)
        elif kind == "watched":
            refuse_watch(self.state, data)
        else:
            refuse_response(self.scenario, self.state, data)

    def _publish(self, sim_ms: int, inject: Inject, events: list[Event]) -> None:
        if inject.id in self.state.published or (inject.when and not holds(inject.when, self.state)):
            return
        self.state.published[inject.id] = sim_ms
        if inject.task is not None:
            self._open(sim_ms, inject.id, inject.task.promptness.deadline, events)
        elif inject.end is not None:
            self._end_called = self._end_called or inject.end
        else:
            events.append(Published(sim_ms, inject.id))
            self._say(sim_ms, inject, events)
        self._move_meters(sim_ms, inject, events)
        self._schedule.follow(("published", inject.id), sim_ms)
        self._schedule.add((sim_ms, ENDINGS, 0))

    def _open(self, sim_ms: int, task: str, window: int, events: list[Event]) -> None:
        self.state.tasks[task] = TaskRun(task, sim_ms, sim_ms + window)
        self._schedule.add((sim_ms + window, EXPIRY, self._places[task]))
        events.append(TaskOpened(sim_ms, task, sim_ms + window))

    def _say(self, sim_ms: int, inject: Inject, events: list[Event]) -> None:
        said = inject.said
        if said is None or inject.kind not in ("post", "news", "message"):
            return
        item = Item(
            id=inject.id,
            sim_ms=sim_ms,
            kind=inject.kind,
            channel=said.channel,
            author=said.sender,
            text=said.text,
            headline=said.headline if isinstance(said, News) else None,
            reply_to=inject.post.reply_to if inject.post else None,
            public=inject.kind != "message",
            claims=inject.claims,
        )
        self.state.add(item)
        self._public.see(sim_ms, inject)
        events.extend(alerts(self.state, item))

    def _move_meters(self, sim_ms: int, inject: Inject, events: list[Event]) -> None:
        for meter, points in inject.effects.items():
            old = self.state.meters[meter]
            new = min(100, max(0, old + points))
            if new != old:
                self.state.meters[meter] = new
                events.append(MeterMoved(sim_ms, meter, old, new, inject.id))

    def _expire(self, sim_ms: int, task: str, events: list[Event]) -> None:
        run = self.state.tasks[task]
        if run.status != "open" or run.deadline_ms != sim_ms:
            return
        run.status = "expired"
        events.append(TaskExpired(sim_ms, task))
        self._schedule.follow(("expired", task), sim_ms)
        self._schedule.add((sim_ms, ENDINGS, 0))

    def _look_for_the_end(self, sim_ms: int, events: list[Event]) -> None:
        if self._end_called is not None:
            self._end(sim_ms, self._end_called, "inject", events)
            return
        for ending in self._endings:
            if ending.when is not None and holds(ending.when, self.state):
                self._end(sim_ms, ending.id, "condition", events)
                return
        if sim_ms >= self.scenario.duration:
            plain = next((ending.id for ending in self.scenario.endings if ending.when is None), None)
            self._end(sim_ms, plain, "duration", events)

    def _end(self, sim_ms: int, ending: str | None, cause: EndCause, events: list[Event]) -> None:
        for run in self.state.tasks.values():
            if run.status == "open":
                run.status = "closed"
        self.state.ended = Ended(sim_ms, ending, cause)
        events.append(self.state.ended)

    def _start(self, entry: Entry) -> list[Event]:
        self.seed = int(entry.data.get("seed", self.seed))
        self._public.begin(self.seed, read_cast(entry.data))
        return []

    def _reach(self, entry: Entry) -> list[Event]:
        """Let time pass up to what a person does, which comes before all else of its millisecond, and check that."""
        if entry.sim_ms <= self.state.now:
            raise Refused(
                note(
                    "A response at {moment} ms comes after {now} ms was told.",
                    moment=entry.sim_ms,
                    now=self.state.now,
                )
            )
        events = self.advance(entry.sim_ms - 1)
        self.check(entry.data, entry.kind)
        return events

    def _respond(self, entry: Entry) -> list[Event]:
        events = self._reach(entry)
        told = self._responses.take(entry)
        self._public.hear(told)
        for trigger in self._responses.triggers(told):
            self._schedule.follow(trigger, entry.sim_ms)
        self._schedule.add((entry.sim_ms, ENDINGS, 0))
        return [*events, *told]

    def _act(self, entry: Entry) -> list[Event]:
        events = self._reach(entry)
        before = set(self.state.acted)
        told = self._acting.take(entry)
        self._public.hear(told)
        for name in self.state.acted:
            if name not in before:
                self._schedule.follow(("acted", name), entry.sim_ms)
        self._schedule.add((entry.sim_ms, ENDINGS, 0))
        return [*events, *told]

    def _watch(self, entry: Entry) -> list[Event]:
        events = self._reach(entry)
        watch(self.state, entry.data)
        return events

    def _finish(self, entry: Entry) -> list[Event]:
        events = self.advance(entry.sim_ms)
        if self.state.ended is None:
            self._end(entry.sim_ms, None, "early", events)
        return events

    def _change_clock(self, entry: Entry) -> list[Event]:
        return [ClockChanged(entry.sim_ms, entry.kind, entry.data.get("speed"))]

    def _nothing(self, entry: Entry) -> list[Event]:
        return []

    _apply_kind: dict[str, Callable[[Exercise, Entry], list[Event]]] = {
        "started": _start,
        "noted": _nothing,
        "paused": _change_clock,
        "resumed": _change_clock,
        "speed": _change_clock,
        "jumped": _change_clock,
        "response": _respond,
        "acted": _act,
        "watched": _watch,
        "finished": _finish,
    }


assert set(Exercise._apply_kind) == set(KINDS)
