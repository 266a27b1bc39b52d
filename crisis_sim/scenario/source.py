"""The text of a file with its lines, the same lines that the YAML parser counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from crisis_sim.scenario.diagnostics import Excerpt

_BREAK = re.compile("[\n\x85\u2028\u2029]")
_KEEP = 400
"""Characters of a long line kept on either side of a finding."""


def normalised(text: str) -> str:
    """The text without a byte order mark and with ``\\n`` for every kind of line end."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.removeprefix("\ufeff")


@dataclass(frozen=True)
class Source:
    """A normalised text and the name it is reported under."""

    name: str
    text: str = field(repr=False)

    @cached_property
    def lines(self) -> list[str]:
        return _BREAK.split(self.text)

    def line(self, number: int) -> str:
        """A line by its number from 0; empty beyond the end."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _BREAK.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 0, of a character of the text."""
        line = bisect_right(self._starts, offset) - 1
        return line, offset - self._starts[line]

    def offset(self, line: int, column: int) -> int:
        """The character of the text at a line and column, from 0."""
        return self._starts[line] + column

    def excerpt(self, number: int, column: int) -> Excerpt:
        """The line around a column, both from 0."""
        text = self.line(number)
        cut = max(0, column - _KEEP)
        return Excerpt(text[cut : column + _KEEP], cut)
