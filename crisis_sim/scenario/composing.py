"""YAML text to a tree of nodes, through libyaml, without what a scenario has no use for.

Aliases, tags, several documents and deep nesting are refused before they can do harm: a file of a few kilobytes with
nested aliases would unfold into gigabytes, and very deep brackets overflow the C stack of the composer.
"""

from __future__ import annotations

import re
from typing import Any

from yaml import AliasEvent, Node, NodeEvent, ScalarEvent, YAMLError
from yaml._yaml import CParser
from yaml.events import CollectionEndEvent, CollectionStartEvent

from crisis_sim.scenario.codes import YamlCode

DEEPEST = 40
"""Levels of nesting; the deepest sensible scenario, conditions within rules, stays under twenty."""

_ANCHOR = re.compile(r"[&*](?<![^\s\[{,:?-].)[^\s\[\]{},]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_NO_CHARACTER = re.compile("[\ud800-\udfff]|\ufffe|\uffff")
_LATER_DOCUMENT = re.compile(r"^(?:---|\.\.\.)(?:\s|$)", re.MULTILINE)


class Refused(Exception):
    """Something YAML allows and a scenario does not; `line` and `column` count from 0."""

    def __init__(self, code: YamlCode, line: int, column: int, length: int, found: str = "") -> None:
        self.code = code
        self.line = line
        self.column = column
        self.length = length
        self.found = found
        super().__init__(code)


def compose(text: str) -> Node | None:
    """The root node of a text; None when it holds nothing but comments.

    Raises:
        Refused: for control characters, anchors and aliases, deep nesting, more than one document.
        yaml.YAMLError: for what is not YAML.
    """
    _refuse_controls(text)
    if _ANCHOR.search(text):
        _refuse_aliases(text)
    composer = _Composer(text)
    root: Node | None = composer.get_single_node()
    return root


def has_later_document(text: str) -> bool:
    """Whether a line looks like the start of another document; only worth asking after an error."""
    return len(_LATER_DOCUMENT.findall(text)) > 1


def long_quote(text: str, line: int) -> tuple[int, int] | None:
    """Where the quoted text began that runs over several lines and ends on, or right before, the `line` of an error.

    A forgotten quotation mark is closed by the next one in the file, and only what stands behind that is an error.
    """
    parser = CParser(text)
    last: tuple[int, int] | None = None
    try:
        while parser.check_event():
            event: Any = parser.get_event()
            if isinstance(event, ScalarEvent) and event.style in ("'", '"'):
                start: Any = event.start_mark
                end: Any = event.end_mark
                last = (start.line, start.column) if end.line > start.line and end.line >= line - 1 else None
            elif isinstance(event, ScalarEvent):
                last = None
    except YAMLError:
        return last
    finally:
        parser.dispose()
    return None


class _Composer(CParser):
    """Leaves every implicit tag empty, which is faster and lets the converter decide; counts the nesting."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.depth = 0

    def resolve(self, kind: object, value: object, implicit: object) -> None:
        return None

    def descend_resolver(self, parent: Node | None, index: object) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            mark = parent.start_mark if parent is not None else None
            raise Refused("yaml-depth", mark.line if mark else 0, mark.column if mark else 0, 1)

    def ascend_resolver(self) -> None:
        self.depth -= 1


def _refuse_controls(text: str) -> None:
    match = _CONTROL.search(text) or (None if text.isascii() else _NO_CHARACTER.search(text))
    if match:
        before = text[: match.start()]
        line = len(re.findall("[\n\x85\u2028\u2029]", before))
        start = max(before.rfind(end) for end in "\n\x85\u2028\u2029") + 1
        raise Refused("yaml-control-character", line, match.start() - start, 1, f"U+{ord(match[0]):04X}")


def _refuse_aliases(text: str) -> None:
    parser = CParser(text)
    depth = 0
    try:
        while parser.check_event():
            event: Any = parser.get_event()
            mark = event.start_mark
            if isinstance(event, NodeEvent) and event.anchor is not None:
                sign = "*" if isinstance(event, AliasEvent) else "&"
                found = f"{sign}{event.anchor}"
                raise Refused("yaml-alias", mark.line, mark.column, len(found), found)
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > DEEPEST:
                raise Refused("yaml-depth", mark.line, mark.column, 1)
    except YAMLError:
        return
    finally:
        parser.dispose()
