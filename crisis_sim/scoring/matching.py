"""Finds all phrases of a scenario in a text at once.

A phrase is tried only where it may begin and what it needs follows; all phrases are asked at once, as the bits of a
number. Trying is a walk over sets of places, bits of a number too: no
backtracking, whatever the phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import NamedTuple

from crisis_sim.named import made as named
from crisis_sim.scenario.phrases import GAP, Phrase
from crisis_sim.scoring.asking import Answers, Asking, Ids
from crisis_sim.scoring.compiling import Compiled, Compiler, Step, Steps, compile_phrase
from crisis_sim.scoring.precompiled import compiled, precompiled
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


_EXEMPT = 12
"""Words before a match at which an exempt phrase that overlaps it may begin."""

Group = int
"""Phrases that were added together: bit n stands for the n-th phrase."""
Found = Mapping[int, tuple[Match, ...]]
Finds = dict[int, list[Match]]


class Phrasebook:
    """All phrases of a scenario. Add them, then match texts."""

    def __init__(self) -> None:
        self.phrases: list[Compiled] = []
        self._vocabulary = Vocabulary()
        self._compilers: dict[str, Compiler] = {}
        self._numbers: dict[tuple[Phrase, str], int | None] = {}
        self._shipped: dict[tuple[str, str], Group] = {}
        self._asking: Asking | None = None

    def add(self, phrases: Iterable[Phrase], language: str) -> Group:
        """The group of some phrases; one that could never match is in none."""
        group = 0
        for phrase in phrases:
            number = self._number(phrase, language)
            if number is not None:
                group |= 1 << number
        return group

    def add_shipped(self, concept: str, language: str) -> Group:
        """The group of the phrases of a shipped lexicon."""
        key = (concept, language)
        if key not in self._shipped:
            known = compiled(precompiled(concept, language), self._vocabulary, self._compiler(language).kept)
            first = len(self.phrases)
            self.phrases.extend(known)
            self._shipped[key] = (1 << len(self.phrases)) - (1 << first)
            self._asking = None
        return self._shipped[key]

    def _compiler(self, language: str) -> Compiler:
        return self._compilers.setdefault(language, Compiler(language, self._vocabulary))

    def ready(self) -> Asking:
        """Make ready for the phrases that were added so far, before the first text comes."""
        if self._asking is None:
            self._asking = Asking(self.phrases, self._vocabulary)
        return self._asking

    def match(self, document: Document) -> Found:
        """The matches of every phrase that has any, each phrase's in the order of the text."""
        asking = self.ready()
        found: Finds = {}
        answers = asking.answers(document.tokens)
        for sentence in document.sentences:
            self._match_sentence(document, sentence, answers[sentence.first : sentence.last], asking, found)
        return {number: tuple(found[number]) for number in sorted(found)}

    def _number(self, phrase: Phrase, language: str) -> int | None:
        key = (phrase, language)
        if key not in self._numbers:
            made = compile_phrase(phrase, self._compiler(language))
            self._numbers[key] = None if made is None else len(self.phrases)
            if made is not None:
                self.phrases.append(made)
            self._asking = None
        return self._numbers[key]

    def _match_sentence(
        self, document: Document, sentence: Sentence, answers: list[Answers], asking: Asking, found: Finds
    ) -> None:
        free, beginning = asking.sentence(answers)
        if not (free or beginning):
            return
        row = Row([answer.ids for answer in answers])
        spans: list[tuple[int, int, int]] = []
        for number in numbers_in(free):
            spans.extend((number, first, last) for first, last in _free(self.phrases[number], row))
        for at, numbers in beginning:
            for number in numbers_in(numbers):
                ends = _walked(self.phrases[number].steps, 1 << at, row)
                if ends:
                    spans.append((number, at, _lowest(ends)))
        tokens, offset = document.tokens, sentence.first
        for number, first, last in spans:
            phrase = self.phrases[number]
            if not (phrase.exempts and _excepted(phrase, document, offset, row, first, last)):
                start, end = tokens[offset + first].start, tokens[offset + last - 1].end
                match = named(Match, (number, offset + first, offset + last, start, end, phrase.negates))
                found.setdefault(number, []).append(match)


