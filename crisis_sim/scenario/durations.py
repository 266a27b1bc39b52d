"""Durations as trainers write them (``90s``, ``4m``, ``7m30s``, ``1h30m``), in whole milliseconds inside."""

import re

from crisis_sim.notes import Note, note

_FORM = re.compile(r"(?:(?P<h>\d{1,3})h)?(?:(?P<m>\d{1,4})m)?(?:(?P<s>\d{1,5})s)?", re.ASCII)
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})", re.ASCII)

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE


class DurationError(ValueError):
    """A duration that cannot be read; `suggestion` is the likely meaning, if there is one."""

    def __init__(self, found: object, suggestion: str | None = None) -> None:
        self.found = found
        self.suggestion = suggestion
        if isinstance(found, int) and found and not isinstance(found, bool):
            self.note = note("{found} alone is not a duration; write {found}s or {found}m.", found=found)
        else:
            self.note = note(
                "{found} is not a duration; write for example 90s, 4m, 7m30s or 1h30m.", found=_shown(found)
            )
        super().__init__(self.note.say())


def _shown(found: object) -> str | Note:
    if isinstance(found, str):
        return f'"{found}"' if len(found) <= 40 else f'"{found[:39]}…"'
    if isinstance(found, int | float):
        return str(found).lower()
    return note("This")


def parse_duration(text: object) -> int:
    """Milliseconds of a written duration.

    Raises:
        DurationError: for anything else; a clock form such as ``7:30`` and a bare number get a suggestion.
    """
    if isinstance(text, int) and not isinstance(text, bool):
        raise DurationError(text, None if text else "0m")
    if not isinstance(text, str):
        raise DurationError(text)
    written = text.strip()
    match = _FORM.fullmatch(written)
    if match and written:
        hours, minutes, seconds = (int(match[unit] or 0) for unit in "hms")
        return hours * HOUR + minutes * MINUTE + seconds * SECOND
    clock = _CLOCK.fullmatch(written)
    if clock:
        parts = [int(part or 0) for part in clock.groups()]
        raise DurationError(text, format_duration(parts[0] * HOUR + parts[1] * MINUTE + parts[2] * SECOND))
    if written.isdecimal() and written.isascii():
        raise DurationError(int(written), None if int(written) else "0m")
    raise DurationError(text)


def format_duration(sim_ms: int) -> str:
    """The shortest written form of a duration, cut to whole seconds; ``0m`` for none."""
    seconds = sim_ms // SECOND
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    parts = [(hours, "h"), (minutes, "m"), (seconds, "s")]
    return "".join(f"{count}{unit}" for count, unit in parts if count) or "0m"
