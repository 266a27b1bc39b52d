"""Which phrases are worth trying at which word of a text; all phrases are asked at once.

A phrase is worth it in a sentence that holds a word of each of its rarest sets, at a word with which it may begin, and
before one that may be its second. Bit n of every number here is the n-th phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from crisis_sim.scoring.compiling import Compiled
from crisis_sim.scoring.tokens import Token
from crisis_sim.scoring.vocabulary import Vocabulary

Ids = tuple[int, ...]
"""The words of the vocabulary that a token stands for."""

_SLOTS = 3
"""Sets of words that a phrase needs, of which a sentence is asked."""
_NEEDED, _BEGINS, _FOLLOWS = range(3)
_COMMON = 200
"""Phrases that a function word counts for, when the rarest words of a phrase are looked for."""
_KEPT = 20_000
"""Kinds of tokens of which the answers are kept."""


class Answers(NamedTuple):
    """What a token says: the `ids` it stands for; the phrases for which it is in the first, second and third rarest set
    that they need, in three stretches of one number; those that it may begin, or may follow the beginning of."""

    ids: Ids
    needed: int
    begins: int
    follows: int


class Asking:
    """What can be asked of tokens about some phrases; `function_words` are taken for common whatever the phrases."""

    def __init__(self, phrases: Sequence[Compiled], vocabulary: Vocabulary, function_words: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._words: dict[int, list[int]] = {}
        self._tokens: dict[tuple[str, str], Answers] = {}
        self._size = len(phrases)
        uses = dict.fromkeys(vocabulary.numbers_of(function_words), _COMMON)
        for phrase in phrases:
            for need in phrase.needs:
                for word in need:
                    uses[word] = uses.get(word, 0) + 1
        self._lacking = self._open = self._free = 0
        for number, phrase in enumerate(phrases):
            rarest = sorted(phrase.needs, key=lambda need: sum(uses[word] for word in need))
            self._add(phrase, 1 << number, rarest[:_SLOTS])

    def _add(self, phrase: Compiled, bit: int, rarest: list[frozenset[int]]) -> None:
        for slot in range(_SLOTS):
            if slot < len(rarest):
                self._mark(rarest[slot], _NEEDED, bit << slot * self._size)
            else:
                self._lacking |= bit << slot * self._size
        if phrase.free:
            self._free |= bit
            return
        self._mark(phrase.firsts, _BEGINS, bit)
        if phrase.seconds is None:
            self._open |= bit
        else:
            self._mark(phrase.seconds, _FOLLOWS, bit)

    def _mark(self, words: frozenset[int], place: int, bit: int) -> None:
        for word in words:
            self._words.setdefault(word, [0, 0, 0])[place] |= bit

    def answers(self, tokens: Iterable[Token]) -> list[Answers]:
        """What each token says; tokens of one kind are asked once."""
        known = self._tokens
        return [known.get(token[2:]) or self._asked(token) for token in tokens]

    def _asked(self, token: Token) -> Answers:
        ids = self._vocabulary.ids(token)
        sums = [0, 0, self._open]
        for word in ids:
            sums = list(map(or_, sums, self._words.get(word, (0, 0, 0))))
        if len(self._tokens) >= _KEPT:
            self._tokens.clear()
        answers = self._tokens[token[2:]] = Answers(ids, *sums)
        return answers

    def sentence(self, answers: Sequence[Answers]) -> tuple[int, list[tuple[int, int]]]:
        """The phrases in any order that are worth trying in a sentence, and the others by the place of the token at
        which to begin with them."""
        needed = reduce(or_, [answer[1] for answer in answers], self._lacking)
        wanted = needed & (needed >> self._size) & (needed >> 2 * self._size) & ((1 << self._size) - 1)
        if not wanted:
            return 0, []
        starts: list[tuple[int, int]] = []
        begins = 0
        for place, (_, _, begin, follow) in enumerate(answers, -1):
            if begins & follow:
                starts.append((place, begins & follow))
            begins = wanted & begin
        if begins & self._open:
            starts.append((len(answers) - 1, begins & self._open))
        return wanted & self._free, starts
