"""Collects the messages of the program into the catalogues: ``python -m tests.messages`` writes them.

A message is a literal in `note`, `message`, `say` or a command's declaration, or in a report template. The Indonesian
catalogue is merged: what is new comes in empty, what nobody says any more goes out. Compiled catalogues are shipped.
"""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "assets" / "locale"
PO = LOCALE / "id" / "LC_MESSAGES" / "crisis_sim.po"
MO = PO.with_suffix(".mo")

SPOKEN = {"note": (0,), "message": (0,), "say": (0,), "_say": (0,), "Command": (2, 3), "PlainCommand": (3,)}
"""Functions, and which of their arguments are messages."""


def messages() -> Iterator[tuple[str, str]]:
    """Every message with the file it stands in, in the order of files."""
    for path in sorted((ROOT / "crisis_sim").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                for text in _spoken(node):
                    yield path.relative_to(ROOT).as_posix(), text
    template = ROOT / "assets" / "report" / "scorecard.html.j2"
    words = extract_from_file("jinja2.ext:babel_extract", template, keywords={"_": None, "note": None})
    for _line, spoken, _comments, _context in words:
        yield template.relative_to(ROOT).as_posix(), str(spoken)


def _spoken(call: ast.Call) -> Iterator[str]:
    name = str(getattr(call.func, "attr", None) or getattr(call.func, "id", ""))
    for place in SPOKEN.get(name, ()):
        if place < len(call.args):
            yield from _literals(call.args[place])


def _literals(node: ast.expr) -> Iterator[str]:
    """The literal that an argument is, or either of two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def merged() -> Catalog:
    """The Indonesian catalogue with exactly the messages that are spoken."""
    old = read_po(io.BytesIO(PO.read_bytes()), locale="id") if PO.is_file() else Catalog(locale="id")
    fresh = Catalog(locale="id", project="crisis_sim", charset="utf-8", header_comment="# Indonesian, by the project.")
    for file, text in sorted(messages()):
        known = old.get(text)
        fresh.add(text, known.string if known else "", locations=[(file, 0)])
    return fresh


def po_text(catalogue: Catalog) -> bytes:
    """The catalogue as a file that is the same on every machine and day."""
    out = io.BytesIO()
    write_po(out, catalogue, sort_output=True, omit_header=True, include_lineno=False, width=100)
    head = b'msgid ""\nmsgstr ""\n"Language: id\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
    return head + out.getvalue().strip() + b"\n"


def mo_bytes(catalogue: Catalog) -> bytes:
    """The catalogue as gettext reads it, the same on every day."""
    catalogue.creation_date = catalogue.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def main() -> None:
    catalogue = merged()
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po_text(catalogue))
    MO.write_bytes(mo_bytes(read_po(io.BytesIO(PO.read_bytes()), locale="id")))


if __name__ == "__main__":
    main()
