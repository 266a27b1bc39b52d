"""`avoid`: forbidden words, unless their sentence is excused."""

from __future__ import annotations

from tests.scoring.scenes import scene, verdict

RULE = {"id": "r", "type": "avoid", "penalty": 10, "concepts": ["speculation"], "unless": ["tidak berspekulasi"]}


def test_a_forbidden_concept_takes_the_credit() -> None:
    found = verdict(scene(RULE), "Mungkin karena korsleting.")
    assert found.credit == 0 and found.status == "missed" and found.fired
    assert [evidence.counts for evidence in found.evidence] == ["against"]
    assert found.advice is not None and "Leave out" in found.advice.say()


def test_what_is_denied_was_not_said() -> None:
    phrase = scene({"id": "r", "type": "avoid", "penalty": 10, "any": ["salah warga"]})
    assert verdict(phrase, "Ini bukan salah warga.").credit == 1
    assert verdict(phrase, "Ini salah warga.").credit == 0


def test_an_excuse_covers_its_own_sentence_only() -> None:
    excuse = {**RULE, "unless": ["belum pasti"]}
    assert verdict(scene(excuse), "Mungkin karena korsleting, tetapi itu belum pasti.").credit == 1
    assert verdict(scene(excuse), "Itu belum pasti. Mungkin karena korsleting.").credit == 0


def test_presumption_of_innocence_is_no_speculation() -> None:
    assert verdict(scene(RULE), "Seorang petugas diduga memukul warga binaan dan sedang diperiksa.").credit == 1
    assert verdict(scene(RULE), "Kebakaran diduga karena korsleting.").credit == 0


def test_english() -> None:
    scenario = scene(RULE, language="en")
    assert verdict(scenario, "It was probably a short circuit.").credit == 0
    assert verdict(scenario, "The cause is not known yet.").credit == 1
