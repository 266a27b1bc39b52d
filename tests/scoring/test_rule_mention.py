"""`mention`: found over needed, by facts or phrases, in a part of the response."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crisis_sim.scenario.answers import Answer
from tests.scoring.scenes import scene, verdict

FACTS = [
    {"id": "boil", "text": "Rebus air satu menit", "any": ["rebus * air", "air * direbus"]},
    {"id": "count", "text": "Dua belas warga dirawat", "any": ["(12|dua belas) (warga|orang) * dirawat"]},
]


@pytest.mark.parametrize("text", ["Mohon merebus air dulu.", "Airnya harus direbus.", "rebus dlu airnya ya"])
def test_a_fact_is_stated_by_any_of_its_phrases(text: str) -> None:
    assert verdict(scene({"id": "r", "type": "mention", "fact": "boil"}, facts=FACTS), text).status == "met"


@pytest.mark.parametrize("text", ["Air tidak perlu direbus.", "Airnya jernih.", "Apakah air harus direbus?"])
def test_what_is_denied_or_asked_is_not_stated(text: str) -> None:
    assert verdict(scene({"id": "r", "type": "mention", "fact": "boil"}, facts=FACTS), text).status == "missed"


def test_several_facts_count_one_each() -> None:
    scenario = scene({"id": "r", "type": "mention", "facts": ["boil", "count"]}, facts=FACTS)
    found = verdict(scenario, "Rebus air Anda.")
    assert (found.credit, found.status) == (Fraction(1, 2), "partly")
    assert found.explanation.say() == "Found 1 of 2. Not found: Dua belas warga dirawat"
    assert verdict(scenario, "Rebus air. 12 warga sedang dirawat.").credit == 1


def test_all_phrases_are_needed_and_at_least_some_of_any() -> None:
    every = scene({"id": "r", "type": "mention", "all": ["petugas", "gerbang"]})
    assert verdict(every, "Petugas berjaga.").credit == Fraction(1, 2)
    some = scene({"id": "r", "type": "mention", "any": ["petugas", "gerbang", "posko"], "at_least": 2})
    assert verdict(some, "Posko di gerbang.").credit == 1


def test_credit_above_the_pass_mark_is_met() -> None:
    scenario = scene({"id": "r", "type": "mention", "all": ["petugas", "gerbang"], "pass_at": 0.5})
    assert verdict(scenario, "Petugas berjaga.").status == "met"


def test_the_lead_is_its_field_or_the_first_two_sentences() -> None:
    scenario = scene({"id": "r", "type": "mention", "any": ["posko"], "where": "lead"})
    assert verdict(scenario, "Api padam. Posko dibuka. Warga tenang.").credit == 1
    assert verdict(scenario, "Api padam. Warga tenang. Posko dibuka.").credit == 0
    assert verdict(scenario, Answer(fields={"headline": "Posko dibuka", "lead": "Api padam."})).credit == 0


def test_a_headline_is_its_field_or_the_first_of_several_lines() -> None:
    scenario = scene({"id": "r", "type": "mention", "any": ["posko"], "where": "headline"})
    assert verdict(scenario, Answer(fields={"headline": "Posko dibuka", "body": "Api padam."})).credit == 1
    assert verdict(scenario, "Posko dibuka\n\nApi padam malam ini.").credit == 1
    assert verdict(scenario, "Posko dibuka malam ini.").credit == 0


def test_english_phrases() -> None:
    scenario = scene({"id": "r", "type": "mention", "any": ["boil * water"]}, language="en")
    assert verdict(scenario, "Please boil your tap water.").credit == 1
    assert verdict(scenario, "You need not drink, and do not boil the water.").credit == 0


def test_the_words_of_the_author_come_first() -> None:
    rule = {"id": "r", "type": "mention", "any": ["posko"], "feedback": {"missed": "Sebut {posko}."}}
    assert verdict(scene(rule), "Api padam malam ini.").explanation.say() == "Sebut {posko}."


def test_a_trainee_reads_words_and_no_syntax() -> None:
    phrases = ['(nama|identitas) * (tidak|belum) kami? (sebut|buka) <number> "Kalirejo"', "rahasia"]
    found = verdict(scene({"id": "r", "type": "mention", "any": phrases}), "Api padam malam ini.")
    assert found.advice is not None
    assert found.advice.say() == 'Add for example: "nama … tidak sebut 12 Kalirejo"'
    assert found.explanation.say() == 'Not found: "nama … tidak sebut 12 Kalirejo", "rahasia"'


def test_facts_are_listed_without_their_full_stops() -> None:
    facts = [
        {"id": "a", "text": "Api padam.", "any": ["api padam"]},
        {"id": "b", "text": "Posko buka.", "any": ["posko"]},
    ]
    found = verdict(scene({"id": "r", "type": "mention", "facts": ["a", "b"]}, facts=facts), "Selamat malam semua.")
    assert found.explanation.say() == "Not found: Api padam, Posko buka"
