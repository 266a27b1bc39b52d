"""The scenario file that an import writes: comments for the author, the scenario, and what was left."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from crisis_sim.authoring.importing.draft import Left
from crisis_sim.authoring.importing.yaml_text import as_yaml
from crisis_sim.authoring.starting import EDITORS
from crisis_sim.notes import Note, note

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]+")
_WHAT = 100
"""Characters of what was left, as far as they are shown."""


def scenario_text(values: dict[str, Any], source: str, left: Sequence[Left], say: Callable[[str], str]) -> str:
    """The whole file; `say` puts its comments into the scenario's language."""
    return "".join((_head(source, bool(left), say), as_yaml(values), _tail(left, say)))


def _head(source: str, incomplete: bool, say: Callable[[str], str]) -> str:
    lines = [
        note("Imported from {file}.", file=source),
        note("Before it is played: read the briefing, name the organisation, and check that every name is invented."),
        note("Before it counts: write tasks with rubrics; what has only a facilitator's judgement waits for one."),
        note("Options of decisions all have credit 1: lower the credit of those that are less good."),
        note("After each change: crisis-sim check FILE, then crisis-sim test FILE."),
    ]
    if incomplete:
        lines.append(note("What could not be carried over, or was changed, is listed at the end."))
    return EDITORS + "".join(f"# {_printable(line.say(say))}\n" for line in lines)


def _tail(left: Sequence[Left], say: Callable[[str], str]) -> str:
    if not left:
        return ""
    title = note("Not carried over, or changed: {count}", count=len(left)).say(say)
    return f"\n# {title}\n" + "".join(f"# - {line}\n" for line in told(left, say))


def told(left: Sequence[Left], say: Callable[[str], str]) -> list[str]:
    """One line for each thing that was left."""
    return [_printable(_line(each).say(say)) for each in left]


def _line(left: Left) -> Note:
    what = " ".join(left.what.split())
    if not what:
        return note("{where}: {why}", where=left.where, why=left.why)
    shown = what if len(what) <= _WHAT else what[: _WHAT - 1] + "…"
    return note('{where}, "{what}": {why}', where=left.where, what=shown, why=left.why)


def _printable(text: str) -> str:
    return _UNPRINTABLE.sub(" ", text)
