"""`coverage`: what a whole run answered, in what order, and what it left alone."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Conduct, Judge, Said, Verdict
from tests.scoring.scenes import scene, verdict

PUBLISHED = {"first": 0, "question": 10, "troll": 20, "family": 30}


def rule(**more: Any) -> Scenario:
    return scene({"id": "r", "type": "coverage", **more}, run_rubric="main")


def whole(scenario: Scenario, *replies: str, tasks: tuple[str, ...] = (), published: Any = None) -> Verdict:
    """The verdict on a run that replied to these, one a second, and answered these tasks before."""
    said = tuple(Said(f"own-{n}", 1_000 * n, "Air aman.", reply_to=to) for n, to in enumerate(replies, 1))
    answered = {task: place for place, task in enumerate(tasks)}
    score = Judge(scenario).whole(Conduct(600_000, PUBLISHED if published is None else published, answered, said))
    assert score is not None
    return score.verdicts[0]


def test_what_needs_an_answer_counts_one_each() -> None:
    scenario = rule(answered=["first", "question"])
    assert whole(scenario, "question", tasks=("first",)).credit == 1
    assert whole(scenario, "question").credit == Fraction(1, 2)
    half = whole(scenario, "question")
    assert half.explanation.say() == "1 of 2 were done as wanted."
    assert half.advice is not None and half.advice.say() == 'Answer "first".'
    assert [(e.text, e.counts) for e in half.evidence] == [("first", "against"), ("question", "for")]


def test_a_provoker_is_better_left_alone() -> None:
    scenario = rule(answered=["question"], left_alone=["troll"])
    assert whole(scenario, "question").credit == 1
    assert whole(scenario, "question", "troll").credit == Fraction(1, 2)


def test_who_answers_nothing_earns_nothing_for_leaving_alone() -> None:
    assert whole(rule(left_alone=["troll"])).credit == 0
    assert whole(rule(left_alone=["troll"]), "question").credit == 1


@pytest.mark.parametrize(
    ("replies", "credit"),
    [
        (("family", "question", "troll"), 1),
        (("question", "family", "troll"), Fraction(1, 2)),
        (("troll", "question", "family"), 0),
        (("family",), Fraction(1, 2)),
        (("question",), Fraction(1, 2)),
    ],
)
def test_neighbours_in_the_order_count_one_each(replies: tuple[str, ...], credit: object) -> None:
    assert whole(rule(in_order=["family", "question", "troll"]), *replies).credit == credit


def test_what_was_never_published_does_not_count() -> None:
    scenario = rule(answered=["question", "family"], in_order=["family", "question"])
    assert whole(scenario, "question", published={"question": 0}).credit == 1
    assert whole(scenario, "question", published={"first": 0}).status == "unscored"


def test_outside_a_whole_run_it_is_not_scored() -> None:
    assert verdict(rule(answered=["first"]), "Air aman.").status == "unscored"


def test_a_private_answer_counts_too() -> None:
    said = (Said("own-1", 1, "Baik.", public=False, reply_to="question"),)
    score = Judge(rule(answered=["question"])).whole(Conduct(10, PUBLISHED, said=said))
    assert score is not None and score.verdicts[0].credit == 1
