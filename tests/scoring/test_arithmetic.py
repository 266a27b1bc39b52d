"""The arithmetic of a rubric, each law with an example that a wrong sign or order would break."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.tasks import Promptness
from crisis_sim.scoring import Judge, round_score, silent
from crisis_sim.scoring.arithmetic import promptness_at, status_of
from tests.scoring.scenes import judged, scene

WATER = {"id": "water", "type": "mention", "any": ["rebus air"]}
CALM = {"id": "calm", "type": "mention", "any": ["tetap tenang"], "weight": 3}
PANIC = {"id": "panic", "type": "avoid", "any": ["panik"], "penalty": 15}
GATE = {"id": "gate", "type": "avoid", "any": ["rahasia"], "gate": 20}


def test_quality_is_the_weighted_mean_of_credits() -> None:
    assert judged(scene(WATER, CALM), "Silakan rebus air Anda.").quality == 25
    assert judged(scene(WATER, CALM), "Mohon tetap tenang.").quality == 75


def test_speed_multiplies_and_never_adds() -> None:
    scenario = scene(WATER)
    text = "Silakan rebus air Anda."
    scores = [judged(scenario, text, at=minutes * 60_000).score for minutes in (0, 2, 3, 4)]
    assert scores == [100.0, 100.0, 75.0, 50.0]


def test_the_deadline_itself_is_in_time() -> None:
    promptness = Promptness(full="1m", deadline="2m", floor=0.4)
    assert promptness_at(promptness, 120_000) == Fraction(2, 5)
    assert promptness_at(promptness, 119_999) > Fraction(2, 5)


def test_penalties_come_off_after_promptness() -> None:
    late = judged(scene(WATER, PANIC), "Rebus air dan jangan sampai ada yang panik: kami panik.", at=240_000)
    assert late.score == 100 * 0.5 - 15


def test_a_score_never_falls_below_zero() -> None:
    assert judged(scene(WATER, PANIC), "Kami panik.").score == 0.0


def test_a_failed_gate_caps_what_is_left() -> None:
    score = judged(scene(WATER, GATE), "Rebus air. Ini rahasia.")
    assert (score.score, score.gates, score.cap) == (20.0, (("gate", 20.0),), 20.0)


def test_a_gate_that_fires_reads_as_missed() -> None:
    by_rule = {verdict.rule_id: verdict for verdict in judged(scene(WATER, GATE), "Rebus air. Ini rahasia.").verdicts}
    assert by_rule["gate"].status == "missed" and by_rule["gate"].fired
    assert by_rule["water"].status == "met" and not by_rule["water"].fired


def test_a_rule_without_weight_earns_nothing() -> None:
    assert judged(scene(WATER, PANIC, GATE), "Terima kasih atas pertanyaan Anda.").quality == 0


def test_a_rubric_without_scored_weight_is_unscored() -> None:
    score = judged(scene(PANIC), "Kami panik.")
    assert (score.score, score.quality, score.level, score.passed) == (None, None, None, None)
    assert score.penalties == (("panic", 15.0),)


def test_a_blank_manual_rule_leaves_the_denominator() -> None:
    manual = {"id": "boss", "type": "manual", "levels": {"lemah": 0.0, "kuat": 1.0}}
    scenario = scene(WATER, manual)
    assert judged(scenario, "Rebus air Anda.").score == 100.0
    assert judged(scenario, "Rebus air Anda.", manual={"boss": "lemah"}).score == 50.0


def test_form_counts_only_where_content_earned_something() -> None:
    short = {"id": "short", "type": "length", "words": [1, 20]}
    assert judged(scene(WATER, short), "Selamat pagi semua.").score == 0.0
    assert judged(scene(WATER, short), "Rebus air Anda.").score == 100.0
    assert judged(scene(short), "Selamat pagi semua.").score is None


def test_levels_and_pass_read_the_rounded_score() -> None:
    levels = [{"id": "top", "from": 33.3, "label": "Top"}, {"id": "low", "from": 0, "label": "Low"}]
    twice = {"id": "twice", "type": "mention", "any": ["dua"], "weight": 2}
    score = judged(scene(WATER, twice, rubric={"levels": levels, "pass": 33.3}), "Rebus air Anda.")
    assert score.quality == Fraction(100, 3)
    assert (score.score, score.level, score.passed) == (33.3, "top", True)


def test_without_levels_of_its_own_a_rubric_uses_those_of_the_scenario() -> None:
    assert judged(scene(WATER), "Rebus air Anda.").level == "excellent"
    assert judged(scene(WATER), "Selamat pagi semua.").level == "not-yet"


@pytest.mark.parametrize(("value", "shown"), [("0.05", 0.1), ("0.04", 0.0), ("49.95", 50.0), ("99.949", 99.9)])
def test_scores_round_half_up_to_a_tenth(value: str, shown: float) -> None:
    assert round_score(Fraction(value)) == shown


def test_credit_below_the_pass_mark_reads_as_partly_unless_it_fires() -> None:
    assert status_of(Fraction(1, 2), Fraction(1), fires=False) == "partly"
    assert status_of(Fraction(1, 2), Fraction(1), fires=True) == "missed"
    assert status_of(Fraction(1, 2), Fraction(1, 2), fires=False) == "met"
    assert status_of(Fraction(0), Fraction(1), fires=False) == "missed"
    assert status_of(None, Fraction(1), fires=False) == "unscored"


def test_silence_scores_zero_and_breaks_no_rule() -> None:
    score = silent(scene(WATER, PANIC, GATE), "first")
    assert score.score == 0.0 and score.quality == 0 and score.level == "not-yet"
    assert not score.penalties and not score.gates
    said = {verdict.rule_id: (verdict.status, verdict.explanation.say()) for verdict in score.verdicts}
    idle = ("unscored", "Nothing was sent, so this did not come into play.")
    assert said == {"water": ("missed", "Nothing was sent."), "panic": idle, "gate": idle}


def test_silence_is_not_scolded_for_what_it_did_not_say() -> None:
    scolding = {**GATE, "feedback": {"missed": "Buang rahasia itu."}}
    told = [verdict.explanation.say() for verdict in silent(scene(WATER, scolding), "first").verdicts]
    assert "Buang rahasia itu." not in told


def test_silence_on_an_unscored_rubric_is_unscored() -> None:
    assert silent(scene(PANIC), "first").score is None


@pytest.mark.parametrize("text", ["", "   \n\t", "…!?", "\u200b\u200b"])
def test_an_answer_without_words_is_silence(text: str) -> None:
    rules: list[dict[str, Any]] = [
        {"id": "no", "type": "avoid", "any": ["panik"], "weight": 1},
        {"id": "shun", "type": "tone", "shun": ["blame"], "weight": 1},
        {"id": "same", "type": "consistent", "weight": 1},
        {"id": "safe", "type": "privacy", "weight": 1},
        {"id": "size", "type": "length", "words": [0, 50]},
    ]
    score = judged(scene(*rules), text)
    assert score.quality in (0, None)
    assert not score.score
    assert {verdict.credit for verdict in score.verdicts} == {Fraction(0)}


def test_an_emoji_alone_earns_nothing() -> None:
    shun = {"id": "shun", "type": "tone", "shun": ["blame"], "weight": 1}
    assert judged(scene(shun), "🙏").score == 0.0


def test_a_public_post_without_a_default_rubric_is_not_judged() -> None:
    assert Judge(scene(WATER)).public("Kami panik.", sim_ms=0) is None


def test_a_public_post_is_held_to_penalties_and_gates() -> None:
    score = Judge(scene(PANIC, default_rubric="main")).public("Kami panik.", sim_ms=0)
    assert score is not None and score.score is None and score.penalties == (("panic", 15.0),)


def test_equal_answers_have_equal_scores() -> None:
    judge = Judge(scene(WATER, CALM, PANIC))
    answer = Answer(text="Rebus air, tetap tenang, jangan panik.")
    assert judge.task("first", answer, opened_ms=0, sim_ms=9) == judge.task("first", answer, opened_ms=0, sim_ms=9)
