"""Finds all phrases of a scenario in a text at once.

A phrase is tried only in sentences that hold one word of each set it needs, beginning with its rarest set; so the
cost follows the words of the text, not the number of phrases. Trying is a walk over sets of positions, kept as the
bits of a number: no backtracking, whatever the phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from crisis_sim.scenario.phrases import GAP, Phrase
from crisis_sim.scoring.compiling import Compiled, Compiler, Is, OneOf, Steps, compile_phrase
from crisis_sim.scoring.function_words import FUNCTION_WORDS
from crisis_sim.scoring.sentences import Sentence
from crisis_sim.scoring.text import Document
from crisis_sim.scoring.vocabulary import Vocabulary


class Match(NamedTuple):
    """A phrase found at tokens `first` to `last`; `negates` when it holds a negation of its own."""

    phrase: int
    first: int
    last: int
    start: int
    end: int
    negates: bool


_COMMON = 200
"""Phrases that a function word counts for, when the rarest words of a phrase are looked for."""

_EXEMPT = 12
"""Words before a match at which an exempt phrase that overlaps it may begin."""

Group = frozenset[int]
"""The numbers of the phrases that were added together."""
Found = Mapping[int, tuple[Match, ...]]
Needs = tuple[frozenset[int], ...]


@dataclass(slots=True)
class _Places:
    """Where the words of a sentence stand; bit n of a number is its n-th token."""

    size: int
    of: dict[int, int]
    """The places of each word of the vocabulary."""
    words: set[int]
    _seen: dict[frozenset[int], int] = field(default_factory=dict)

    @classmethod
    def in_sentence(cls, ids: list[tuple[int, ...]], sentence: Sentence) -> _Places:
        """The places in one sentence of a text whose tokens stand for these words."""
        of: dict[int, int] = {}
        bit = 1
        for words in ids[sentence.first : sentence.last]:
            for word in words:
                of[word] = of.get(word, 0) | bit
            bit <<= 1
        return cls(sentence.last - sentence.first, of, set(of))

    def any_of(self, words: frozenset[int]) -> int:
        """The places of any of some words."""
        places = self._seen.get(words)
        if places is None:
            places = 0
            if not words.isdisjoint(self.words):
                for word in words & self.words:
                    places |= self.of[word]
            self._seen[words] = places
        return places


class _Index(NamedTuple):
    """Where to begin looking for phrases."""

    anchored: dict[int, list[int]]
    """Phrases by the words of the rarest set they need."""
    rest: list[Needs]
    """What each phrase needs besides, the rarest first."""


class Phrasebook:
    """All phrases of a scenario. Add them, then match texts."""

    def __init__(self) -> None:
        self.phrases: list[Compiled] = []
        self._vocabulary = Vocabulary()
        self._compilers: dict[str, Compiler] = {}
        self._numbers: dict[tuple[Phrase, str], int | None] = {}
        self._index: _Index | None = None

    def add(self, phrases: Iterable[Phrase], language: str) -> Group:
        """The numbers of phrases; one that could never match has none."""
        numbers = (self._number(phrase, language) for phrase in phrases)
        return frozenset(number for number in numbers if number is not None)

    def match(self, document: Document) -> Found:
        """The matches of every phrase that has any, each phrase's in the order of the text."""
        index = self._indexed()
        found: dict[int, list[Match]] = {}
        ids = [self._vocabulary.ids(token) for token in document.tokens]
        for sentence in document.sentences:
            self._match_sentence(document, sentence, _Places.in_sentence(ids, sentence), index, found)
        return {number: tuple(found[number]) for number in sorted(found)}

    def _number(self, phrase: Phrase, language: str) -> int | None:
        key = (phrase, language)
        if key not in self._numbers:
            compiler = self._compilers.setdefault(language, Compiler(language, self._vocabulary))
            compiled = compile_phrase(phrase, compiler)
            self._numbers[key] = None if compiled is None else len(self.phrases)
            if compiled is not None:
                self.phrases.append(compiled)
            self._index = None
        return self._numbers[key]

    def _indexed(self) -> _Index:
        if self._index is None:
            uses = dict.fromkeys(self._vocabulary.numbers_of(FUNCTION_WORDS), _COMMON)
            for phrase in self.phrases:
                for need in phrase.needs:
                    for word in need:
                        uses[word] = uses.get(word, 0) + 1
            index = _Index({}, [])
            for number, phrase in enumerate(self.phrases):
                needs = sorted(phrase.needs, key=lambda need: sum(uses[word] for word in need))
                for word in sorted(needs[0] if needs else phrase.firsts):
                    index.anchored.setdefault(word, []).append(number)
                index.rest.append(tuple(needs[1:]))
            self._index = index
        return self._index

    def _match_sentence(
        self, document: Document, sentence: Sentence, places: _Places, index: _Index, found: dict[int, list[Match]]
    ) -> None:
        present = places.words
        tried: set[int] = set()
        for word in present & index.anchored.keys():
            tried.update(index.anchored[word])
        tokens, offset = document.tokens, sentence.first
        for number in tried:
            for need in index.rest[number]:
                if need.isdisjoint(present):
                    break
            else:
                phrase = self.phrases[number]
                spans = _free(phrase, places) if phrase.free else _fixed(phrase, places)
                for first, last in spans:
                    if not _excepted(phrase, document, offset, places, first, last):
                        start, end = tokens[offset + first].start, tokens[offset + last - 1].end
                        match = Match(number, offset + first, offset + last, start, end, phrase.negates)
                        found.setdefault(number, []).append(match)


