"""Every key and every reference of a scenario, misspelled one at a time, is found at its place with what was meant."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from crisis_sim.scenario.checks.linking import links_of
from crisis_sim.scenario.loading import check_source, parse
from crisis_sim.scenario.source import Source

FILE = Path(__file__).parent.parent / "data" / "tap-water.en.yaml"
TEXT = FILE.read_text(encoding="utf-8")
FREE_NAMES = {"weak", "fair", "strong"}
"""Keys that the author invents, here the levels of a manual rule."""


@dataclass(frozen=True)
class Slip:
    """One misspelling: where, what stood there, what stands there now."""

    line: int
    column: int
    right: str
    wrong: str

    def applied(self) -> str:
        lines = TEXT.split("\n")
        text = lines[self.line]
        assert text[self.column :].startswith(self.right)
        lines[self.line] = text[: self.column] + self.wrong + text[self.column + len(self.right) :]
        return "\n".join(lines)

    @property
    def found(self) -> bool:
        """Whether an error stands at the misspelling and suggests what stood there."""
        return any(
            (d.line, d.column, d.suggestion, d.severity) == (self.line + 1, self.column + 1, self.right, "error")
            for d in check_source(Source("mutant", self.applied()))
        )


def misspelled(word: str, number: int) -> str:
    """A slip of the finger: neighbours swapped, a letter doubled, or a letter left out."""
    middle = max(1, len(word) // 2)
    swapped = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :] if len(word) > 1 else word
    left_out = word[:middle] + word[middle + 1 :]
    doubled = word[:middle] + word[middle - 1] + word[middle:]
    kinds = [swapped, doubled, left_out] if len(word) > 3 else [doubled]
    wrong = kinds[number % len(kinds)]
    return wrong if wrong != word else doubled


def keys(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield key
            yield from keys(value)
    elif isinstance(node, SequenceNode):
        for entry in node.value:
            yield from keys(entry)


def slip_at(node: Node, number: int) -> Slip:
    assert isinstance(node, ScalarNode)
    column = node.start_mark.column + (1 if node.style in ("'", '"') else 0)
    return Slip(node.start_mark.line, column, node.value, misspelled(node.value, number))


def key_slips() -> list[Slip]:
    tree = parse(Source("original", TEXT))
    references = {id(tree.key(r.path)) for r in links_of(tree.value).references if r.key}
    named = [node for node in keys(tree.root) if id(node) not in references and node.value not in FREE_NAMES]
    return [slip_at(node, number) for number, node in enumerate(named)]


def reference_slips() -> list[Slip]:
    tree = parse(Source("original", TEXT))
    slips = []
    for number, reference in enumerate(links_of(tree.value).references):
        node = tree.key(reference.path) if reference.key else tree.node(reference.path)
        assert node is not None
        slips.append(slip_at(node, number))
    return list(dict.fromkeys(slips))


@pytest.mark.parametrize(("kind", "least"), [("keys", 450), ("references", 100)])
def test_at_least_99_percent_of_misspellings_are_found_at_their_place_with_what_was_meant(
    kind: str, least: int, capsys: pytest.CaptureFixture[str]
) -> None:
    slips = key_slips() if kind == "keys" else reference_slips()
    missed = [slip for slip in slips if not slip.found]
    share = 100 * (1 - len(missed) / len(slips))
    with capsys.disabled():
        sys.stdout.write(f"\n{len(slips)} misspelled {kind}: {share:.2f} % found; missed: {missed}\n")
    assert len(slips) >= least
    assert share >= 99
