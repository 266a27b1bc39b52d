"""No gauge says what is a rumour before the trainee was told, or has had the chance to see it."""

from typing import Any

from crisis_sim.engine import Exercise
from crisis_sim.engine.recognised import recognised
from tests.building import RUBRICS, post, response, scenario, task

MINUTE = 60_000
FACTS: list[dict[str, Any]] = [
    {"id": "robbed", "text": "The till was robbed", "status": "false", "any": ["robbed"]},
    {"id": "shut", "text": "The shop is shut", "any": ["shut"]},
]


def run(*timeline: dict[str, Any], facts: list[dict[str, Any]] = FACTS) -> Exercise:
    first = post("first-post", at="0m")
    first["post"]["claims"] = "robbed"
    rules = [{"id": "right", "type": "corrects", "label": "Right", "claim": "robbed", "with_fact": "shut"}]
    early = [{"id": "early", "type": "spot", "label": "Early", "fact": "robbed", "full": "2m", "before": "5m"}]
    rubrics = [
        *RUBRICS,
        {"id": "correcting", "title": "Correcting", "rules": rules},
        {"id": "warning", "title": "Warning", "rules": early},
    ]
    return Exercise(scenario([first, *timeline], facts=facts, rubrics=rubrics))


def test_what_nobody_was_told_is_not_named() -> None:
    exercise = run()
    exercise.advance(9 * MINUTE)
    assert exercise.state.opinion.now.beliefs["robbed"] > 0
    assert recognised(exercise.scenario, exercise.state) == ()


def test_a_task_that_names_it_names_it_once_it_is_put() -> None:
    exercise = run(task("correct", at="2m", rubric="correcting"))
    exercise.advance(MINUTE)
    assert recognised(exercise.scenario, exercise.state) == ()
    exercise.advance(2 * MINUTE)
    assert recognised(exercise.scenario, exercise.state) == ("robbed",)


def test_a_task_that_asks_for_it_keeps_it_until_it_is_over() -> None:
    for kind, rubric, answer in (
        ("triage", "labels", {"labels": {"first-post": "hoax"}}),
        ("reply", "warning", {"text": "They say that we were robbed."}),
    ):
        exercise = run(task("seen", kind, at="1m", rubric=rubric))
        exercise.advance(90_000)
        assert recognised(exercise.scenario, exercise.state) == ()
        exercise.apply(response(100_000, task="seen", **answer))
        assert recognised(exercise.scenario, exercise.state) == ("robbed",)


def test_the_fact_sheet_and_the_end_tell_it() -> None:
    exercise = run(facts=[{**FACTS[0], "known_at": "3m"}, FACTS[1]])
    exercise.advance(2 * MINUTE)
    assert recognised(exercise.scenario, exercise.state) == ()
    exercise.advance(3 * MINUTE)
    assert recognised(exercise.scenario, exercise.state) == ("robbed",)
    other = run()
    other.advance(10 * MINUTE)
    assert recognised(other.scenario, other.state) == ("robbed",)
