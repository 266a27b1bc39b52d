"""Stored runs told again: the journal folded under the scenario that was kept with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crisis_sim.engine import Entry, Event, Exercise, Refused
from crisis_sim.notes import note
from crisis_sim.scenario import ScenarioProblem, load_text
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.store.journal import RunInfo, Store
from crisis_sim.store.problems import DamagedRun


@dataclass(frozen=True, slots=True)
class Replay:
    """A stored run and everything that it folds to."""

    info: RunInfo
    entries: tuple[Entry, ...]
    exercise: Exercise
    events: tuple[Event, ...]

    @property
    def scenario(self) -> Scenario:
        return self.exercise.scenario


def fold(scenario: Scenario, entries: Sequence[Entry], until: int = 0) -> tuple[Exercise, list[Event]]:
    """The exercise and the events of a journal, with time passing up to `until` where the journal says no more.

    Raises:
        Refused: when the journal holds what the run could not have taken.
    """
    exercise = Exercise(scenario)
    events: list[Event] = []
    for entry in entries:
        events.extend(exercise.apply(entry))
    events.extend(exercise.advance(until))
    return exercise, events


def replay(store: Store, run: str) -> Replay:
    """A stored run by its id, told as far as it got.

    Raises:
        UnknownRun: when there is no such run.
        DamagedRun: when it, or the scenario kept with it, cannot be read.
    """
    info = store.run(run)
    entries = store.entries(info.id)
    file, text = store.scenario_text(info.scenario_hash)
    try:
        exercise, events = fold(load_text(text, file), entries, info.sim_ms)
    except ScenarioProblem as problem:
        raise DamagedRun(
            note("The scenario of run {run} cannot be read: {why}", run=info.id, why=str(problem))
        ) from None
    except Refused as refused:
        raise cannot_be_told(info.id, refused) from None
    if not entries:
        raise DamagedRun(note("Run {run} has no entries.", run=info.id))
    return Replay(info, entries, exercise, tuple(events))


def cannot_be_told(run: str, refused: Refused) -> DamagedRun:
    """The problem of a run whose journal holds what it could not have taken."""
    return DamagedRun(note("Run {run} cannot be told again: {why}", run=run, why=refused.reason))
