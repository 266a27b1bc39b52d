"""When everything comes: the latest moment of each item, and how a plan is pressed into a duration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crisis_sim.authoring.importing.draft import Draft, Item
from crisis_sim.authoring.importing.moments import refuse_too_long

MINUTE = 60_000
_DEADLINES = {"statement": 5 * MINUTE, "decision": 3 * MINUTE}
_SHORTEST = 30_000
"""Milliseconds of the shortest deadline that is given, so that a task can be read at all."""


@dataclass(frozen=True, slots=True)
class Clockwork:
    """Play time of a draft: `scale` play milliseconds for one of the source's, the whole duration, and deadlines."""

    scale: float
    duration_ms: int
    deadlines: tuple[tuple[str, int], ...]

    def play(self, source_ms: int) -> int:
        """Play time of a moment or delay of the source, in whole seconds."""
        return round(source_ms * self.scale / 1000) * 1000

    def deadline(self, item: Item) -> int:
        """Milliseconds until a task ends; 0 for what is no task."""
        return dict(self.deadlines).get(item.kind, 0)


def clockwork(draft: Draft, wanted_ms: int | None) -> Clockwork:
    """The play time of a draft: as it is, or pressed into `wanted_ms`; it is never stretched.

    Raises:
        ImportProblem: for a plan longer than the format can write, where no duration is wanted.
    """
    share = wanted_ms // 5 if wanted_ms is not None else max(_DEADLINES.values())
    deadlines = tuple((kind, max(_SHORTEST, min(ms, share) // 1000 * 1000)) for kind, ms in _DEADLINES.items())
    span = max(latest_moments(draft.items, dict(deadlines)).values(), default=0)
    tasks = [item.kind for item in draft.items if item.kind in _DEADLINES]
    tail = max([MINUTE, *(dict(deadlines)[kind] for kind in tasks)])
    if wanted_ms is None:
        refuse_too_long([span + tail])
        return Clockwork(1.0, max(span + tail, draft.minutes * MINUTE), deadlines)
    room = max(wanted_ms - min(tail, wanted_ms // 4), 1000)
    return Clockwork(min(1.0, room / span) if span else 1.0, wanted_ms, deadlines)


def latest_moments(items: Sequence[Item], deadlines: dict[str, int]) -> dict[str, int]:
    """Milliseconds by which each item has come if it comes at all; items stand behind those they follow."""
    kind_of = {item.key: item.kind for item in items}
    found: dict[str, int] = {}
    for item in items:
        if item.after is None:
            found[item.key] = item.at_ms or 0
            continue
        wait = deadlines.get(kind_of.get(item.after.item, "post"), 0) if item.after.option is not None else 0
        found[item.key] = found.get(item.after.item, 0) + wait + item.delay_ms
    return found
