"""The words of all phrases of a scenario, and which of them a word of a text stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from crisis_sim.scoring import english, indonesian
from crisis_sim.scoring.tokens import Token
from crisis_sim.scoring.typos import Speller
from crisis_sim.scoring.words import table, word_set

NUMBER, TIME = "<number>", "<time>"
"""Words of a phrase that stand for any number, or any clock time."""

_LOAN = 5
"""Letters an English word needs before Indonesian affixes around it are undone (diupdate, hotlinenya)."""


class Vocabulary:
    """Numbers the words of phrases; `ids` gives the words that a token stands for.

    A key is one way of being the same word: ``=`` the very form, ``b`` a bare form, ``a`` a form without affixes,
    ``e`` an English stem.
    """

    def __init__(self) -> None:
        self._word_ids: dict[tuple[str, str], int] = {}
        self._by_key: dict[str, list[int]] = {}
        self._surface: set[str] = set()
        self._speller: Speller | None = None

    def add(self, form: str, language: str) -> int:
        """The number of a phrase's folded word, matched by all its forms in the phrase's language."""
        return self._number(form, language, lambda: _sought(form, language), form)

    def add_exact(self, raw: str) -> int:
        """The number of a word that must stand in this very form."""
        return self._number(raw, "=", lambda: ["=" + raw], raw)

    def add_class(self, name: str) -> int:
        """The number of a class of tokens, `NUMBER` or `TIME`."""
        return self._number(name, "<", lambda: [name], None)

    def add_as(self, form: str, kind: str) -> int:
        """The number of a word of a kind, as `written` gave it: a language, ``=`` for exact, ``<`` for a class."""
        if kind == "=":
            return self.add_exact(form)
        return self.add_class(form) if kind == "<" else self.add(form, kind)

    def written(self) -> list[tuple[str, str]]:
        """Every word with its kind, in the order of the numbers."""
        return list(self._word_ids)

    def ids(self, token: Token) -> tuple[int, ...]:
        """The phrase words that a token stands for, in the order of their numbers; a typo stands for its nearest."""
        exact = self._by_key.get("=" + token.raw, ())
        found = (*self._looked_up(token.form), *exact) or self._corrected(token.form)
        return tuple(sorted(set(found)))

    def _number(self, form: str, kind: str, keys: Callable[[], Iterable[str]], surface: str | None) -> int:
        number = self._word_ids.get((form, kind))
        if number is None:
            number = self._word_ids[form, kind] = len(self._word_ids)
            for key in dict.fromkeys(keys()):
                self._by_key.setdefault(key, []).append(number)
            if surface is not None:
                self._surface.add(surface)
            self._speller = None
        return number

    def _looked_up(self, form: str) -> tuple[int, ...]:
        return tuple(sorted({number for key in _offered(form) for number in self._by_key.get(key, ())}))

    def _corrected(self, form: str) -> tuple[int, ...]:
        if self._speller is None:
            self._speller = Speller(self._surface)
        return tuple(number for meant in self._speller.nearest(form) for number in self._looked_up(meant))


def _offered(form: str) -> list[str]:
    """The keys under which a word of a text may be known."""
    base = indonesian.bare(form)
    rest = [other for other in indonesian.candidates(form) if other not in (form, base)]
    keys = ["b" + form, "=" + form, "b" + base, "e" + english.stem(form), *("a" + other for other in rest)]
    if form[:1].isdigit():
        keys.extend([NUMBER, TIME] if ":" in form else [NUMBER])
    return keys


@lru_cache(maxsize=32_768)
def _sought(form: str, language: str) -> list[str]:
    """The keys under which a word of a phrase is looked for; those of the lexicons' own words are kept in a table."""
    kept = table(language, "keys").get(form)
    return worked_out(form, language) if kept is None else kept.split()


def worked_out(form: str, language: str) -> list[str]:
    """The keys under which a word of a phrase is looked for, from its stem and roots."""
    keys = ["b" + form]
    if form.isalpha() and (language == "en" or not indonesian.listed(form)):
        keys.append("e" + english.stem(form))
    if language == "en":
        return [*keys, "a" + form] if len(form) >= _LOAN else keys
    for root in indonesian.roots(form):
        keys.append("a" + root)
        if root == form or not (indonesian.derives(form) or root in word_set("id", "fixed")):
            keys.append("b" + root)
    return keys
