"""`pick`: the posts that need an answer, by precision and recall."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from crisis_sim.engine import Exercise, Refused
from crisis_sim.scenario.answers import Answer
from tests.building import response
from tests.scoring.scenes import judged, scene, verdict

TASK: dict[str, Any] = {
    "kind": "pick",
    "channel": None,
    "offer": {"first": "answer", "ask": "answer", "troll": "leave", "bot": "leave", "ad": "leave", "fan": "either"},
    "because": {"ask": "Anaknya sakit.", "troll": "Ia memancing."},
}
STAGE = scene({"id": "r", "type": "pick"}, task=TASK)


@pytest.mark.parametrize(
    ("picked", "credit"),
    [
        (("first", "ask"), 1),
        (("ask", "first", "fan"), 1),
        (("first", "first", "ask"), 1),
        (("first",), Fraction(2, 3)),
        (("first", "ask", "troll"), Fraction(4, 5)),
        (("first", "troll"), Fraction(1, 2)),
        (("troll", "bot"), 0),
        (("fan",), 0),
        (("first", "ask", "troll", "bot", "ad", "fan"), Fraction(4, 7)),
    ],
)
def test_credit_is_f1_and_either_counts_neither_way(picked: tuple[str, ...], credit: object) -> None:
    assert verdict(STAGE, Answer(pick=picked)).credit == credit


def test_it_says_what_was_right_and_why_the_rest_was_not() -> None:
    found = verdict(STAGE, Answer(pick=("first", "troll")))
    assert found.explanation.say() == (
        "Of 2 posts that need an answer 1 were picked: first. Picked beside them: 1, which need none."
    )
    assert found.advice is not None
    assert found.advice.say() == "Needs an answer: ask (Anaknya sakit.) · Needs none: troll (Ia memancing.)"
    assert [(each.text, each.counts) for each in found.evidence] == [("first", "for"), ("troll", "against")]


def test_nothing_picked_scores_0_and_everything_does_not_pass() -> None:
    assert judged(STAGE, Answer(pick=())).score == 0
    assert judged(STAGE, Answer(pick=tuple(TASK["offer"]))).passed is False


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"text": "all of them"}, "asks for a pick"),
        ({"pick": ["stop"]}, "stop is not among"),
        ({"pick": []}, "Nothing is picked yet"),
    ],
)
def test_another_answer_is_refused_in_a_sentence(data: dict[str, Any], words: str) -> None:
    exercise = Exercise(STAGE)
    exercise.advance(1_000)
    with pytest.raises(Refused, match=words):
        exercise.apply(response(2_000, task="first", **data))
