"""Mends what can only be meant in one way: unquoted values that YAML reads otherwise, and moments written as clocks.

Nothing else of the file changes: comments, order, line ends and byte order mark stay. What is a guess, such as a
misspelt key, is left to the author.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from crisis_sim.scenario.codes import Code
from crisis_sim.scenario.diagnostics import Diagnostic

SAFE: frozenset[Code] = frozenset(
    ("yaml-boolean-word", "yaml-clock", "yaml-date", "yaml-octal", "yaml-reserved-character", "wrong-duration")
)
"""Findings whose suggestion says the same as what stands there."""
_BREAKS = re.compile("(\r\n|[\r\n\x85\u2028\u2029])")


def fixable(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those findings that can be mended, one a place."""
    places: dict[tuple[int, int], Diagnostic] = {}
    for each in found:
        if each.code in SAFE and each.suggestion is not None and each.line and each.end_column > each.column:
            places.setdefault((each.line, each.column), each)
    return tuple(places.values())


def fixed(raw: str, found: Iterable[Diagnostic]) -> str:
    """The file's text, as it stands on the disk, with these findings mended."""
    mark = "\ufeff" if raw.startswith("\ufeff") else ""
    parts = _BREAKS.split(raw.removeprefix("\ufeff"))
    for each in sorted(fixable(found), key=lambda each: (each.line, each.column), reverse=True):
        line = parts[2 * (each.line - 1)]
        parts[2 * (each.line - 1)] = line[: each.column - 1] + str(each.suggestion) + line[each.end_column - 1 :]
    return mark + "".join(parts)
