"""What an unquoted YAML word means here: the plain reading, and a finding where YAML 1.1 would surprise the author.

YAML 1.1, which most tools still speak, reads ``no`` as false, ``7:30`` as 450, ``0123`` as 83 and a date as an object.
Here a time or a date stays the text that was typed, and a number that two readers would read differently is an error.
"""

from __future__ import annotations

import re
from typing import Literal

Surprise = Literal["yaml-octal", "yaml-number", "yaml-clock", "yaml-date"]

_FORMS = re.compile(
    r"""(?P<int>[-+]?(?:0|[1-9][0-9]{0,17}))
    | (?P<float>[-+]?(?:(?:0|[1-9][0-9]{0,17})\.[0-9]{0,18}|\.[0-9]{1,18}))
    | (?P<octal>[-+]?0[0-9]+)
    | (?P<clock>[-+]?[0-9][0-9]?(?::[0-5]?[0-9])+(?:\.[0-9]*)?)
    | (?P<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt\ \t].*)?)
    | (?P<number>[-+]?(?:0x[0-9a-fA-F_]+|0b[01_]+|0o[0-7]+|[0-9]{19,}|[0-9][0-9_]*_[0-9_.]*
        |\.(?:inf|Inf|INF)|(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][-+]?[0-9]+)|\.(?:nan|NaN|NAN))
    """,
    re.VERBOSE,
)
_FIRST = frozenset("+-.0123456789")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})

BOOLEAN_WORDS: dict[str, bool] = {
    spelled: meaning
    for word, meaning in (("yes", True), ("no", False), ("on", True), ("off", False), ("true", True), ("false", False))
    for spelled in (word, word.capitalize(), word.upper())
}
"""Unquoted words that YAML 1.1 reads as true or false."""

Plain = str | int | float | bool | None


def plain_value(text: str) -> tuple[Plain, Surprise | None]:
    """What an unquoted scalar means, and the surprise to report, if there is one."""
    if text in BOOLEAN_WORDS:
        return BOOLEAN_WORDS[text], None
    if text in _NOTHING:
        return None, None
    if text[0] not in _FIRST:
        return text, None
    form = _FORMS.fullmatch(text)
    if form is None:
        return text, None
    match form.lastgroup:
        case "int":
            return int(text), None
        case "float":
            return float(text), None
        case "octal":
            return text, "yaml-octal"
        case "clock":
            return text, "yaml-clock"
        case "date":
            return text, "yaml-date"
        case _:
            return text, "yaml-number"
