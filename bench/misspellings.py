"""Every key and every reference of a scenario, misspelled one at a time: is it found at its place, with what was meant?

``python -m bench.misspellings [FILE.yaml]`` prints the share; without a file, for the flagship in both languages. It
checks the file thousands of times and takes minutes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from crisis_sim.resources import library
from crisis_sim.scenario.checks.linking import links_of
from crisis_sim.scenario.loading import check_source, parse
from crisis_sim.scenario.source import Source


@dataclass(frozen=True)
class Slip:
    """One misspelling in a text: where, what stood there, what stands there now."""

    text: str = field(repr=False)
    line: int
    column: int
    right: str
    wrong: str

    def applied(self) -> str:
        """The text with the misspelling in it."""
        lines = self.text.split("\n")
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


def _keys(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield key
            yield from _keys(value)
    elif isinstance(node, SequenceNode):
        for entry in node.value:
            yield from _keys(entry)


def _invented(node: Node) -> Iterator[Node]:
    """Keys below ``levels`` of a manual rule."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if key.value == "levels" and isinstance(value, MappingNode):
                yield from (name for name, _ in value.value)
            else:
                yield from _invented(value)
    elif isinstance(node, SequenceNode):
        for entry in node.value:
            yield from _invented(entry)


def _slip_at(text: str, node: Node, number: int) -> Slip:
    assert isinstance(node, ScalarNode)
    column = node.start_mark.column + (1 if node.style in ("'", '"') else 0)
    return Slip(text, node.start_mark.line, column, node.value, misspelled(node.value, number))


def key_slips(text: str) -> list[Slip]:
    """Each key of a scenario misspelled once, but for names that the author invents, such as a manual rule's levels."""
    tree = parse(Source("original", text))
    references = {id(tree.key(r.path)) for r in links_of(tree.value).references if r.key}
    free = {id(key) for key in _invented(tree.root)}
    named = [node for node in _keys(tree.root) if id(node) not in references and id(node) not in free]
    return [_slip_at(text, node, number) for number, node in enumerate(named)]


def reference_slips(text: str) -> list[Slip]:
    """Each reference of a scenario misspelled once."""
    tree = parse(Source("original", text))
    slips = []
    for number, reference in enumerate(links_of(tree.value).references):
        node = tree.key(reference.path) if reference.key else tree.node(reference.path)
        assert node is not None
        slips.append(_slip_at(text, node, number))
    return list(dict.fromkeys(slips))


def share_found(slips: Sequence[Slip]) -> tuple[float, list[Slip]]:
    """The percentage of misspellings that are found, and those that are not."""
    missed = [slip for slip in slips if not slip.found]
    return 100 * (1 - len(missed) / len(slips)), missed


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--every", type=int, default=1, help="Only every so many-th misspelling")
    given = parser.parse_args()
    for path in given.files or sorted(library().glob("sirene-di-kalirejo/*.yaml")):
        text = path.read_text(encoding="utf-8")
        for kind, slips in (("keys", key_slips(text)), ("references", reference_slips(text))):
            tried = slips[:: given.every]
            share, missed = share_found(tried)
            print(f"{path.name}: {len(tried)} of {len(slips)} misspelled {kind}, {share:.2f} % found")
            for slip in missed:
                print(f"  missed: line {slip.line + 1}, {slip.right!r} as {slip.wrong!r}")


if __name__ == "__main__":
    main()
