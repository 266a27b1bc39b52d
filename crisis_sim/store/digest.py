"""A fingerprint of what a run's journal folds to, kept in its last entry and compared by `verify`."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from crisis_sim.engine import Event, canonical, plain
from crisis_sim.engine.events import ClockChanged


def events_digest(events: Sequence[Event]) -> str:
    """SHA-256, as hex, of the story's events and scores; what only the clock did is left out."""
    told = [plain(event) for event in events if not isinstance(event, ClockChanged)]
    return hashlib.sha256(canonical(told).encode("ascii")).hexdigest()
