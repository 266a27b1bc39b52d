"""An update needs a time: what is "to follow" or comes "in due course" is no update (CERC: say when you will say more)."""

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
