"""A trainee who follows a script: plays answer files, playtests and simulations as fast as the fold goes."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from crisis_sim.engine.entries import Entry
from crisis_sim.engine.events import Event, TaskOpened
from crisis_sim.engine.exercise import Exercise
from crisis_sim.scenario.answers import Answer, Answers, TimedAnswer
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge

Submit = Callable[[int, Mapping[str, Any]], list[Event]]
"""Sends a response's data at a moment and tells what happened; live runs store it first."""

Advance = Callable[[int], list[Event]]

_Due = tuple[int, int, Mapping[str, Any]]


@dataclass(slots=True)
class ScriptedTrainee:
    """What the script still wants to send, as moments become known when tasks open."""

    scenario: Scenario
    answers: Answers
    _due: list[_Due] = field(default_factory=list)
    _order: int = 0

    def __post_init__(self) -> None:
        for post in self.answers.unasked:
            data = {"channel": post.channel, "text": post.text}
            self._plan(post.at, data if post.reply_to is None else {**data, "reply_to": post.reply_to})

    def see(self, events: list[Event]) -> None:
        """Plan the answers to tasks that have just opened."""
        for event in events:
            if isinstance(event, TaskOpened) and event.task in self.answers.tasks:
                planned = self.answers.tasks[event.task]
                for timed in planned if isinstance(planned, tuple) else (planned,):
                    answer = used_answer(self.scenario, event.task, timed)
                    self._plan(event.sim_ms + timed.at, response_data(event.task, answer))

    def next_ms(self) -> int | None:
        return self._due[0][0] if self._due else None

    def pop(self) -> Mapping[str, Any]:
        return heapq.heappop(self._due)[2]

    def _plan(self, sim_ms: int, data: Mapping[str, Any]) -> None:
        self._order += 1
        heapq.heappush(self._due, (sim_ms, self._order, data))


def response_data(task: str, answer: Answer) -> dict[str, Any]:
    """The journal's data of an answer to a task."""
    return {"task": task, **answer.model_dump(mode="json", exclude_none=True)}


def used_answer(scenario: Scenario, task: str, timed: TimedAnswer) -> Answer:
    """The answer itself; `use` takes the words of a self-test of the task's rubric.

    Raises:
        KeyError: when no self-test has that name.
    """
    if timed.use is None:
        return timed.answer
    tests = scenario.rubric_of[scenario.tasks[task].rubric].tests
    for test in tests:
        if test.name == timed.use:
            return test.answer
    raise KeyError(f"the rubric of task {task} has no self-test named {timed.use!r}")


def drive(
    exercise: Exercise, answers: Answers, submit: Submit | None = None, advance: Advance | None = None
) -> list[Event]:
    """Play a started exercise to its end with scripted answers.

    `submit` sends a response and `advance` lets time pass; by default both act on `exercise` and store nothing.
    """
    pass_time = advance or exercise.advance
    send = submit or (lambda sim_ms, data: exercise.apply(Entry(sim_ms, "response", data)))
    trainee = ScriptedTrainee(exercise.scenario, answers)
    events: list[Event] = []
    while exercise.ended is None:
        due, wanted = exercise.next_due(), trainee.next_ms()
        if due is None and wanted is None:
            break
        if wanted is not None and (due is None or wanted <= due):
            told = send(max(wanted, exercise.now + 1), trainee.pop())
        else:
            told = pass_time(due or 0)
        trainee.see(told)
        events.extend(told)
    return events


def play(
    scenario: Scenario,
    answers: Answers,
    *,
    seed: int = 1,
    judge: Judge | None = None,
    cast: Sequence[Mapping[str, Any]] = (),
) -> tuple[Exercise, list[Event]]:
    """A headless run that is not stored: the exercise at its end, and its events. Without a cast no crowd speaks."""
    exercise = Exercise(scenario, seed, judge)
    exercise.apply(Entry(0, "started", {"seed": seed, "cast": cast}))
    return exercise, drive(exercise, answers)
