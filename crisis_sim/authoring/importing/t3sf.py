"""T3SF's MSEL: rows with ``Real Time``, ``Subject``, ``From``, ``Player``, ``Script``, as JSON or as a sheet.

T3SF waits from one row to the next by the minutes of ``Real Time`` alone, whatever its hours say; so does this.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crisis_sim.authoring.importing.draft import Choice, Draft, Item, Left, Speaker, Trigger
from crisis_sim.authoring.importing.json_file import bounded
from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.authoring.importing.table import Table, as_text, at_row
from crisis_sim.authoring.importing.times import MINUTE, moment_of
from crisis_sim.authoring.importing.wordings import WORDINGS
from crisis_sim.notes import Note, note

COLUMNS = ("#", "Real Time", "Date", "Subject", "From", "Player", "Script", "Photo", "Picture Name", "Profile", "Poll")
_MARKS = ("real time", "script")
"""Headings that only this format has together."""
_DAY_MINUTES = 24 * 60


def has_marks(headings: Sequence[object]) -> bool:
    """Whether headings or keys are those of an MSEL."""
    named = {as_text(heading).casefold() for heading in headings}
    return all(mark in named for mark in _MARKS)


def rows_of(table: Table) -> tuple[list[tuple[Note, dict[str, object]]], list[Left]]:
    """The rows of the sheet below its headings, as the JSON has them; columns may stand in any order."""
    heading = next(row for row in table.rows if has_marks(row.cells))
    names = {column: as_text(cell) for column, cell in enumerate(heading.cells)}
    rows = [
        (at_row(row.number), {names.get(column, ""): row.cell(column) for column in row.filled})
        for row in table.rows
        if row.number > heading.number
    ]
    above = [
        Left(
            at_row(row.number),
            " ".join(as_text(c) for c in row.cells)[:120].strip(),
            note("It stands above the headings."),
        )
        for row in table.rows
        if row.number < heading.number
    ]
    return rows, above


def rows_of_json(value: Sequence[object]) -> tuple[list[tuple[Note, dict[str, object]]], list[Left]]:
    """The rows of the JSON array; what is no row is told."""
    entries, left = bounded(value, "")
    rows: list[tuple[Note, dict[str, object]]] = []
    for number, row in enumerate(entries, 1):
        if isinstance(row, dict):
            rows.append((note("Entry {row}", row=number), {str(key): each for key, each in row.items()}))
        else:
            left.append(Left(note("Entry {row}", row=number), str(row)[:80], note("This is no row of an MSEL.")))
    return rows, left


def read_msel(
    rows: Sequence[tuple[Note, Mapping[str, object]]], left: Sequence[Left], source: str, language: str
) -> Draft:
    """The draft of an MSEL's rows.

    Raises:
        ImportProblem: when none of them can be carried over.
    """
    reader = _Msel(language, list(left))
    for where, row in rows:
        reader.read(where, {name.casefold().strip(): cell for name, cell in row.items()})
    if not reader.items:
        raise ImportProblem(
            note("This MSEL has no row with a Script or a Subject, so nothing can be carried over."), unreadable=False
        )
    return Draft(source, tuple(reader.items), tuple(reader.left))


@dataclass
class _Msel:
    """Walks down the rows, adding up the minutes between them."""

    language: str
    left: list[Left]
    items: list[Item] = field(default_factory=list)
    _count: int = 0
    _elapsed: int = 0
    _last: int | None = None

    def read(self, where: Note, row: Mapping[str, object]) -> None:
        """Add a row's message, and the decision of its poll."""
        script, subject = as_text(_plain(row.get("script"))), as_text(_plain(row.get("subject")))
        self._count += 1
        self._time(where, row.get("real time"))
        self._leftovers(where, row)
        if not script and not subject:
            if any(as_text(_plain(cell)) for cell in row.values()):
                self.left.append(
                    Left(
                        where,
                        "",
                        note("There is neither a Script nor a Subject here, so there is nothing to carry over."),
                    )
                )
            return
        key = f"inject {as_text(row.get('#')) or self._count} row {self._count}"
        message = Item(
            key=key,
            where=where,
            kind="message",
            text=script or subject,
            headline=subject if script else "",
            at_ms=self._elapsed * MINUTE,
            sender=Speaker(as_text(_plain(row.get("from")))),
            picture=as_text(_plain(row.get("picture name"))),
            note=self._note(row),
        )
        self.items.append(message)
        self._poll(where, row, key)

    def _time(self, where: Note, cell: object) -> None:
        minute = _clock_minute(cell)
        if minute is None:
            why = note("There is no Real Time here that can be read; it comes together with the row above.")
            self.left.append(Left(where, f"Real Time {as_text(cell)[:40]}".strip(), why))
            return
        if self._last is not None:
            waited = (minute - self._last) % 60
            meant = (minute - self._last) % _DAY_MINUTES
            if meant != waited:
                why = note(
                    "Real Time moves on by {meant} minutes, of which T3SF counts {waited}: it reads the minutes alone.",
                    meant=meant if meant < _DAY_MINUTES / 2 else meant - _DAY_MINUTES,
                    waited=waited,
                )
                self.left.append(Left(where, f"Real Time {as_text(cell)[:40]}", why))
            self._elapsed += waited
        self._last = minute

    def _leftovers(self, where: Note, row: Mapping[str, object]) -> None:
        for name in ("photo", "profile"):
            shown = as_text(_plain(row.get(name)))
            if shown:
                why = note("A terminal shows no pictures from addresses; only what a picture shows is carried over.")
                self.left.append(Left(where, f"{name.capitalize()} {shown[:80]}", why))
        for name, cell in row.items():
            if name not in _KNOWN and as_text(_plain(cell)):
                self.left.append(Left(where, f"{name} {as_text(cell)[:80]}", note("T3SF has no such column.")))

    def _note(self, row: Mapping[str, object]) -> str:
        words = WORDINGS[self.language]
        parts = ((words["for"], "player"), (words["shown"], "date"))
        told = ((label, as_text(_plain(row.get(name)))) for label, name in parts)
        return "\n".join(f"{label}: {value}" for label, value in told if value)

    def _poll(self, where: Note, row: Mapping[str, object], key: str) -> None:
        written = as_text(_plain(row.get("poll")))
        labels = [label.strip() for label in written.split("|") if label.strip()]
        if len(labels) >= 2:
            choices = tuple(Choice(f"option {n}", label) for n, label in enumerate(labels, 1))
            self.items.append(
                Item(f"{key} poll", where, "decision", "", after=Trigger(key), about=key, choices=choices)
            )
        elif written:
            self.left.append(Left(where, f"Poll {written[:80]}", note("A decision needs two options or more.")))


_KNOWN = frozenset(name.casefold() for name in COLUMNS)


def _plain(cell: object) -> object:
    """A cell, or nothing where the JSON has a list or mapping in its place."""
    return None if isinstance(cell, list | dict) or cell is False else cell


def _clock_minute(cell: object) -> int | None:
    """The minute of the day in ``07:29 PM``, a day fraction, or a stamp with a clock."""
    if isinstance(cell, dt.datetime):
        return cell.hour * 60 + cell.minute
    if isinstance(cell, float) and cell >= 1:
        cell = cell % 1 or None
    moment = moment_of(_plain(cell))
    if moment is None or moment.base not in ("day", "date"):
        return None
    return round(moment.ms / MINUTE) % _DAY_MINUTES
