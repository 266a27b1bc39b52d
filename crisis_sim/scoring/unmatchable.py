"""Finds phrases that could never match, so that no rule fails in silence."""

from __future__ import annotations

from collections.abc import Iterator

from crisis_sim.notes import Note, note
from crisis_sim.scenario.phrases import Choice, Gap, Pattern, Phrase, Word, parse_phrase
from crisis_sim.scoring.matching import Phrasebook
from crisis_sim.scoring.text import read
from crisis_sim.scoring.tokens import tokenise
from crisis_sim.scoring.vocabulary import NUMBER, TIME

_EXAMPLES = {NUMBER: "12", TIME: "20.00"}


def unmatchable(phrase: Phrase, language: str = "id") -> Note | None:
    """Why a phrase, or one of its alternatives, would never match; `None` when each matches itself."""
    pattern = parse_phrase(phrase.phrase)
    for word in _words(pattern):
        if not tokenise(_EXAMPLES.get(word.text, word.text)):
            return note('"{word}" holds no letter or number, so no text can match it', word=word.text)
    book = Phrasebook()
    group = book.add((phrase,), language)
    for sample in samples(pattern):
        if not group or not book.match(read(sample)):
            if phrase.unless:
                return note("its own 'except' forbids \"{sample}\"", sample=sample)
            return note('it does not match its own words "{sample}"', sample=sample)
    return None


def samples(pattern: Pattern) -> Iterator[str]:
    """Texts that the phrase stands for: its first alternatives, then each other alternative in its turn."""
    yield " ".join(_spoken(pattern, ()))
    for path in _alternatives(pattern):
        yield " ".join(_spoken(pattern, path))


def _words(pattern: Pattern) -> Iterator[Word]:
    for element in pattern:
        if isinstance(element, Word):
            yield element
        elif isinstance(element, Choice):
            for option in element.options:
                yield from _words(option)


_Path = tuple[int, ...]
"""The place of a choice in its sequence, the option taken, and the path within that option."""


def _alternatives(pattern: Pattern) -> Iterator[_Path]:
    for place, element in enumerate(pattern):
        if isinstance(element, Choice):
            for taken, option in enumerate(element.options):
                if taken:
                    yield (place, taken)
                for rest in _alternatives(option):
                    yield (place, taken, *rest)


def _spoken(pattern: Pattern, path: _Path) -> Iterator[str]:
    for place, element in enumerate(pattern):
        if isinstance(element, Gap):
            continue
        if isinstance(element, Word):
            yield _EXAMPLES.get(element.text, element.text)
            continue
        chosen = path[1] if path and path[0] == place else 0
        inner = path[2:] if path and path[0] == place else ()
        yield from _spoken(element.options[chosen], inner)
