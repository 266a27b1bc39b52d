"""The hash chain that makes a changed, dropped or reordered entry visible. It shows edits, not a full rewriting."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from crisis_sim.engine import Entry, canonical
from crisis_sim.notes import Note, note

GENESIS = ""
"""What the first entry of a run names as its predecessor's hash."""


def entry_hash(entry: Entry) -> str:
    """SHA-256, as hex, of everything in an entry but its own hash."""
    content = [
        entry.run,
        entry.seq,
        entry.sim_ms,
        entry.wall_ms,
        entry.actor,
        entry.kind,
        entry.version,
        dict(entry.data),
        entry.prev_hash,
    ]
    return hashlib.sha256(canonical(content).encode("ascii")).hexdigest()


def broken_links(entries: Sequence[Entry]) -> list[Note]:
    """What is wrong with a run's chain, in order; empty when it holds."""
    findings = []
    before, moment = GENESIS, 0
    for place, entry in enumerate(entries, start=1):
        if entry.seq != place:
            findings.append(note("Entry {place} is missing; entry {seq} stands there.", place=place, seq=entry.seq))
            return findings
        if entry.prev_hash != before:
            findings.append(note("Entry {seq} does not follow from the entry before it.", seq=entry.seq))
        if entry.hash != entry_hash(entry):
            findings.append(
                note("Entry {seq} ({kind}) was changed after it was written.", seq=entry.seq, kind=entry.kind)
            )
        if entry.sim_ms < moment:
            findings.append(note("Entry {seq} lies before the entry it follows.", seq=entry.seq))
        before, moment = entry.hash, max(moment, entry.sim_ms)
    return findings
