"""What was probably meant: the nearest of the names that are allowed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def nearest(written: str, names: Iterable[str], *, first: Sequence[str] = ()) -> str | None:
    """The name that a misspelling most likely stands for, or None when none is near.

    The measure is the optimal string alignment distance (a swap of neighbours is one slip), at most a third of the
    longer word and at least one. Among equals, those in `first` win, then the order of `names`.
    """
    from rapidfuzz.distance import OSA

    folded = _folded(written)
    best: tuple[int, int, int] | None = None
    found: str | None = None
    for order, name in enumerate(dict.fromkeys(names)):
        allowed = max(1, max(len(written), len(name)) // 3)
        slips = OSA.distance(folded, _folded(name), score_cutoff=allowed)
        if slips > allowed or (slips == len(name) and slips == len(written)):
            continue
        rank = (slips, name not in first, order)
        if best is None or rank < best:
            best, found = rank, name
    return found


def _folded(name: str) -> str:
    return name.casefold().replace("_", "-").replace(" ", "-")
