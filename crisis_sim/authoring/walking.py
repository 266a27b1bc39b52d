"""Walks every branch of a scenario that its own answers can reach, and says what no play reaches.

Only tasks that something depends on branch: what comes after them, conditions on them, or meters that what comes after
them moves. Each is left alone, and answered in each way that the author shows (`possible_answers`); answers that make
no difference to the story, being of one score band and option, are walked once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf

from crisis_sim.authoring.trainees import possible_answers
from crisis_sim.engine import Exercise
from crisis_sim.engine.conditions import holds
from crisis_sim.engine.entries import Entry
from crisis_sim.engine.events import Event, TaskOpened
from crisis_sim.engine.scripted import drive
from crisis_sim.scenario.answers import Answers, TimedAnswer
from crisis_sim.scenario.conditions import Condition
from crisis_sim.scenario.durations import SECOND
from crisis_sim.scenario.injects import After, Inject
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge

PROMPT = 1_000
"""When a task is answered at once, in milliseconds from its opening; the other moment is its deadline."""


@dataclass(slots=True)
class Walked:
    """What walking came to."""

    branches: int = 0
    whole: bool = True
    """Whether nothing is left to reach, or every branch was walked; `False` where the limit came first."""
    injects: set[str] = field(default_factory=set)
    endings: set[str | None] = field(default_factory=set)
    paths: dict[str, dict[str, str]] = field(default_factory=dict)
    """For each ending, by its id, the first way found to it: task and what was done."""

    def everything(self, scenario: Scenario) -> bool:
        """Whether every inject and every ending was reached."""
        return len(self.injects) == len(scenario.timeline) and self.endings >= scenario.ending_of.keys()

    def unreached(self, scenario: Scenario) -> dict[str, list[str]]:
        """Injects and endings that no walk reached, in the order of the file."""
        return {
            "injects": [inject.id for inject in scenario.timeline if inject.id not in self.injects],
            "endings": [ending.id for ending in scenario.endings if ending.id not in self.endings],
        }


@dataclass(frozen=True, slots=True)
class _Way:
    """One thing to do with a task."""

    name: str
    answer: TimedAnswer | None


def walk(scenario: Scenario, limit: int = 5_000, told: Callable[[int], None] | None = None) -> Walked:
    """Walk the branches, at most `limit` of them, until everything was reached; `told` hears how many are done.

    Each branch is a whole run. Where a task opens in a state from which the story was already walked, its other ways
    are left out: they would tell the same again. Runs that differ from silence in few tasks come first.
    """
    judge = Judge(scenario)
    judge.warm()
    walker = _Walker(scenario, judge, {task: _ways(scenario, judge, task) for task in scenario.tasks})
    walked = Walked()
    todo: deque[dict[str, int]] = deque([{}])
    seen: set[_State] = set()
    while todo and walked.branches < limit and not walked.everything(scenario):
        taken = todo.popleft()
        exercise, opened = walker.run(taken)
        walked.branches += 1
        walker.note(walked, exercise, taken)
        if told is not None:
            told(walked.branches)
        before: dict[str, int] = {}
        for task, state in opened:
            if task not in taken and state not in seen:
                seen.add(state)
                todo.extend({**before, task: way} for way in range(1, len(walker.ways[task])))
            before[task] = taken.get(task, 0)
    walked.whole = not todo or walked.everything(scenario)
    return walked


_State = tuple[object, ...]
"""What of a run can still matter when a task opens."""


@dataclass(frozen=True, slots=True)
class _Walker:
    scenario: Scenario
    judge: Judge
    ways: dict[str, list[_Way]]

    def run(self, taken: Mapping[str, int]) -> tuple[Exercise, list[tuple[str, _State]]]:
        """A whole run, and the state in which each branching task opened."""
        exercise = Exercise(self.scenario, judge=self.judge)
        opened: list[tuple[str, _State]] = []

        def seen(events: list[Event]) -> list[Event]:
            told = [event.task for event in events if isinstance(event, TaskOpened)]
            opened.extend((task, self._state(exercise, task, taken)) for task in told if len(self.ways[task]) > 1)
            return events

        exercise.apply(Entry(0, "started"))
        answers = {task: ways[taken.get(task, 0)].answer for task, ways in self.ways.items()}
        planned = {task: answer for task, answer in answers.items() if answer is not None}
        drive(
            exercise,
            Answers(tasks=planned),
            lambda sim_ms, data: seen(exercise.apply(Entry(sim_ms, "response", data))),
            lambda to: seen(exercise.advance(to)),
        )
        return exercise, opened

    def _state(self, exercise: Exercise, task: str, taken: Mapping[str, int]) -> _State:
        state = exercise.state
        moments = dict(state.published)
        moments |= {run.id: run.answered_ms for run in state.tasks.values() if run.answered_ms is not None}
        moments |= {run.id: run.deadline_ms for run in state.tasks.values() if run.status == "expired"}
        open_yet = [
            inject
            for inject in self.scenario.timeline
            if inject.id not in state.published and _due(inject, moments) > state.now
        ]
        conditions = [*(inject.when for inject in open_yet), *(ending.when for ending in self.scenario.endings)]
        waiting = [condition for condition in conditions if condition is not None]
        told = tuple(holds(leaf, state) for leaf in _within(waiting) if leaf.meter is None)
        awaited = tuple(sorted({(name, moments.get(name, -1)) for inject in open_yet for name in _awaited(inject)}))
        others = tuple(run.id for run in state.tasks.values() if run.status == "open" and run.id != task)
        return task, state.now, tuple(state.meters.values()), told, awaited, others

    def note(self, walked: Walked, exercise: Exercise, taken: Mapping[str, int]) -> None:
        """Keep what a run reached."""
        walked.injects.update(exercise.state.published)
        ending = exercise.ended.ending if exercise.ended else None
        walked.endings.add(ending)
        if ending is not None and ending not in walked.paths:
            walked.paths[ending] = {
                task: self.ways[task][taken.get(task, 0)].name
                for task in exercise.state.tasks
                if len(self.ways[task]) > 1
            }


def _ways(scenario: Scenario, judge: Judge, task_id: str) -> list[_Way]:
    """What can be done with a task as far as the story tells it apart; silence alone where it tells nothing apart."""
    silence = _Way("silence", None)
    if task_id not in _deciding(scenario):
        return [silence]
    opened = scenario.injects[task_id].at or 0
    edges = sorted({edge for band in _bands(scenario, task_id) for edge in band})
    decided = any(task_id in (each.decided or {}) for each in _conditions(scenario))
    ways: dict[tuple[object, ...], _Way] = {}
    for delay in (PROMPT, scenario.tasks[task_id].promptness.deadline):
        for at, answer in enumerate(possible_answers(scenario, task_id), 1):
            score = judge.task(task_id, answer, opened_ms=opened, sim_ms=opened + delay).score or 0
            place = (*(score >= edge for edge in edges), *(score > edge for edge in edges))
            name = f"{answer.choose or f'answer {at}'}{'' if delay == PROMPT else ' at the deadline'} ({score})"
            timed = TimedAnswer(at=f"{delay // SECOND}s", **answer.model_dump(exclude_none=True))
            ways.setdefault((*place, answer.choose if decided else None), _Way(name, timed))
    return [silence, *ways.values()]


def _deciding(scenario: Scenario) -> set[str]:
    """Tasks of which the story asks whether, or how, they were answered."""
    after = (inject.after for inject in scenario.timeline if isinstance(inject.after, After))
    found = {each.answered or each.expired for each in after}
    for condition in _conditions(scenario):
        found |= {condition.answered, condition.unanswered, *(condition.decided or {}), *(condition.score or {})}
    return {task for task in found if task is not None}


def _bands(scenario: Scenario, task_id: str) -> Iterator[tuple[float, float]]:
    yield from (each.score[task_id] for each in _conditions(scenario) if each.score and task_id in each.score)


def _conditions(scenario: Scenario) -> Iterator[Condition]:
    """Every condition of the scenario, and every one within another."""
    of_injects = [each.when for each in scenario.timeline]
    of_endings = [each.when for each in scenario.endings]
    return _within([condition for condition in (*of_injects, *of_endings) if condition is not None])


def _within(conditions: Sequence[Condition]) -> Iterator[Condition]:
    todo = list(conditions)
    while todo:
        condition = todo.pop()
        yield condition
        todo.extend((*(condition.all or ()), *(condition.any or ())))
        if condition.negated is not None:
            todo.append(condition.negated)


def _due(inject: Inject, moments: Mapping[str, int]) -> float:
    """When an inject comes, if its condition holds; endlessly far where what it waits for has not happened yet."""
    if inject.at is not None:
        return inject.at
    return max((moments[name] + inject.delay for name in _awaited(inject) if name in moments), default=inf)


def _awaited(inject: Inject) -> Iterator[str]:
    """What an inject comes after."""
    if isinstance(inject.after, After):
        yield from (name for name in (inject.after.answered, inject.after.expired) if name is not None)
    elif inject.after is not None:
        yield inject.after
