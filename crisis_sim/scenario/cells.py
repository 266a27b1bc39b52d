"""Widths in terminal cells, and text made safe to print, without a terminal library."""

from __future__ import annotations

import unicodedata

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
TAB = "    "


def printable(char: str) -> str:
    """The character as it may stand on a terminal: tabs as spaces, controls and invisible characters spelled out."""
    if " " <= char <= "~":
        return char
    if char == "\t":
        return TAB
    if unicodedata.category(char) in _INVISIBLE or "\ufe00" <= char <= "\ufe0f":
        return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
    return char


def cell_width(text: str) -> int:
    """Terminal cells of a printable text: two for wide East Asian characters and emoji, none for combining marks."""
    if text.isascii():
        return len(text)
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
