"""What a run came to: its tasks with their scores, and the run's own score with its arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from crisis_sim.engine.events import Ended
from crisis_sim.engine.exercise import Exercise
from crisis_sim.engine.state import Item, TaskRun
from crisis_sim.scenario.people import Level
from crisis_sim.scoring import Conduct, Score, round_score, silent

WHOLE = "run"
"""Stands for the whole run where an item's id would."""


@dataclass(frozen=True, slots=True)
class TaskResult:
    """One published task: silence on it is a score of 0 (DESIGN §8)."""

    run: TaskRun
    weight: float
    score: Score


@dataclass(frozen=True, slots=True)
class WholeResult:
    """The run rubric's verdicts on a run that is over; `value` is its quality as it enters the mean."""

    conduct: Conduct
    weight: float
    score: Score
    value: float | None


@dataclass(frozen=True, slots=True)
class RunResult:
    """The run's score is the weighted mean of its tasks' scores as shown, less penalties, under caps.

    A run that is over is also judged by the scenario's run rubric: its quality, as shown, is one more entry of the
    mean where the rubric has weight, and its penalties and gates are the run's. `score` is `None` (unscored) when
    nothing could be scored. `penalties` and `caps` come from what was published unasked, and from the run rubric: item
    id or `WHOLE`, rule id, points or cap.
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
    whole: WholeResult | None = None


def result_of(exercise: Exercise) -> RunResult:
    """The result of a run as it stands; tasks still open are left out until they are answered, expire or close."""
    scenario, state = exercise.scenario, exercise.state
    tasks = tuple(
        TaskResult(run, scenario.tasks[run.id].weight, run.score or silent(scenario, run.id))
        for run in state.tasks.values()
        if run.status != "open"
    )
    whole = _whole(exercise)
    judged = [(item.id, score) for item, score in state.unasked] + ([(WHOLE, whole.score)] if whole else [])
    penalties = tuple((place, rule, points) for place, score in judged for rule, points in score.penalties)
    caps = tuple((place, rule, cap) for place, score in judged for rule, cap in score.gates)
    mean = _mean(tasks, whole)
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
        whole=whole,
    )


def _whole(exercise: Exercise) -> WholeResult | None:
    """The run rubric's judgement, once the run is over."""
    if exercise.state.ended is None:
        return None
    conduct = exercise.state.conduct()
    score = exercise.judge.whole(conduct)
    if score is None:
        return None
    value = None if score.quality is None else round_score(score.quality)
    return WholeResult(conduct, exercise.scenario.run_weight, score, value)


def _mean(tasks: tuple[TaskResult, ...], whole: WholeResult | None) -> Fraction | None:
    scored = [(_exact(task.weight), _exact(task.score.score)) for task in tasks if task.score.score is not None]
    if whole is not None and whole.value is not None:
        scored.append((_exact(whole.weight), _exact(whole.value)))
    total = sum(weight for weight, _ in scored)
    return Fraction(sum(weight * score for weight, score in scored)) / total if total else None


def _exact(number: float) -> Fraction:
    return Fraction(str(number))
