"""Rows and cells of a spreadsheet, whatever file they come from."""

from __future__ import annotations

from dataclasses import dataclass

from crisis_sim.authoring.importing.draft import Left
from crisis_sim.notes import Note, note

MOST_ROWS = 5_000
"""Rows of a sheet that are carried over at most; more than a team could read in a week."""
MOST_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, from the first column on; `number` counts from 1 as spreadsheets do."""

    number: int
    cells: tuple[object, ...]

    def cell(self, column: int) -> object:
        return self.cells[column] if 0 <= column < len(self.cells) else None

    def text(self, column: int) -> str:
        return as_text(self.cell(column))

    @property
    def filled(self) -> tuple[int, ...]:
        """Columns that hold something."""
        return tuple(place for place, cell in enumerate(self.cells) if as_text(cell))


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet's rows that hold something, and what could not be read of it."""

    name: str
    rows: tuple[Row, ...]
    left: tuple[Left, ...] = ()


def as_text(cell: object) -> str:
    """What a person reads in a cell; a whole number has no decimals."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell).strip()


def at_row(number: int) -> Note:
    """Where a finding about a whole row stands."""
    return note("Row {row}", row=number)


def at_cell(number: int, column: str) -> Note:
    """Where a finding about a cell stands."""
    return note('Row {row}, "{column}"', row=number, column=column)


def letter_of(column: int) -> str:
    """The letters by which a spreadsheet names a column: A, B, … Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def too_many() -> Note:
    """Why rows from one on are not carried over."""
    return note("This row and all below are not carried over; at most {most} are.", most=MOST_ROWS)


def too_wide() -> Note:
    """Why columns from one on are not read."""
    return note("Columns beyond the first {most} are not read.", most=MOST_COLUMNS)
