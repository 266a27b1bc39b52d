"""`action`: who does what by when, an instruction, a contact, the next update."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tests.scoring.scenes import scene, verdict


def need(*steps: str, **more: Any) -> dict[str, Any]:
    return {"id": "r", "type": "action", "need": list(steps), **more}


def test_steps_count_one_each() -> None:
    text = "Kami telah menonaktifkan dua petugas hari ini. Keluarga dapat menghubungi posko di gerbang."
    assert verdict(scene(need("who", "what", "when", "contact")), text).credit == 1
    assert verdict(
        scene(need("who", "what", "when", "contact", "instruction", "next_update")), text
    ).credit == Fraction(5, 6)


@pytest.mark.parametrize("text", ["Kami akan menindak tegas siapa pun.", "We will take action."])
def test_a_promise_without_a_deed_is_half_a_deed(text: str) -> None:
    assert verdict(scene(need("what")), text).credit == Fraction(1, 2)


def test_an_update_without_a_time_is_half_an_update() -> None:
    scenario = scene(need("next_update"))
    assert verdict(scenario, "Perkembangan akan segera kami sampaikan.").credit == Fraction(1, 2)
    assert verdict(scenario, "Perkembangan kami sampaikan pukul 20.00 WIB.").credit == 1
    assert verdict(scenario, "Next update at 8 pm.").credit == 1


def test_a_time_elsewhere_is_not_when_it_is_done() -> None:
    scenario = scene(need("when"))
    assert verdict(scenario, "Api menyala pukul 18.00. Kami telah menonaktifkan dua petugas.").credit == 0
    assert verdict(scenario, "Pukul 19.00 kami telah menonaktifkan dua petugas.").credit == 1


def test_a_public_contact_is_a_contact() -> None:
    scenario = scene(need("contact"), public_contacts=["0812-000-111"])
    assert verdict(scenario, "Keluarga: 0812-000-111.").credit == 1
    assert verdict(scenario, "Kabar ada di @lapas_kalirejo.").credit == 1
    assert verdict(scenario, "Kabar ada di @orang_lain.").credit == 0


def test_the_author_may_say_which_deed_and_which_instruction() -> None:
    scenario = scene(need("what", "instruction", what=["air * dikuras"], instruction=["rebus air"]))
    assert verdict(scenario, "Air sudah dikuras. Rebus air dulu.").credit == 1
    assert verdict(scenario, "Kami telah menonaktifkan dua petugas. Jangan mendekati lokasi.").credit == 0


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Mohon tidak menyebarkan foto.", 1),
        ("Please avoid the area.", 1),
        ("Laporan kami terima.", 0),
        ("We will act.", 0),
    ],
)
def test_an_instruction_tells_people_what_to_do(text: str, credit: int) -> None:
    assert verdict(scene(need("instruction")), text).credit == credit


def test_the_example_is_the_wording_of_the_author() -> None:
    rule = need("instruction", instruction=["(rebus|masak) * air", "tetap tenang"])
    found = verdict(scene(rule), "Kami telah menonaktifkan dua petugas.")
    assert found.advice is not None and found.advice.say().endswith('for example: "rebus … air"')
