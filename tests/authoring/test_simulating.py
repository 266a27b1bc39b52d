"""Simulations play what the author wrote, count what happened, and find what no play reaches."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from crisis_sim.authoring import simulation_report
from crisis_sim.authoring.simulating import Tally, never, rows, simulate
from crisis_sim.authoring.trainees import KINDS, model_answer, possible_answers, script
from crisis_sim.authoring.walking import walk
from crisis_sim.scenario import load, load_text
from crisis_sim.scenario.scenario import Scenario

ROOT = Path(__file__).parent.parent.parent
FILE = ROOT / "tests" / "data" / "tap-water.en.yaml"


@cache
def tap_water() -> Scenario:
    return load(FILE)


@cache
def tally() -> Tally:
    return simulate(tap_water(), KINDS, 50)


def row(section: str, name: str) -> dict[str, object]:
    return next(r for r in rows(tap_water(), tally()) if (r["section"], r["name"]) == (section, name))


def test_the_same_seed_plays_the_same_and_another_one_does_not() -> None:
    assert script(tap_water(), "random", 1) == script(tap_water(), "random", 1)
    assert script(tap_water(), "random", 1) != script(tap_water(), "random", 2)


def test_a_silent_trainee_says_nothing_and_a_model_one_answers_every_task_in_good_time() -> None:
    assert script(tap_water(), "silent", 1).tasks == {}
    told = script(tap_water(), "model", 1).tasks
    assert set(told) == set(tap_water().tasks)
    for name, timed in told.items():
        assert not isinstance(timed, tuple)
        assert timed.at <= tap_water().tasks[name].promptness.full
        assert timed.answer == model_answer(tap_water(), name)


def test_every_option_of_a_decision_can_be_chosen() -> None:
    scenario = load(ROOT / "scenarios" / "sirene-di-kalirejo" / "sirene-di-kalirejo.id.yaml")
    decision = next(name for name, task in scenario.tasks.items() if task.options)
    chosen = {answer.choose for answer in possible_answers(scenario, decision)}
    assert chosen == {option.id for option in scenario.tasks[decision].options or ()}


def test_kinds_take_turns_and_score_as_their_names_say() -> None:
    assert {row("trainee", kind)["n"] for kind in KINDS} == {10}
    means = {kind: row("trainee", kind)["mean"] for kind in KINDS}
    assert means["silent"] == 0
    assert max(means, key=lambda kind: float(str(means[kind]))) == "model"
    assert row("trainee", "model")["share"] == 1


def test_every_run_has_an_ending_and_what_has_no_condition_always_comes() -> None:
    endings = [r for r in rows(tap_water(), tally()) if r["section"] == "ending"]
    assert sum(r["n"] for r in endings) == 50
    first = tap_water().timeline[0]
    assert first.when is None
    assert row("inject", first.id)["share"] == 1


def test_what_never_happened_is_named() -> None:
    silent = simulate(tap_water(), ("silent",), 3)
    unreached = never(tap_water(), silent)
    assert unreached["injects"] and unreached["endings"]
    assert never(tap_water(), tally())["endings"] == []


@pytest.mark.parametrize("form", simulation_report.FORMATS)
def test_reports_are_the_same_every_time(form: str) -> None:
    again = simulate(tap_water(), KINDS, 50)
    render = simulation_report.FORMATS[form]
    assert render(tap_water(), tally()) == render(tap_water(), again)


def test_walking_reaches_every_inject_and_ending_of_a_whole_scenario() -> None:
    walked = walk(tap_water())
    assert walked.everything(tap_water())
    assert set(walked.paths) == set(tap_water().ending_of)
    assert walked.branches < 40


def test_walking_names_what_no_play_reaches() -> None:
    text = FILE.read_text(encoding="utf-8")
    extra = "  - {id: nowhere, at: 5m, when: {all: [{answered: first}, {unanswered: first}]}, effects: {trust: -1}}\n"
    scenario = load_text(text.replace("timeline:\n", f"timeline:\n{extra}", 1), "x.yaml")
    walked = walk(scenario)
    assert walked.whole
    assert walked.unreached(scenario) == {"injects": ["nowhere"], "endings": []}
    told = simulation_report.walk_table(scenario, walked)
    assert "Never reached\n  injects: nowhere\n  endings: none" in told
    assert json.loads(simulation_report.walk_json(scenario, walked))["unreached"]["injects"] == ["nowhere"]


def test_a_limit_ends_the_walk_and_is_said() -> None:
    walked = walk(tap_water(), limit=1)
    assert (walked.branches, walked.whole) == (1, False)
    assert "--limit walks more" in simulation_report.walk_table(tap_water(), walked)
