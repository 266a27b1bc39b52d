"""Findings as text for a terminal, as JSON for programs, and as annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

from crisis_sim.notes import note
from crisis_sim.scenario.cells import cell_width, printable
from crisis_sim.scenario.diagnostics import Diagnostic, show_path

WIDTH = 100
"""Cells of source text shown in an excerpt."""

_SEVERITIES = {"error": note("error"), "warning": note("warning"), "hint": note("hint")}
_MEANT = note("did you mean {suggestion}?")


def render_text(found: Iterable[Diagnostic], translate: Callable[[str], str] = str) -> str:
    """Each finding as ``file:line:column: error: sentence [code]``, its line with a caret, and what was meant."""
    return "\n".join(_one(diagnostic, translate) for diagnostic in found)


def sentence_of(diagnostic: Diagnostic, translate: Callable[[str], str] = str) -> str:
    """The finding's sentence with a capital letter and a full stop, on one line and safe to print."""
    said = "".join(printable(char) for char in diagnostic.note.say(translate).replace("\n", " "))
    first = said.split(" ", 1)[0]
    if first.isalpha() and "_" not in first:
        said = said[:1].upper() + said[1:]
    return said if said.endswith((".", "?", "!")) else said + "."


def _one(diagnostic: Diagnostic, translate: Callable[[str], str]) -> str:
    place = f":{diagnostic.line}:{diagnostic.column}" if diagnostic.line else ""
    name = "".join(printable(char) for char in diagnostic.file)
    severity = _SEVERITIES[diagnostic.severity].say(translate)
    lines = [f"{name}{place}: {severity}: {sentence_of(diagnostic, translate)} [{diagnostic.code}]"]
    if diagnostic.line and diagnostic.excerpt.text.strip():
        lines += _marked(diagnostic)
    if diagnostic.suggestion is not None:
        meant = note(_MEANT.text, suggestion=_quoted(diagnostic.suggestion)).say(translate)
        lines.append("    " + "".join(printable(char) for char in meant))
    return "\n".join(lines)


def _quoted(suggestion: str) -> str:
    return suggestion if suggestion.startswith('"') else f'"{suggestion}"'


def _marked(diagnostic: Diagnostic) -> list[str]:
    text, cut = diagnostic.excerpt.text, diagnostic.excerpt.cut
    start = max(0, min(diagnostic.column - 1 - cut, len(text)))
    end = max(start + 1, min(diagnostic.end_column - 1 - cut, max(len(text), start + 1)))
    cells = [printable(char) for char in text]
    first, head = _window(cells, start, cut)
    last, tail = _until(cells, first)
    shown = head + "".join(cells[first:last]) + tail
    lead = cell_width(head + "".join(cells[first:start]))
    mark = max(1, cell_width("".join(cells[start : min(end, last)])))
    number = f"{diagnostic.line:>5} | "
    return [number + shown.rstrip(), " " * (len(number) - 2) + "| " + " " * lead + "^" * mark]


def _window(cells: list[str], start: int, cut: int) -> tuple[int, str]:
    """The first character shown, so that of a long line the part around the caret is."""
    behind = sum(cell_width(cell) for cell in cells[start:])
    first, room = start, max(WIDTH // 2, WIDTH - behind)
    while first > 0 and cell_width(cells[first - 1]) <= room:
        first -= 1
        room -= cell_width(cells[first])
    return first, "…" if first or cut else ""


def _until(cells: list[str], first: int) -> tuple[int, str]:
    last, width = first, 0
    while last < len(cells) and width + cell_width(cells[last]) <= WIDTH:
        width += cell_width(cells[last])
        last += 1
    return last, "…" if last < len(cells) else ""


def render_json(found: Iterable[Diagnostic], translate: Callable[[str], str] = str) -> str:
    """A JSON list with one object a finding; `path` is written ``timeline[2].post.from``."""
    listed = [
        {
            "code": diagnostic.code,
            "severity": diagnostic.severity,
            "message": sentence_of(diagnostic, translate),
            "file": diagnostic.file,
            "line": diagnostic.line,
            "column": diagnostic.column,
            "end_column": diagnostic.end_column,
            "path": show_path(diagnostic.path),
            "suggestion": diagnostic.suggestion,
        }
        for diagnostic in found
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def render_github(found: Iterable[Diagnostic], translate: Callable[[str], str] = str) -> str:
    """Workflow commands that GitHub shows beside the lines of a pull request."""
    return "\n".join(_annotation(diagnostic, translate) for diagnostic in found)


def _annotation(diagnostic: Diagnostic, translate: Callable[[str], str]) -> str:
    level = {"error": "error", "warning": "warning", "hint": "notice"}[diagnostic.severity]
    properties = {"file": diagnostic.file, "title": diagnostic.code}
    if diagnostic.line:
        properties |= {
            "line": str(diagnostic.line),
            "col": str(diagnostic.column),
            "endColumn": str(diagnostic.end_column),
        }
    message = sentence_of(diagnostic, translate)
    if diagnostic.suggestion is not None:
        message += " " + note(_MEANT.text, suggestion=_quoted(diagnostic.suggestion)).say(translate)
    listed = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in properties.items())
    return f"::{level} {listed}::{_escaped(message, '')}"


def _escaped(value: str, also: str) -> str:
    for char in "%\r\n" + also:
        value = value.replace(char, f"%{ord(char):02X}")
    return value
