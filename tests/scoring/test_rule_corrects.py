"""`corrects`: fact first, a warning, the myth once; a bare label earns nothing."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tests.scoring.scenes import scene, verdict

FACTS = [
    {"id": "moved", "text": "Dua belas orang dipindahkan", "any": ["(12|dua belas) orang * dipindahkan"]},
    {"id": "escaped", "status": "false", "text": "Seratus orang kabur", "any": ["(100|seratus) orang * kabur"]},
]
RULE: dict[str, Any] = {"id": "r", "type": "corrects", "claim": "escaped", "with_fact": "moved"}


def test_the_order_that_works_earns_all() -> None:
    text = "Faktanya, 12 orang dipindahkan. Kabar bahwa 100 orang kabur itu tidak benar."
    assert verdict(scene(RULE, facts=FACTS), text).credit == 1


def test_a_bare_label_earns_nothing() -> None:
    assert verdict(scene(RULE, facts=FACTS), "Itu hoaks!").credit == 0


def test_the_myth_before_the_fact_loses_that_step() -> None:
    text = "Kabar bahwa 100 orang kabur itu hoaks. Faktanya, 12 orang dipindahkan."
    assert verdict(scene(RULE, facts=FACTS), text).credit == Fraction(3, 4)


def test_the_myth_twice_loses_that_step() -> None:
    text = "Sebanyak 12 orang dipindahkan. Tidak benar 100 orang kabur. Sekali lagi, tidak ada 100 orang yang kabur."
    assert verdict(scene(RULE, facts=FACTS), text).credit == Fraction(3, 4)


def test_reason_and_source_may_be_asked_for() -> None:
    rule = {**RULE, "need": ["fact", "reason", "source"]}
    text = "Sebanyak 12 orang dipindahkan karena air masuk. Data dapat dicek di laman resmi."
    assert verdict(scene(rule, facts=FACTS), text).credit == 1
    assert verdict(scene(rule, facts=FACTS), "Sebanyak 12 orang dipindahkan.").credit == Fraction(1, 3)


def test_english() -> None:
    facts = [
        {"id": "moved", "text": "No petrol was found", "any": ["found no petrol"]},
        {
            "id": "escaped",
            "status": "false",
            "text": "Petrol was dumped",
            "any": ["dumped petrol", "petrol * reservoir"],
        },
    ]
    scenario = scene(RULE, facts=facts, language="en")
    assert (
        verdict(scenario, "The inspection found no petrol. The rumour that someone dumped petrol is false.").credit == 1
    )
    assert verdict(scenario, "Nobody dumped petrol, it is a hoax.").credit == 0
