"""Seeded streams of whole numbers: the only source of chance in a run, the same on every machine and version.

SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

_MASK = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15
T = TypeVar("T")


def _mixed(number: int) -> int:
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & _MASK
    return number ^ (number >> 31)


class Stream:
    """A stream named by whole numbers, such as the run's seed and what it is for. Equal names, equal streams."""

    __slots__ = ("_state",)

    def __init__(self, *names: int) -> None:
        state = 0
        for name in names:
            state = _mixed((state + _GOLDEN + (name & _MASK)) & _MASK)
        self._state = state

    def next(self) -> int:
        """The next number, from 0 to 2**64 - 1."""
        self._state = (self._state + _GOLDEN) & _MASK
        return _mixed(self._state)

    def below(self, most: int) -> int:
        """A whole number from 0 up to and without `most`, which is at least 1."""
        return (self.next() * most) >> 64

    def chance(self, share: float) -> bool:
        """True with a probability from 0 to 1."""
        return (self.next() >> 11) < share * (1 << 53)

    def unit(self) -> float:
        """A number above 0 and up to 1."""
        return ((self.next() >> 11) + 1) / (1 << 53)

    def pick(self, values: Sequence[T]) -> T:
        """One of the values, all alike likely."""
        return values[self.below(len(values))]

    def weighted(self, values: Sequence[T], weights: Sequence[float]) -> T:
        """One of the values by weight; the last one where no weight is above 0."""
        left = self.unit() * sum(weights)
        for value, weight in zip(values, weights, strict=True):
            left -= weight
            if left <= 0 and weight > 0:
                return value
        return values[-1]
