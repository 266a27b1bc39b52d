"""Numbers that are written out, made one word: dua belas and twelve are 12, tiga ribu and 3 ribu are 3000."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from crisis_sim.scoring.words import words_of

_UNITS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_WHOLE = {
    "sepuluh": 10, "sebelas": 11, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"ribu": 10**3, "thousand": 10**3, "juta": 10**6, "million": 10**6, "miliar": 10**9, "billion": 10**9}
_ONCE = {"seratus": 100, "seribu": 1000}
JOINERS = words_of(
    """
    belas puluh ratus ribu juta miliar seratus seribu hundred thousand million billion twenty thirty forty fifty sixty
    seventy eighty ninety
    """
)
"""Words without one of which no number has several words."""
_FIGURE = re.compile(r"^[0-9]{1,12}(?:\.[0-9]{1,6})?$")
_FIRST = frozenset((*_UNITS, *_WHOLE, *_ONCE))
LONGEST = 12
"""Words of the longest number that is read."""


@dataclass(slots=True)
class _Sum:
    """A number under construction: what is complete, and the part below the next thousand."""

    total: Fraction = field(default_factory=Fraction)
    part: Fraction | None = None
    unit: int = 0
    """The unit that was said last, while ``belas``, ``puluh`` or ``ratus`` may follow it."""
    floor: int = 10**12

    def takes(self, word: str) -> bool:
        """Whether a word goes on with the number."""
        unit, self.unit = self.unit, 0
        if word in _UNITS:
            return self._added(_UNITS[word], below=10)
        if word in _WHOLE:
            return self._added(_WHOLE[word], below=100)
        if word in _SCALES:
            return self._scaled(_SCALES[word])
        if word in _ONCE:
            return self._once(_ONCE[word])
        if unit and self.part is not None and word in ("belas", "puluh", "ratus", "hundred"):
            return self._multiplied(unit, word)
        return False

    def _added(self, value: int, *, below: int) -> bool:
        if self.part is not None:
            rest = self.part % 100
            if rest and not (below == 10 and rest >= 20 and not rest % 10):
                return False
        self.part = (self.part or Fraction(0)) + value
        self.unit = value if value < 10 else 0
        return True

    def _multiplied(self, unit: int, word: str) -> bool:
        assert self.part is not None
        if word in ("ratus", "hundred") and self.part != unit:
            return False
        self.part += {"belas": 10, "puluh": 9 * unit}.get(word, 99 * unit)
        return True

    def _scaled(self, scale: int) -> bool:
        if self.part is None or scale >= self.floor:
            return False
        self.total, self.part, self.floor = self.total + self.part * scale, None, scale
        return True

    def _once(self, value: int) -> bool:
        if self.part is not None or value >= self.floor:
            return False
        if value == 100:
            self.part = Fraction(100)
        else:
            self.total, self.floor = self.total + value, value
        return True

    @property
    def form(self) -> str:
        value = self.total + (self.part or 0)
        return str(value) if value.denominator == 1 else str(float(value))


def begins(word: str) -> bool:
    """Whether a number of several words can begin with a word."""
    return word in _FIRST or word[:1].isdigit()


def spelled(words: Sequence[str]) -> tuple[int, str] | None:
    """How many of some words make one number, and its form; `None` where they begin with no number of several words."""
    number = _Sum()
    at = 0
    if _FIGURE.match(words[0]) and words[1] in _SCALES:
        number.part = Fraction(words[0])
        at = 1
    while at < len(words) and number.takes(words[at]):
        at += 1
    return (at, number.form) if at > 1 else None
