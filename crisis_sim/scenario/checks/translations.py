"""Translations of one scenario must line up: the same ids, kinds, moments and numbers, in other words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crisis_sim.notes import note
from crisis_sim.scenario.diagnostics import Diagnostic, Path
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tree import Tree

_WORDING = frozenset(
    (
        "language", "title", "summary", "version", "license", "authors", "content_notes", "briefing", "organisation",
        "text", "framework", "label", "name", "handle", "why", "source", "feedback", "headline", "frame", "description",
        "ask", "hint", "model", "model_why", "original", "note", "debrief", "posts", "locale", "zone", "any", "all",
        "unless", "asserts", "value", "instruction", "what", "chars", "words", "names", "variants", "tests",
        "playtests", "because", "public_contacts", "protected", "lexicons", "at_least", "lead_words", "jargon", "allow",
    )
)  # fmt: skip
"""Keys whose values differ between languages, phrases among them."""

_JOINING = ("when", "not", "all", "any")
"""Where `all` and `any` join conditions instead of listing phrases."""


def check_translation(tree: Tree, scenario: Scenario, sibling: Scenario, name: str) -> Iterator[Diagnostic]:
    """Findings in the file of `tree`, held against its `sibling` in another language from the file `name`."""
    ours = scenario.model_dump(mode="json", by_alias=True, exclude_none=True)
    theirs = sibling.model_dump(mode="json", by_alias=True, exclude_none=True)
    yield from _Comparison(tree, name).mapping(ours, theirs, ())


class _Comparison:
    """Walks two files side by side."""

    def __init__(self, tree: Tree, name: str) -> None:
        self.tree = tree
        self.name = name

    def value(self, ours: Any, theirs: Any, path: Path) -> Iterator[Diagnostic]:
        if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
            yield from self.mapping(ours, theirs, path)
        elif isinstance(ours, list) and isinstance(theirs, list):
            yield from self.entries(ours, theirs, path)
        elif ours != theirs:
            yield self._differs(path)

    def mapping(self, ours: Mapping[str, Any], theirs: Mapping[str, Any], path: Path) -> Iterator[Diagnostic]:
        condition = any(step in _JOINING for step in path)
        for key in dict.fromkeys([*ours, *theirs]):
            if _is_wording(key, ours, condition=condition):
                continue
            if key in ours and key in theirs:
                yield from self.value(ours[key], theirs[key], (*path, key))
            else:
                yield self._one_sided(key, path, here=key in ours)

    def entries(self, ours: Sequence[Any], theirs: Sequence[Any], path: Path) -> Iterator[Diagnostic]:
        if not all(isinstance(entry, Mapping) and "id" in entry for entry in [*ours, *theirs]):
            if len(ours) != len(theirs):
                yield self._differs(path)
                return
            for index, (one, other) in enumerate(zip(ours, theirs, strict=True)):
                yield from self.value(one, other, (*path, index))
            return
        by_id = {entry["id"]: entry for entry in theirs}
        for index, entry in enumerate(ours):
            if entry["id"] in by_id:
                yield from self.value(entry, by_id[entry["id"]], (*path, index))
            else:
                yield self._missing(entry["id"], (*path, index, "id"), here=False)
        present = {entry["id"] for entry in ours}
        for ident in by_id:
            if ident not in present:
                yield self._missing(ident, path, here=True)
        shared = [entry["id"] for entry in ours if entry["id"] in by_id]
        if shared != [ident for ident in by_id if ident in present]:
            sentence = note('"{part}" stands in another order than in {file}.', part=str(path[-1]), file=self.name)
            yield self.tree.report("translation-order", "warning", sentence, path, key=True)

    def _missing(self, ident: str, path: Path, *, here: bool) -> Diagnostic:
        part = next((str(step) for step in reversed(path) if isinstance(step, str) and step != "id"), "")
        if here:
            sentence = note('"{part}" has no "{id}" here, and {file} has one.', part=part, id=ident, file=self.name)
        else:
            sentence = note(
                '"{id}" stands only here; "{part}" in {file} lacks it.', part=part, id=ident, file=self.name
            )
        return self.tree.report("translation-missing", "warning", sentence, path, key=here)

    def _one_sided(self, key: str, path: Path, *, here: bool) -> Diagnostic:
        if here:
            sentence = note('"{key}" is given here and not in {file}.', key=key, file=self.name)
            return self.tree.report("translation-differs", "warning", sentence, (*path, key), key=True)
        sentence = note('"{key}" is missing here and given in {file}.', key=key, file=self.name)
        return self.tree.report("translation-differs", "warning", sentence, path, key=True)

    def _differs(self, path: Path) -> Diagnostic:
        key = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
        sentence = note('"{key}" differs from {file}.', key=key, file=self.name)
        return self.tree.report("translation-differs", "warning", sentence, path)


def _is_wording(key: str, part: Mapping[str, Any], *, condition: bool) -> bool:
    if condition and key in _JOINING:
        return False
    described = "id" in part and key == "about"
    return key in _WORDING or described or (key == "levels" and "type" in part)
