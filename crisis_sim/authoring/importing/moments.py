"""From the moments of a sheet's rows to one time line that starts at 0."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from crisis_sim.authoring.importing.draft import Left
from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.authoring.importing.table import at_row
from crisis_sim.authoring.importing.times import DAY, HOUR, Base, Moment
from crisis_sim.notes import note

LONGEST = 999 * 3_600_000
"""Milliseconds of the longest time line: the longest duration that the format can write."""


@dataclass(frozen=True, slots=True)
class Line:
    """Milliseconds from the start for each moment, the story's start where there are dates, and what was odd."""

    at_ms: tuple[int, ...]
    starts: datetime | None
    left: tuple[Left, ...]


def on_one_line(moments: Sequence[tuple[int, Moment]]) -> Line:
    """The moments of rows (row number, moment) counted from the earliest; minutes from the start."""
    moments, left = _past_midnight(moments)
    bases = [moment.base for _, moment in moments]
    main: Base = max(("start", "date", "zero", "day"), key=bases.count) if bases else "start"
    if "date" in bases:
        main = "date"
    first_day = min((moment.ms // DAY for _, moment in moments if moment.base == "date"), default=0)
    absolute: list[int] = []
    day = first_day
    for row, moment in moments:
        if moment.base == "date":
            day = moment.ms // DAY
        absolute.append(moment.ms + (day * DAY if moment.base != "date" and main == "date" else 0))
        if _is_odd(moment, main):
            why = note(
                "This time is written in another way than those of the other rows; it counts from the same zero."
            )
            left.append(Left(at_row(row), "", why))
    zero = min(absolute, default=0)
    if main == "start" and zero >= 0:
        zero = 0
    starts = datetime(1, 1, 1) + timedelta(milliseconds=zero - DAY) if main == "date" else None  # noqa: DTZ001
    return Line(tuple(ms - zero for ms in absolute), starts, tuple(left))


def _past_midnight(moments: Sequence[tuple[int, Moment]]) -> tuple[Sequence[tuple[int, Moment]], list[Left]]:
    """Clocks that start again after midnight, in a plan that otherwise goes forward, are the next day's."""
    clocks = [moment.ms for _, moment in moments]
    steps = [after - before for before, after in pairwise(clocks)]
    usual = all(moment.base == "day" and 0 <= moment.ms < DAY for _, moment in moments)
    if not usual or not any(step < 0 for step in steps) or any(-DAY // 2 < step < 0 for step in steps):
        return moments, []
    days = 0
    told: list[tuple[int, Moment]] = []
    left: list[Left] = []
    for (row, moment), step in zip(moments, [0, *steps], strict=True):
        if step < 0:
            days += 1
            left.append(Left(at_row(row), "", note("The clock starts again here, so this is taken for the next day.")))
        told.append((row, Moment(moment.ms + days * DAY, "day")))
    return told, left


def _is_odd(moment: Moment, main: Base) -> bool:
    """Whether a moment is written unlike the others; a clock below one hour is as good as a number of minutes."""
    together = {moment.base, main}
    if len(together) == 1 or together == {"date", "day"}:
        return False
    return together != {"start", "day"} or (moment.base == "day" and moment.ms >= HOUR)


def refuse_too_long(at_ms: Sequence[int]) -> None:
    """Refuse a time line that the format cannot write.

    Raises:
        ImportProblem: for one that is longer.
    """
    longest = max(at_ms, default=0)
    if longest > LONGEST:
        days = longest // DAY
        raise ImportProblem(
            note(
                "This plan runs over {days} days, and an exercise lasts at most 999 hours; say how long it shall take, "
                "for example --duration 30m.",
                days=days,
            ),
            unreadable=False,
        )
