"""Foreign text made safe to print: no control characters, no terminal escapes, no hidden direction marks."""

from __future__ import annotations

_HIDDEN = (
    set(range(0x20)) - {0x0A}
    | set(range(0x7F, 0xA0))
    | set(range(0x200B, 0x2010))
    | set(range(0x202A, 0x202F))
    | set(range(0x2060, 0x2070))
    | set(range(0xFE00, 0xFE10))
    | set(range(0xFFF9, 0xFFFC))
    | set(range(0xE0000, 0xE0200))
    | {0xAD, 0x061C, 0x180E, 0xFEFF}
)
_TABLE: dict[int, str | None] = {**dict.fromkeys(_HIDDEN), 0x09: " ", 0x0D: "\n", 0x0B: "\n", 0x0C: "\n", 0x85: "\n"}
_TABLE |= {0x2028: "\n", 0x2029: "\n"}
_TABLE |= dict.fromkeys(range(55296, 57344), "�")


def printable(text: str) -> str:
    """`text` without anything that moves a cursor, hides or turns around; line breaks stay, tabs become spaces."""
    return text.replace("\r\n", "\n").translate(_TABLE)
