"""`length`: 1 inside the range, in proportion outside it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.scoring.scenes import scene, verdict


@pytest.mark.parametrize(("words", "credit"), [(10, 1), (20, 1), (5, Fraction(1, 2)), (30, Fraction(1, 2)), (40, 0)])
def test_words_outside_the_range_lose_in_proportion(words: int, credit: object) -> None:
    rule = {"id": "r", "type": "length", "words": [10, 20]}
    assert verdict(scene(rule), " ".join(["kata"] * words)).credit == credit


def test_characters_are_counted_as_typed_without_the_blanks_around() -> None:
    rule = {"id": "r", "type": "length", "chars": [1, 5]}
    assert verdict(scene(rule), "  kata5  ").credit == 1
    long = verdict(scene(rule), "kata67")
    assert long.credit == Fraction(4, 5)
    assert long.advice is not None and long.advice.say() == "Cut 1 characters."


def test_a_contraction_is_one_word() -> None:
    assert verdict(scene({"id": "r", "type": "length", "words": [3, 3]}), "We don't know").credit == 1


def test_a_number_of_two_words_is_two_words() -> None:
    assert verdict(scene({"id": "r", "type": "length", "words": [3, 3]}), "dua belas orang").credit == 1
