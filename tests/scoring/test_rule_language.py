"""`language`: which sentences are Indonesian and which English; silence where it cannot be told."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from crisis_sim.scoring.lexicons import CONCEPTS, sentences
from crisis_sim.scoring.text import read
from crisis_sim.scoring.tongues import Tongue, tongue_of
from tests.scoring.scenes import scene, verdict


def rule(**more: Any) -> dict[str, Any]:
    return {"id": "r", "type": "language", **more}


def told(text: str) -> list[Tongue | None]:
    document = read(text)
    return [tongue_of(document, sentence) for sentence in document.sentences]


@pytest.mark.parametrize(
    ("text", "tongue"),
    [
        ("Kami mohon maaf atas gangguan ini.", "id"),
        ("gak tau kapan beresnya, sabar ya", "id"),
        ("We're sorry for the trouble.", "en"),
        ("Please let us know if you need water.", "en"),
        ("Kami turut prihatin, stay safe ya semua warga.", "id"),
        ("Update terbaru.", None),
        ("Kalirejo Northfield Palang Merah", None),
        ("😂😂😂 123 456 789", None),
    ],
)
def test_a_sentence_is_told_by_its_function_words_and_affixes(text: str, tongue: Tongue | None) -> None:
    assert told(text) == [tongue]


def test_sentences_of_the_lexicons_are_hardly_ever_taken_for_the_other_language() -> None:
    wrong = [
        text
        for name in CONCEPTS
        for language in ("id", "en")
        for text in sentences(name, language).hits
        for found in told(text)
        if found not in (language, None)
    ]
    assert len(wrong) <= 1, wrong


def test_the_share_of_sentences_decides() -> None:
    mixed = "Kami mohon maaf atas gangguan ini. Please boil your water for now. Kabar baru kami tulis di sini."
    found = verdict(scene(rule(share=1)), mixed)
    assert found.credit == Fraction(2, 3)
    assert [evidence.text for evidence in found.evidence] == ["Please boil your water for now"]
    assert verdict(scene(rule(share=0.5)), mixed).status == "met"
    assert verdict(scene(rule(share=0.5, wanted="en")), mixed).credit == Fraction(2, 3)


def test_the_wanted_language_is_the_scenario_s_unless_said() -> None:
    english = "We are sorry for the trouble that this has caused."
    assert verdict(scene(rule(), language="en"), english).credit == 1
    assert verdict(scene(rule()), english).credit == 0


@pytest.mark.parametrize("text", ["Maaf.", "Sorry!", "Aman, boss.", "1234 5678"])
def test_short_texts_are_not_scored(text: str) -> None:
    assert verdict(scene(rule()), text).status == "unscored"


def test_malay_is_never_held_against_indonesian() -> None:
    assert verdict(scene(rule()), "Kami mohon maaf kerana gangguan bekalan air di kawasan ini.").credit == 1
