"""Many runs of a scenario by scripted trainees, and how often what happened: the author's view of the whole."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from crisis_sim.authoring.opinion_curves import MeanCurve
from crisis_sim.authoring.trainees import Kind, script
from crisis_sim.engine import result_of
from crisis_sim.engine.events import Event, MeterMoved
from crisis_sim.engine.exercise import Exercise
from crisis_sim.engine.scripted import play
from crisis_sim.scenario.durations import MINUTE
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge

NO_ENDING = "-"
"""Stands for a run whose time ran out where the scenario names no ending for that."""


@dataclass(slots=True)
class Tally:
    """What runs came to, counted while they are played."""

    runs: Counter[str] = field(default_factory=Counter)
    scores: dict[str, list[float]] = field(default_factory=dict)
    """The runs' scores by kind of trainee."""
    passed: Counter[str] = field(default_factory=Counter)
    injects: Counter[str] = field(default_factory=Counter)
    endings: Counter[str] = field(default_factory=Counter)
    answered: Counter[str] = field(default_factory=Counter)
    opened: Counter[str] = field(default_factory=Counter)
    tasks: dict[str, list[float]] = field(default_factory=dict)
    """Scores of answered tasks."""
    rules: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    """Credits by task and rule, of answered tasks."""
    met: Counter[tuple[str, str]] = field(default_factory=Counter)
    meters: dict[tuple[str, int], list[float]] = field(default_factory=dict)
    """Where a meter stood at the end of each minute of play."""
    opinion: dict[str, MeanCurve] = field(default_factory=dict)
    """The runs' mean opinion by kind of trainee."""

    def add(self, kind: Kind, exercise: Exercise, events: Iterable[Event]) -> None:
        """Count a run that is over."""
        result = result_of(exercise)
        self.runs[kind] += 1
        if result.score is not None:
            self.scores.setdefault(kind, []).append(result.score)
            self.passed[kind] += bool(result.passed)
        self.injects.update(list(exercise.state.published))
        self.endings[(exercise.ended and exercise.ended.ending) or NO_ENDING] += 1
        for task in result.tasks:
            self.opened[task.run.id] += 1
            if task.run.answer is not None:
                self._answered(task.run.id, task.score)
        self._meters(exercise, events)
        self.opinion.setdefault(kind, MeanCurve()).add(exercise.state.opinion.history)

    def _answered(self, task: str, score: Any) -> None:
        self.answered[task] += 1
        if score.score is not None:
            self.tasks.setdefault(task, []).append(score.score)
        for verdict in score.verdicts:
            if verdict.credit is not None:
                self.rules.setdefault((task, verdict.rule_id), []).append(float(verdict.credit))
                self.met[task, verdict.rule_id] += verdict.status == "met"

    def _meters(self, exercise: Exercise, events: Iterable[Event]) -> None:
        stand = {meter.id: float(meter.start) for meter in exercise.scenario.meters}
        if not stand:
            return
        moves = [event for event in events if isinstance(event, MeterMoved)]
        last = exercise.ended.sim_ms if exercise.ended else exercise.now
        at = 0
        for minute in range(1, last // MINUTE + 1):
            while at < len(moves) and moves[at].sim_ms <= minute * MINUTE:
                stand[moves[at].meter] = float(moves[at].new)
                at += 1
            for meter, value in stand.items():
                self.meters.setdefault((meter, minute), []).append(value)


def simulate(
    scenario: Scenario, kinds: Sequence[Kind], runs: int, seed: int = 1, told: Callable[[int], None] | None = None
) -> Tally:
    """Play `runs` runs, the kinds of trainee in turn; `told` is called with each number of runs that are done."""
    judge = Judge(scenario)
    judge.warm()
    tally = Tally()
    for number in range(runs):
        kind = kinds[number % len(kinds)]
        exercise, events = play(scenario, script(scenario, kind, seed + number), seed=seed + number, judge=judge)
        tally.add(kind, exercise, events)
        if told is not None:
            told(number + 1)
    return tally


def rows(scenario: Scenario, tally: Tally) -> Iterator[dict[str, Any]]:
    """The figures in one shape: what they are of (`section`, `name`), how many (`n`), and what.

    `share` is of all runs, or of the opened tasks; `mean`, `low` and `high` (tenth and ninetieth percent) of scores
    from 0 to 100, credits from 0 to 1, or a meter's stand.
    """
    total = sum(tally.runs.values())
    for kind, count in tally.runs.items():
        yield _row("trainee", kind, count, tally.passed[kind] / count, tally.scores.get(kind, ()))
    for ending in (*(each.id for each in scenario.endings), NO_ENDING):
        if ending != NO_ENDING or tally.endings[NO_ENDING]:
            yield _row("ending", ending, tally.endings[ending], tally.endings[ending] / total)
    for inject in scenario.timeline:
        yield _row("inject", inject.id, tally.injects[inject.id], tally.injects[inject.id] / total)
    for task in scenario.tasks:
        share = tally.answered[task] / tally.opened[task] if tally.opened[task] else None
        yield _row("task", task, tally.opened[task], share, tally.tasks.get(task, ()))
    for (task, rule), earned in sorted(tally.rules.items(), key=lambda item: list(scenario.tasks).index(item[0][0])):
        yield _row("rule", f"{task} · {rule}", len(earned), tally.met[task, rule] / len(earned), earned)
    for (meter, minute), values in sorted(tally.meters.items()):
        yield _row("meter", f"{meter} · {minute}m", len(values), None, values)


def _row(section: str, name: str, n: int, share: float | None, values: Sequence[float] = ()) -> dict[str, Any]:
    ordered = sorted(values)
    tenth, last = len(ordered) / 10, len(ordered) - 1
    return {
        "section": section,
        "name": name,
        "n": n,
        "share": None if share is None else round(share, 3),
        "mean": round(statistics.fmean(ordered), 2) if ordered else None,
        "low": ordered[min(last, int(tenth))] if ordered else None,
        "high": ordered[max(0, last - int(tenth))] if ordered else None,
    }


def never(scenario: Scenario, tally: Tally) -> dict[str, list[str]]:
    """What happened in no run: injects, endings; and rules that were never met, or never missed."""
    return {
        "injects": [inject.id for inject in scenario.timeline if not tally.injects[inject.id]],
        "endings": [ending.id for ending in scenario.endings if not tally.endings[ending.id]],
        "rules never met": [f"{task} · {rule}" for task, rule in tally.rules if not tally.met[task, rule]],
        "rules never missed": [
            f"{task} · {rule}" for (task, rule), earned in tally.rules.items() if tally.met[task, rule] == len(earned)
        ],
    }
