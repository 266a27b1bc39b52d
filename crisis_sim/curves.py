"""Curves drawn with eighths of a block, and the places at which a long series is shown. Any room may draw them."""

from __future__ import annotations

from collections.abc import Sequence

BLOCKS = " ▁▂▃▄▅▆▇█"


def sparkline(values: Sequence[float], top: float) -> str:
    """A block for each value, full at `top`; what is above nothing shows at least an eighth."""
    if top <= 0:
        return BLOCKS[0] * len(values)
    return "".join(BLOCKS[max(0, min(8, -int(-value * 8 // top)))] for value in values)


def spread(count: int, wanted: int) -> list[int]:
    """Up to `wanted` places among `count`, evenly from the first to the last."""
    if count <= wanted:
        return list(range(count))
    return [place * (count - 1) // (wanted - 1) for place in range(wanted)]


def sampled(values: Sequence[float], wanted: int) -> list[float]:
    """Up to `wanted` of the values, evenly from the first to the last."""
    return [values[place] for place in spread(len(values), wanted)]
