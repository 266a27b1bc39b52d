"""Which tool a file comes from, by its content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from crisis_sim.authoring.importing import t3sf
from crisis_sim.authoring.importing.columns import SEARCHED, Columns, columns_of
from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.authoring.importing.table import Table, as_text
from crisis_sim.notes import note

Form = Literal["t3sf", "iceberg", "openaev", "sheet", "monitoring"]
FORMS: tuple[Form, ...] = ("t3sf", "iceberg", "openaev", "sheet", "monitoring")
_MONITORED = frozenset(("reach", "sentiment"))
_AUTHORS = frozenset(
    (
        "author",
        "influencer",
        "author name",
        "username",
        "user name",
        "user",
        "account",
        "actor",
        "handle",
        "screen name",
        "penulis",
        "akun",
        "nama akun",
        "pengguna",
        "nama pengguna",
    )
)


def form_of_json(value: Any) -> Form:
    """The tool of a JSON value.

    Raises:
        ImportProblem: for one that no known tool writes.
    """
    if isinstance(value, list):
        rows = [row for row in value if isinstance(row, dict)]
        if any(t3sf.has_marks(list(row)) for row in rows[:SEARCHED]):
            return "t3sf"
        raise ImportProblem(
            note(
                "This JSON is a list, but not of rows with Real Time and Script, as T3SF writes them; nothing is known "
                "of it."
            )
        )
    if isinstance(value, dict) and isinstance(value.get("scenario_injects"), list):
        return "openaev"
    if isinstance(value, dict) and isinstance(value.get("injects"), list):
        return "iceberg"
    raise ImportProblem(
        note(
            "This JSON has neither injects (IcebergTTX) nor scenario_injects (OpenAEV), and is no list of rows (T3SF); "
            "nothing is known of it."
        )
    )


def form_of_table(table: Table, asked: Mapping[str, str]) -> tuple[Form, Columns | None]:
    """The tool of a sheet, and its columns.

    Raises:
        ImportProblem: as `columns_of`.
    """
    if any(t3sf.has_marks(row.cells) for row in table.rows[:SEARCHED]):
        return "t3sf", None
    columns = columns_of(table, asked)
    if columns is None:
        return "sheet", None
    if columns.heading is None:
        return "openaev", columns
    return ("monitoring" if _is_monitoring(columns.heading.cells, columns) else "sheet"), columns


def _is_monitoring(headings: Sequence[object], columns: Columns) -> bool:
    """Whether rows are posts that were found, rather than planned: they have authors, a reach or a sentiment."""
    if {"kind", "options"} & columns.place.keys():
        return False
    authors = any(" ".join(as_text(heading).casefold().replace("_", " ").split()) in _AUTHORS for heading in headings)
    return bool(_MONITORED & columns.place.keys()) or authors
