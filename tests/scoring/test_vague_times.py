"""An update needs a time; "to follow" and "in due course" are none (CERC: say when you will say more)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.scoring.scenes import expresses, scene, verdict

VAGUE = [
    "Informasi selanjutnya menyusul.",
    "Nanti kami kabari lagi.",
    "Kami akan segera menyampaikan perkembangan.",
    "Perkembangan akan kami sampaikan secepatnya.",
    "We will update you soon.",
    "We will share more information in due course.",
    "Updates will follow shortly.",
]


@pytest.mark.parametrize("text", VAGUE)
def test_a_vague_time_is_no_update_and_half_a_step(text: str) -> None:
    assert not expresses("next_update", text)
    rule = {"id": "r", "type": "action", "need": ["next_update"]}
    assert verdict(scene(rule), text).credit == Fraction(1, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Informasi selanjutnya segera kami sampaikan, paling lambat pukul 20.00 WIB.",
        "Nanti malam kami kabari lagi.",
        "Segera jauhi lokasi dan pantau terus akun resmi kami.",
        "Begitu ada perkembangan, Anda yang pertama tahu.",
        "We will update you soon, at 8 pm at the latest.",
        "As soon as we know more, you will be the first to know.",
    ],
)
def test_a_time_or_a_moment_makes_it_one(text: str) -> None:
    assert expresses("next_update", text)


@pytest.mark.parametrize(
    "text",
    [
        "Soal penyebab kami belum bisa menjawab karena apel belum selesai; kami kabari pukul 20.00 WIB.",
        "Kami belum dapat memberikan keterangan soal itu. Pukul 20.00 WIB kami jawab di sini.",
        "We cannot answer that yet because the count is not finished. We will tell you at 20:00.",
    ],
)
def test_a_refusal_with_a_time_is_no_evasion(text: str) -> None:
    assert not expresses("evasion", text)


@pytest.mark.parametrize(
    "text",
    [
        "Kami belum bisa menjawab. Nanti kami kabari.",
        "Kami tidak bisa berkomentar. Kejadiannya pukul 17.50 WIB.",
        "Kami belum bisa menjawab. Terima kasih. Pembaruan lain pukul 20.00 WIB.",
        "We cannot comment. It happened at 17:50.",
    ],
)
def test_a_refusal_without_one_is(text: str) -> None:
    assert expresses("evasion", text)
