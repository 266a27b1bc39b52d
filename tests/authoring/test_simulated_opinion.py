"""Simulations tell the mean opinion of each kind of trainee, as curves for people and as points for programs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from crisis_sim.authoring import simulation_report
from crisis_sim.authoring.opinion_curves import MeanCurve, MeanPoint
from crisis_sim.authoring.opinion_report import opinion_lines
from crisis_sim.authoring.simulating import Tally, simulate
from crisis_sim.curves import spread
from crisis_sim.engine.opinion import OpinionPoint
from crisis_sim.scenario.scenario import Scenario
from tests.building import RUBRICS, post, scenario, task

RUMOUR = {"id": "robbed", "text": "The till was robbed", "status": "false", "any": ["robbed"]}


def told() -> Scenario:
    """A rumour, then a task whose self-tests hold a good answer."""
    first = post("first-post", at="0m")
    first["post"]["claims"] = "robbed"
    good = {"name": "good", "task": "asked", "text": "Please stay calm.", "at": "10s", "expect": {"score": [90, 100]}}
    words = {**RUBRICS[0], "tests": [good]}
    timeline = [first, task("asked", at="1m", model="good")]
    return scenario(timeline, facts=[RUMOUR], rubrics=[words, *RUBRICS[1:]])


def tally() -> Tally:
    return simulate(told(), ("silent", "model"), 4)


def point(sim_ms: int, volume: float, negative: float = 0.5) -> OpinionPoint:
    return OpinionPoint(sim_ms, volume, negative, {"robbed": negative / 2})


def test_the_mean_is_of_the_runs_that_had_not_ended() -> None:
    curve = MeanCurve()
    curve.add([point(0, 10), point(30_000, 20, 0.2)])
    curve.add([point(0, 30)])
    assert curve.points() == (
        MeanPoint(0, 2, 20, 0.5, {"robbed": 0.25}),
        MeanPoint(30_000, 1, 20, 0.2, {"robbed": 0.1}),
    )


@pytest.mark.parametrize(("count", "wanted", "places"), [(3, 6, [0, 1, 2]), (41, 6, [0, 8, 16, 24, 32, 40])])
def test_moments_lie_evenly_from_the_first_to_the_last(count: int, wanted: int, places: list[int]) -> None:
    assert spread(count, wanted) == places


def test_the_whole_series_of_every_kind_is_in_the_json() -> None:
    opinion: dict[str, list[dict[str, Any]]] = json.loads(simulation_report.as_json(told(), tally()))["opinion"]
    assert set(opinion) == {"silent", "model"}
    moments = [each["sim_ms"] for each in opinion["silent"]]
    assert moments == list(range(0, 10 * 60_000 + 1, 30_000))
    assert {each["runs"] for each in opinion["silent"]} == {2}
    assert opinion["model"][-1]["negative"] < opinion["silent"][-1]["negative"]
    assert opinion["silent"][-1]["beliefs"]["robbed"] > 0


def test_the_table_draws_each_measure_of_each_kind() -> None:
    lines = simulation_report.table(told(), tally()).split("\n")
    start = next(place for place, line in enumerate(lines) if line.startswith("Opinion"))
    assert lines[start].split()[-6:] == ["0m", "2m", "4m", "6m", "8m", "10m"]
    assert [line.split("  ")[0] or line.split("  ")[1] for line in lines[start + 1 : start + 9]] == [
        "silent", "posts an hour", "negative", "believe robbed", "model", "posts an hour", "negative", "believe robbed",
    ]  # fmt: skip
    assert lines[start + 3].endswith("45.6%    45.6%") and "▄" * 20 in lines[start + 3]


def test_a_kind_whose_runs_ended_earlier_shows_no_later_figures() -> None:
    long = [MeanPoint(at * 30_000, 1, 5, 0.5, {}) for at in range(41)]
    lines = list(opinion_lines(scenario([post("first-post", at="0m")]), {"silent": long[:10], "model": long}))
    assert [line.split()[-6:] for line in (lines[3], lines[6])] == [["5.0", "5.0", *"––––"], ["5.0"] * 6]


def test_a_scenario_without_any_points_has_no_section() -> None:
    assert list(opinion_lines(told(), {})) == []
