"""Moments as people write them in spreadsheets, each with what it counts from."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from crisis_sim.scenario.durations import DurationError, parse_duration

MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000
Base = Literal["start", "day", "date", "zero"]
"""What a moment counts from: the start of the exercise, a midnight, a date (milliseconds since the year 1), or a day or
minute zero that the plan names J, D, H or T."""
WEST = dt.timezone(dt.timedelta(hours=7))
"""Western Indonesian Time, in which story clocks are written."""
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000
"""Numbers that are taken for a spreadsheet's days since 1899-12-30: the years 1954 to 2119."""
_RELATIVE = re.compile(r"(?:[JDHMTjdhmt]\s*[+-]\s*\d{1,5}\s*)+|[JDTjdt]", re.ASCII)
_STEP = re.compile(r"([JDHMT])\s*([+-])\s*(\d{1,5})", re.ASCII)
_UNITS = {"J": DAY, "D": DAY, "H": HOUR, "M": MINUTE, "T": MINUTE}
_CLOCK = re.compile(r"([+-]?)(\d{1,4})(?:[:hH.](\d{2}))(?::(\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?", re.ASCII)
_ZONE = re.compile(r"\s*(?:Z|UTC|GMT|WIB|WITA|WIT)$", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ ,T]+(.+))?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ ,T]+(.+))?", re.ASCII)
_WORDED = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})(?:[ ,]+(.+))?", re.ASCII)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan",
            "feb peb",
            "mar",
            "apr",
            "may mei",
            "jun",
            "jul",
            "aug agu ags",
            "sep",
            "oct okt",
            "nov nop",
            "dec des",
        ),
        1,
    )
    for name in names.split()
}
_MINUTES = re.compile(r"(\d{1,6}(?:[.,]\d{1,17})?)\s*(menit|minutes?|mins?|mnt|')?", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """Milliseconds from a base."""

    ms: int
    base: Base


def moment_of(cell: object) -> Moment | None:
    """The moment a cell names; `None` for anything that is none, such as ``2:86`` or ``???``."""
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, dt.datetime):
        return _dated(cell)
    if isinstance(cell, dt.date):
        return _dated(dt.datetime(cell.year, cell.month, cell.day))  # noqa: DTZ001 - a sheet's date has no zone
    if isinstance(cell, dt.time):
        return Moment(((cell.hour * 60 + cell.minute) * 60 + cell.second) * 1000, "day")
    if isinstance(cell, dt.timedelta):
        return Moment(round(cell.total_seconds() * 1000), "start") if abs(cell.days) < 1000 else None
    if isinstance(cell, int | float):
        return _number(float(cell))
    return _written(str(cell).strip())


def _number(number: float) -> Moment | None:
    if number != number or abs(number) > _LAST_SERIAL:
        return None
    if number >= _FIRST_SERIAL:
        return Moment(_serial(number), "date")
    if 0 < number < 1:
        return Moment(round(number * 86_400) * 1000, "day")
    return Moment(round(number * MINUTE), "start")


def _serial(number: float) -> int:
    """Milliseconds since the year 1 of a spreadsheet's day number (day 0 is 1899-12-30)."""
    return (dt.date(1899, 12, 30).toordinal() * DAY) + round(number * 86_400) * 1000


def _dated(stamp: dt.datetime) -> Moment:
    if stamp.tzinfo is not None:
        stamp = stamp.astimezone(WEST).replace(tzinfo=None)
    seconds = (stamp.hour * 60 + stamp.minute) * 60 + stamp.second
    return Moment(stamp.toordinal() * DAY + seconds * 1000 + stamp.microsecond // 1000, "date")


def _written(text: str) -> Moment | None:
    if not text or len(text) > 60:
        return None
    if _RELATIVE.fullmatch(text):
        return _relative(text)
    for read in (_duration, _clock, _iso, _date):
        found = read(text)
        if found is not None:
            return found
    minutes = _MINUTES.fullmatch(text)
    if minutes is None:
        return None
    number = float(minutes[1].replace(",", "."))
    return Moment(round(number * MINUTE), "start") if minutes[2] else _number(number)


def _relative(text: str) -> Moment:
    steps = ((unit.upper(), -1 if sign == "-" else 1, int(count)) for unit, sign, count in _STEP.findall(text.upper()))
    return Moment(sum(_UNITS[unit] * sign * count for unit, sign, count in steps), "zero")


def _duration(text: str) -> Moment | None:
    try:
        return Moment(parse_duration(text), "start")
    except DurationError:
        return None


def _clock(text: str) -> Moment | None:
    found = _CLOCK.fullmatch(_ZONE.sub("", text))
    if found is None:
        return None
    sign, hours, minutes, seconds, half = found.groups()
    hour, minute, second = int(hours), int(minutes), int(seconds or 0)
    if minute > 59 or second > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    ms = ((hour * 60 + minute) * 60 + second) * 1000
    return Moment(-ms if sign == "-" else ms, "day")


def _iso(text: str) -> Moment | None:
    try:
        return _dated(dt.datetime.fromisoformat(text)) if len(text) >= 10 and not text.isdecimal() else None
    except (ValueError, OverflowError):
        return None


def _date(text: str) -> Moment | None:
    """A date with the day first, as in Indonesia and most of Europe, the year first, or the month in letters."""
    text = _ZONE.sub("", text)
    for form, order in ((_DAY_FIRST, (2, 1, 0)), (_YEAR_FIRST, (0, 1, 2)), (_WORDED, (2, 1, 0))):
        found = form.fullmatch(text)
        if found is None:
            continue
        parts = [found[1], found[2], found[3]]
        year, month, day = (
            _MONTHS.get(part[:3].lower(), 0) if part.isalpha() else int(part) for part in (parts[o] for o in order)
        )
        clock = _clock(found[4].strip()) if found[4] else Moment(0, "day")
        if clock is None or not 0 <= clock.ms < DAY:
            return None
        return _on(year + 2000 if year < 100 else year, month, day, clock.ms)
    return None


def _on(year: int, month: int, day: int, ms: int) -> Moment | None:
    try:
        return Moment(dt.date(year, month, day).toordinal() * DAY + ms, "date")
    except ValueError:
        return None


def joined(date: Moment | None, clock: Moment | None) -> Moment | None:
    """A date and a clock from two columns as one moment."""
    if date is None or date.base != "date":
        return clock
    if clock is None or clock.base == "date" or not 0 <= clock.ms < DAY:
        return clock or date
    return Moment(date.ms // DAY * DAY + clock.ms, "date")
