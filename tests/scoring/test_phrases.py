"""Phrases: gaps, alternatives, order, exact forms, exceptions, numbers."""

from __future__ import annotations

import pytest

from crisis_sim.scenario.phrases import GAP, Phrase, parse_phrase
from crisis_sim.scoring import unmatchable
from crisis_sim.scoring.unmatchable import samples
from tests.scoring.scenes import matches


def test_words_of_a_phrase_stand_side_by_side() -> None:
    assert matches("rebus air", "Rebus air dulu") == ["Rebus air"]
    assert matches("rebus air", "Rebus dulu air") == []


def test_a_star_spans_at_most_so_many_words() -> None:
    fits = "rebus " + "dan " * GAP + "air"
    assert matches("rebus * air", fits) == [fits]
    assert matches("rebus * air", "rebus " + "dan " * (GAP + 1) + "air") == []


def test_a_star_never_crosses_a_sentence() -> None:
    assert matches("rebus * air", "Rebus semua. Air itu kotor.") == []
    assert matches("rebus * air", "Rebus semua, air itu kotor.") == ["Rebus semua, air"]


def test_alternatives_may_have_several_words() -> None:
    for text in ("no sign of petrol", "no small trace of petrol"):
        assert matches("no (sign|small trace) of petrol", text, "en") == [text]
    assert matches("no (sign|small trace) of petrol", "no smell of petrol", "en") == []


def test_an_optional_word_may_be_missing() -> None:
    assert matches("cause not? known", "cause known", "en") == ["cause known"]
    assert matches("cause not? known", "cause not known", "en") == ["cause not known"]


def test_an_exact_word_has_no_other_form() -> None:
    assert matches('"rebus" air', "merebus air") == []
    assert matches("rebus air", "merebus air") == ["merebus air"]


def test_a_phrase_of_free_order_takes_its_words_as_they_come() -> None:
    free = {"phrase": "air rebus", "order": "free"}
    assert matches(free, "rebus dulu airnya") == ["rebus dulu airnya"]
    assert matches("air rebus", "rebus dulu airnya") == []


def test_a_form_that_looks_like_it_does_not_count() -> None:
    phrase = {"phrase": "salah", "except": ["salah satu", "kesalahpahaman"]}
    assert matches(phrase, "ini salah kami") == ["salah"]
    assert matches(phrase, "salah satu kamar") == []
    assert matches(phrase, "salah satu kamar, dan itu salah") == ["salah"]


def test_any_number_and_any_time_can_be_asked_for() -> None:
    assert matches("<number> korban", "ada 1.069 korban") == ["1.069 korban"]
    assert matches("<number> korban", "ada dua korban") == ["dua korban"]
    assert matches("pukul <time>", "pukul 20.00 WIB") == ["pukul 20.00"]
    assert matches("pukul <time>", "pukul 20 WIB") == []


@pytest.mark.parametrize(("phrase", "text"), [("pukul 20.00", "jam 20:00"), ("3000 orang", "3.000 orang")])
def test_a_number_is_found_however_it_is_written(phrase: str, text: str) -> None:
    assert matches(phrase.replace("pukul", "jam"), text) == [text]


def test_no_full_stop_of_an_abbreviation_ends_a_sentence() -> None:
    for text in ("lapor ke Jl. Melati", "lapor a.n. Melati", "lapor Rp1.000 ke Melati", "lapor pukul 20.00 WIB Melati"):
        assert matches("lapor * melati", text) == [text]


@pytest.mark.parametrize("phrase", ["boil * water", "no (sign|trace) of petrol", "cause not? known", "<number> (a|b)"])
def test_a_phrase_matches_itself(phrase: str) -> None:
    assert unmatchable(Phrase(phrase=phrase), "en") is None


def test_a_phrase_that_no_text_can_match_is_found() -> None:
    reason = unmatchable(Phrase(phrase="!!"))
    assert reason is not None and reason.say() == '"!!" holds no letter or number, so no text can match it'
    forbidden = unmatchable(Phrase.model_validate({"phrase": "salah", "except": ["salah"]}))
    assert forbidden is not None and "except" in forbidden.say()


def test_samples_try_every_alternative() -> None:
    assert list(samples(parse_phrase("a (b|c (d|e))"))) == ["a b", "a c d", "a c e"]


def test_an_exemption_is_plain_words_or_a_phrase() -> None:
    plain = {"phrase": "pelaku", "except": ["diduga pelaku"]}
    assert matches(plain, "diduga pelaku") == []
    assert matches(plain, "menduga pelaku") == ["pelaku"]
    phrase = {"phrase": "mengejar", "except": ["(jangan|tidak) * mengejar sendiri?", "sengaja *  pintu"]}
    assert matches(phrase, "jangan ikut mengejar") == []
    assert matches(phrase, "polisi mengejar") == ["mengejar"]
    assert matches(phrase, "Jangan panik. Polisi mengejar.") == ["mengejar"]
    assert matches(phrase, "tidak sengaja mengejar lewat pintu") == []


def test_an_exemption_that_is_no_phrase_is_an_error_of_the_author() -> None:
    with pytest.raises(ValueError, match="never closed"):
        Phrase.model_validate({"phrase": "mengejar", "except": ["(jangan|tidak mengejar"]})


def test_an_exemption_that_swallows_its_phrase_is_found() -> None:
    reason = unmatchable(Phrase.model_validate({"phrase": "salah * vendor", "except": ["(salah|keliru) * vendor"]}))
    assert reason is not None and "except" in reason.say()
