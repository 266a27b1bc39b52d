"""The file as plain Python values, and the place of every key and value in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from crisis_sim.notes import Note
from crisis_sim.scenario.codes import Code
from crisis_sim.scenario.diagnostics import Diagnostic, Path, Severity
from crisis_sim.scenario.scalars import BOOLEAN_WORDS, plain_value
from crisis_sim.scenario.source import Source


@dataclass(frozen=True, slots=True)
class Finding:
    """Something noticed while converting; `node` is where, `first` is the earlier place it clashes with."""

    code: Code
    node: Node
    first: Node | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line, from 0; `end` is the column behind it."""

    line: int
    column: int
    end: int


@dataclass
class Tree:
    """A composed and converted file.

    `slips` are errors of YAML that could be stepped over, so that the rest was read; `renamed` leads from a repaired
    key back to the one in the file, by its path.
    """

    source: Source
    root: Node
    value: Any
    findings: list[Finding]
    slips: tuple[Diagnostic, ...] = ()
    renamed: dict[Path, str] = field(default_factory=dict)

    def node(self, path: Path) -> Node | None:
        """The node of a value, or None when the path leads nowhere."""
        pair = self._pair(path)
        return pair[1] if pair else None

    def key(self, path: Path) -> Node | None:
        """The node of the key that leads to a value; None for list entries and the root."""
        pair = self._pair(path)
        return pair[0] if pair else None

    def place(self, path: Path, *, key: bool = False) -> Place:
        """Where a value stands (or its `key`); for a path that leads nowhere, the nearest part around it."""
        while path:
            pair = self._pair(path)
            if pair:
                return self.place_of((key and pair[0]) or pair[1])
            path, key = path[:-1], True
        return self.place_of(self.root)

    def place_of(self, node: Node) -> Place:
        """Where a node stands; a node of several lines is marked on its first one."""
        start, end = node.start_mark, node.end_mark
        if isinstance(node, MappingNode) and node.value and not node.flow_style:
            return self.place_of(node.value[0][0])
        if end.line == start.line and end.column > start.column and isinstance(node, ScalarNode):
            return Place(start.line, start.column, end.column)
        if isinstance(node, ScalarNode) and end.line > start.line:
            return Place(start.line, start.column, max(start.column + 1, len(self.source.line(start.line))))
        return Place(start.line, start.column, start.column + 1)

    def report(
        self,
        code: Code,
        severity: Severity,
        sentence: Note,
        path: Path,
        *,
        key: bool = False,
        place: Place | None = None,
        suggestion: str | None = None,
    ) -> Diagnostic:
        """A diagnostic at a path of this file."""
        at = place or self.place(path, key=key)
        excerpt = self.source.excerpt(at.line, at.column)
        return Diagnostic(
            code,
            severity,
            sentence,
            self.source.name,
            at.line + 1,
            at.column + 1,
            at.end + 1,
            path,
            suggestion,
            excerpt,
        )

    def rename(self, path: Path, right: str) -> None:
        """Remember that a key was repaired: from now on `right` leads where the last step of `path` stands."""
        self.renamed[(*path[:-1], right)] = str(path[-1])

    def _pair(self, path: Path) -> tuple[Node | None, Node] | None:
        key: Node | None = None
        node: Node = self.root
        for index, step in enumerate(path):
            if isinstance(node, MappingNode):
                written = self.renamed.get(path[: index + 1], step)
                pair = next((pair for pair in node.value if pair[0].value == written), None)
                if pair is None:
                    return None
                key, node = pair
            elif isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
                key, node = None, node.value[step]
            else:
                return None
        return key, node


def convert(node: Node, findings: list[Finding]) -> Any:
    """The value of a node as dict, list, str, int, float, bool or None; what surprises goes to `findings`."""
    if node.__class__ is ScalarNode:
        if node.tag is not None:
            findings.append(Finding("yaml-tag", node))
        if node.style:
            return node.value
        value, surprise = plain_value(node.value)
        if surprise:
            findings.append(Finding(surprise, node))
        return value
    if node.tag is not None:
        findings.append(Finding("yaml-tag", node))
    if node.__class__ is SequenceNode:
        return [convert(entry, findings) for entry in node.value]
    return _mapping(node, findings)


def _mapping(node: Node, findings: list[Finding]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, entry in node.value:
        if key.__class__ is not ScalarNode:
            findings.append(Finding("yaml-key", key))
            continue
        name = key.value
        if name in out:
            first = next(other for other, _ in node.value if other.value == name)
            findings.append(Finding("yaml-duplicate-key", key, first))
            continue
        if not key.style and (name in BOOLEAN_WORDS or name == "<<"):
            findings.append(Finding("yaml-merge" if name == "<<" else "yaml-boolean-word", key))
            if name == "<<":
                continue
        value = convert(entry, findings)
        if value is None:
            findings.append(Finding("empty-value", key))
        out[name] = value
    return out
