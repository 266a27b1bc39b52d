"""A paragraph of a page, worked out away from any widget."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

Part = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a page, set in by `indent` steps."""

    content: Content
    indent: int = 0


def block(*parts: Part, indent: int = 0) -> Block:
    """A paragraph from words and their styles."""
    return Block(Content.assemble(*parts), indent)
