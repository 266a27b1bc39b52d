"""From a file to a draft: read within bounds, recognised, and given to the reader of its form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from crisis_sim.authoring.importing import t3sf
from crisis_sim.authoring.importing.columns import Columns, columns_of
from crisis_sim.authoring.importing.csv_file import read_csv
from crisis_sim.authoring.importing.draft import Draft, Left
from crisis_sim.authoring.importing.iceberg import read_iceberg
from crisis_sim.authoring.importing.json_file import read_json
from crisis_sim.authoring.importing.openaev_export import read_export
from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.authoring.importing.recognising import Form, form_of_json, form_of_table
from crisis_sim.authoring.importing.sheet import read_sheet
from crisis_sim.authoring.importing.table import Table, as_text
from crisis_sim.authoring.importing.workbook import is_workbook, read_workbook
from crisis_sim.notes import note
from crisis_sim.scenario.reading import decode, read_bytes


def read_draft(path: Path, language: str, form: Form | None, asked: Mapping[str, str]) -> Draft:
    """What can be understood of a file.

    Raises:
        ScenarioProblem: when the file cannot be read as bytes or text.
        ImportProblem: when it is none of the known forms, or nothing of it can be carried over.
    """
    content = read_bytes(path, str(path))
    if is_workbook(content):
        return _from_tables(read_workbook(content), path.name, language, form, asked)
    text = decode(content, str(path))
    if text.lstrip().startswith(("{", "[")):
        return _from_json(text, path.name, language, form)
    return _from_tables((read_csv(text),), path.name, language, form, asked)


def _from_json(text: str, source: str, language: str, form: Form | None) -> Draft:
    value = read_json(text)
    found = form_of_json(value)
    if form is not None and form != found:
        raise ImportProblem(
            note("This file has the form {found}, not {wanted}; leave --from out.", found=found, wanted=form)
        )
    if found == "t3sf":
        rows, left = t3sf.rows_of_json(value)
        return t3sf.read_msel(rows, left, source, language)
    return read_export(value, source, language) if found == "openaev" else read_iceberg(value, source, language)


def _from_tables(
    tables: Sequence[Table], source: str, language: str, form: Form | None, asked: Mapping[str, str]
) -> Draft:
    """The first sheet that can be understood; the others are told."""
    problem: ImportProblem | None = None
    for number, table in enumerate(tables):
        if not table.rows:
            continue
        try:
            draft = _from_table(table, source, language, form, asked)
        except ImportProblem as found:
            problem = problem or found
            continue
        others = [each for place, each in enumerate(tables) if place != number]
        return replace(draft, left=(*draft.left, *_unread(others)))
    raise problem or ImportProblem(
        note("There is nothing in this file that can be seen: no visible sheet has any cell.")
    )


def _unread(tables: Sequence[Table]) -> list[Left]:
    left: list[Left] = []
    for table in tables:
        hidden = not table.rows and table.left
        if hidden:
            left += table.left
        elif table.rows:
            why = note(
                "Only one sheet is carried over; save this one as a file of its own to import its {rows} rows.",
                rows=len(table.rows),
            )
            left.append(Left(note('Sheet "{sheet}"', sheet=table.name), "", why))
    return left


def _from_table(table: Table, source: str, language: str, form: Form | None, asked: Mapping[str, str]) -> Draft:
    found, columns = form_of_table(table, asked)
    if form == "t3sf" and found != "t3sf":
        raise ImportProblem(note("There are no headings Real Time and Script here, as a sheet of T3SF has them."))
    if form == "iceberg":
        raise ImportProblem(note("IcebergTTX writes JSON, and this is a spreadsheet; leave --from out."))
    if found == "t3sf" and form in (None, "t3sf"):
        rows, left = t3sf.rows_of(table)
        return t3sf.read_msel(rows, (*table.left, *left), source, language)
    columns = columns if columns is not None else columns_of(table, asked)
    if columns is None:
        raise _unknown(table)
    draft = read_sheet(table, columns, source, language, monitoring=(form or found) == "monitoring")
    return replace(draft, left=(*_guessed(columns), *draft.left))


def _unknown(table: Table) -> ImportProblem:
    first = ", ".join(as_text(table.rows[0].cell(column)) for column in table.rows[0].filled)
    return ImportProblem(
        note(
            "No row names columns of texts and times that are known, and no column holds times; the first row is: "
            "{first}. If this is a timeline, name its columns, for example --column time=Jam --column text=Isi; "
            "crisis-sim import --columns lists what can be named.",
            first=first if len(first) <= 200 else f"{first[:199]}…",
        )
    )


def _guessed(columns: Columns) -> list[Left]:
    """Which columns were taken for what, where no heading says so."""
    if columns.heading is not None:
        return []
    taken = ", ".join(f"{key}={columns.name(place)}" for key, place in columns.place.items())
    why = note("No row names the columns. They were taken for {columns}; --column says otherwise.", columns=taken)
    return [Left(note("File"), "", why)]
