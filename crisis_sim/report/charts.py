"""Curves for pages, worked out to the pixel: lines that differ by dashes as well as by colour, named at their ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crisis_sim.scenario.durations import MINUTE

WIDTH, HEIGHT = 720, 220
LEFT, RIGHT, TOP, BOTTOM = 52, 150, 22, 30
_TICKS = 8
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440)
_STYLES = (("#0072b2", ""), ("#d55e00", "7 4"), ("#007a5a", "2 3"), ("#7a3b69", "9 3 2 3"), ("#1c2430", "4 2"))
"""Colour and dashes. The first two colours are Okabe and Ito's (2008), told apart by colour-blind people."""
_APART = 14
"""Pixels between two names."""
_LONGEST = 21
"""Characters of a name that there is room for."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of an axis, in pixels."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """A curve's corners as SVG wants them, how it is drawn, and where its name stands."""

    name: str
    corners: str
    colour: str
    dashes: str
    end_x: float
    end_y: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing of `WIDTH` by `HEIGHT`; `words` say what it shows to those who cannot see it."""

    words: str
    lines: tuple[Line, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    marks: tuple[Tick, ...]
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    bottom: int = HEIGHT - BOTTOM


@dataclass(frozen=True, slots=True)
class Curve:
    """Values at moments of play."""

    name: str
    moments: Sequence[int]
    values: Sequence[float]


def chart(
    words: str,
    curves: Sequence[Curve],
    top: float,
    shown: Callable[[float], str],
    marks: Sequence[tuple[int, str]] = (),
) -> Chart:
    """Draw curves from 0 to `top` over their play time, with `shown` for the values of the axis and marks at moments.

    All curves have points.
    """
    last = max(1, *(curve.moments[-1] for curve in curves))
    most = top if top > 0 else 1.0

    def x(sim_ms: int) -> float:
        return round(LEFT + (WIDTH - LEFT - RIGHT) * min(sim_ms, last) / last, 1)

    def y(value: float) -> float:
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * min(value, most) / most, 1)

    names = _apart([y(curve.values[-1]) for curve in curves])
    lines = tuple(
        Line(
            curve.name if len(curve.name) <= _LONGEST else curve.name[: _LONGEST - 1] + "…",
            " ".join(f"{x(at)},{y(value)}" for at, value in zip(curve.moments, curve.values, strict=True)),
            *_STYLES[place % len(_STYLES)],
            x(curve.moments[-1]),
            names[place],
        )
        for place, curve in enumerate(curves)
    )
    return Chart(
        words,
        lines,
        tuple(Tick(x(minute * MINUTE), str(minute)) for minute in _minutes(last)),
        tuple(Tick(y(most * part), shown(most * part)) for part in (0, 0.5, 1)),
        tuple(Tick(x(sim_ms), label) for sim_ms, label in marks),
    )


def _minutes(last: int) -> range:
    """Whole minutes at which the time axis has its marks."""
    whole = last // MINUTE
    step = next((step for step in _STEPS if whole / step <= _TICKS), whole // _TICKS + 1)
    return range(0, whole + 1, step)


def _apart(wanted: Sequence[float]) -> list[float]:
    """Heights near those wanted at which no two names touch."""
    placed = list(wanted)
    lowest = float("-inf")
    for place in sorted(range(len(placed)), key=lambda place: (placed[place], place)):
        placed[place] = lowest = max(placed[place], lowest + _APART)
    over = max(0.0, lowest - (HEIGHT - BOTTOM))
    return [round(each - over, 1) for each in placed]
