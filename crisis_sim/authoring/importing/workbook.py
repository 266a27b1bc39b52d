"""Excel workbooks, opened only after a look at what they would unfold to; macros and formulas are never run."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crisis_sim.authoring.importing.draft import Left
from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.authoring.importing.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    Row,
    Table,
    as_text,
    at_row,
    letter_of,
    too_many,
    too_wide,
)
from crisis_sim.notes import Note, note

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

UNFOLDED = 64 * 1024 * 1024
"""Bytes to which the parts of a workbook may unfold in all; larger ones are taken for a bomb."""
_MOST_PARTS = 2_000
_MOST_SHEETS = 50
_READ = MOST_ROWS + 20
"""Rows that are looked at, a few more than are carried over, to tell when there are more."""
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Compound files: workbooks of Excel 97 to 2003, and those with a password."""
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})\"")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_FILLED = re.compile(rb"<(?:\w+:)?c r=\"[A-Z]{1,3}(\d{1,7})\"[^>]*>\s*<(?:\w+:)?(?:v|is|f)[\s>]")
_ERRORS = frozenset(("#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"))


def is_workbook(content: bytes) -> bool:
    """Whether the bytes are those of a workbook, or of what people take for one."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06", _OLD_OR_LOCKED))


def read_workbook(content: bytes) -> tuple[Table, ...]:
    """The sheets of a workbook in their order, with what could not be read of each.

    Raises:
        ImportProblem: for a workbook of an old form, with a password, damaged, or that unfolds to too much.
    """
    if content.startswith(_OLD_OR_LOCKED):
        raise ImportProblem(
            note("This workbook has a password or the old form .xls; save it without a password, as .xlsx.")
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            first = _looked_through(parts)
        return tuple(_sheets(content, first))
    except ImportProblem:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
        raise _damaged() from None
    except Exception as error:  # openpyxl meets damaged parts with whatever they make it stumble over
        if isinstance(error, MemoryError):
            raise
        raise _damaged() from None


def _damaged() -> ImportProblem:
    return ImportProblem(note("This workbook is damaged or no .xlsx file; open it in a spreadsheet and save it again."))


def _looked_through(parts: zipfile.ZipFile) -> tuple[Left, ...]:
    """What can be told before the workbook is opened: macros; and whether it may be opened at all."""
    infos = parts.infolist()
    if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > UNFOLDED:
        limit = UNFOLDED // (1024 * 1024)
        raise ImportProblem(
            note("This workbook unfolds to more than {limit} MiB, so it is not opened; split it.", limit=limit)
        )
    if not any(info.filename == "xl/workbook.xml" or info.filename.endswith("/workbook.xml") for info in infos):
        raise ImportProblem(note("This is a ZIP archive without a workbook in it; name an .xlsx or a text file."))
    for info in infos:
        if info.filename.endswith((".xml", ".rels")) and _DOCTYPE.search(parts.read(info)):
            raise ImportProblem(
                note("This workbook declares entities of its own, which may be a bomb; it is not opened.")
            )
    if any(info.filename.lower().endswith("vbaproject.bin") for info in infos):
        return (Left(note("Workbook"), "vbaProject", note("Macros are ignored; only what the cells show is read.")),)
    return ()


def _sheets(content: bytes, first: tuple[Left, ...]) -> Iterator[Table]:
    from openpyxl import load_workbook

    shown = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        written = None
        for number, sheet in enumerate(shown.worksheets[:_MOST_SHEETS]):
            with zipfile.ZipFile(io.BytesIO(content)) as parts:
                raw = parts.read(_part_of(sheet))
            if _FORMULA.search(raw) and written is None:
                written = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
            found = [*(first if number == 0 else ()), *_merged(raw), *_far(raw)]
            if sheet.sheet_state != "visible":
                yield Table(str(sheet.title), (), (Left(_of(sheet), "", note("This sheet is hidden and not read.")),))
                continue
            rows = tuple(_rows(sheet, written, number, found))
            yield Table(str(sheet.title), rows, tuple(found))
    finally:
        shown.close()


def _part_of(sheet: Any) -> str:
    return str(sheet._worksheet_path).lstrip("/")


def _of(sheet: Any) -> Note:
    return note('Sheet "{sheet}"', sheet=str(sheet.title))


def _merged(raw: bytes) -> list[Left]:
    why = note("The cells are merged; their text counts for the first of them alone.")
    return [Left(note("Cells {cells}", cells=found.decode()), "", why) for found in _MERGED.findall(raw)[:MOST_ROWS]]


def _far(raw: bytes) -> list[Left]:
    """Cells so far down that no row there is read."""
    far = next((found for found in _FILLED.finditer(raw) if int(found[1]) > _READ), None)
    if far is None:
        return []
    return [Left(at_row(int(far[1])), "", too_many())]


def _grid(sheet: Any) -> Iterator[tuple[Any, ...]]:
    """The values of a sheet's rows, from the first on; bounded, as a single cell at the far end makes a sheet huge."""
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_row=_READ, max_col=MOST_COLUMNS + 1, values_only=True)
    return rows


def _rows(sheet: Any, written: Workbook | None, number: int, found: list[Left]) -> Iterator[Row]:
    formulas = _grid(written.worksheets[number]) if written is not None else None
    for place, values in enumerate(_grid(sheet), 1):
        sources = next(formulas, ()) if formulas is not None else ()
        cells = tuple(_cell(value, place, column, sources, found) for column, value in enumerate(values))
        if not any(as_text(cell) for cell in cells):
            continue
        if place > MOST_ROWS:
            found.append(Left(at_row(place), "", too_many()))
            return
        if as_text(cells[-1]) and len(cells) > MOST_COLUMNS:
            found.append(Left(at_row(place), "", too_wide()))
        yield Row(place, cells[:MOST_COLUMNS])


def _cell(value: object, row: int, column: int, sources: tuple[Any, ...], found: list[Left]) -> object:
    if value is None and not any(sources):
        return None
    where = note("Cell {cell}", cell=f"{letter_of(column)}{row}")
    source = sources[column] if column < len(sources) else None
    if value is None and source is not None:
        why = note(
            "A formula whose result is not stored; open the file in a spreadsheet, save it, and import it again."
        )
        found.append(Left(where, str(getattr(source, "text", source)), why))
    if isinstance(value, str) and value in _ERRORS:
        found.append(Left(where, value, note("The cell shows an error instead of a value.")))
        return None
    return value
