"""Sentences that are written in one room and shown in another, in the reader's language.

The engine, the judges and the checker say *what* they found as a `Note`: an English template, which is also the
gettext message id, and its values. Screens and reports turn it into words with the reader's catalogue. So a verdict
is the same on every machine, and a debrief can change language without judging again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from gettext import GNUTranslations, NullTranslations
from typing import NamedTuple

from crisis_sim.named import made
from crisis_sim.resources import assets

LANGUAGES = ("id", "en")
"""Languages of the screens, by ISO 639-1 code."""


class Note(NamedTuple):
    """A translatable sentence: `text` is the English template, `values` fill its ``{names}``.

    Values are data: they are put in by plain replacement, so braces in a trainee's words stay braces.
    """

    text: str
    values: tuple[tuple[str, str | int | float | Note], ...] = ()

    def say(self, translate: Callable[[str], str] = str) -> str:
        """The sentence in the language of `translate` (a gettext function; English by default)."""
        template = translate(self.text) if self.text else ""
        filled: dict[str, str] = {}
        for name, value in self.values:
            filled[name] = value.say(translate) if isinstance(value, Note) else str(value)
        return _fill(template, filled)


def note(text: str, **values: str | int | float | Note) -> Note:
    """A `Note` from an English template and its values: ``note("{n} of {m} steps", n=2, m=3)``."""
    return made(Note, (text, tuple(values.items())))


def message(text: str) -> str:
    """Marks a literal as a message of the catalogues where it is not yet spoken, as in a table of names."""
    return text


def _fill(template: str, values: dict[str, str]) -> str:
    out: list[str] = []
    rest = template
    while True:
        before, brace, tail = rest.partition("{")
        out.append(before)
        if not brace:
            return "".join(out)
        name, closing, after = tail.partition("}")
        if closing and name in values:
            out.append(values[name])
            rest = after
        else:
            out.append("{")
            rest = tail


@cache
def catalogue(language: str) -> NullTranslations:
    """The gettext catalogue of a language; English, and any language without one, speaks the message ids."""
    compiled = assets() / "locale" / language / "LC_MESSAGES" / "crisis_sim.mo"
    if not compiled.is_file():
        return NullTranslations()
    with compiled.open("rb") as stream:
        return GNUTranslations(stream)


def translator(language: str) -> Callable[[str], str]:
    """The `gettext` function of a language, for `Note.say` and for templates."""
    found = catalogue(language).gettext
    return lambda text: found(text) if text else ""
