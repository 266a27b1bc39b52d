"""`verify`: does a stored run still fold to what was told when it was played?"""

from __future__ import annotations

from dataclasses import dataclass

from crisis_sim.engine import Entry, Refused
from crisis_sim.notes import Note, note
from crisis_sim.scenario import ScenarioProblem, load_text
from crisis_sim.scenario.hashing import content_hash
from crisis_sim.store.chain import broken_links
from crisis_sim.store.digest import events_digest
from crisis_sim.store.journal import Store
from crisis_sim.store.origin import lexicons_hash
from crisis_sim.store.replaying import fold
from crisis_sim.version import __version__


@dataclass(frozen=True, slots=True)
class Verification:
    """Findings about a run: `broken` ones mean that it was changed, `changed` ones that the program was."""

    run: str
    entries: int
    broken: tuple[Note, ...] = ()
    changed: tuple[Note, ...] = ()

    @property
    def holds(self) -> bool:
        return not self.broken


def verify(store: Store, run: str) -> Verification:
    """Check a run's chain, its scenario's text, and that its journal folds to what was told."""
    info = store.run(run)
    entries = store.entries(info.id)
    broken = broken_links(entries)
    if not entries:
        return Verification(info.id, 0, (note("The run has no entries."),))
    _file, text = store.scenario_text(info.scenario_hash)
    started = entries[0].data
    if content_hash(text) != info.scenario_hash or started.get("scenario_hash") != info.scenario_hash:
        broken.append(note("The scenario kept with the run is not the one it was played with."))
    changed = _program_changes(entries[0])
    if not broken:
        (changed or broken).extend(_fold_findings(store, info.scenario_hash, entries))
    return Verification(info.id, len(entries), tuple(broken), tuple(changed))


def _fold_findings(store: Store, scenario_hash: str, entries: tuple[Entry, ...]) -> list[Note]:
    """What keeps a whole journal from folding to what was told, up to the entry that closed the run."""
    file, text = store.scenario_text(scenario_hash)
    closing = next((place for place, entry in enumerate(entries) if entry.kind == "finished"), None)
    try:
        scenario = load_text(text, file)
        fold(scenario, entries)
        if closing is None:
            return []
        _exercise, events = fold(scenario, entries[: closing + 1])
    except Refused as refused:
        return [refused.reason]
    except ScenarioProblem as problem:
        return [note("The scenario kept with the run cannot be read any more: {why}", why=str(problem).splitlines()[0])]
    if events_digest(events) == entries[closing].data.get("digest"):
        return []
    return [note("The journal folds to other events or scores than those told when it was played.")]


def _program_changes(started: Entry) -> list[Note]:
    found = []
    engine = started.data.get("engine")
    if engine != __version__:
        found.append(note("It was played with version {old}; this is version {new}.", old=str(engine), new=__version__))
    if started.data.get("lexicons") != lexicons_hash():
        found.append(note("The lexicons have changed since it was played, so scores may differ."))
    return found
