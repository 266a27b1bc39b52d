"""Answers that only look like answers must not pass."""

from __future__ import annotations

from typing import Any

import pytest

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


def score(text: str) -> float:
    return judged(scene(*RULES, task={"ask": ASK}), text).score or 0.0


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
