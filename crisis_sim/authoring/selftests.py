"""Runs the self-tests, playtests and probes of a scenario and says what came out otherwise than its author expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crisis_sim.authoring.outcomes import Outcome
from crisis_sim.authoring.probes import run_probes
from crisis_sim.engine import Exercise, Refused, result_of
from crisis_sim.engine.scripted import play, used_answer
from crisis_sim.scenario.base import Span
from crisis_sim.scenario.playtests import Playtest
from crisis_sim.scenario.rubrics import Expect, Rubric, RubricTest
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge, Score


def run_tests(scenario: Scenario) -> tuple[Outcome, ...]:
    """All self-tests in the order of the file, then all playtests, then the built-in probes of every task."""
    judge = Judge(scenario)
    selftests = [_selftest(scenario, judge, rubric, test) for rubric in scenario.rubrics for test in rubric.tests]
    playtests = [_playtest(scenario, judge, test) for test in scenario.playtests]
    return (*selftests, *playtests, *run_probes(scenario, judge))


def _selftest(scenario: Scenario, judge: Judge, rubric: Rubric, test: RubricTest) -> Outcome:
    name = f"{rubric.id} · {test.name}"
    if test.task not in scenario.tasks:
        return Outcome(name, (f"there is no task {test.task}",), None)
    score = tested(scenario, judge, test)
    return Outcome(name, tuple(_against(score, test.expect)), score.score)


def tested(scenario: Scenario, judge: Judge, test: RubricTest) -> Score:
    """The score of a self-test's answer, its task opened when it opens by the file.

    Raises:
        KeyError: when the scenario has no such task.
    """
    opened = scenario.injects[test.task].at or 0
    return judge.task(test.task, used_answer(scenario, test.task, test), opened_ms=opened, sim_ms=opened + test.at)


def _against(score: Score, expect: Expect) -> Iterator[str]:
    yield from _ranged("score", score.score, expect.score)
    yield from _ranged("quality", None if score.quality is None else float(score.quality), expect.quality)
    if expect.level is not None and score.level != expect.level:
        yield f"level is {score.level}, expected {expect.level}"
    status = {verdict.rule_id: verdict.status for verdict in score.verdicts}
    yield from (
        f"rule {rule} is {status.get(rule, 'absent')}, expected met" for rule in expect.met if status.get(rule) != "met"
    )
    missed = [rule for rule, found in status.items() if found == "missed"]
    if expect.missed is not None:
        yield from (
            f"rule {rule} is {status.get(rule, 'absent')}, expected missed"
            for rule in expect.missed
            if rule not in missed
        )
        if not expect.missed and missed:
            yield f"no rule should be missed, and {', '.join(missed)} is"
    if expect.gate is not None and expect.gate not in [rule for rule, _ in score.gates]:
        yield f"gate {expect.gate} held, expected it to fail"


def _playtest(scenario: Scenario, judge: Judge, test: Playtest) -> Outcome:
    name = f"playtest · {test.name}"
    try:
        exercise, _events = play(scenario, test.answers, judge=judge)
    except (Refused, KeyError) as problem:
        return Outcome(name, (f"it could not be played: {problem}",), None)
    return Outcome(name, tuple(_outcome(exercise, test)), result_of(exercise).score)


def _outcome(exercise: Exercise, test: Playtest) -> Iterator[str]:
    expect, state, result = test.expect, exercise.state, result_of(exercise)
    yield from (f"{inject} was not published" for inject in expect.published if inject not in state.published)
    yield from (f"{inject} was published" for inject in expect.unpublished if inject in state.published)
    yield from _all_ranged("meter", state.meters, expect.meters)
    scores = {task.run.id: task.score.score for task in result.tasks}
    yield from _all_ranged("score of", scores, expect.scores)
    yield from _ranged("score of the run", result.score, expect.score)
    ending = exercise.ended.ending if exercise.ended else None
    if expect.ending is not None and ending != expect.ending:
        yield f"it ended with {ending}, expected {expect.ending}"


def _all_ranged(what: str, found: Mapping[str, float | None], wanted: Mapping[str, Span]) -> Iterator[str]:
    for name, span in wanted.items():
        yield from _ranged(f"{what} {name}", found.get(name), span)


def _ranged(what: str, found: float | None, span: Span | None) -> Iterator[str]:
    if span is None:
        return
    if found is None:
        yield f"{what} is open, expected {span[0]:g} to {span[1]:g}"
    elif not span[0] <= found <= span[1]:
        yield f"{what} is {found:.1f}, expected {span[0]:g} to {span[1]:g}"
