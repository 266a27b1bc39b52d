"""`structure`: the parts of a press release and of a post."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from crisis_sim.scenario.answers import Answer
from tests.scoring.scenes import scene, verdict

RELEASE = Answer(
    fields={
        "headline": "Lapas Kalirejo Evakuasi 40 Warga Binaan",
        "lead": "Kalirejo (14/3) – Lapas Kalirejo mengevakuasi 40 warga binaan setelah kebakaran di Blok C.",
        "body": "Penyebab kebakaran belum diketahui karena pemeriksaan berjalan. Kami telah menutup blok itu.",
        "quote": "“Kami turut prihatin dan bertanggung jawab,” ujar Kepala Lapas Kalirejo.",
        "contact": "Humas, 1500-123",
    }
)
ALL = [
    "headline", "dateline", "lead", "short_lead", "who", "what", "when", "where", "why", "how", "quote", "attribution",
    "contact",
]  # fmt: skip


def credit(text: str | Answer, *parts: str, **more: Any) -> object:
    return verdict(scene({"id": "r", "type": "structure", "need": list(parts), **more}), text).credit


def test_a_release_has_all_its_parts() -> None:
    assert credit(RELEASE, *ALL) == 1


@pytest.mark.parametrize("part", ["headline", "dateline", "quote", "attribution", "contact", "hashtags", "alt_text"])
def test_a_bare_sentence_has_none_of_them(part: str) -> None:
    assert credit("Api sudah padam malam ini.", part) == 0


def test_found_parts_count_one_each() -> None:
    assert credit("Api padam. #Kalirejo", "hashtags", "alt_text") == Fraction(1, 2)
    assert credit("Api padam. #Kalirejo Teks alt: petugas di gerbang", "hashtags", "alt_text") == 1


def test_a_short_lead_ends_within_its_words() -> None:
    assert credit("Kami turut berduka. " + " ".join(f"kata{n}" for n in range(40)), "short_lead") == 1
    long = (
        "Kami bersama seluruh petugas di Kalirejo turut berduka atas musibah yang terjadi tadi malam ketika api yang "
        "belum diketahui asalnya membakar dapur umum di sisi timur bangunan lama milik lapas."
    )
    assert credit(long, "short_lead") == 0
    assert credit(long, "short_lead", lead_words=40) == 1


def test_english() -> None:
    text = "NORTHFIELD, 14 March – The main is closed because of a smell. “We are sorry for this,” said Ana Brand."
    assert credit(text, "dateline", "when", "why", "quote", "attribution") == 1
