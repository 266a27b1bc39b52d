"""What can go wrong with a store, each as one sentence that a person can act on."""

from __future__ import annotations

from crisis_sim.notes import Note


class StoreProblem(Exception):
    """The store cannot be opened, read or written."""

    def __init__(self, reason: Note) -> None:
        self.reason = reason
        super().__init__(reason.say())


class UnknownRun(StoreProblem):
    """No run of the store has that name."""


class PlayedElsewhere(StoreProblem):
    """Another process has written to the run's journal, so that this one's fold is out of date."""


class DamagedRun(StoreProblem):
    """A stored run cannot be read as it stands."""
