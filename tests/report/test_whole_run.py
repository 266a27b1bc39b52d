"""A run rubric judges the run at its end: one more entry of the mean, and penalties and caps of the run."""

from __future__ import annotations

from typing import Any

from crisis_sim.engine import Entry, RunResult, result_of
from crisis_sim.engine.exercise import Exercise
from crisis_sim.engine.scripted import play
from crisis_sim.report import as_csv, as_json, as_markdown
from crisis_sim.report.html_format import as_html
from crisis_sim.report.scorecard import scorecard
from crisis_sim.report.text_format import as_text
from crisis_sim.scenario.answers import Answers
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.tui.debrief_pages import DebriefPages
from tests.building import RUBRICS, post, scenario, task

COVER: dict[str, Any] = {
    "id": "cover", "type": "coverage", "label": "Covers", "answered": ["asked"], "left_alone": ["troll"],
}  # fmt: skip
PRIVATE: dict[str, Any] = {"id": "private", "type": "privacy", "label": "No names", "gate": 20}
ANSWER = {"at": "10s", "text": "Please stay calm."}
REPLY = {"at": "5m", "channel": "chirp", "text": "Go away.", "reply_to": "troll"}


def staged(*rules: dict[str, Any], **more: Any) -> Scenario:
    timeline = [post("troll", at="0m"), task("asked", at="1m"), {"id": "stop", "at": "9m", "end": "over"}]
    return scenario(
        timeline,
        rubrics=[*RUBRICS, {"id": "whole", "title": "The run", "rules": list(rules)}],
        run_rubric="whole",
        endings=[{"id": "over", "label": "Over", "debrief": "Over."}],
        **more,
    )


def played(stage: Scenario, *unasked: dict[str, Any], **answers: Any) -> tuple[Exercise, RunResult]:
    exercise, _ = play(stage, Answers.read({**answers, "unasked": list(unasked)}))
    return exercise, result_of(exercise)


def test_its_quality_is_one_more_entry_of_the_mean() -> None:
    _, result = played(staged(COVER), REPLY, asked=ANSWER)
    assert result.whole is not None and result.whole.value == 50
    assert result.mean == 75 and result.score == 75


def test_the_scenario_says_what_it_weighs() -> None:
    _, result = played(staged(COVER, run_weight=3), REPLY, asked=ANSWER)
    assert result.score == 62.5


def test_without_weight_only_its_penalties_and_gates_act() -> None:
    penalty = {**COVER, "penalty": 15}
    _, result = played(staged(penalty), REPLY, asked=ANSWER)
    assert result.whole is not None and result.whole.value is None
    assert result.penalties == (("run", "cover", 15),) and result.score == 85
    _, kept = played(staged(penalty), asked=ANSWER)
    assert kept.penalties == () and kept.score == 100


def test_a_name_split_over_several_posts_is_found_in_the_whole() -> None:
    stage = staged(PRIVATE, protected=[{"name": "Budi Santoso"}], default_rubric=None)
    halves = [{"at": at, "channel": "chirp", "text": text} for at, text in (("5m", "It was Budi"), ("6m", "Santoso."))]
    _, result = played(stage, *halves, asked=ANSWER)
    assert result.caps == (("run", "private", 20),) and result.score == 20


def test_a_run_that_goes_on_is_not_judged_as_a_whole() -> None:
    exercise = Exercise(staged(COVER))
    exercise.advance(120_000)
    assert result_of(exercise).whole is None


def test_silence_covers_nothing() -> None:
    _, result = played(staged(COVER))
    assert result.whole is not None and result.whole.value == 0 and result.score == 0


def test_every_report_shows_it_and_its_part_in_the_sum() -> None:
    exercise, _ = played(staged(COVER), REPLY, asked=ANSWER)
    started = {"trainee": "Rani", "seed": 1, "mode": "practice", "engine": "0", "lexicons": "0"}
    card = scorecard(exercise, [Entry(0, "started", started, run="r1")])
    assert card.arithmetic.startswith("(1 × 100 + 1 × 50) ÷ 2")
    assert card.whole is not None and card.whole.text == "Please stay calm.\n\nGo away."
    for out in (as_text(card, "en"), as_markdown([card]), as_html([card]), as_csv([card]), as_json([card])):
        assert "Covers" in out and "1 of 2 were done as wanted" in out
    overview = "\n".join(block.content.plain for block in DebriefPages(card, "en").page("overview"))
    assert "The whole run: The run · 50.0" in overview and "1 of 2 were done as wanted" in overview
