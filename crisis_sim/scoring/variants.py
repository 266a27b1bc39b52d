"""Other ways to say what an author's phrase says, to propose to the author and to find answers that came close.

A variant never scores: an author takes it over, or it stays a proposal. There are four: the words in any order, apart,
with synonyms from ``assets/lexicons/<language>/synonyms.txt``, and less one of the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Literal, NamedTuple

from crisis_sim.scenario.phrases import Choice, Element, Gap, Pattern, Phrase, Word, parse_phrase
from crisis_sim.scoring.function_words import FUNCTION_WORDS
from crisis_sim.scoring.vocabulary import NUMBER, TIME
from crisis_sim.scoring.words import entries

How = Literal["order", "apart", "synonym", "less"]


class Variant(NamedTuple):
    """Another phrase, and how it comes from the author's."""

    how: How
    phrase: Phrase


def variants(phrase: Phrase, language: str) -> tuple[Variant, ...]:
    """What the phrase could also be, the closest first; none that says the same as the phrase itself."""
    pattern = parse_phrase(phrase.phrase)
    found: list[Variant] = []
    contentful = [at for at, element in enumerate(pattern) if _content(element)]
    if len(contentful) > 1:
        if not any(isinstance(element, Gap) for element in pattern):
            found.append(_variant("apart", phrase, _apart(pattern)))
        if phrase.order == "fixed":
            found.append(_variant("order", phrase, pattern, order="free"))
    with_others = tuple(_with_synonyms(element, language) for element in pattern)
    if with_others != pattern:
        found.append(_variant("synonym", phrase, with_others))
    if len(contentful) > 2:
        found.extend(_variant("less", phrase, _without(pattern, at)) for at in contentful)
    return tuple(found)


def written(pattern: Pattern) -> str:
    """A pattern as its author would write it."""
    return " ".join(map(_written, pattern))


def _variant(how: How, phrase: Phrase, pattern: Pattern, order: Literal["fixed", "free"] | None = None) -> Variant:
    return Variant(how, phrase.model_copy(update={"phrase": written(pattern), "order": order or phrase.order}))


def _written(element: Element) -> str:
    if isinstance(element, Gap):
        return "*"
    if isinstance(element, Word):
        return f'"{element.text}"' if element.exact else element.text
    mark = "?" if element.optional else ""
    return f"({'|'.join(map(written, element.options))}){mark}"


def _content(element: Element) -> bool:
    """Whether it must stand there and is more than a function word."""
    if isinstance(element, Word):
        return element.text.lower() not in FUNCTION_WORDS
    return isinstance(element, Choice) and not element.optional and all(any(map(_content, o)) for o in element.options)


def _apart(pattern: Pattern) -> Pattern:
    out: list[Element] = []
    for element in pattern:
        out.extend((Gap(), element) if out else (element,))
    return tuple(out)


def _without(pattern: Pattern, at: int) -> Pattern:
    kept = [element for place, element in enumerate(pattern) if place != at]
    while kept and not _content(kept[0]):
        kept.pop(0)
    while kept and not _content(kept[-1]):
        kept.pop()
    return tuple(kept)


def _with_synonyms(element: Element, language: str) -> Element:
    if isinstance(element, Gap):
        return element
    others = synonyms(language)
    if isinstance(element, Word):
        found = () if element.exact or element.text in (NUMBER, TIME) else others.get(element.text.lower(), ())
        return Choice(((element,), *found)) if found else element
    return replace(element, options=tuple(dict.fromkeys(_more(element.options, others))))


def _more(options: tuple[Pattern, ...], others: Mapping[str, tuple[Pattern, ...]]) -> Iterator[Pattern]:
    yield from options
    for option in options:
        if all(isinstance(element, Word) and not element.exact for element in option):
            yield from others.get(written(option).lower(), ())


@cache
def synonyms(language: str) -> Mapping[str, tuple[Pattern, ...]]:
    """For each word, or words, of the list: those that may stand in its place."""
    found: dict[str, dict[str, None]] = {}
    for line in entries(language, "synonyms"):
        row = [word.strip() for word in line.split("|")]
        for word in row:
            found.setdefault(word.lower(), {}).update(dict.fromkeys(other for other in row if other != word))
    return {word: tuple(map(parse_phrase, others)) for word, others in found.items()}
