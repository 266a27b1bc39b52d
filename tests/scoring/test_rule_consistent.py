"""`consistent`: the ledger at the moment of the answer, and what was said before."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scoring.scenes import scene, verdict

RULE: dict[str, Any] = {"id": "r", "type": "consistent", "penalty": 10}
FACTS = [
    {"id": "boil", "text": "Air harus direbus", "known_at": "1m", "any": ["air * direbus"]},
    {
        "id": "cause",
        "status": "unknown",
        "text": "Penyebab belum diketahui",
        "any": ["penyebab * belum * diketahui"],
        "asserts": ["penyebabnya adalah", "karena korsleting"],
    },
    {"id": "petrol", "status": "false", "text": "Air tercemar bensin", "any": ["tercemar bensin", "bensin * waduk"]},
    {
        "id": "count",
        "text": "Jumlah warga yang dirawat",
        "states": [
            {"from": "0m", "status": "confirmed", "value": "3"},
            {"from": "5m", "status": "confirmed", "value": "12"},
        ],
        "any": ["<number> warga * dirawat"],
    },
]


def credit(text: str, *, at: int = 120_000, earlier: tuple[str, ...] = (), **more: Any) -> object:
    return verdict(scene({**RULE, **more}, facts=FACTS), text, at=at, earlier=earlier).credit


def test_a_fact_may_be_said_once_it_is_known() -> None:
    assert credit("Air harus direbus.", at=60_000) == 1
    assert credit("Air harus direbus.", at=59_999) == 0


def test_what_nobody_knows_may_be_called_unknown() -> None:
    assert credit("Penyebabnya belum dapat diketahui.") == 1
    assert credit("Kebakaran ini karena korsleting.") == 0
    assert credit("Apakah ini karena korsleting belum dapat kami pastikan.") == 1


def test_a_rumour_must_not_be_stated_as_true() -> None:
    assert credit("Air tercemar bensin.") == 0
    assert credit("Air tidak tercemar bensin.") == 1
    assert credit("Kabar bahwa air tercemar bensin itu hoaks.") == 1
    assert credit("Beredar kabar air tercemar bensin. Itu tidak benar.") == 1
    assert credit("Apakah air tercemar bensin?") == 1


def test_a_figure_must_be_that_of_the_moment() -> None:
    assert credit("Tiga warga sedang dirawat.") == 1
    assert credit("Sebanyak 12 warga sedang dirawat.") == 0
    assert credit("Sebanyak 12 warga sedang dirawat.", at=300_000) == 1


def test_a_figure_may_be_written_out() -> None:
    assert credit("Sebanyak dua belas warga sedang dirawat.", at=300_000) == 1
    assert credit("Sebanyak tiga belas warga sedang dirawat.", at=300_000) == 0
    assert credit("Sebanyak tiga ribu warga sedang dirawat.", at=300_000) == 0
    assert credit("Twelve warga dirawat.", at=300_000) == 1


ESCAPE = [
    {"id": "escape", "text": "Sejumlah orang kabur", "any": ["(napi|orang) * (kabur|lolos)", "ada * yang kabur"]},
]


@pytest.mark.parametrize(
    "text",
    [
        "Tidak ada yang kabur.",
        "Tidak ada satu pun napi di blok itu yang kabur.",
        "Tidak benar ada napi yang kabur.",
        "Tidak ada seorang pun napi kabur.",
        "Napi tidak kabur.",
    ],
)
def test_a_confirmed_fact_must_not_be_denied(text: str) -> None:
    assert verdict(scene(RULE, facts=ESCAPE), text).credit == 0


@pytest.mark.parametrize(
    "text",
    [
        "Kami tidak ingin menebak berapa orang yang kabur.",
        "Tidak hanya satu orang yang kabur.",
        "Tidak ada lagi napi yang kabur.",
        "Apakah tidak ada yang kabur?",
        "Kami belum tahu berapa napi yang kabur.",
        "Petugas tidak tinggal diam saat napi kabur.",
        "Orang yang tidak berkepentingan dilarang mendekat setelah napi kabur.",
        "Napi di Blok A tidak kabur.",
        "Kami tidak menutupi bahwa ada napi kabur.",
    ],
)
def test_a_negation_of_something_else_denies_no_fact(text: str) -> None:
    assert verdict(scene(RULE, facts=ESCAPE), text).credit == 1


def test_advice_that_is_confirmed_must_not_be_withdrawn() -> None:
    assert credit("Air tidak perlu direbus.") == 0
    assert credit("Air yang tidak jernih harus direbus dulu.") == 1
    assert credit("Tidak ada warga.") == 1


def test_a_figure_that_changes_needs_a_word() -> None:
    facts = [{"id": "cells", "text": "Kamar yang terbakar", "any": ["<number> kamar * terbakar"]}]
    scenario = scene(RULE, facts=facts)
    earlier = ("Ada 4 kamar yang terbakar.",)
    assert verdict(scenario, "Ada 7 kamar yang terbakar.", earlier=earlier).credit == 0
    assert verdict(scenario, "Ada 4 kamar yang terbakar.", earlier=earlier).credit == 1
    assert verdict(scenario, "Kami ralat: ada 7 kamar yang terbakar.", earlier=earlier).credit == 1


def test_only_the_facts_that_are_named_are_held_against_it() -> None:
    assert credit("Air tercemar bensin.", facts=["boil"]) == 1


def test_a_bare_sentence_is_read_too() -> None:
    scenario = scene(RULE, facts=[{"id": "p", "status": "false", "text": "x", "any": ["dumped petrol"]}], language="en")
    assert verdict(scenario, "Stop panicking, someone probably dumped petrol.").credit == 0
