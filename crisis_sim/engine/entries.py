"""Entries of the journal: what people did in a run (law 2), with their kinds and payloads.

A payload is plain JSON data. `Entry` carries the stamps that the store gives it; the fold reads only the moment, the
kind and the data.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

EntryKind = Literal[
    "started", "paused", "resumed", "speed", "jumped", "response", "acted", "watched", "noted", "finished"
]
KINDS: tuple[EntryKind, ...] = get_args(EntryKind)

CLOCK_KINDS = frozenset({"started", "paused", "resumed", "speed", "jumped"})
"""Kinds that move the clock; their data holds ``wall_ms``, the moment it happened."""

VERSION = 1
"""Version of the payloads that this program writes; it reads this one and those before it."""

SYSTEM = "system"
"""Actor of what no person did: a pause after a crash or a sleep."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a run's journal. `wall_ms` is when it was stored (UTC milliseconds since 1970)."""

    sim_ms: int
    kind: str
    data: Mapping[str, Any] = field(default_factory=dict)
    actor: str = "trainee"
    run: str = ""
    seq: int = 0
    wall_ms: int = 0
    version: int = VERSION
    prev_hash: str = ""
    hash: str = ""


def canonical(value: object) -> str:
    """JSON with one spelling for one value: keys sorted, no spaces, ASCII only (so even half a surrogate survives)."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)
