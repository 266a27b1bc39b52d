"""JSON as foreign tools write it: bounded in size and depth, and every value asked for by its type."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from crisis_sim.authoring.importing.draft import Left
from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.notes import note

MOST_ENTRIES = 5_000
"""Entries of a plan that are carried over at most, as many as rows of a sheet."""
DEEPEST = 60
"""Levels of nesting; none of the known tools writes more than ten."""


def read_json(text: str) -> Any:
    """The value of a JSON text.

    Raises:
        ImportProblem: when it is no JSON, or nested too deeply.
    """
    try:
        value = json.loads(text, parse_constant=_no_number)
    except RecursionError:
        raise _too_deep() from None
    except json.JSONDecodeError as error:
        raise ImportProblem(
            note(
                "This is no JSON that can be read: line {line}, column {column}: {why}.",
                line=error.lineno,
                column=error.colno,
                why=error.msg,
            )
        ) from None
    except ValueError as error:
        raise ImportProblem(note("This is no JSON that can be read: {why}.", why=str(error)[:120])) from None
    _refuse_depth(value)
    return value


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is no number")


def _refuse_depth(value: Any) -> None:
    level = [value]
    for _ in range(DEEPEST):
        level = (
            [
                inner
                for each in level
                for inner in (each.values() if isinstance(each, dict) else each)
                if isinstance(inner, dict | list)
            ]
            if all(isinstance(each, dict | list) for each in level)
            else []
        )
        if not level:
            return
    raise _too_deep()


def _too_deep() -> ImportProblem:
    return ImportProblem(
        note("This JSON is nested deeper than {most} levels; no known tool writes that.", most=DEEPEST)
    )


def bounded(entries: Sequence[Any], path: str) -> tuple[Sequence[Any], list[Left]]:
    """The entries that are carried over, and the finding about the others, if there are more."""
    if len(entries) <= MOST_ENTRIES:
        return entries, []
    why = note("This entry and all below are not carried over; at most {most} are.", most=MOST_ENTRIES)
    return entries[:MOST_ENTRIES], [Left(note("{path}", path=f"{path}[{MOST_ENTRIES}]"), "", why)]


def text_at(value: Any, key: str) -> str:
    """A text, or a number as text, below a mapping; empty for anything else."""
    found = value.get(key) if isinstance(value, dict) else None
    if isinstance(found, str):
        return found.strip()
    return str(found) if isinstance(found, int | float) and not isinstance(found, bool) else ""


def number_at(value: Any, key: str) -> float | None:
    """A number below a mapping, also one that is written as text."""
    found = value.get(key) if isinstance(value, dict) else None
    if isinstance(found, bool) or found is None:
        return None
    try:
        number = float(found)
    except (TypeError, ValueError, OverflowError):
        return None
    return number if abs(number) < 1e12 else None


def list_at(value: Any, key: str) -> list[Any]:
    """A list below a mapping; empty for anything else."""
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, list) else []