def _fixed(phrase: Compiled, places: _Places) -> list[tuple[int, int]]:
    """Where words stand in their order: from each place where they begin, to the nearest where they end."""
    starts = places.any_of(phrase.firsts)
    if phrase.seconds is not None:
        starts &= places.any_of(phrase.seconds) >> 1
    spans = []
    for start in _listed(starts):
        ends = _walked(phrase.steps, 1 << start, places)
        if ends:
            spans.append((start, _lowest(ends)))
    return spans


def _lowest(bits: int) -> int:
    return (bits & -bits).bit_length() - 1


def _listed(bits: int) -> list[int]:
    """The places that a number's bits stand for, in their order."""
    out = []
    while bits:
        out.append(_lowest(bits))
        bits &= bits - 1
    return out


def _walked(steps: Steps, at: int, places: _Places) -> int:
    """The places behind the steps, from any of some places."""
    for step in steps:
        if isinstance(step, OneOf):
            at = _branched(step, at, places)
        elif isinstance(step, Is):
            at = (at & places.of.get(step.word, 0)) << 1
        else:
            for _ in range(step.most):
                at |= at << 1
            at &= (2 << places.size) - 1
        if not at:
            break
    return at


def _branched(step: OneOf, at: int, places: _Places) -> int:
    reached = (at & places.any_of(step.words)) << 1
    for firsts, option in step.longer:
        begin = at & places.any_of(firsts)
        if begin:
            reached |= _walked(option, begin, places)
    return reached | at if step.optional else reached


def _free(phrase: Compiled, places: _Places) -> list[tuple[int, int]]:
    """For words in any order: around each place of the first needed set, the nearest of every other."""
    needed = [_listed(places.any_of(need)) for need in phrase.needs]
    widest = len(needed) + GAP * (len(needed) - 1)
    spans = []
    for around in needed[0]:
        chosen = [around]
        for others in needed[1:]:
            open_places = [place for place in others if place not in chosen]
            if open_places:
                chosen.append(min(open_places, key=lambda place: (abs(place - around), place)))
        if len(chosen) == len(needed) and max(chosen) - min(chosen) < widest:
            spans.append((min(chosen), max(chosen) + 1))
    return spans


def _excepted(phrase: Compiled, document: Document, offset: int, places: _Places, first: int, last: int) -> bool:
    """Whether what is exempt stands where the match does, which is in the sentence that begins at `offset`."""
    tokens = document.tokens
    for form in phrase.unless:
        size = len(form)
        for start in range(max(0, offset + first - size + 1), min(offset + last, len(tokens) - size + 1)):
            if all(tokens[start + at].raw == form[at] for at in range(size)):
                return True
    if not phrase.unless_steps:
        return False
    before = (1 << last) - (1 << max(0, first - _EXEMPT))
    return any(_walked(steps, before, places) >> (first + 1) for steps in phrase.unless_steps)
