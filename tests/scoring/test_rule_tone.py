"""`tone`: wanted and shunned concepts."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.scoring.scenes import scene, verdict


def test_wanted_concepts_are_counted_up_to_at_least() -> None:
    scenario = scene({"id": "r", "type": "tone", "want": ["empathy", "apology"], "at_least": 2})
    assert verdict(scenario, "Kami turut berduka cita.").credit == Fraction(1, 2)
    assert verdict(scenario, "Kami turut berduka cita dan mohon maaf kepada keluarga.").credit == 1
    missed = verdict(scenario, "Api padam malam ini.")
    assert missed.explanation.say() == "Not found: empathy, an apology"
    assert missed.advice is not None and "for example" in missed.advice.say()


def test_one_shunned_concept_takes_everything() -> None:
    scenario = scene({"id": "r", "type": "tone", "want": ["empathy"], "shun": ["blame"]})
    assert verdict(scenario, "Kami turut berduka cita, tetapi ini salah vendor.").credit == 0


def test_wanted_words_may_have_to_stand_in_the_lead() -> None:
    scenario = scene({"id": "r", "type": "tone", "want": ["empathy"], "where": "lead"})
    assert verdict(scenario, "Kami turut berduka. Api padam. Posko dibuka.").credit == 1
    assert verdict(scenario, "Api padam. Posko dibuka. Kami turut berduka.").credit == 0


@pytest.mark.parametrize(
    "text",
    [
        "Mohon maaf apabila ada yang tersinggung.",
        "We are sorry if anyone was offended.",
        "Sorry for any inconvenience.",
    ],
)
def test_an_apology_for_nothing_is_none(text: str) -> None:
    assert verdict(scene({"id": "r", "type": "tone", "want": ["apology"]}), text).credit == 0


def test_another_sentence_may_still_apologise() -> None:
    text = "Mohon maaf atas ketidaknyamanannya. Kami meminta maaf kepada keluarga atas kelalaian kami."
    assert verdict(scene({"id": "r", "type": "tone", "want": ["apology"]}), text).credit == 1


def test_oknum_weighs_only_as_the_sole_explanation() -> None:
    scenario = scene({"id": "r", "type": "tone", "shun": ["oknum"], "penalty": 6})
    assert verdict(scenario, "Itu perbuatan oknum.").fired
    assert not verdict(scenario, "Itu perbuatan oknum, tetapi ini tanggung jawab kami.").fired


def test_procedure_is_a_shield_only_before_people() -> None:
    scenario = scene({"id": "r", "type": "tone", "shun": ["procedure_shield"], "penalty": 6})
    assert verdict(scenario, "Semua sudah sesuai SOP.").fired
    assert not verdict(scenario, "Kami turut berduka cita. Penanganan sudah sesuai SOP.").fired


def test_a_promise_to_families_is_no_over_certainty() -> None:
    scenario = scene({"id": "r", "type": "tone", "shun": ["over_certainty"], "penalty": 6})
    assert not verdict(scenario, "Kami pastikan keluarga mendapat kabar.").fired
    assert verdict(scenario, "Kami pastikan tidak ada korban.").fired


def test_legal_threats_aim_at_posters_not_at_culprits() -> None:
    scenario = scene({"id": "r", "type": "tone", "shun": ["legal_threat"], "penalty": 6})
    assert verdict(scenario, "Penyebar video bisa kena UU ITE.").fired
    assert not verdict(scenario, "Pelaku kami laporkan ke polisi. Narapidana itu sudah ditemukan.").fired


def test_where_one_of_several_is_enough_the_advice_asks_for_one() -> None:
    wants = ["empathy", "apology", "responsibility"]

    def told(text: str, **more: object) -> tuple[str, str]:
        found = verdict(scene({"id": "r", "type": "tone", "want": wants, **more}), text)
        assert found.advice is not None
        return found.explanation.say(), found.advice.say().partition(", for example")[0]

    one = "empathy, an apology or responsibility"
    assert told("Api padam malam ini.") == (f"Not found: {one}", f"Add {one}")
    assert told("Api padam malam ini.", at_least=2)[1] == f"Add 2 of these: {one}"
    assert told("Kami mohon maaf.", at_least=2)[1] == "Add empathy or responsibility"
    assert told("Api padam malam ini.", at_least=3)[1] == "Add empathy, an apology, responsibility"
