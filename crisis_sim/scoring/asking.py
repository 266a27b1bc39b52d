"""Which phrases are worth trying at which word of a text; all phrases are asked at once.

A phrase is worth it at a word with which it may begin, before one that may be its second, where a word of each set that
it needs follows in their order. Bit n of every number here is the n-th phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import or_
from typing import NamedTuple

from crisis_sim.scoring.compiling import Compiled
from crisis_sim.scoring.tokens import Token
from crisis_sim.scoring.vocabulary import Vocabulary

Ids = tuple[int, ...]
"""The words of the vocabulary that a token stands for."""

_SLOTS = 4
"""Sets of words that a phrase needs, of which the words of a sentence are asked."""
_KEPT = 20_000
"""Kinds of tokens of which the answers are kept."""


class Answers(NamedTuple):
    """What a token says: the `ids` it stands for; the phrases that it may begin, or may follow the beginning of; and
    for each place in the order of what phrases need, those that find it here."""

    ids: Ids
    begins: int
    follows: int
    needed: tuple[int, ...]


class Asking:
    """What can be asked of tokens about some phrases."""

    def __init__(self, phrases: Sequence[Compiled], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._tokens: dict[tuple[str, str], Answers] = {}
        self._all = (1 << len(phrases)) - 1
        self._open = self._free = 0
        lacking = [0] * _SLOTS
        marks = _Marks()
        for number, phrase in enumerate(phrases):
            bit = 1 << number
            for slot, need in enumerate(_asked_for(phrase)):
                if need is None:
                    lacking[slot] |= bit
                else:
                    marks.add(need, _NEEDED + slot, bit)
            if phrase.free:
                self._free |= bit
                continue
            marks.add(phrase.firsts, _BEGINS, bit)
            if phrase.seconds is None:
                self._open |= bit
            else:
                marks.add(phrase.seconds, _FOLLOWS, bit)
        self._lacking = tuple(lacking)
        self._words = marks.by_word()

    def answers(self, tokens: Iterable[Token]) -> list[Answers]:
        """What each token says; tokens of one kind are asked once."""
        known = self._tokens
        return [known.get(token[2:]) or self._asked(token) for token in tokens]

    def _asked(self, token: Token) -> Answers:
        ids = self._vocabulary.ids(token)
        begins, follows, needed = 0, self._open, self._lacking
        for word in ids:
            found = self._words.get(word)
            if found is not None:
                begins, follows = begins | found[_BEGINS], follows | found[_FOLLOWS]
                needed = tuple(map(or_, needed, found[_NEEDED:]))
        if len(self._tokens) >= _KEPT:
            self._tokens.clear()
        answers = self._tokens[token[2:]] = Answers(ids, begins, follows, needed)
        return answers

    def sentence(self, answers: Sequence[Answers]) -> tuple[int, list[tuple[int, int]]]:
        """The phrases in any order that are worth trying in a sentence, and the others by the place of the token at
        which to begin with them.

        The sentence is read from its end: with each token, `one` are the phrases of which all needs stand from here on
        in their order, `two` those of which all but the first do, and so on.
        """
        open_, free = self._open, self._free
        one, two, three, four = _nothing_left(self._lacking)
        seen = 0, 0, 0, 0
        starts: list[tuple[int, int]] = []
        follow = open_
        for place in range(len(answers) - 1, -1, -1):
            _, begins, follows, (first, second, third, fourth) = answers[place]
            one |= first & two
            two |= second & three
            three |= third & four
            four |= fourth
            worth = begins & follow & one
            if worth:
                starts.append((place, worth))
            follow = follows
            if free:
                seen = seen[0] | first, seen[1] | second, seen[2] | third, seen[3] | fourth
        starts.reverse()
        return free & seen[0] & seen[1] & seen[2] & seen[3], starts


def _nothing_left(lacking: tuple[int, ...]) -> tuple[int, ...]:
    """The phrases of which, behind the last token, nothing is left to find from each slot on."""
    left = []
    behind = -1
    for slot in reversed(lacking):
        behind &= slot
        left.append(behind)
    return tuple(reversed(left))


def _asked_for(phrase: Compiled) -> tuple[frozenset[int] | None, ...]:
    """What a phrase is asked for: its needs in its order, the most telling where there are more than slots."""
    needs = phrase.ordered
    if len(needs) > _SLOTS:
        smallest = sorted(range(len(needs)), key=lambda at: (len(needs[at]), at))[:_SLOTS]
        needs = tuple(needs[at] for at in sorted(smallest))
    return (*needs, *[None] * (_SLOTS - len(needs)))


_BEGINS, _FOLLOWS, _NEEDED = range(3)


class _Marks:
    """Which phrases a word counts for, in which way; sets that phrases share are gone through once."""

    def __init__(self) -> None:
        self._by_set: dict[frozenset[int], list[int]] = {}

    def add(self, words: frozenset[int], way: int, bit: int) -> None:
        """The words count for a phrase."""
        self._by_set.setdefault(words, [0] * (_NEEDED + _SLOTS))[way] |= bit

    def by_word(self) -> dict[int, tuple[int, ...]]:
        """The phrases of each word, by the ways in which it counts for them."""
        found: dict[int, tuple[int, ...]] = {}
        nothing = (0,) * (_NEEDED + _SLOTS)
        for words, ways in self._by_set.items():
            for word in words:
                found[word] = tuple(map(or_, found.get(word, nothing), ways))
        return found
