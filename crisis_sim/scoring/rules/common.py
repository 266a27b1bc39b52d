"""What every judge gives back, and the words that several of them use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from crisis_sim.notes import Note, note
from crisis_sim.scoring.arithmetic import FULL
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.verdicts import Evidence, Verdict

NONE = Fraction(0)
ALL = FULL
LISTED = 5
"""Names that a list in a note holds."""
SHOWN = 60
"""Characters of an example or a quoted phrase that a note shows."""


class Finding(NamedTuple):
    """What a judge found: credit from 0 to 1 (`None` when it has nothing to judge by), words for it, evidence."""

    credit: Fraction | None
    explanation: Note
    evidence: tuple[Evidence, ...] = ()
    advice: Note | None = None
    parts: tuple[Verdict, ...] = ()


Judging = Callable[[Reading], Finding]
"""A rule made ready for a scenario."""


@lru_cache(maxsize=4_096)
def share(found: int, needed: int) -> Fraction:
    """What was found over what was needed, at most 1."""
    if found >= needed:
        return ALL
    return Fraction(found, needed) if found else NONE


def ranged(size: int, fewest: int, most: int) -> Fraction:
    """1 from `fewest` to `most`, in proportion outside: 0 at none, and at twice the most."""
    if size < fewest:
        return Fraction(size, fewest)
    if size > most:
        return max(NONE, ALL - Fraction(size - most, most)) if most else NONE
    return ALL


def listed(names: Iterable[Note]) -> Note:
    """Several names in a row, as one value of another note; of many only the first ones."""
    row = tuple(names)
    if not row:
        return note("nothing")
    joined = row[0]
    for name in row[1:LISTED]:
        joined = note("{before}, {name}", before=joined, name=name)
    if len(row) > LISTED:
        return note("{before} and {more} more", before=joined, more=len(row) - LISTED)
    return joined


def either(names: Iterable[Note]) -> Note:
    """Several names of which one is enough, as one value of another note."""
    row = tuple(names)
    if len(row) < 2:
        return listed(row)
    return note("{before} or {name}", before=listed(row[:-1]), name=row[-1])


def shown(words: str) -> str:
    """Words of a text as a note quotes them: on one line, not too long."""
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + "…"
