"""Answers that only look like answers must not pass."""

from __future__ import annotations

from typing import Any

import pytest

from crisis_sim.scenario.answers import Answer
from crisis_sim.scoring import Judge
from tests.scoring.scenes import judged, scene

RULES: list[dict[str, Any]] = [
    {"id": "sorry", "type": "tone", "want": ["apology"]},
    {"id": "care", "type": "tone", "want": ["empathy"]},
    {"id": "own", "type": "tone", "want": ["responsibility"]},
    {"id": "open", "type": "tone", "want": ["unknown_yet"]},
    {"id": "next", "type": "action", "need": ["next_update", "contact", "instruction"]},
    {"id": "fact", "type": "mention", "any": ["api * padam"]},
    {"id": "calm", "type": "tone", "shun": ["blame"], "weight": 1},
    {"id": "short", "type": "length", "words": [5, 90]},
]
ASK = "Tulis pernyataan pertama: akui bahwa kami mohon maaf, turut berduka, bertanggung jawab, dan api sudah padam."
GOOD = (
    "Kami turut berduka cita dan memohon maaf kepada keluarga. Ini tanggung jawab kami. Api sudah padam, penyebabnya "
    "belum dapat kami pastikan. Mohon menjauhi gerbang; keluarga dapat menghubungi posko. Pembaruan berikutnya pukul "
    "20.00 WIB."
)


JUDGE = Judge(scene(*RULES, task={"ask": ASK}))


def score(text: str) -> float:
    return JUDGE.task("first", Answer(text=text), opened_ms=0, sim_ms=0).score or 0.0


def test_an_honest_answer_passes() -> None:
    assert score(GOOD) >= 95


@pytest.mark.parametrize(
    "text",
    [
        "mohon maaf turut berduka tanggung jawab belum diketahui pembaruan pukul 20.00 hotline posko api padam",
        "maaf, duka cita, belasungkawa, tanggung jawab, investigasi, pembaruan, hotline, api padam, evakuasi",
        "mohon maaf mohon maaf mohon maaf mohon maaf mohon maaf mohon maaf mohon maaf mohon maaf mohon maaf mohon maaf "
        "mohon maaf mohon maaf mohon maaf",
        ASK,
        "Kami tidak mohon maaf, tidak turut berduka, tidak bertanggung jawab, dan api tidak padam.",
        "asdf qwer zxcv lorem ipsum dolor sit amet",
        "Mereka harus minta maaf dan bertanggung jawab.",
        "Kalau terbukti salah kami akan minta maaf dan bertanggung jawab.",
    ],
)
def test_an_empty_shell_does_not(text: str) -> None:
    assert score(text) < 50


SHUFFLED = (
    "posko keluarga. dan menjauhi Ini WIB. kami sudah kepada tanggung pukul penyebabnya turut gerbang; berikutnya "
    "Mohon padam, berduka menghubungi keluarga memohon 20.00 jawab dapat Pembaruan kami pastikan. dapat belum Api "
    "cita maaf Kami"
)


@pytest.mark.parametrize(
    "text",
    [
        SHUFFLED,
        "turut, berduka, cita, memohon, maaf, kami, keluarga, tanggung, jawab, kami, api, padam, belum, dapat, "
        "pastikan, mohon, menjauhi, gerbang, menghubungi, posko, pembaruan, berikutnya, pukul, 20.00, WIB, untuk",
        "turut berduka cita, mohon maaf, tanggung jawab kami, api padam, belum dapat kami pastikan, hubungi posko, "
        "jauhi gerbang, pembaruan pukul 20.00 WIB",
    ],
)
def test_words_without_sentences_do_not_pass(text: str) -> None:
    assert score(text) < 30


def test_a_known_answer_in_another_order_earns_nothing() -> None:
    test = {"name": "model", "task": "first", "at": "1m", "text": GOOD, "expect": {"score": [0, 100]}}
    scenario = scene(*RULES, task={"ask": ASK}, rubric={"tests": [test]})
    assert (judged(scenario, GOOD).score or 0) >= 95
    halves = GOOD.split(". ")
    assert (judged(scenario, ". ".join(sorted(halves))).score or 0) >= 60
    assert judged(scenario, " ".join(sorted(GOOD.split()))).score == 0


def test_salad_is_told_that_sentences_count() -> None:
    said = {verdict.explanation.say() for verdict in judged(scene(*RULES[:5]), SHUFFLED).verdicts}
    assert said == {"These are words without sentences; say it in sentences, since lists earn nothing."}


@pytest.mark.parametrize(
    "text",
    [
        "Mohon siapkan air, makanan, obat, senter, selimut, pakaian, dan surat penting di dekat pintu.",
        "The armoury was checked and is complete, and the officer is conscious and in hospital.",
        "Data itu masih kami cocokkan dan akan kami sampaikan ke keluarga, bukan di kolom komentar.",
        "Yang di posko bisa datang ke kami, dan yang di luar kota dapat menelepon.",
    ],
)
def test_a_sentence_is_no_salad(text: str) -> None:
    rule = {"id": "r", "type": "mention", "any": ["(air|armoury|data|posko)"]}
    assert judged(scene(rule), text).score == 100


def test_key_words_behind_an_honest_sentence_earn_nothing() -> None:
    honest = "Kami turut berduka cita bersama keluarga."
    tail = " Mohon maaf, tanggung jawab, investigasi, pembaruan pukul 20.00, hotline posko, api padam, evakuasi."
    assert score(honest + tail) <= score(honest) + 15


def test_a_truthful_bad_news_beats_a_pleasant_falsehood() -> None:
    facts = [
        {"id": "spill", "text": "Tiga orang meninggal", "any": ["tiga orang * meninggal"]},
        {"id": "safe", "status": "false", "text": "Tidak ada korban", "any": ["tidak ada korban", "semua selamat"]},
    ]
    rules = (
        {"id": "fact", "type": "mention", "fact": "spill"},
        {"id": "care", "type": "tone", "want": ["empathy"]},
        {"id": "true", "type": "consistent", "penalty": 30},
    )
    scenario = scene(*rules, facts=facts)
    honest = judged(scenario, "Kami turut berduka: tiga orang meninggal dunia.").score or 0
    pleasant = judged(scenario, "Kami turut merasakan kecemasan warga, dan semua selamat.").score or 0
    assert honest > pleasant
