"""Story times that a sentence announces: ``pukul 20.00``, ``jam 8 malam``, ``at 8 pm``, ``within two hours``."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from crisis_sim.scoring.sentences import Sentence
from crisis_sim.scoring.text import Document
from crisis_sim.scoring.words import words_of

_CLOCK = re.compile(r"^(\d{1,2}):(\d{2})$")
_BEFORE_HOUR = words_of("pukul jam at by before until around about")
_HOUR = words_of("jam sejam hour hours")
_MINUTE = words_of("menit minute minutes")
_WITHIN = words_of("dalam within in every each setiap tiap next berikutnya")
_AGO = words_of("lalu ago sebelumnya earlier selama for")
_HALF = words_of("setengah half")
_TOMORROW = words_of("besok esok tomorrow")
_NOON = {"noon": 12, "midnight": 24}
_PARTS = {
    "am": (0, 12), "pagi": (0, 12), "morning": (0, 12), "siang": (10, 22), "pm": (12, 24), "sore": (12, 24),
    "afternoon": (12, 24), "evening": (12, 24), "malam": (18, 30), "night": (18, 30),
}  # fmt: skip
"""Hours of each part of a day: from the first up to twelve hours later."""
_BEHIND = 3
"""Words behind an hour in which its part of the day may stand."""


def announced_time(document: Document, sentence: Sentence, said: datetime) -> datetime | None:
    """The first time to come that a sentence names, on the story's clock; `None` where it names none.

    An hour that may be of either half of the day (at 8) is the next one after `said`.
    """
    forms = document.forms[sentence.first : sentence.last]
    for index in range(len(forms)):
        minutes = _span(forms, index)
        if minutes is not None:
            return said + timedelta(minutes=minutes)
        clock = _clock(forms, index)
        if clock is not None:
            written = document.text[document.tokens[sentence.first + index].start]
            day = said + timedelta(days=any(form in _TOMORROW for form in forms))
            exact = written == "0" or forms[index] in _NOON
            return _next(clock, _part(forms, index), exact, said, day)
    return None


def _span(forms: tuple[str, ...], index: int) -> int | None:
    """Minutes from now, at the number or unit of ``within two hours``, ``setiap jam`` or ``30 menit lagi``."""
    before, form = forms[max(0, index - 3) : index], forms[index]
    behind = forms[index + 1 : index + 3]
    if any(word in _AGO for word in (*before, *behind)):
        return None
    number = 1
    if form.isdigit() and behind and behind[0] in _HOUR | _MINUTE:
        number, form, behind = int(form), behind[0], forms[index + 2 : index + 4]
    elif form not in _HOUR | _MINUTE or (behind and behind[0].isdigit()):
        return None
    if not any(word in _WITHIN for word in before) and not set(behind) & {"lagi", "depan", "now"}:
        return None
    if form in _MINUTE:
        return min(number, 10_000)
    return 30 if any(word in _HALF for word in before) else 60 * min(number, 1_000)


def _clock(forms: tuple[str, ...], index: int) -> tuple[int, int] | None:
    """Hour and minute that stand at a token."""
    form = forms[index]
    if form in _NOON:
        return _NOON[form], 0
    found = _CLOCK.match(form)
    if found:
        return int(found[1]), int(found[2])
    if not form.isdigit() or len(form) > 2 or int(form) > 24:
        return None
    behind = forms[index + 1] if index + 1 < len(forms) else ""
    hour = index > 0 and forms[index - 1] in _BEFORE_HOUR and behind not in _HOUR | _MINUTE
    return (int(form), 0) if hour or _part(forms, index) is not None else None


def _part(forms: tuple[str, ...], index: int) -> tuple[int, int] | None:
    """The part of the day that an hour belongs to: am, pm, malam."""
    behind = forms[index + 1 : index + 1 + _BEHIND]
    if behind[1:2] == ("m",) and behind[0] in ("a", "p"):
        return _PARTS[behind[0] + "m"]
    return next((_PARTS[word] for word in behind if word in _PARTS), None)


def _next(clock: tuple[int, int], part: tuple[int, int] | None, exact: bool, said: datetime, day: datetime) -> datetime:
    hour, minute = clock
    midnight = day.replace(hour=0, minute=0, second=0, microsecond=0)
    if part is not None and hour <= 12:
        hour = next(each for each in (hour % 12, hour % 12 + 12, hour % 12 + 24) if part[0] <= each < part[1])
    hours = [hour]
    if part is None and 1 <= hour <= 12 and not exact and day == said:
        hours = [hour, hour + 12]
    times = [midnight + timedelta(hours=each + ahead, minutes=minute) for ahead in (0, 24) for each in hours]
    return next(time for time in times if time > said)
