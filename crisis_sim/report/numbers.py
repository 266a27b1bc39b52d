"""Numbers, durations and moments as readers of a language write them."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction


def number(value: float | Fraction | None, language: str, places: int = 1) -> str:
    """A number with at most `places` decimals, trailing zeros left off; Indonesian uses a decimal comma."""
    if value is None:
        return "–"
    text = f"{float(value):.{places}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",") if language == "id" else text


def percent(share: float, language: str, places: int = 0) -> str:
    """A share from 0 to 1 as percent."""
    return f"{number(100 * share, language, places)}%"


def score(value: float | None, language: str) -> str:
    """A score with its one decimal, always written."""
    if value is None:
        return "–"
    text = f"{value:.1f}"
    return text.replace(".", ",") if language == "id" else text


def minutes(sim_ms: int) -> str:
    """Play time as minutes and seconds, ``12:05``; the past of a countdown does not go below ``0:00``."""
    seconds = max(0, sim_ms) // 1000
    return f"{seconds // 60}:{seconds % 60:02d}"


def story_clock(moment: datetime, language: str, zone: str | None) -> str:
    """The story's clock, ``18.07 WIB`` in Indonesian, ``18:07`` in English."""
    shown = moment.strftime("%H.%M" if language == "id" else "%H:%M")
    return f"{shown} {zone}" if zone else shown
