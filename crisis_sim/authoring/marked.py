"""Answers with a person's marks, as a spreadsheet saves them: CSV with a heading.

Columns, in any order, in English or Indonesian: ``task`` (not needed where the scenario has one task), ``answer`` as a
person writes it, ``mark`` (0 to 100, or a level's id or label), ``at`` (when it was sent, from the opening of the
task), and a column for any rule by its id, with a credit from 0 to 1 or yes and no.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

from crisis_sim.notes import Note, note
from crisis_sim.scenario.durations import DurationError, parse_duration
from crisis_sim.scenario.rules import every_rule
from crisis_sim.scenario.scenario import Scenario

COLUMNS = {
    "task": "task", "tugas": "task", "answer": "answer", "text": "answer", "jawaban": "answer", "teks": "answer",
    "mark": "mark", "score": "mark", "nilai": "mark", "skor": "mark", "at": "at", "menit": "at", "waktu": "at",
}  # fmt: skip
_WORDS = {"yes": 1.0, "ya": 1.0, "y": 1.0, "no": 0.0, "tidak": 0.0, "n": 0.0, "t": 0.0}
MOST = 100_000
"""Rows that are read at most."""


class MarkedProblem(ValueError):
    """A file of marked answers that cannot be used, with where and why."""

    def __init__(self, reason: Note) -> None:
        self.reason = reason
        super().__init__(reason.say())


@dataclass(frozen=True, slots=True)
class Marked:
    """One answer and what a person made of it. `mark` is 0 to 100; `rules` are credits by rule, where given."""

    line: int
    task: str
    written: str
    mark: float | None
    delay_ms: int
    rules: Mapping[str, float]


def marked(text: str, scenario: Scenario) -> tuple[Marked, ...]:
    """The rows of a file.

    Raises:
        MarkedProblem: for a file without the needed columns, and for the first row that cannot be read.
    """
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=_delimiter(text), strict=True))
    except csv.Error as error:
        raise MarkedProblem(note("This is no CSV that can be read: {why}.", why=str(error))) from None
    if len(rows) < 2:
        raise MarkedProblem(
            note("A heading and at least one answer are needed; this file has {rows} rows.", rows=len(rows))
        )
    if len(rows) > MOST:
        raise MarkedProblem(note("There are {rows} rows; at most {most} are read.", rows=len(rows), most=MOST))
    columns = _columns(rows[0], scenario)
    found = tuple(_row(number, row, columns, scenario) for number, row in enumerate(rows[1:], 2) if any(row))
    if not found:
        raise MarkedProblem(note("Every row below the heading is empty."))
    return found


def _delimiter(text: str) -> str:
    heading = text.partition("\n")[0]
    return max(",;\t", key=heading.count)


def _columns(heading: list[str], scenario: Scenario) -> dict[str, int]:
    rules = {rule.id for rubric in scenario.rubrics for rule in every_rule(rubric.rules)}
    found: dict[str, int] = {}
    for place, written in enumerate(heading):
        name = written.strip()
        known = COLUMNS.get(name.lower(), name if name in rules else None)
        if known is None and name:
            raise MarkedProblem(
                note(
                    'Line 1: "{column}" is no column of this file; the columns are task, answer, mark, at, and the '
                    "ids of rules.",
                    column=name,
                )
            )
        if known is not None:
            found[known] = place
    needed = ["answer", *(["task"] if len(scenario.tasks) != 1 else [])]
    missing = next((name for name in needed if name not in found), None)
    if missing is not None:
        raise MarkedProblem(note('Line 1: there is no column "{column}".', column=missing))
    if "mark" not in found and not rules & found.keys():
        raise MarkedProblem(note('Line 1: there is neither a column "mark" nor one for a rule, so nothing to compare.'))
    return found


def _row(line: int, row: list[str], columns: Mapping[str, int], scenario: Scenario) -> Marked:
    cells = {name: row[place].strip() if place < len(row) else "" for name, place in columns.items()}
    task = cells.get("task") or next(iter(scenario.tasks))
    if task not in scenario.tasks:
        tasks = ", ".join(scenario.tasks)
        raise MarkedProblem(
            note('Line {line}: there is no task "{task}"; the tasks are {tasks}.', line=line, task=task, tasks=tasks)
        )
    rules = {name: _credit(line, name, cells[name]) for name in columns if name not in COLUMNS.values() and cells[name]}
    return Marked(
        line,
        task,
        cells["answer"],
        _mark(line, cells.get("mark", ""), scenario),
        _delay(line, cells.get("at", "")),
        rules,
    )


def _mark(line: int, written: str, scenario: Scenario) -> float | None:
    if not written:
        return None
    for band in scenario.bands:
        if written.casefold() in (band.id.casefold(), band.label.casefold()):
            above = [other.start for other in scenario.bands if other.start > band.start]
            return (band.start + min(above, default=100)) / 2
    number = _number(written)
    if number is None or not 0 <= number <= 100:
        levels = ", ".join(band.label for band in scenario.bands)
        raise MarkedProblem(
            note(
                'Line {line}: "{mark}" is no mark; write a number from 0 to 100, or a level: {levels}.',
                line=line,
                mark=written,
                levels=levels,
            )
        )
    return number


def _credit(line: int, rule: str, written: str) -> float:
    number = _WORDS.get(written.casefold(), _number(written))
    if number is None or not 0 <= number <= 1:
        raise MarkedProblem(
            note(
                'Line {line}: "{credit}" is no credit for {rule}; write a number from 0 to 1, yes or no.',
                line=line,
                credit=written,
                rule=rule,
            )
        )
    return number


def _number(written: str) -> float | None:
    try:
        return float(written.replace(",", ".").rstrip("% "))
    except ValueError:
        return None


def _delay(line: int, written: str) -> int:
    if not written:
        return 0
    try:
        return parse_duration(written)
    except DurationError as error:
        raise MarkedProblem(note("Line {line}: {why}", line=line, why=error.note)) from None
