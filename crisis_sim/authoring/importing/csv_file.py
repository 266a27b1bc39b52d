"""CSV as spreadsheets and monitoring tools save it, with a comma, a semicolon or a tab between the cells."""

from __future__ import annotations

import csv
import io

from crisis_sim.authoring.importing.columns import SEARCHED, known
from crisis_sim.authoring.importing.draft import Left
from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.authoring.importing.table import MOST_COLUMNS, MOST_ROWS, Row, Table, at_row, too_many, too_wide
from crisis_sim.notes import note

_SEPARATORS = ",;\t"


def read_csv(text: str) -> Table:
    """The rows of a text; the separator is the comma, semicolon or tab that parts its headings.

    Raises:
        ImportProblem: when it is no CSV, or has no two rows.
    """
    rows: list[Row] = []
    left: list[Left] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        for number, cells in enumerate(reader, 1):
            if not any(cell.strip() for cell in cells):
                continue
            if len(rows) > MOST_ROWS:
                left.append(Left(at_row(number), "", too_many()))
                break
            rows.append(Row(number, tuple(cells[:MOST_COLUMNS])))
            if any(cell.strip() for cell in cells[MOST_COLUMNS:]):
                left.append(Left(at_row(number), "", too_wide()))
    except csv.Error as error:
        raise ImportProblem(note("This is no CSV that can be read: {why}.", why=str(error))) from None
    return Table("", tuple(rows), tuple(left))


def _delimiter(text: str) -> str:
    """The separator that makes most known headings of one of the first lines, or that the first line has most of."""
    lines = [line for line in text[:100_000].split("\n") if line.strip()][:SEARCHED]
    best = max(_SEPARATORS, key=lambda sign: max((_headings(line, sign) for line in lines), default=0))
    if max((_headings(line, best) for line in lines), default=0) >= 2:
        return best
    return max(_SEPARATORS, key=lines[0].count) if lines else ","


def _headings(line: str, sign: str) -> int:
    return sum(known(cell.strip(' "')) is not None for cell in line.split(sign))
