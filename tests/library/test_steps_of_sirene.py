"""Monitoring, rumours and steps beside writing in the flagship: their load, their consequences, their lead time."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from crisis_sim.engine.exercise import Exercise
from crisis_sim.engine.scripted import play, used_answer
from crisis_sim.scenario import Scenario, load, read_answers
from crisis_sim.scenario.conditions import Condition
from crisis_sim.scenario.injects import After
from crisis_sim.scoring import Judge

FOLDER = Path(__file__).parents[2] / "scenarios" / "sirene-di-kalirejo"
FILES = [FOLDER / f"sirene-di-kalirejo.{language}.yaml" for language in ("id", "en")]

loaded = cache(load)


@cache
def judge_of(path: Path) -> Judge:
    return Judge(loaded(path))


@pytest.fixture(params=FILES, ids=["id", "en"])
def file(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture
def scenario(file: Path) -> Scenario:
    return loaded(file)


def played(name: str, path: Path) -> Exercise:
    exercise, _ = play(loaded(path), read_answers(FOLDER / "answers" / name, loaded(path)), judge=judge_of(path))
    return exercise


def test_at_most_nine_tasks_and_never_more_than_three_at_once(scenario: Scenario) -> None:
    open_at = [(scenario.injects[name].at or 0, task.promptness.deadline) for name, task in scenario.tasks.items()]
    assert len(open_at) <= 9
    assert max(sum(at <= moment < at + length for at, length in open_at) for moment, _ in open_at) <= 3


def test_two_of_the_tasks_open_together_need_no_more_than_a_few_words(scenario: Scenario) -> None:
    """Wherever three are open, one is a pick or a monitoring note."""
    spans = {
        name: (scenario.injects[name].at or 0, (scenario.injects[name].at or 0) + task.promptness.deadline)
        for name, task in scenario.tasks.items()
    }
    for moment, _ in spans.values():
        together = {name for name, (at, end) in spans.items() if at <= moment < end}
        assert len(together) < 3 or together & {"triase", "prioritas", "pantauan"}, together


@pytest.mark.parametrize("answers", ["silent.yaml", "model.{}.yaml", "blaming.{}.yaml"])
def test_two_rumours_are_out_in_every_run(answers: str, file: Path) -> None:
    exercise = played(answers.format(file.name.split(".")[1]), file)
    injects = [exercise.scenario.injects[name] for name in exercise.state.published]
    spread = {said.claims for inject in injects for said in (inject.post, inject.news) if said and said.claims}
    assert len(spread) >= 2


def test_every_step_has_a_consequence_and_every_bad_one_costs_trust(scenario: Scenario) -> None:
    followed: dict[str, list[str]] = {}
    for inject in scenario.timeline:
        if isinstance(inject.after, After) and inject.after.acted:
            followed.setdefault(inject.after.acted, []).append(inject.id)
    assert {action.id for action in scenario.actions} | {"hide", "delete", "correct"} <= set(followed)
    for bad in ("lapor-ite", "hide", "delete"):
        assert sum(scenario.injects[name].effects.get("percaya", 0) for name in followed[bad]) < 0, bad
    assert all(action.feedback for action in scenario.actions)


def test_what_became_of_a_rumour_depends_on_how_many_believe_it(scenario: Scenario) -> None:
    def believing(condition: Condition | None) -> bool:
        return condition is not None and (condition.belief is not None or believing(condition.negated))

    assert [inject.id for inject in scenario.timeline if believing(inject.when)] == [
        "krajan-mengungsi",
        "krajan-pulang",
    ]


def test_a_note_warns_only_before_the_voice_note_breaks(file: Path, scenario: Scenario) -> None:
    """The same words a minute later are worth what is left without the warning."""
    task = scenario.tasks["pantauan"]
    opened, outbreak = scenario.injects["pantauan"].at or 0, scenario.injects["suara"].at or 0
    model = next(test for test in scenario.rubric_of["pantauan"].tests if test.name == task.model)
    answer = used_answer(scenario, "pantauan", model)
    early = judge_of(file).task("pantauan", answer, opened_ms=opened, sim_ms=outbreak - 60_000).score
    late = judge_of(file).task("pantauan", answer, opened_ms=opened, sim_ms=outbreak + 1_000).score
    assert early == 100
    assert late is not None
    assert late < scenario.passing


def test_the_signs_of_the_market_rumour_are_there_before_the_note_is_asked_for(scenario: Scenario) -> None:
    asked = scenario.injects["pantauan"].at or 0
    signs = [scenario.injects[name] for name in ("pasar-1", "pasar-2", "pasar-3")]
    assert all((sign.at or 0) < asked and sign.when is None for sign in signs)
    assert len({sign.post.channel for sign in signs if sign.post}) == 3


def test_exactly_three_posts_need_an_answer_and_each_says_why(scenario: Scenario) -> None:
    task = scenario.tasks["prioritas"]
    assert task.offer is not None
    assert 8 <= len(task.offer) <= 10
    assert sorted(name for name, need in task.offer.items() if need == "answer") == [
        "cuci-darah",
        "kebun",
        "kursi-roda",
    ]
    assert set(task.because) == set(task.offer)
