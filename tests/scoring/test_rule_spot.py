"""`spot`: an emerging issue is worth the time that its naming leaves."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from crisis_sim.scoring import Conduct, Judge, Said, Verdict
from tests.scoring.scenes import scene, verdict

RULE: dict[str, Any] = {
    "id": "r", "type": "spot", "any": ["(air|stok) * habis", "(run|running) out of water"],
    "full": "1m", "before": "3m",
}  # fmt: skip
HIT = "Warga melaporkan air kemasan habis di toko."


@pytest.mark.parametrize(
    ("at", "credit"),
    [(0, 1), (60_000, 1), (90_000, Fraction(3, 4)), (120_000, Fraction(1, 2)), (180_000, 0), (180_001, 0)],
)
def test_credit_falls_in_a_straight_line_from_full_to_before(at: int, credit: object) -> None:
    assert verdict(scene(RULE), HIT, at=at).credit == credit


def test_a_floor_is_left_at_before_and_nothing_after() -> None:
    stage = scene({**RULE, "floor": 0.4})
    assert verdict(stage, HIT, at=180_000).credit == Fraction(2, 5)
    assert verdict(stage, HIT, at=180_001).credit == 0


@pytest.mark.parametrize("text", [HIT, "Shops run out of water.", "Stok di toko sudah habis, mohon dikirim."])
def test_hits(text: str) -> None:
    assert verdict(scene(RULE), text).credit == 1


@pytest.mark.parametrize(
    "text", ["Air kemasan tidak habis.", "Shops do not run out of water.", "Air masih ada di toko.", "Semua tenang."]
)
def test_near_misses(text: str) -> None:
    assert verdict(scene(RULE), text).credit == 0


def test_it_says_what_was_named_when_and_how_much_time_was_left() -> None:
    early = verdict(scene(RULE), HIT, at=120_000)
    assert early.explanation.say() == 'Named "air kemasan habis" at 2m: 1m of lead time before 3m.'
    late = verdict(scene(RULE), HIT, at=200_000)
    assert late.explanation.say() == 'Named "air kemasan habis" at 3m20s, 20s after 3m: too late to act.'
    assert verdict(scene(RULE), "Semua tenang.").explanation.say().startswith("Not named before 3m")


def whole(*said: Said) -> Verdict:
    score = Judge(scene(RULE, run_rubric="main")).whole(Conduct(600_000, said=said))
    assert score is not None
    return score.verdicts[0]


def test_in_a_run_the_first_naming_counts_and_a_private_note_does_too() -> None:
    note = Said("own-1", 120_000, HIT, public=False)
    post = Said("own-2", 170_000, f"Kami tahu. {HIT}")
    assert whole(note, post).credit == Fraction(1, 2)
    assert whole(post).credit == Fraction(1, 12)
    [found] = whole(Said("own-0", 0, "Halo."), post).evidence
    assert (found.text, found.field) == ("air kemasan habis", "own-2")
    assert whole().credit == 0


def test_single_posts_are_not_judged_by_it() -> None:
    score = Judge(scene(RULE, default_rubric="main")).public(HIT, sim_ms=0)
    assert score is not None and score.verdicts[0].credit is None
