"""`markers`: exclamation marks, capitals, emoji, hashtags and links, each in its range."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from crisis_sim.scoring import marks
from crisis_sim.scoring.text import read
from tests.scoring.scenes import scene, verdict

CONTENT = {"id": "c", "type": "mention", "any": ["air"]}


def rule(**ranges: Any) -> dict[str, Any]:
    return {"id": "r", "type": "markers", **ranges}


def test_a_count_inside_its_range_is_met_and_outside_falls_in_proportion() -> None:
    calm = scene(rule(exclamations=[0, 2]))
    assert verdict(calm, "Air aman! Terima kasih!").credit == 1
    assert verdict(calm, "Air aman! Terima kasih!!").credit == Fraction(1, 2)
    assert verdict(calm, "Air aman!!!!!!").credit == 0


def test_markers_count_one_each_and_show_what_is_too_much() -> None:
    scenario = scene(rule(exclamations=[0, 0], hashtags=[1, 2], links=[0, 1]))
    found = verdict(scenario, "Air aman! Lihat lapas.example")
    assert found.credit == Fraction(1, 3)
    assert [evidence.text for evidence in found.evidence] == ["!"]
    assert found.advice is not None
    assert found.advice.say() == "Keep to at most 0 exclamation marks; use at least 1 hashtags."


@pytest.mark.parametrize(
    ("text", "shouted"),
    [
        ("TOLONG JANGAN PANIK, air aman.", ["TOLONG", "JANGAN", "PANIK"]),
        ("This is FAKE NEWS.", ["FAKE", "NEWS"]),
        ("Pukul 20.00 WIB, menurut BPOM, BNPB dan RSUD.", []),
        ("LAPAS KALIREJO memberi keterangan.", []),
        ("The WHO and the FAQ say so, I know. #STAYSAFE @BPBD", []),
        ("Ini BERBAHAYA.", ["BERBAHAYA"]),
    ],
)
def test_abbreviations_are_not_shouted(text: str, shouted: list[str]) -> None:
    found = marks.capitals(read(text), {"lapas", "kalirejo"})
    assert [text[start:end] for start, end in found] == shouted


@pytest.mark.parametrize(
    ("text", "number"),
    [("Turut berduka 🙏🏽🕊️", 2), ("Flag 🇮🇩 and 👩‍👩‍👧 family", 2), ("Tanpa apa pun :) ★", 0), ("10 °C – aman ✓", 0)],
)
def test_an_emoji_counts_once_however_it_is_joined(text: str, number: int) -> None:
    assert len([span for span in marks.emoji(read(text)) if text[span[0] : span[1]] not in "★✓"]) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Lihat https://lapas.example/kabar dan www.lapas.example", 2),
        ("See northfieldwater.example/boil", 1),
        ("Tulis ke humas@lapas.example.", 0),
        ("Pukul 20.00 di Jl. Melati. Aman.", 0),
    ],
)
def test_a_web_address_is_a_link_and_an_e_mail_address_is_none(text: str, number: int) -> None:
    assert len(marks.links(read(text))) == number


def test_form_counts_only_beside_content() -> None:
    found = verdict(scene(rule(exclamations=[0, 0]), CONTENT), "Kabar baik.")
    assert found.credit == 1 and not found.counted


def test_the_author_may_allow_words_in_capitals() -> None:
    text = "Program SEHAT dimulai."
    assert verdict(scene(rule(capitals=[0, 0])), text).credit == 0
    assert verdict(scene(rule(capitals=[0, 0], allow=["Sehat"])), text).credit == 1
