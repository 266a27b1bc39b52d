"""What is raised for a file that cannot be carried over at all."""

from __future__ import annotations

from crisis_sim.notes import Note


class ImportProblem(Exception):
    """A file that cannot be imported, in one sentence for the person who wants it to be.

    `unreadable` tells a file that cannot be read or understood from one that is understood and does not fit.
    """

    def __init__(self, reason: Note, *, unreadable: bool = True) -> None:
        self.reason = reason
        self.unreadable = unreadable
        super().__init__(reason.say())
