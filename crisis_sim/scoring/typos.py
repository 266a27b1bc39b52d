"""Slips of the finger: an unknown word stands for the nearest known one, if that is near enough.

Restricted edit distance per word, never per phrase, and only for words that no list knows: without that gate every
``tidak`` would be a slip of ``tindak``. The known words are those of the house's lexicons and lists, some thousands;
a smaller list than a dictionary, so the distance is kept stricter than for one: the first letter must be right, and
two slips need nine letters.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from rapidfuzz.distance import OSA

from crisis_sim.scoring import english, indonesian
from crisis_sim.scoring.words import LANGUAGES, table, word_set

ONE_SLIP = 5
"""Letters from which a word may hold one slip."""
TWO_SLIPS = 9
"""Letters from which a word may hold two."""


class Speller:
    """Finds the known word that an unknown one was meant to be. `words` are those of the phrases."""

    def __init__(self, words: Iterable[str]) -> None:
        self._own = frozenset(words)
        self._buckets: dict[tuple[str, int], list[str]] = {}
        for word in sorted(self._own | known_words()):
            if len(word) >= ONE_SLIP - 1 and word.isalpha():
                self._buckets.setdefault((word[0], len(word)), []).append(word)

    def nearest(self, form: str) -> tuple[str, ...]:
        """The known words nearest to `form`, those of the phrases if there are any at that distance.

        None for a word that is known, short, or near to nothing.
        """
        if len(form) < ONE_SLIP or not form.isalpha() or is_known(form):
            return ()
        limit = 2 if len(form) >= TWO_SLIPS else 1
        found: dict[tuple[int, bool], list[str]] = {}
        for length in range(len(form) - limit, len(form) + limit + 1):
            for word in self._buckets.get((form[0], length), ()):
                slips = OSA.distance(form, word, score_cutoff=limit)
                if slips <= limit:
                    found.setdefault((slips, word not in self._own), []).append(word)
        return tuple(sorted(found[min(found)])) if found else ()


@cache
def known_words() -> frozenset[str]:
    """Every word of the house's lists, as typed."""
    lists = [word_set("id", name) for name in ("fixed", "roots", "nasal", "known")]
    lists += [word_set("en", name) for name in ("fixed", "known")]
    tables = [table(language, name) for language in LANGUAGES for name in ("slang",)]
    tables += [table("en", "irregular")]
    meanings = {word for pairs in tables for meaning in pairs.values() for word in meaning.split()}
    return frozenset().union(*lists, table("en", "irregular"), meanings)


@cache
def _known_stems() -> frozenset[str]:
    return frozenset(english.stem(word) for word in known_words())


def is_known(form: str) -> bool:
    """Whether a word, or what remains of it without affixes, is on a list."""
    words = known_words()
    if form in words or english.stem(form) in _known_stems():
        return True
    return any(candidate in words for candidate in indonesian.candidates(form))
