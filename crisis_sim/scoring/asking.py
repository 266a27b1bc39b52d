"""Which phrases are worth trying at which word of a text; all phrases are asked at once.

A phrase is worth it in a sentence that holds a word of each of its rarest sets, at a word with which it may begin, and
before one that may be its second. Bit n of every number here is the n-th phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import or_
from typing import NamedTuple

from crisis_sim.scoring.compiling import Compiled

Ids = tuple[int, ...]
"""The words of the vocabulary that a token stands for."""

_SLOTS = 3
"""Sets of words that a phrase needs, of which a sentence is asked."""
_COMMON = 200
"""Phrases that a function word counts for, when the rarest words of a phrase are looked for."""
_KEPT = 20_000
"""Kinds of tokens of which the answers are kept."""


class _Answers(NamedTuple):
    """The phrases for which a token is in the rarest set they need, the second and the third; and those that it may
    begin, or may follow the beginning of."""

    first: int
    second: int
    third: int
    begins: int
    follows: int


class Asking:
    """What can be asked of tokens about some phrases; `function_words` are taken for common whatever the phrases."""

    def __init__(self, phrases: Sequence[Compiled], function_words: Iterable[int]) -> None:
        self._words: dict[int, list[int]] = {}
        self._tokens: dict[Ids, _Answers] = {}
        uses = dict.fromkeys(function_words, _COMMON)
        for phrase in phrases:
            for need in phrase.needs:
                for word in need:
                    uses[word] = uses.get(word, 0) + 1
        self._lacking = [0] * _SLOTS
        self._open = self._free = 0
        for number, phrase in enumerate(phrases):
            rarest = sorted(phrase.needs, key=lambda need: sum(uses[word] for word in need))
            self._add(phrase, 1 << number, rarest[:_SLOTS])

    def _add(self, phrase: Compiled, bit: int, rarest: list[frozenset[int]]) -> None:
        for slot in range(_SLOTS):
            if slot < len(rarest):
                self._mark(rarest[slot], slot, bit)
            else:
                self._lacking[slot] |= bit
        if phrase.free:
            self._free |= bit
            return
        self._mark(phrase.firsts, _SLOTS, bit)
        if phrase.seconds is None:
            self._open |= bit
        else:
            self._mark(phrase.seconds, _SLOTS + 1, bit)

    def _mark(self, words: frozenset[int], place: int, bit: int) -> None:
        for word in words:
            self._words.setdefault(word, [0] * (_SLOTS + 2))[place] |= bit

    def _answers(self, ids: Ids) -> _Answers:
        """The answers of a kind of token that is not known yet."""
        sums = [0, 0, 0, 0, self._open]
        for word in ids:
            sums = list(map(or_, sums, self._words.get(word, (0, 0, 0, 0, 0))))
        if len(self._tokens) >= _KEPT:
            self._tokens.clear()
        answers = self._tokens[ids] = _Answers(*sums)
        return answers

    def sentence(self, ids: Sequence[Ids]) -> tuple[int, list[tuple[int, int]]]:
        """The phrases in any order that are worth trying in a sentence, and the others by the place of the token at
        which to begin with them."""
        first, second, third = self._lacking
        known = self._tokens
        answers = [known.get(words) or self._answers(words) for words in ids]
        for one, two, three, _, _ in answers:
            first |= one
            second |= two
            third |= three
        wanted = first & second & third
        if not wanted:
            return 0, []
        starts: list[tuple[int, int]] = []
        begins = 0
        for place, (_, _, _, begin, follow) in enumerate(answers):
            if begins & follow:
                starts.append((place - 1, begins & follow))
            begins = wanted & begin
        if begins & self._open:
            starts.append((len(answers) - 1, begins & self._open))
        return wanted & self._free, starts
