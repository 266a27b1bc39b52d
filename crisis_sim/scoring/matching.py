"""Finds all phrases of a scenario in a text at once.

A phrase is tried only in sentences that hold one word of each set it needs, beginning with its rarest set; so the
cost follows the words of the text, not the number of phrases. Trying is a walk over sets of positions: no
backtracking, whatever the phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crisis_sim.scenario.phrases import GAP, Phrase
from crisis_sim.scoring.compiling import Compiled, Is, OneOf, Steps, compile_phrase
from crisis_sim.scoring.function_words import FUNCTION_WORDS
from crisis_sim.scoring.text import Document
from crisis_sim.scoring.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found at tokens `first` to `last`; `negates` when it holds a negation of its own."""

    phrase: int
    first: int
    last: int
    start: int
    end: int
    negates: bool


_FEW = 4
"""First words of a phrase up to which they are looked up one by one."""
_COMMON = 200
"""Phrases that a function word counts for, when the rarest words of a phrase are looked for."""

_EXEMPT = 12
"""Words before a match at which an exempt phrase that overlaps it may begin."""

Group = tuple[int, ...]
"""The numbers of the phrases that were added together."""
Found = Mapping[int, tuple[Match, ...]]


class Phrasebook:
    """All phrases of a scenario. Add them, then match texts."""

    def __init__(self) -> None:
        self.phrases: list[Compiled] = []
        self._vocabulary = Vocabulary()
        self._numbers: dict[tuple[Phrase, str], int | None] = {}
        self._anchored: dict[int, list[int]] | None = None

    def add(self, phrases: Iterable[Phrase], language: str) -> Group:
        """The numbers of phrases, in their order; one that could never match has none."""
        numbers = (self._number(phrase, language) for phrase in phrases)
        return tuple(number for number in numbers if number is not None)

    def match(self, document: Document) -> Found:
        """The matches of every phrase that has any, each phrase's in the order of the text."""
        anchored = self._anchors()
        found: dict[int, list[Match]] = {}
        ids = [self._vocabulary.ids(token) for token in document.tokens]
        for sentence in document.sentences:
            self._match_sentence(document, ids, range(sentence.first, sentence.last), anchored, found)
        return {number: tuple(found[number]) for number in sorted(found)}

    def _number(self, phrase: Phrase, language: str) -> int | None:
        key = (phrase, language)
        if key not in self._numbers:
            compiled = compile_phrase(phrase, language, self._vocabulary)
            self._numbers[key] = None if compiled is None else len(self.phrases)
            if compiled is not None:
                self.phrases.append(compiled)
            self._anchored = None
        return self._numbers[key]

    def _anchors(self) -> dict[int, list[int]]:
        """Phrases by the words of the rarest set they need."""
        if self._anchored is None:
            uses = dict.fromkeys(self._vocabulary.numbers_of(FUNCTION_WORDS), _COMMON)
            for phrase in self.phrases:
                for need in phrase.needs:
                    for word in need:
                        uses[word] = uses.get(word, 0) + 1
            anchored: dict[int, list[int]] = {}
            for number, phrase in enumerate(self.phrases):
                needs = phrase.needs or (phrase.firsts,)
                rarest = min(needs, key=lambda need: sum(uses.get(word, 0) for word in need))
                for word in sorted(rarest):
                    anchored.setdefault(word, []).append(number)
            self._anchored = anchored
        return self._anchored

    def _match_sentence(
        self,
        document: Document,
        ids: list[tuple[int, ...]],
        span: range,
        anchored: dict[int, list[int]],
        found: dict[int, list[Match]],
    ) -> None:
        places: dict[int, list[int]] = {}
        for position in span:
            for word in ids[position]:
                places.setdefault(word, []).append(position)
        tried: set[int] = set()
        for word in places:
            tried.update(anchored.get(word, ()))
        present = set(places)
        for number in tried:
            phrase = self.phrases[number]
            for need in phrase.needs:
                if need.isdisjoint(present):
                    break
            else:
                spans = _free(phrase, places) if phrase.free else _fixed(phrase, places, ids, span.stop)
                for first, last in spans:
                    if not _excepted(phrase, document, ids, span, first, last):
                        match = Match(number, first, last, *_chars(document, first, last), phrase.negates)
                        found.setdefault(number, []).append(match)


def _chars(document: Document, first: int, last: int) -> tuple[int, int]:
    return document.tokens[first].start, document.tokens[last - 1].end


def _fixed(
    phrase: Compiled, places: Mapping[int, list[int]], ids: list[tuple[int, ...]], stop: int
) -> list[tuple[int, int]]:
    begun = phrase.firsts & places.keys() if len(phrase.firsts) > _FEW else phrase.firsts
    starts = sorted({position for word in begun for position in places.get(word, ())})
    spans = []
    seconds = phrase.seconds
    for start in starts:
        if seconds is not None and (start + 1 >= stop or seconds.isdisjoint(ids[start + 1])):
            continue
        ends = _walked(phrase.steps, {start}, ids, stop)
        if ends:
            spans.append((start, min(ends)))
    return spans


def _walked(steps: Steps, positions: set[int], ids: list[tuple[int, ...]], stop: int) -> set[int]:
    """The positions behind the steps, from each of some positions."""
    for step in steps:
        if isinstance(step, Is):
            positions = {place + 1 for place in positions if place < stop and step.word in ids[place]}
        elif isinstance(step, OneOf):
            positions = _branched(step, positions, ids, stop)
        else:
            positions = {place + more for place in positions for more in range(step.most + 1) if place + more <= stop}
        if not positions:
            break
    return positions


def _branched(step: OneOf, positions: set[int], ids: list[tuple[int, ...]], stop: int) -> set[int]:
    words = step.words
    reached = {place + 1 for place in positions if place < stop and not words.isdisjoint(ids[place])}
    for firsts, option in step.longer:
        begin = {place for place in positions if place < stop and not firsts.isdisjoint(ids[place])}
        if begin:
            reached |= _walked(option, begin, ids, stop)
    return reached | positions if step.optional else reached


def _free(phrase: Compiled, places: Mapping[int, list[int]]) -> list[tuple[int, int]]:
    """For words in any order: around each place of the first needed set, the nearest of every other."""
    needed = [sorted({place for word in need for place in places.get(word, ())}) for need in phrase.needs]
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


def _excepted(
    phrase: Compiled, document: Document, ids: list[tuple[int, ...]], span: range, first: int, last: int
) -> bool:
    """Whether what is exempt stands where the match does."""
    for form in phrase.unless:
        size = len(form)
        for start in range(max(0, first - size + 1), min(last, len(document.tokens) - size + 1)):
            if all(document.tokens[start + at].raw == form[at] for at in range(size)):
                return True
    return any(
        end > first
        for steps in phrase.unless_steps
        for start in range(max(span.start, first - _EXEMPT), last)
        for end in _walked(steps, {start}, ids, span.stop)
    )
