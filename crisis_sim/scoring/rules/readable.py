"""Phrases as a trainee may read them: one wording, without the signs of the small language."""

from __future__ import annotations

from collections.abc import Iterator

from crisis_sim.scenario.phrases import Choice, Gap, Pattern, Phrase, parse_phrase
from crisis_sim.scoring.rules.common import shown
from crisis_sim.scoring.vocabulary import NUMBER, TIME

_SHOWN_AS = {NUMBER: "12", TIME: "20.00"}
_GAP = "…"


def readable(phrase: Phrase) -> str:
    """The first wording of a phrase: first alternatives, gaps as an ellipsis, words that may be missing left out."""
    return shown(" ".join(_words(parse_phrase(phrase.phrase))))


def _words(pattern: Pattern) -> Iterator[str]:
    for element in pattern:
        if isinstance(element, Gap):
            yield _GAP
        elif isinstance(element, Choice):
            if not element.optional:
                yield from _words(element.options[0])
        else:
            yield _SHOWN_AS.get(element.text, element.text)
