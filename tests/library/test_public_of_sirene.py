"""The flagship's public reacts in the direction, and about by the size, that the sources of the opinion model give."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from crisis_sim.engine import Exercise
from crisis_sim.engine.scripted import play
from crisis_sim.scenario import load, read_answers
from crisis_sim.scenario.answers import Answers
from crisis_sim.scoring import Judge
from crisis_sim.store.casting import draw_cast

FOLDER = Path(__file__).parents[2] / "scenarios" / "sirene-di-kalirejo"
NAMES = ("silent", "model", "late", "careless", "blaming")


@pytest.fixture(scope="module")
def runs() -> Mapping[str, Exercise]:
    """One run of each trainee, by the same people."""
    scenario = load(FOLDER / "sirene-di-kalirejo.id.yaml")
    judge, cast = Judge(scenario), draw_cast(scenario, 1)
    files = {name: FOLDER / "answers" / f"{name}.id.yaml" for name in NAMES}
    answers = {name: read_answers(file, scenario) if file.is_file() else Answers() for name, file in files.items()}
    return {name: play(scenario, answers[name], judge=judge, cast=cast)[0] for name in NAMES}


def mean_negative(run: Exercise) -> float:
    """The negative share of all that was said."""
    points = run.state.opinion.history
    return sum(point.volume * point.negative for point in points) / sum(point.volume for point in points)


def test_a_run_shows_hundreds_of_posts_and_can_be_read(runs: Mapping[str, Exercise]) -> None:
    for run in runs.values():
        posts = [item for item in run.state.feed if item.kind == "crowd"]
        assert 200 <= len(posts) <= 1_500
        own = [item.text for item in posts if item.repost_of is None]
        assert len(set(own)) > 0.6 * len(own)


def test_early_and_late_silent_and_bad_differ_by_points_and_not_by_worlds(runs: Mapping[str, Exercise]) -> None:
    means = {name: mean_negative(run) for name, run in runs.items()}
    assert means["model"] < means["late"] < means["silent"] < means["careless"] < means["blaming"]
    assert means["silent"] == pytest.approx(0.729, abs=0.001)
    assert 0.04 < means["silent"] - means["model"] < 0.09
    assert 0.02 < means["blaming"] - means["silent"] < 0.08


def test_corrections_take_a_part_of_the_belief_and_not_all(runs: Mapping[str, Exercise]) -> None:
    def believed(name: str, rumour: str, minute: int) -> float:
        points = runs[name].state.opinion.history
        return next(point.beliefs[rumour] for point in points if point.sim_ms >= minute * 60_000)

    silent, model = (believed(name, "seratus-bersenjata", 16) for name in ("silent", "model"))
    assert 0.02 < silent - model < 0.15
    assert believed("silent", "sandera", 2) == 0 < believed("silent", "sandera", 10)


def test_what_the_trainee_published_is_answered(runs: Mapping[str, Exercise]) -> None:
    for name in ("model", "late", "blaming"):
        state = runs[name].state
        answered = {item.reply_to for item in state.feed if item.kind == "crowd"}
        early = [
            item for item in state.own if item.public and state.ended and item.sim_ms < state.ended.sim_ms - 60_000
        ]
        assert early
        assert {item.id for item in early} <= answered
