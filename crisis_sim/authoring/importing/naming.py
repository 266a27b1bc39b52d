"""Ids of the format, made from whatever names a source uses."""

from __future__ import annotations

import re
import unicodedata

_NOT_ID = re.compile(r"[^a-z0-9]+")
_MOST = 48
"""Characters of an id's stem; the format takes 64, and a number may follow."""


def slug(text: str) -> str:
    """Small letters, digits and hyphens of a text; empty where it has none."""
    plain = unicodedata.normalize("NFKD", text[:400]).encode("ascii", "ignore").decode()
    return _NOT_ID.sub("-", plain.casefold()).strip("-")[:_MOST].rstrip("-")


class Ids:
    """Hands out ids, each once."""

    def __init__(self) -> None:
        self._next: dict[str, int] = {}
        self._taken: set[str] = set()

    def new(self, name: str, otherwise: str) -> str:
        """An id like `name`; `otherwise` stands before a name without letters, and for an empty one."""
        stem = slug(name)
        if not stem or not any(char.isalpha() for char in stem):
            stem = f"{otherwise}-{stem}" if stem else otherwise
        ident = stem
        while ident in self._taken:
            self._next[stem] = self._next.get(stem, 1) + 1
            ident = f"{stem}-{self._next[stem]}"
        self._taken.add(ident)
        return ident
