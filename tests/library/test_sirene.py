"""Every shipped scenario passes its own self-tests and playtests; the flagship keeps the promises made for it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from crisis_sim.engine.result import RunResult, result_of
from crisis_sim.engine.scripted import play, used_answer
from crisis_sim.scenario import Scenario, check, compare, load, read_answers
from crisis_sim.scenario.playtests import Playtest
from crisis_sim.scenario.rubrics import RubricTest
from crisis_sim.scoring import Judge

LIBRARY = Path(__file__).parents[2] / "scenarios"
FOLDER = LIBRARY / "sirene-di-kalirejo"
SHIPPED = sorted(LIBRARY.glob("*/*.yaml"))
ID, EN = FOLDER / "sirene-di-kalirejo.id.yaml", FOLDER / "sirene-di-kalirejo.en.yaml"


loaded = cache(load)


@cache
def judged(path: Path) -> tuple[Scenario, Judge]:
    return loaded(path), Judge(loaded(path))


def self_tests() -> list[tuple[Path, str, str]]:
    found = []
    for path in SHIPPED:
        found += [(path, rubric.id, test.name) for rubric in loaded(path).rubrics for test in rubric.tests]
    return found


def playtests() -> list[tuple[Path, str]]:
    return [(path, playtest.name) for path in SHIPPED for playtest in loaded(path).playtests]


def scripted(name: str, path: Path) -> RunResult:
    scenario, judge = judged(path)
    exercise, _ = play(scenario, read_answers(FOLDER / "answers" / name, scenario), judge=judge)
    return result_of(exercise)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_the_checker_has_nothing_to_say(path: Path) -> None:
    assert check(path) == ()


def test_both_languages_line_up() -> None:
    assert compare(ID, EN) == ()
    assert compare(EN, ID) == ()


@pytest.mark.parametrize(("path", "rubric", "name"), self_tests(), ids=lambda value: getattr(value, "name", value))
def test_a_self_test_gets_the_mark_a_teacher_would_give(path: Path, rubric: str, name: str) -> None:
    scenario, judge = judged(path)
    test = next(test for test in scenario.rubric_of[rubric].tests if test.name == name)
    assert shortfalls(test, scenario, judge) == []


def shortfalls(test: RubricTest, scenario: Scenario, judge: Judge) -> list[str]:
    opened = scenario.injects[test.task].at or 0
    score = judge.task(test.task, test.answer, opened_ms=opened, sim_ms=opened + test.at)
    met = {verdict.rule_id for verdict in score.verdicts if verdict.status == "met"}
    missed = {verdict.rule_id for verdict in score.verdicts if verdict.status == "missed"}
    expect = test.expect
    problems = []
    if expect.score is not None and not expect.score[0] <= (score.score or 0) <= expect.score[1]:
        problems.append(f"score {score.score}, expected {expect.score}")
    if expect.level is not None and score.level != expect.level:
        problems.append(f"level {score.level}, expected {expect.level}")
    problems += [f"{rule} not met" for rule in expect.met if rule not in met]
    if expect.missed == ():
        problems += [f"{rule} missed" for rule in sorted(missed)]
    problems += [f"{rule} not missed" for rule in expect.missed or () if rule not in missed]
    if expect.gate is not None and expect.gate not in dict(score.gates):
        problems.append(f"gate {expect.gate} held")
    return problems


@pytest.mark.parametrize(("path", "name"), playtests(), ids=lambda value: getattr(value, "name", value))
def test_a_playtest_ends_as_written(path: Path, name: str) -> None:
    scenario, judge = judged(path)
    playtest: Playtest = next(test for test in scenario.playtests if test.name == name)
    exercise, _ = play(scenario, playtest.answers, judge=judge)
    result, expect, published = result_of(exercise), playtest.expect, exercise.state.published
    assert [inject for inject in expect.published if inject not in published] == []
    assert [inject for inject in expect.unpublished if inject in published] == []
    meters = exercise.state.meters
    assert {m: meters[m] for m, (low, high) in expect.meters.items() if not low <= meters[m] <= high} == {}
    scores = {task.run.id: task.score.score or 0 for task in result.tasks}
    assert {t: scores[t] for t, (low, high) in expect.scores.items() if not low <= scores[t] <= high} == {}
    if expect.score is not None:
        assert expect.score[0] <= (result.score or 0) <= expect.score[1]
    if expect.ending is not None:
        assert result.ended is not None
        assert result.ended.ending == expect.ending


@pytest.mark.parametrize(("name", "path"), [("model.id.yaml", ID), ("model.en.yaml", EN)])
def test_the_model_trainee_does_very_well_and_is_believed(name: str, path: Path) -> None:
    result = scripted(name, path)
    assert result.score is not None
    assert result.score >= 85
    assert result.ended is not None
    assert result.ended.ending == "pulih"
    assert not result.caps
    assert len(result.tasks) == 9


@pytest.mark.parametrize("path", [ID, EN], ids=["id", "en"])
def test_silence_scores_nothing_on_every_task_and_trust_collapses(path: Path) -> None:
    result = scripted("silent.yaml", path)
    assert len(result.tasks) == 9
    assert {task.score.score for task in result.tasks} == {0}
    assert result.score == 0
    assert result.ended is not None
    assert result.ended.ending == "runtuh"


@pytest.mark.parametrize(("name", "path"), [("blaming.id.yaml", ID), ("blaming.en.yaml", EN)])
def test_blaming_fails_by_its_gates_however_quick(name: str, path: Path) -> None:
    result = scripted(name, path)
    assert result.score is not None
    assert result.score <= 30
    failed = {gate for task in result.tasks for gate, _ in task.score.gates}
    assert {"privasi", "tidak-menyerang"} <= failed


def test_late_answers_earn_about_half_of_what_the_same_words_earn_in_time() -> None:
    in_time, late = scripted("model.id.yaml", ID).score, scripted("late.id.yaml", ID).score
    assert in_time is not None
    assert late is not None
    assert 0.45 * in_time < late < 0.7 * in_time


def test_a_careless_trainee_lies_between_blaming_and_the_model() -> None:
    careless = scripted("careless.id.yaml", ID).score
    blaming, model = scripted("blaming.id.yaml", ID).score, scripted("model.id.yaml", ID).score
    assert careless is not None
    assert blaming is not None
    assert model is not None
    assert blaming + 10 < careless < model - 30


PAIRS = [
    (ID, "pernyataan", "kabar buruk yang jujur", "kabar baik yang bohong"),
    (ID, "keluarga", "kabar pahit tanpa janji", "menjanjikan yang enak"),
    (ID, "koreksi", "kabar buruk yang jujur", "menenangkan dengan bohong"),
    (EN, "pernyataan", "honest bad news", "good news that is not true"),
    (EN, "keluarga", "bitter news without a promise", "promises what is pleasant"),
    (EN, "koreksi", "honest bad news", "soothes with a lie"),
]


@pytest.mark.parametrize(("path", "task", "truth", "falsehood"), PAIRS)
def test_bad_news_told_truthfully_beats_a_pleasant_falsehood(path: Path, task: str, truth: str, falsehood: str) -> None:
    """The pairs are of similar length, and the false one has empathy, a contact and a time as well."""
    scenario, judge = judged(path)
    opened = scenario.injects[task].at or 0
    tests = {test.name: test for test in scenario.rubric_of[task].tests}
    marks = []
    for name in (truth, falsehood):
        answer = used_answer(scenario, task, tests[name])
        marks.append(judge.task(task, answer, opened_ms=opened, sim_ms=opened + 60_000).score or 0)
    lengths = sorted(len((tests[name].text or "").split()) for name in (truth, falsehood))
    assert lengths[1] <= 1.35 * lengths[0]
    assert marks[0] >= marks[1] + 20
