"""Texts that a skeleton left to translate."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crisis_sim.notes import note
from crisis_sim.scenario.diagnostics import Diagnostic, Path
from crisis_sim.scenario.tree import Tree

MARK = "TRANSLATE-ME "
"""Stands before a text that is still in the other language."""


def check_untranslated(tree: Tree) -> Iterator[Diagnostic]:
    """A warning at each text that still bears the mark."""
    if MARK.strip() in tree.source.text:
        for path in _marked(tree.value, ()):
            sentence = note('This text is not translated yet; write it anew and take "{mark}" away.', mark=MARK.strip())
            yield tree.report("not-translated", "warning", sentence, path)


def _marked(value: Any, path: Path) -> Iterator[Path]:
    if isinstance(value, str):
        if value.lstrip().startswith(MARK.strip()):
            yield path
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _marked(each, (*path, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _marked(each, (*path, index))
