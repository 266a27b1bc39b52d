"""A stored run told again with other answers from a moment on. Nothing is stored, and the run stays as it was.

What was done before the moment stays: the same seed, the same cast, so the same crowd. From then on the tasks that the
answers name are answered by them, and posts that nobody asked for are theirs where they have any. All else that people
did stays at its own moment, where the other story can still take it; what it cannot take is left out, with the reason.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from crisis_sim.engine import Entry, Event, Exercise, Refused
from crisis_sim.engine.events import TaskOpened
from crisis_sim.engine.scripted import response_data, used_answer
from crisis_sim.notes import Note, note
from crisis_sim.scenario.answers import Answers
from crisis_sim.scenario.durations import format_duration
from crisis_sim.store.replaying import Replay

Source = Literal["answers", "run"]
_KEPT = frozenset({"response", "acted", "watched"})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that the other story could not take: from the answers or the run, for which task if any, and why."""

    sim_ms: int
    source: Source
    kind: str
    task: str | None
    reason: Note


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The run as it was played, and the other story from `from_ms` on."""

    played: Replay
    from_ms: int
    exercise: Exercise
    events: tuple[Event, ...]
    left_out: tuple[LeftOut, ...]


def what_if(played: Replay, from_ms: int, answers: Answers) -> WhatIf:
    """Fold a run again, from a moment of play on with other answers. A run that is not over is told as far as it got.

    Raises:
        Refused: when the run did not come to that moment.
    """
    ended = played.exercise.ended
    last = ended.sim_ms if ended else played.exercise.now
    if from_ms > last:
        values = {"at": format_duration(from_ms), "end": format_duration(last)}
        raise Refused(note("The run came only to {end}; {at} lies after that. Choose an earlier moment.", **values))
    other = _Other(played, from_ms, answers)
    other.tell_the_past()
    other.plan()
    other.tell(None if ended else last)
    return WhatIf(played, from_ms, other.exercise, tuple(other.events), tuple(other.left_out))


_Wanted = tuple[int, int, str, Mapping[str, Any], Source]
"""Moment, order within it, kind, data, and where it is from."""


@dataclass(slots=True)
class _Other:
    played: Replay
    from_ms: int
    answers: Answers
    exercise: Exercise = field(init=False)
    events: list[Event] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    _wanted: list[_Wanted] = field(default_factory=list)
    _order: int = 0
    _answered: frozenset[str] = frozenset()
    """Tasks that are the answers' own to answer."""

    def __post_init__(self) -> None:
        self.exercise = Exercise(self.played.scenario, judge=self.played.exercise.judge)

    def tell_the_past(self) -> None:
        for entry in self.played.entries:
            if entry.kind == "started" or entry.sim_ms < self.from_ms:
                self.events += self.exercise.apply(entry)
        self.events += self.exercise.advance(self.from_ms - 1)

    def plan(self) -> None:
        """Put on the list what is to be done, as far as its moment is known."""
        past = self.exercise.state.tasks
        self._answered = frozenset(
            task for task in self.answers.tasks if task not in past or past[task].status == "open"
        )
        for entry in self.played.entries:
            if entry.kind != "started" and entry.sim_ms >= self.from_ms and self._stays(entry):
                self._want(entry.sim_ms, entry.kind, entry.data, "run")
        for post in self.answers.unasked:
            data = {"channel": post.channel, "text": post.text}
            data |= {"reply_to": post.reply_to} if post.reply_to is not None else {}
            if post.at < self.from_ms:
                reason = note("its moment lies before {at}", at=format_duration(self.from_ms))
                self.left_out.append(LeftOut(post.at, "answers", "response", None, reason))
            else:
                self._want(post.at, "response", data, "answers")
        for task in self.answers.tasks:
            if task in self._answered and task in past:
                self._want_answers(task, past[task].opened_ms)
            elif task in past:
                moment = past[task].answered_ms
                reason = (
                    note("its time was over before {at}", at=format_duration(self.from_ms))
                    if moment is None
                    else note("it was answered before {at}", at=format_duration(self.from_ms))
                )
                self.left_out.append(LeftOut(self.from_ms, "answers", "response", task, reason))

    def tell(self, until: int | None) -> None:
        """Let the other story happen, to its end or up to a moment."""
        while self.exercise.ended is None:
            due, wanted = self.exercise.next_due(), self._wanted[0][0] if self._wanted else None
            coming = min((moment for moment in (due, wanted) if moment is not None), default=None)
            if coming is None or (until is not None and coming > until):
                break
            if wanted is not None and wanted == coming:
                self._do(heapq.heappop(self._wanted))
            else:
                self._hear(self.exercise.advance(coming))
        if until is not None and self.exercise.ended is None:
            self._hear(self.exercise.advance(until))
        over = note("the run was over")
        while self._wanted:
            sim_ms, _, kind, data, source = heapq.heappop(self._wanted)
            if kind in _KEPT:
                self.left_out.append(LeftOut(sim_ms, source, kind, data.get("task"), over))
        opened = self.exercise.state.tasks
        for task in self.answers.tasks:
            if task not in opened:
                never = note("the task was never put")
                self.left_out.append(LeftOut(self.exercise.now, "answers", "response", task, never))

    def _stays(self, entry: Entry) -> bool:
        """Whether what was done in the run is to be done again."""
        if entry.kind == "response":
            task = entry.data.get("task")
            return task not in self._answered if task is not None else not self.answers.unasked
        return entry.kind in _KEPT or (entry.kind == "finished" and bool(entry.data.get("early")))

    def _want(self, sim_ms: int, kind: str, data: Mapping[str, Any], source: Source) -> None:
        self._order += 1
        heapq.heappush(self._wanted, (sim_ms, self._order, kind, data, source))

    def _want_answers(self, task: str, opened_ms: int) -> None:
        planned = self.answers.tasks[task]
        for timed in planned if isinstance(planned, tuple) else (planned,):
            data = response_data(task, used_answer(self.exercise.scenario, task, timed))
            self._want(max(self.from_ms, opened_ms + timed.at), "response", data, "answers")

    def _hear(self, told: list[Event]) -> None:
        self.events += told
        for event in told:
            if isinstance(event, TaskOpened) and event.task in self._answered:
                self._want_answers(event.task, event.sim_ms)

    def _do(self, wanted: _Wanted) -> None:
        """Do one thing, or leave it out and say why."""
        due, _, kind, data, source = wanted
        sim_ms = due if kind == "finished" else max(due, self.exercise.now + 1)
        try:
            if kind in _KEPT:
                self._must_be_about_the_same(data, source)
                self.exercise.check(data, kind)
            self._hear(self.exercise.apply(Entry(sim_ms, kind, data)))
        except Refused as refused:
            self.left_out.append(LeftOut(sim_ms, source, kind, data.get("task"), refused.reason))

    def _must_be_about_the_same(self, data: Mapping[str, Any], source: Source) -> None:
        """What the run did to a post, or replied to it, is done again only to the same post.

        Posts of the crowd and the trainee's own are numbered, and another story numbers others.
        """
        about = data.get("item") or data.get("reply_to")
        if about is None or source != "run":
            return
        here, there = (told.state.items.get(about) for told in (self.exercise, self.played.exercise))
        if here is None or there is None or (here.author, here.text) != (there.author, there.text):
            raise Refused(note("the post it was about, {post}, is not there in this story", post=str(about)))
