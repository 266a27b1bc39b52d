"""What a run came to: its tasks with their scores, and the run's own score with its arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from crisis_sim.engine.events import Ended
from crisis_sim.engine.exercise import Exercise
from crisis_sim.engine.state import Item, TaskRun
from crisis_sim.scenario.people import Level
from crisis_sim.scoring import Score, round_score, silent


@dataclass(frozen=True, slots=True)
class TaskResult:
    """One published task: silence on it is a score of 0 (DESIGN §8)."""

    run: TaskRun
    weight: float
    score: Score


@dataclass(frozen=True, slots=True)
class RunResult:
    """The run's score is the weighted mean of its tasks' scores as shown, less penalties, under caps.

    `score` is `None` (unscored) when no published task could be scored. `penalties` and `caps` come from what was
    published unasked: item id, rule id, points or cap.
    """

    tasks: tuple[TaskResult, ...]
    unasked: tuple[tuple[Item, Score], ...]
    mean: Fraction | None
    penalties: tuple[tuple[str, str, float], ...]
    caps: tuple[tuple[str, str, float], ...]
    score: float | None
    level: Level | None
    passed: bool | None
    ended: Ended | None


def result_of(exercise: Exercise) -> RunResult:
    """The result of a run as it stands; tasks still open are left out until they are answered, expire or close."""
    scenario, state = exercise.scenario, exercise.state
    tasks = tuple(
        TaskResult(run, scenario.tasks[run.id].weight, run.score or silent(scenario, run.id))
        for run in state.tasks.values()
        if run.status != "open"
    )
    penalties = tuple((item.id, rule, points) for item, score in state.unasked for rule, points in score.penalties)
    caps = tuple((item.id, rule, cap) for item, score in state.unasked for rule, cap in score.gates)
    mean = _mean(tasks)
    score = None
    if mean is not None:
        left = max(Fraction(0), mean - sum(_exact(points) for _, _, points in penalties))
        score = round_score(min([left, *(_exact(cap) for _, _, cap in caps)]))
    level = next((band for band in scenario.bands if score is not None and score >= band.start), None)
    return RunResult(
        tasks=tasks,
        unasked=tuple(state.unasked),
        mean=mean,
        penalties=penalties,
        caps=caps,
        score=score,
        level=level,
        passed=None if score is None else score >= scenario.passing,
        ended=state.ended,
    )


def _mean(tasks: tuple[TaskResult, ...]) -> Fraction | None:
    scored = [(_exact(task.weight), _exact(task.score.score)) for task in tasks if task.score.score is not None]
    total = sum(weight for weight, _ in scored)
    return Fraction(sum(weight * score for weight, score in scored)) / total if total else None


def _exact(number: float) -> Fraction:
    return Fraction(str(number))
