"""`classify`, `choice`, `group` and `manual`: labels, options, nested rules, a person's level."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from crisis_sim.scenario.answers import Answer
from crisis_sim.scoring.rules.classify import macro_f1
from tests.scoring.scenes import judged, scene, verdict

TRIAGE: dict[str, Any] = {"kind": "triage", "labels": {"first": "hoax", "stop": "fact"}, "channel": None}
DECISION: dict[str, Any] = {
    "kind": "decision",
    "channel": None,
    "options": [
        {"id": "answer", "label": "Jawab", "credit": 1.0},
        {"id": "wait", "label": "Tunggu", "credit": 0.5, "feedback": "Sebut kapan."},
    ],
}


def test_macro_f1_weighs_every_class_the_same() -> None:
    key = {"a": "hoax", "b": "hoax", "c": "hoax", "d": "fact"}
    assert macro_f1(key, dict(key)) == 1
    assert macro_f1(key, {"a": "hoax", "b": "hoax", "c": "hoax"}) == Fraction(1, 2)
    everything = dict.fromkeys(key, "hoax")
    assert macro_f1(key, everything) == Fraction(3, 7)


def test_an_unlabelled_post_is_a_wrong_one() -> None:
    found = verdict(scene({"id": "r", "type": "classify"}, task=TRIAGE), Answer(labels={"first": "hoax"}))
    assert (found.credit, found.explanation.say()) == (Fraction(1, 2), "1 of 2 labels are right.")
    assert found.advice is not None and found.advice.say() == "Look again at: stop (fact)"


def test_an_option_earns_its_credit() -> None:
    scenario = scene({"id": "r", "type": "choice"}, task=DECISION)
    assert verdict(scenario, Answer(choose="answer")).credit == 1
    wait = verdict(scenario, Answer(choose="wait"))
    assert wait.credit == Fraction(1, 2)
    assert wait.advice is not None and wait.advice.say() == "Sebut kapan."
    assert verdict(scenario, Answer(choose="other")).credit == 0


def test_part_of_an_option_is_earned_by_its_reason() -> None:
    rule = {
        "id": "r",
        "type": "choice",
        "reason_share": 0.4,
        "reasons": [{"id": "w", "type": "mention", "label": "w", "any": ["periksa log"]}],
    }
    scenario = scene(rule, task=DECISION)
    good = verdict(scenario, Answer(choose="answer", why="Kami periksa log dulu."))
    assert good.credit == 1 and good.evidence[-1].field == "why"
    assert verdict(scenario, Answer(choose="answer", why="Biar saja begitu.")).credit == Fraction(3, 5)
    assert verdict(scenario, Answer(choose="answer")).credit == Fraction(3, 5)


def test_a_choice_needs_no_words() -> None:
    rules = ({"id": "r", "type": "choice"}, {"id": "s", "type": "tone", "shun": ["blame"], "penalty": 5})
    assert judged(scene(*rules, task=DECISION), Answer(choose="answer")).score == 100.0


def test_some_of_several_rules_are_enough() -> None:
    rule = {
        "id": "r",
        "type": "group",
        "need": 2,
        "rules": [
            {"id": name, "type": "mention", "label": name, "any": [name]} for name in ("posko", "gerbang", "petugas")
        ],
    }
    assert verdict(scene(rule), "Posko di gerbang.").credit == 1
    half = verdict(scene(rule), "Posko saja.")
    assert half.credit == Fraction(1, 2)
    assert [part.status for part in half.parts] == ["met", "missed", "missed"]


def test_a_person_decides_the_level() -> None:
    rule = {"id": "r", "type": "manual", "levels": {"lemah": 0.0, "cukup": 0.5}}
    assert verdict(scene(rule), "Apa pun.").status == "unscored"
    assert verdict(scene(rule), "Apa pun.", manual={"r": "cukup"}).credit == Fraction(1, 2)
    assert verdict(scene(rule), "Apa pun.", manual={"r": "asing"}).credit is None


FRAMES: dict[str, Any] = {
    **TRIAGE,
    "labels": {"first": "conflict", "stop": "human"},
    "classes": {"conflict": "Who fights whom", "human": "One person's story", "duty": "Who has to act"},
}


def test_a_task_with_classes_of_its_own_asks_for_those() -> None:
    scenario = scene({"id": "r", "type": "classify"}, task=FRAMES)
    right = verdict(scenario, Answer(labels={"first": "conflict", "stop": "human"}))
    assert right.credit == 1
    found = verdict(scenario, Answer(labels={"first": "conflict", "stop": "duty"}))
    assert found.credit == Fraction(1, 2)
    assert found.advice is not None and found.advice.say() == "Look again at: stop (One person's story)"
