"""Answers that came close to an author's phrases: shown to trainers as possible near misses, never scored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crisis_sim.scenario.phrases import Phrase
from crisis_sim.scoring.matching import Match, Phrasebook
from crisis_sim.scoring.text import Document, read
from crisis_sim.scoring.variants import How, Variant, variants


class NearMiss(NamedTuple):
    """Where a text nearly says what a phrase asks for: the characters from `start` to `end`."""

    phrase: str
    """The author's phrase that it nearly meets."""
    how: How
    variant: Phrase
    """The phrase that would have found it, for the author to take over or not."""
    start: int
    end: int
    text: str


class Nearly:
    """The phrases of one thing, a fact or a rule, with their variants. Make it once, then ask it of many texts."""

    def __init__(self, phrases: Sequence[Phrase], language: str) -> None:
        self._book = Phrasebook()
        self._exact = self._book.add(phrases, language)
        self._variants: dict[int, tuple[Phrase, Variant]] = {}
        for phrase in phrases:
            for variant in variants(phrase, language):
                number = self._book.add((variant.phrase,), language).bit_length() - 1
                if number >= 0 and not self._exact >> number & 1:
                    self._variants.setdefault(number, (phrase, variant))

    def misses(self, text: str) -> tuple[NearMiss, ...]:
        """One near miss a sentence at most, the closest; none in a sentence where a phrase itself stands."""
        document = read(text)
        met: set[int] = set()
        close: dict[int, tuple[int, Match]] = {}
        for number, matches in self._book.match(document).items():
            for match in matches:
                sentence = document.sentence_at(match.first)
                if self._exact >> number & 1:
                    met.add(sentence)
                elif number in self._variants:
                    rank = _CLOSEST.index(self._variants[number][1].how)
                    if sentence not in close or rank < close[sentence][0]:
                        close[sentence] = (rank, match)
        return tuple(
            self._miss(document, match) for sentence, (_, match) in sorted(close.items()) if sentence not in met
        )

    def _miss(self, document: Document, match: Match) -> NearMiss:
        phrase, variant = self._variants[match.phrase]
        said = document.text[match.start : match.end]
        return NearMiss(phrase.phrase, variant.how, variant.phrase, match.start, match.end, said)


_CLOSEST: tuple[How, ...] = ("apart", "synonym", "order", "less")
