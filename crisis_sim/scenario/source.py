"""The text of a file with its lines, the same lines that the YAML parser counts."""

from __future__ import annotations

import re
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

    def excerpt(self, number: int, column: int) -> Excerpt:
        """The line around a column, both from 0."""
        text = self.line(number)
        cut = max(0, column - _KEEP)
        return Excerpt(text[cut : column + _KEEP], cut)
