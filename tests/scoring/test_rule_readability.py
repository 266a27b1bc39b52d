"""`readability`: sentence length, long words and jargon, with limits of each language."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tests.scoring.scenes import scene, verdict

PLAIN = {
    "id": (
        "Kami minta maaf. Air di rumah Anda belum aman. Rebus air selama tiga menit. "
        "Kami periksa air setiap jam dan kabar baru kami tulis di sini."
    ),
    "en": "We are sorry. Your tap water is not safe yet. Boil it for three minutes. We test it every hour.",
}
HARD = {
    "id": (
        "Sehubungan dengan terjadinya permasalahan pendistribusian, penyelenggaraan penanggulangan kontaminasi "
        "diselenggarakan berdasarkan ketentuan perundang-undangan sebagaimana ditetapkan pemerintah daerah."
    ),
    "en": (
        "Pursuant to established operational procedures regarding contamination incidents, precautionary disinfection "
        "recommendations notwithstanding, consumers throughout affected distribution areas should undertake measures."
    ),
}


def rule(**more: Any) -> dict[str, Any]:
    return {"id": "r", "type": "readability", **more}


@pytest.mark.parametrize("language", ["id", "en"])
def test_plain_text_is_met_and_officialese_is_not(language: str) -> None:
    scenario = scene(rule(), language=language)
    assert verdict(scenario, PLAIN[language]).status == "met"
    hard = verdict(scenario, HARD[language])
    assert hard.status != "met" and "long words" in hard.explanation.say()
    assert hard.advice is not None


def test_each_language_has_its_own_limit_for_long_words() -> None:
    text = "Petugas kami sedang memeriksa seluruh saluran air di wilayah Anda sejak tadi pagi."
    assert verdict(scene(rule()), text).credit == 1
    assert verdict(scene(rule(long_words=0.2)), text).credit < 1  # type: ignore[operator]


def test_the_longest_sentence_is_shown() -> None:
    text = "Air aman. " + "Kami " + "juga " * 40 + "hadir."
    found = verdict(scene(rule(sentence_words=60)), text)
    assert found.credit is not None and found.credit < 1
    assert [evidence.start for evidence in found.evidence] == [10]


def test_jargon_is_found_where_it_is_listed() -> None:
    scenario = scene(rule(jargon=["turbiditas", "coliform"]))
    found = verdict(scenario, "Air aman. Kadar coliform sudah turun.")
    assert found.credit == Fraction(3, 4)
    assert [evidence.text for evidence in found.evidence] == ["coliform"]
    assert verdict(scenario, "Air aman. Kuman sudah turun.").credit == 1


def test_a_long_text_of_one_sentence_earns_little_but_ends() -> None:
    assert verdict(scene(rule()), "a" * 90_000).credit is not None
    assert verdict(scene(rule()), "kata " * 20_000).credit is not None
