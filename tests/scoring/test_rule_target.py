"""`target`: the right post, channel and audience, all or nothing."""

from __future__ import annotations

from typing import Any

import pytest

from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge, Verdict
from tests.scoring.scenes import scene

CHANNELS = [
    {"id": "chirp", "name": "Chirp", "kind": "social"},
    {"id": "clip", "name": "Clip", "kind": "social"},
    {"id": "desk", "name": "Desk", "kind": "message"},
]


def placed(language: str = "id", **rule: Any) -> Scenario:
    return scene(
        {"id": "r", "type": "target", "penalty": 5, **rule}, channels=CHANNELS, language=language, default_rubric="main"
    )


def published(scenario: Scenario, channel: str | None, reply_to: str | None = None) -> Verdict:
    score = Judge(scenario).public("Air aman.", sim_ms=0, channel=channel, reply_to=reply_to)
    assert score is not None
    return score.verdicts[0]


@pytest.mark.parametrize(
    ("rule", "channel", "reply_to", "credit"),
    [
        ({"channels": ["chirp"]}, "chirp", None, 1),
        ({"channels": ["chirp"]}, "clip", None, 0),
        ({"channels": ["chirp", "clip"]}, "clip", None, 1),
        ({"posts": ["rumour"]}, "chirp", "rumour", 1),
        ({"posts": ["rumour"]}, "chirp", "question", 0),
        ({"posts": ["rumour"]}, "chirp", None, 0),
        ({"audience": "public"}, "chirp", None, 1),
        ({"audience": "public"}, "desk", None, 0),
        ({"audience": "private"}, "desk", None, 1),
        ({"audience": "private"}, None, None, 0),
        ({"posts": ["rumour"], "channels": ["chirp"]}, "clip", "rumour", 0),
    ],
)
def test_everything_that_is_asked_for_must_be_right(
    rule: dict[str, Any], channel: str | None, reply_to: str | None, credit: int
) -> None:
    assert published(placed(**rule), channel, reply_to).credit == credit


def test_a_wrong_place_takes_the_penalty_and_says_which_is_right() -> None:
    found = published(placed("en", channels=["chirp"], audience="public"), "desk", "call")
    assert found.fired
    assert found.explanation.say() == 'It went to another place: Desk, as an answer to "call"'
    assert found.advice is not None and found.advice.say() == "Say it on Chirp, where everybody can read it."
    assert [evidence.text for evidence in found.evidence] == ["desk", "call"]


def test_an_answer_to_a_task_goes_where_the_task_says() -> None:
    from tests.scoring.scenes import verdict

    assert verdict(placed(channels=["chirp"]), "Air aman.").credit == 1
    assert verdict(placed(channels=["desk"]), "Air aman.").credit == 0