class Row:
    """The words of a sentence by place, with an empty place behind the last."""

    __slots__ = ("_at", "_known", "_raw", "_words", "everywhere", "ids")

    def __init__(self, ids: list[Ids]) -> None:
        self.ids = ids
        ids.append(())
        self.everywhere = (1 << len(ids)) - 1
        self._known: dict[int, int] = {}
        self._at: dict[int, int] | None = None
        self._words: frozenset[int] | None = None
        self._raw: frozenset[str] | None = None

    def where(self, words: frozenset[int], at: int) -> int:
        """Those of some places at which one of the words stands. Sets are known by identity: those of phrases stay."""
        if not at & (at - 1):
            return 0 if words.isdisjoint(self.ids[at.bit_length() - 1]) else at
        found = self._known.get(id(words))
        if found is None:
            found = 0
            if self._at is None:
                self._at = self._index()
            for word in words & self.words():
                found |= self._at[word]
            self._known[id(words)] = found
        return at & found

    def words(self) -> frozenset[int]:
        """All words of the sentence."""
        if self._words is None:
            self._words = frozenset(chain.from_iterable(self.ids))
        return self._words

    def raw(self, document: Document, offset: int) -> frozenset[str]:
        """The tokens from a little before the sentence, which begins at `offset`, to its end, as they were typed."""
        if self._raw is None:
            near = document.tokens[max(0, offset - _EXEMPT) : offset + len(self.ids)]
            self._raw = frozenset([token.raw for token in near])
        return self._raw

    def _index(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for place, words in enumerate(self.ids):
            for word in words:
                found[word] = found.get(word, 0) | 1 << place
        return found


def _lowest(bits: int) -> int:
    return (bits & -bits).bit_length() - 1


def numbers_in(bits: int) -> list[int]:
    """The places, or phrases, that a number's bits stand for, in their order."""
    out = []
    while bits:
        lowest = bits & -bits
        out.append(lowest.bit_length() - 1)
        bits ^= lowest
    return out


def _walked(steps: Steps, at: int, row: Row) -> int:
    """The places behind the steps, from any of some places."""
    for step in steps:
        if step.most:
            at = _widened(at, step.most) & row.everywhere
        elif step.longer:
            at = _branched(step, at, row)
        else:
            begin = row.where(step.begins, at)
            at = at | begin << 1 if step.optional else begin << 1
        if not at:
            break
    return at


def _widened(at: int, most: int) -> int:
    """Some places, and up to so many behind each of them."""
    done = 0
    while done < most:
        step = min(done + 1, most - done)
        at |= at << step
        done += step
    return at


def _branched(step: Step, at: int, row: Row) -> int:
    reached = at if step.optional else 0
    begin = row.where(step.begins, at)
    if not begin:
        return reached
    if step.words:
        reached |= row.where(step.words, begin) << 1
    longer = step.longer
    while begin:
        place = begin & -begin
        begin ^= place
        for word in row.ids[place.bit_length() - 1]:
            for option in longer.get(word, ()):
                reached |= _walked(option, place, row)
    return reached


def _free(phrase: Compiled, row: Row) -> list[tuple[int, int]]:
    """For words in any order: around each place of the first needed set, the nearest of every other."""
    needed = [numbers_in(row.where(need, row.everywhere)) for need in phrase.needs]
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


def _excepted(phrase: Compiled, document: Document, offset: int, row: Row, first: int, last: int) -> bool:
    """Whether what is exempt stands where the match does, which is in the sentence that begins at `offset`."""
    tokens = document.tokens
    raw = row.raw(document, offset)
    for head in phrase.unless.keys() & raw:
        for form in phrase.unless[head]:
            size = len(form)
            for start in range(max(0, offset + first - size + 1), min(offset + last, len(tokens) - size + 1)):
                if all(tokens[start + at].raw == form[at] for at in range(size)):
                    return True
    if not phrase.unless_steps:
        return False
    words = row.words()
    before = (1 << last) - (1 << max(0, first - _EXEMPT))
    for needs, steps in phrase.unless_steps:
        for need in needs:
            if need.isdisjoint(words):
                break
        else:
            if _walked(steps, before, row) >> (first + 1):
                return True
    return False
