"""Two stories of a run side by side as plain frozen data: as it was played, and with other answers from a moment on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crisis_sim.report.cards import MARK, MeterCard, Scorecard, TaskCard
from crisis_sim.report.opinion_cards import OpinionCard

SCHEMA = "crisis-sim/comparison/1"


@dataclass(frozen=True, slots=True)
class Difference:
    """A number in both stories; `None` where one has none, and then there is no difference."""

    before: float | None
    after: float | None
    difference: float | None


@dataclass(frozen=True, slots=True)
class TaskDifference:
    """A task's score in both stories. A status is `None` in a story that did not put the task."""

    id: str
    ask: str
    before_status: str | None
    after_status: str | None
    score: Difference


@dataclass(frozen=True, slots=True)
class NamedDifference:
    """Where a meter stood at the end, or the share that believed a rumour."""

    id: str
    label: str
    end: Difference


@dataclass(frozen=True, slots=True)
class Story:
    """What one of the stories came to."""

    level_label: str | None
    passed: bool | None
    ending: str | None
    ended_ms: int | None
    opinion: OpinionCard | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both stories. Shares are from 0 to 1, scores and meters from 0 to 100, moments play time in ms.

    `negative` is the negative share of all posts of a story, so weighted by volume. `left_out` says what the other
    story could not take.
    """

    schema: str
    mark: str
    run: str
    trainee: str
    scenario: str
    title: str
    language: str
    from_ms: int
    score: Difference
    negative: Difference
    before: Story
    after: Story
    tasks: tuple[TaskDifference, ...]
    meters: tuple[NamedDifference, ...]
    rumours: tuple[NamedDifference, ...]
    left_out: tuple[str, ...]


def comparison(before: Scorecard, after: Scorecard, from_ms: int, left_out: Sequence[str]) -> Comparison:
    """Put the scorecards of the two stories of a run side by side."""
    return Comparison(
        schema=SCHEMA,
        mark=MARK,
        run=before.run.id,
        trainee=before.run.trainee,
        scenario=before.scenario.id,
        title=before.scenario.title,
        language=before.scenario.language,
        from_ms=from_ms,
        score=_difference(before.score, after.score),
        negative=_difference(_negative(before), _negative(after), 6),
        before=_story(before),
        after=_story(after),
        tasks=_tasks(before.tasks, after.tasks),
        meters=_meters(before.meters, after.meters),
        rumours=_rumours(before.opinion, after.opinion),
        left_out=tuple(left_out),
    )


def _difference(before: float | None, after: float | None, places: int = 1) -> Difference:
    apart = None if before is None or after is None else round(after - before, places)
    return Difference(before, after, apart)


def _negative(card: Scorecard) -> float | None:
    return card.opinion.negative_mean if card.opinion else None


def _story(card: Scorecard) -> Story:
    ending = card.ending
    return Story(
        level_label=card.level_label,
        passed=card.passed,
        ending=ending.label if ending else None,
        ended_ms=ending.sim_ms if ending else None,
        opinion=card.opinion,
    )


def _tasks(before: Sequence[TaskCard], after: Sequence[TaskCard]) -> tuple[TaskDifference, ...]:
    """In the order in which the run put them; what only the other story put comes last."""
    one, other = ({task.id: task for task in tasks} for tasks in (before, after))
    found = []
    for task_id, task in (one | other).items():
        here, there = one.get(task_id), other.get(task_id)
        score = _difference(here.score.score if here else None, there.score.score if there else None)
        found.append(
            TaskDifference(task_id, task.ask, here.status if here else None, there.status if there else None, score)
        )
    return tuple(found)


def _meters(before: Sequence[MeterCard], after: Sequence[MeterCard]) -> tuple[NamedDifference, ...]:
    return tuple(
        NamedDifference(one.id, one.label, _difference(one.end, other.end))
        for one, other in zip(before, after, strict=True)
    )


def _rumours(before: OpinionCard | None, after: OpinionCard | None) -> tuple[NamedDifference, ...]:
    if before is None or after is None:
        return ()
    return tuple(
        NamedDifference(one.id, one.text, _difference(one.believed, other.believed, 6))
        for one, other in zip(before.rumours, after.rumours, strict=True)
    )
