"""What is said, and with which exit code, when a command cannot do what it was asked (DESIGN §11)."""

from __future__ import annotations

import sys
from collections.abc import Callable

from crisis_sim.notes import Note, note, translator

FINE, FINDINGS, WRONG_USE, UNREADABLE, UNWRITABLE = 0, 1, 2, 3, 4
OWN_FAULT = 70
"""``EX_SOFTWARE`` of sysexits(3): a fault of the program itself."""


class Failure(Exception):
    """A sentence for the person at the command line, and the exit code to leave with."""

    def __init__(self, reason: Note, code: int = WRONG_USE) -> None:
        self.reason = reason
        self.code = code
        super().__init__(reason.say())


def explained(error: Exception, language: str) -> tuple[str, int]:
    """One message in `language`, and an exit code, for an exception that ended a command."""
    say = translator(language)
    code = error.code if isinstance(error, Failure) else _known_code(error)
    if code is not None:
        return _words(error, say), code
    if isinstance(error, OSError):
        name = f"{error.filename}: " if error.filename else ""
        return f"{name}{error.strerror or error}", UNWRITABLE
    kind = type(error).__name__
    fault = note(
        "crisis-sim stopped because of a fault of its own ({kind}: {error}). What was sent is stored. "
        "Please report this, with what `--debug` prints.",
        kind=kind,
        error=str(error),
    )
    return fault.say(say), OWN_FAULT


def _words(error: Exception, say: Callable[[str], str]) -> str:
    reason = getattr(error, "reason", None)
    if isinstance(reason, Note):
        return reason.say(say)
    told = getattr(error, "told", None)
    return str(told(say)) if callable(told) else str(error)


def _known_code(error: Exception) -> int | None:
    """Codes of the rooms' own problems, looked up only among rooms that were imported."""
    table = (
        ("crisis_sim.store.problems", "UnknownRun", WRONG_USE),
        ("crisis_sim.store.problems", "DamagedRun", UNREADABLE),
        ("crisis_sim.store.problems", "StoreProblem", UNWRITABLE),
        ("crisis_sim.scenario.problems", "ScenarioProblem", UNREADABLE),
        ("crisis_sim.engine.refusals", "Refused", WRONG_USE),
    )
    for module, name, code in table:
        kind = getattr(sys.modules.get(module), name, None)
        if kind is not None and isinstance(error, kind):
            return code
    return None
