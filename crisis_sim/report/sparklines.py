"""Curves of one line, drawn with eighths of a block, as reports and screens know them."""

from crisis_sim.curves import BLOCKS, sparkline

__all__ = ["BLOCKS", "sparkline"]
