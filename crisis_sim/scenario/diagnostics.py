"""What the checker found: one frozen value a finding, with its place in the file and a sentence for the author."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from crisis_sim.notes import Note
from crisis_sim.scenario.codes import Code

Severity = Literal["error", "warning", "hint"]
"""error: the file cannot be played or shared; warning: it plays, but hardly as meant; hint: worth a look."""

Step = str | int
Path = tuple[Step, ...]
"""Keys and list positions (from 0) that lead from the root of the file to a value."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The source line of a finding; `cut` characters were left out before `text` because the line is very long."""

    text: str = ""
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `line` and `column` count from 1 in characters; a `line` of 0 means the file as a whole.

    `code` is stable and has a page (`crisis-sim explain CODE`); `end_column` is the column behind the marked part;
    `suggestion` is what was probably meant, ready to be typed.
    """

    code: Code
    severity: Severity
    note: Note
    file: str
    line: int = 0
    column: int = 0
    end_column: int = 0
    path: Path = ()
    suggestion: str | None = None
    excerpt: Excerpt = Excerpt()


def errors_of(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those that forbid playing."""
    return tuple(diagnostic for diagnostic in found if diagnostic.severity == "error")


def in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By place in the file, the same finding at the same place once."""
    rank = {"error": 0, "warning": 1, "hint": 2}
    unique = dict.fromkeys(found)
    return tuple(sorted(unique, key=lambda d: (d.file, d.line, d.column, rank[d.severity], d.code)))


def show_path(path: Path) -> str:
    """A path as people write it: ``timeline[2].post.from``."""
    shown = ""
    for step in path:
        shown += f"[{step}]" if isinstance(step, int) else f".{step}" if shown else step
    return shown
