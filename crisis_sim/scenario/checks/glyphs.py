"""Characters that make terminals lose count of cells: joiners, variation selectors, bidirectional controls."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crisis_sim.notes import note
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.tree import Place, Tree

_INVISIBLE = re.compile(
    "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
)
_ESCAPED = re.compile(
    r"\\u(?:200[b-f]|202[a-e]|206[0-9]|fe0[0-9a-f]|feff|001b)|\\x1b|\\e(?=[\[\]])",
    re.IGNORECASE,
)


def check_glyphs(tree: Tree) -> Iterator[Diagnostic]:
    """One hint at the first such character of a file, with their number."""
    text = tree.source.text
    invisible = [] if text.isascii() else list(_INVISIBLE.finditer(text))
    found = invisible + (list(_ESCAPED.finditer(text)) if "\\" in text else [])
    if not found:
        return
    offset = found[0].start()
    line, column = tree.source.position(offset)
    char = found[0][0]
    shown = f"U+{ord(char):04X}" if len(char) == 1 else char
    template = note(
        "The invisible character {shown} breaks the layout of many terminals and is left out on the screen; the file "
        "has {count} of this sort.",
        shown=shown,
        count=len(found),
    )
    yield tree.report("terminal-glyph", "hint", template, (), place=Place(line, column, column + len(char)))
