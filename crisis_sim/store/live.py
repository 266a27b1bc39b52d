"""A run that is being played: clock, journal and fold bound together, the same for every front end (law 6)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crisis_sim.engine import SYSTEM, Clock, ClockOp, Entry, Event, Exercise, Refused
from crisis_sim.engine.clock import ClockKind
from crisis_sim.engine.entries import CLOCK_KINDS
from crisis_sim.engine.events import Ended
from crisis_sim.notes import Note, note
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge
from crisis_sim.store.casting import draw_cast
from crisis_sim.store.digest import events_digest
from crisis_sim.store.journal import Store
from crisis_sim.store.origin import Origin
from crisis_sim.store.problems import DamagedRun, PlayedElsewhere, StoreProblem
from crisis_sim.store.replaying import cannot_be_told
from crisis_sim.store.walltime import WallTime

GAP_MS = 5_000
"""Silence of the process after which the clock is set back to where it was and paused: a sleep or a stop."""

BEAT_MS = 1_000

_OPS: dict[str, ClockKind] = {
    "started": "start",
    "paused": "pause",
    "resumed": "resume",
    "speed": "speed",
    "jumped": "jump",
}


class LiveRun:
    """One run in play. Nothing is told as done before its entry is on the disk (law 2).

    Made by `begin` or `resume`. A front end calls `tick` several times a second, and the verbs when somebody acts;
    all of them return the events to show.
    """

    def __init__(
        self,
        store: Store,
        run: str,
        scenario: Scenario,
        wall: Callable[[], int] | None = None,
        judge: Judge | None = None,
    ) -> None:
        self.store = store
        self.run = run
        self.scenario = scenario
        self.exercise = Exercise(scenario, judge=judge)
        self.clock = Clock()
        self.slept = False
        """Whether the last `tick` found that the machine had slept and paused the clock; cleared by `play_on`."""
        self.trouble: Note | None = None
        """Why the last sign of life could not be stored, for the front end to show; the run goes on without it."""
        self._wall = wall or WallTime()
        self._ahead = 0
        self._seq = 0
        self._events: list[Event] = []
        self._reached = 0
        self._last_tick = self.wall()
        self._last_beat = 0
        self._finished = False

    @classmethod
    def begin(
        cls,
        store: Store,
        origin: Origin,
        *,
        trainee: str,
        seed: int,
        speed: int,
        wall: Callable[[], int] | None = None,
        judge: Judge | None = None,
    ) -> LiveRun:
        """Store a new run of a scenario and start its clock, at `speed` in thousandths of real time.

        `judge` is one that was compiled for this scenario before; without it that is done now.

        Raises:
            StoreProblem: when nothing can be stored.
        """
        source, compiled = wall or WallTime(), judge or Judge(origin.scenario)
        begun = {"seed": seed, "speed": speed, "trainee": trainee, "wall_ms": source()}
        begun["cast"] = draw_cast(origin.scenario, seed)
        run = store.create(
            scenario=origin.scenario.id,
            scenario_hash=origin.hash,
            text=origin.text,
            file=origin.file,
            language=origin.scenario.language,
            trainee=trainee,
            started={**origin.stamps(), **begun},
        )
        live = cls(store, run, origin.scenario, source, compiled)
        live._take(store.entries(run)[0])
        return live

    @classmethod
    def resume(cls, store: Store, run: str, scenario: Scenario, wall: Callable[[], int] | None = None) -> LiveRun:
        """Take up a stored run where it was left; after a crash, at its last sign of life, with the clock paused.

        Raises:
            DamagedRun: when its journal cannot be told again.
        """
        live = cls(store, run, scenario, wall)
        try:
            for entry in store.entries(run):
                live._take(entry)
        except Refused as refused:
            raise cannot_be_told(run, refused) from None
        if not live.clock.started:
            raise DamagedRun(note("Run {run} has no entries.", run=run))
        live._ahead = max(0, live.clock.anchor_wall - live.wall())
        live._last_tick = live.wall()
        beat = store.last_beat(run)
        if live.clock.running and not live._finished:
            stopped = max(beat.wall_ms if beat else 0, live.clock.anchor_wall)
            live._append("paused", live.clock.now(stopped), {"wall_ms": stopped}, actor=SYSTEM)
        reached = max(live._reached, beat.sim_ms if beat else 0)
        if reached > live.clock.anchor_sim and not live._finished:
            live._append("jumped", reached, {"wall_ms": live.wall(), "to": reached}, actor=SYSTEM)
        live._advance(reached)
        return live

    def wall(self) -> int:
        """The wall clock of this run, in UTC ms: never behind its journal, also where the machine's was set back."""
        return self._wall() + self._ahead

    @property
    def now(self) -> int:
        """Play time at this moment, in ms."""
        return max(self.clock.now(self.wall()), self._reached)

    @property
    def over(self) -> bool:
        return self.exercise.ended is not None

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that has happened so far."""
        return tuple(self._events)

    def next_wall_ms(self) -> int | None:
        """When the next thing will happen by itself, in wall time; `None` while nothing can."""
        due = self.exercise.next_due()
        return None if due is None else self.clock.wall_at(due)

    def tick(self) -> list[Event]:
        """Bring the fold up to the clock. A gap since the last call pauses the clock where it was then."""
        wall = self.wall()
        gap = wall - self._last_tick
        told: list[Event] = []
        if self.clock.running and gap > GAP_MS:
            self.slept = True
            told += self._append("paused", self.clock.now(self._last_tick), {"wall_ms": self._last_tick}, actor=SYSTEM)
        self._last_tick = wall
        told += self._advance(self.clock.now(wall))
        if wall - self._last_beat >= BEAT_MS and not self._finished:
            self._last_beat = wall
            self._beat(wall)
        if self.over and not self._finished:
            told += self.finish()
        return told

    def send(self, data: Mapping[str, Any]) -> list[Event]:
        """Send a response: checked first, on the disk next, told last.

        Raises:
            Refused: when the run cannot take it; nothing was stored.
            StoreProblem: when it could not be stored; nothing was told.
        """
        told = self.tick()
        if self.over:
            raise Refused(note("The run is over; nothing more can be sent."))
        self.exercise.check(data)
        return told + self._append("response", self.exercise.now + 1, data)

    def act(self, data: Mapping[str, Any]) -> list[Event]:
        """Do something in public beside writing; same rules as `send`."""
        return self._do("acted", data)

    def watch(self, query: str) -> list[Event]:
        """Set a watchword; same rules as `send`."""
        return self._do("watched", {"watch": query})

    def unwatch(self, query: str) -> list[Event]:
        """Take a watchword off; same rules as `send`."""
        return self._do("watched", {"unwatch": query})

    def _do(self, kind: str, data: Mapping[str, Any]) -> list[Event]:
        told = self.tick()
        if self.over:
            raise Refused(note("The run is over; nothing more can be done."))
        self.exercise.check(data, kind)
        return told + self._append(kind, self.exercise.now + 1, data)

    def send_at(self, sim_ms: int, data: Mapping[str, Any], kind: str = "response") -> list[Event]:
        """Send a response at a moment of play, or an act or a watchword, for scripts; same rules as `send`."""
        told = self._advance(sim_ms - 1)
        self.exercise.check(data, kind)
        return told + self._append(kind, max(sim_ms, self.exercise.now + 1), data)

    def play_on(self) -> list[Event]:
        """Start the clock, or start it again."""
        self.slept = False
        self._last_tick = self.wall()
        return [] if self.clock.running or self.over else self._at_clock("resumed")

    def pause(self) -> list[Event]:
        return self._at_clock("paused") if self.clock.running else []

    def set_speed(self, speed: int) -> list[Event]:
        """Change the speed, in thousandths of real time, from now on."""
        return self._at_clock("speed", speed=speed) if speed != self.clock.speed else []

    def jump(self, sim_ms: int) -> list[Event]:
        """Set the clock forward to a moment of play; everything before it happens at once."""
        return self._append("jumped", sim_ms, {"wall_ms": self.wall(), "to": sim_ms}) + self._advance(sim_ms)

    def finish(self) -> list[Event]:
        """Close the run: early if it has not come to its end. The entry keeps a digest of all events."""
        if self._finished:
            return []
        told = self.tick() if not self.over else []
        if self._finished:
            return told
        told += self._advance(self.now)
        moment = self.exercise.ended.sim_ms if self.exercise.ended else self.exercise.now
        coming = [] if self.exercise.ended else [Ended(moment, None, "early")]
        digest = events_digest([*self._events, *coming])
        return told + self._append("finished", moment, {"digest": digest, "early": bool(coming)})

    def advance(self, sim_ms: int) -> list[Event]:
        """Let play time pass up to a moment without the clock, for headless runs."""
        return self._advance(sim_ms)

    def _at_clock(self, kind: str, **data: Any) -> list[Event]:
        told = self.tick()
        if self.over:
            return told
        wall = self.wall()
        return told + self._append(kind, max(self.clock.now(wall), self._reached), {"wall_ms": wall, **data})

    def _beat(self, wall: int) -> None:
        try:
            self.store.beat(self.run, wall, self.now, self._seq)
        except PlayedElsewhere:
            raise
        except StoreProblem as problem:
            self.trouble = problem.reason
        else:
            self.trouble = None

    def _append(self, kind: str, sim_ms: int, data: Mapping[str, Any], actor: str = "trainee") -> list[Event]:
        entry = self.store.append(self.run, sim_ms, kind, data, actor, self._seq)
        return self._take(entry)

    def _take(self, entry: Entry) -> list[Event]:
        self._seq = entry.seq
        if entry.kind in CLOCK_KINDS:
            value = int(entry.data.get("to" if entry.kind == "jumped" else "speed", 0))
            self.clock = self.clock.after(ClockOp(_OPS[entry.kind], int(entry.data["wall_ms"]), value))
        if entry.kind == "finished":
            self._finished = True
        told = self.exercise.apply(entry)
        self._reached = max(self._reached, entry.sim_ms)
        self._events.extend(told)
        return told

    def _advance(self, to: int) -> list[Event]:
        told = self.exercise.advance(to)
        self._reached = max(self._reached, to)
        self._events.extend(told)
        return told
