"""A long curve in as few columns as there is room for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

KEPT = 512
"""Columns that are kept of a curve of any length."""


class Curve:
    """A growing curve that keeps its peaks. Adding a value costs the same however many there are.

    Neighbouring values are put together when there are too many, and the highest of them stands for all; so a column
    always shows a value that was there, and dips shorter than a column are lost.
    """

    def __init__(self) -> None:
        self._columns: list[float] = []
        self._size = 1
        self._filled = 0

    def add(self, values: Iterable[float]) -> None:
        """Take in the next values, evenly spaced in time."""
        for value in values:
            if self._filled == 0:
                self._columns.append(value)
            else:
                self._columns[-1] = max(self._columns[-1], value)
            self._filled = (self._filled + 1) % self._size
            if self._filled == 0 and len(self._columns) == KEPT:
                self._columns = [max(pair) for pair in zip(self._columns[::2], self._columns[1::2], strict=True)]
                self._size *= 2

    def columns(self, most: int) -> list[float]:
        """The whole curve, oldest first, in at most so many columns; a short one is not stretched."""
        return resampled(self._columns, most)


def resampled(values: Sequence[float], most: int) -> list[float]:
    """Values in at most `most` columns of nearly equal width, the highest of each."""
    if most < 1:
        return []
    count = min(most, len(values))
    return [max(values[len(values) * at // count : len(values) * (at + 1) // count]) for at in range(count)]
