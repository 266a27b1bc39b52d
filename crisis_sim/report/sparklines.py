"""Curves of one line, drawn with eighths of a block."""

from __future__ import annotations

from collections.abc import Sequence

BLOCKS = " ▁▂▃▄▅▆▇█"


def sparkline(values: Sequence[float], top: float) -> str:
    """A block for each value, full at `top`; what is above nothing shows at least an eighth."""
    if top <= 0:
        return BLOCKS[0] * len(values)
    return "".join(BLOCKS[max(0, min(8, -int(-value * 8 // top)))] for value in values)
