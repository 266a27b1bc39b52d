"""Text wrapped to terminal cells, so that wide characters count as what they take."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells; breaks between words, and inside a word only if it is longer than a line."""
    room = max(4, width)
    return [line for paragraph in text.split("\n") for line in _paragraph(paragraph, room)]


def _paragraph(paragraph: str, width: int) -> list[str]:
    lines: list[str] = []
    line, used = "", 0
    for word in paragraph.split(" "):
        rest, size = word, cell_len(word)
        if line and used + 1 + size > width:
            lines.append(line)
            line, used = "", 0
        while size > width:
            head = _head(rest, width)
            lines.append(head)
            rest = rest[len(head) :]
            size = cell_len(rest)
        line = f"{line} {rest}" if line else rest
        used = used + 1 + size if used else size
    lines.append(line)
    return lines


def _head(word: str, width: int) -> str:
    """As many whole characters of a long word as fit into `width` cells; at least one."""
    used = 0
    for place, char in enumerate(word):
        used += cell_len(char)
        if used > width:
            return word[: max(1, place)]
    return word


def fitted(text: str, width: int) -> str:
    """One line cut or filled up to exactly `width` cells."""
    return set_cell_size(text, max(0, width))


def cut(text: str, width: int) -> str:
    """One line of at most `width` cells, with an ellipsis where something is left out."""
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)).rstrip() + "…"
