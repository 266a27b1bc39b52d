"""A response under judgement: what its words say, and the evidence they give."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from crisis_sim.named import made
from crisis_sim.scenario.rules import Where
from crisis_sim.scoring.echo import Known, Runs, copied, disordered, listed_sentences
from crisis_sim.scoring.ground import Concept
from crisis_sim.scoring.matching import Found, Group, Match, Phrasebook, numbers_in
from crisis_sim.scoring.response import Response, Situation
from crisis_sim.scoring.stance import Manner, counts, plain
from crisis_sim.scoring.text import Document
from crisis_sim.scoring.verdicts import Evidence

LEAD_SENTENCES = 2
"""Sentences that make the lead of a text without fields."""


_NOTHING: frozenset[int] = frozenset()


def _in_order(match: Match) -> tuple[int, int, int]:
    return match.start, -match.end, match.phrase


def _longest_first(span: tuple[int, int]) -> tuple[int, int]:
    return span[0], -span[1]


class Reading:
    """The response as all rules of a rubric read it; whatever two rules ask is worked out once."""

    def __init__(
        self,
        response: Response,
        situation: Situation,
        document: Document,
        found: Found,
        book: Phrasebook,
        earlier: tuple[Reading, ...] = (),
        shown: tuple[Runs, ...] = (),
        known: tuple[Known, ...] = (),
    ) -> None:
        self.response = response
        self.situation = situation
        self.document = document
        self.found = found
        self.earlier = earlier
        """What the trainee said in public before."""
        self._book = book
        self._shown = shown
        self._known = known
        self._hits = sum(1 << number for number in found)
        self._concepts: dict[str, tuple[Match, ...]] = {}
        self._meant: dict[tuple[int, int, Manner], bool] = {}
        self._areas: dict[Where, tuple[int, int] | None] = {}

    @property
    def blank(self) -> bool:
        """Whether the response has no words at all; silence never scores."""
        return not self.document.tokens

    @cached_property
    def words(self) -> frozenset[str]:
        """The forms of all words, and those that were typed."""
        return frozenset(self.document.forms).union([raw for _, _, raw, _ in self.document.tokens])

    @cached_property
    def copied(self) -> bool:
        """Whether the response only repeats what its task shows."""
        return copied(self.document, self._shown)

    @cached_property
    def salad(self) -> bool:
        """Whether the words stand in no order, or all of them in bare lists."""
        return self._disordered or (bool(self._lists) and len(self._lists) == len(self.document.sentences))

    @cached_property
    def void(self) -> frozenset[int]:
        """The sentences that earn nothing: bare lists of words, or all of a copied or disordered response."""
        if self.copied or self._disordered:
            return frozenset(range(len(self.document.sentences)))
        return self._lists

    @cached_property
    def _disordered(self) -> bool:
        return disordered(self.document, self._known)

    @cached_property
    def _lists(self) -> frozenset[int]:
        return listed_sentences(self.document, self.area("headline"))

    def phrases(self, group: Group, manner: Manner = "stated", *, earns: bool = True) -> tuple[Match, ...]:
        """Where phrases of a group stand and are meant so, in the order of the text.

        `earns` says that they are looked for to earn credit, so that bare lists of words are passed over.
        """
        hits = group & self._hits
        if not hits:
            return ()
        void = self.void if earns and manner not in ("plain", "said") else _NOTHING
        sentence_of, plain_ones, phrases = self.document.sentence_of, self._plain, self._book.phrases
        kept = [
            match
            for number in numbers_in(hits)
            for match in self.found[number]
            if (phrases[number].where == "anywhere" or self.within(match, phrases[number].where))
            and (sentence_of[match.first] in plain_ones or self._counts(match, manner))
            and not (void and sentence_of[match.first] in void)
        ]
        if len(kept) > 1:
            kept.sort(key=_in_order)
        return tuple(kept)

    @cached_property
    def _plain(self) -> frozenset[int]:
        """The sentences in which every match is meant as it stands."""
        if self.document.quoted:
            return frozenset()
        return frozenset([number for number, sentence in enumerate(self.document.sentences) if plain(sentence)])

    def _counts(self, match: Match, manner: Manner) -> bool:
        """Whether a match is meant as a manner asks; rules that share phrases ask the same."""
        key = (match.phrase, match.first, manner)
        if key not in self._meant:
            self._meant[key] = counts(self.document, match, manner)
        return self._meant[key]

    def earning(self, matches: Iterable[Match]) -> tuple[Match, ...]:
        """Those of some matches that may earn credit: not the ones in bare lists of words."""
        if not self.void:
            return tuple(matches)
        return tuple(match for match in matches if self.document.sentence_of[match.first] not in self.void)

    def is_void(self, start: int) -> bool:
        """Whether a character stands in a bare list of words."""
        if not self.void:
            return False
        before = bisect_right(self.document.tokens, start, key=lambda token: token.start) - 1
        return before >= 0 and self.document.sentence_of[before] in self.void

    def concept(self, concept: Concept) -> tuple[Match, ...]:
        """Where a concept is expressed, less the sentences in which another one cancels it."""
        kept = self._concepts.get(concept.name)
        if kept is None:
            matches = self.phrases(concept.group, concept.manner)
            kept = self._concepts[concept.name] = self._kept(concept, matches) if matches else ()
        return kept

    def _kept(self, concept: Concept, matches: tuple[Match, ...]) -> tuple[Match, ...]:
        """Matches that no other concept voids."""
        if any(self.concept(other) for other in concept.excused_by):
            return ()
        before = [match.start for other in concept.unless_after for match in self.concept(other)]
        sentence_of = self.document.sentence_of
        void = {sentence_of[match.first] for other in concept.cancelled_by for match in self.concept(other)}
        if concept.unless_with:
            void |= self._beside(concept.unless_with)
        if not (before or void):
            return matches
        latest = min(before, default=len(self.document.text))
        return tuple(match for match in matches if match.start <= latest and sentence_of[match.first] not in void)

    def _beside(self, concepts: tuple[Concept, ...]) -> set[int]:
        """The sentences that hold all of some concepts, and those right before them."""
        sentence_of = self.document.sentence_of
        holding = [{sentence_of[match.first] for match in self.concept(each)} for each in concepts]
        together = set.intersection(*holding) if holding else set()
        return together | {number - 1 for number in together}

    def within(self, match: Match, where: Where) -> bool:
        """Whether a match begins in a part of the response."""
        if where == "anywhere":
            return True
        area = self.area(where)
        return area is not None and area[0] <= match.start < area[1]

    def area(self, where: Where) -> tuple[int, int] | None:
        """The characters of a part of the response, if it has that part."""
        if where not in self._areas:
            self._areas[where] = self._measured(where)
        return self._areas[where]

    def _measured(self, where: Where) -> tuple[int, int] | None:
        text = self.document.text
        if where == "anywhere":
            return 0, len(text)
        for name, start, end in self.response.fields:
            if name == where:
                return start, end
        if self.response.fields and self.response.fields[0][0] != "why":
            return None
        sentences = self.document.sentences
        if not sentences:
            return None
        if where == "headline":
            line = text.lstrip().partition("\n")
            start = len(text) - len(text.lstrip())
            return (start, start + len(line[0])) if line[1] else None
        cut = len(text)
        if len(sentences) > LEAD_SENTENCES:
            cut = self.document.tokens[sentences[LEAD_SENTENCES].first].start
        return (0, cut) if where == "lead" else (cut, len(text))

    def evidence(self, matches: Iterable[Match], counted: Literal["for", "against"] = "for") -> tuple[Evidence, ...]:
        """The words of matches; of those that overlap only the first and longest."""
        return self.spans(((match.start, match.end) for match in matches), counted)

    def spans(
        self, spans: Iterable[tuple[int, int]], counted: Literal["for", "against"] = "for"
    ) -> tuple[Evidence, ...]:
        """Evidence for stretches of the text, in its order, without overlaps."""
        out: list[Evidence] = []
        last = 0
        places = set(spans)
        for start, end in sorted(places, key=_longest_first) if len(places) > 1 else places:
            if start >= last:
                out.append(self._at(start, end, counted))
                last = end
        return tuple(out)

    def _at(self, start: int, end: int, counted: Literal["for", "against"]) -> Evidence:
        words = self.document.text[start:end]
        for name, begin, stop in self.response.fields:
            if begin <= start < stop:
                return Evidence(start, end, words, counted, name, start - begin)
        return made(Evidence, (start, end, words, counted, None, 0))
