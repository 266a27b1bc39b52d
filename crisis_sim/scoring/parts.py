"""The parts of a press release or a post, each with the characters where it was found."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from crisis_sim.scoring.ground import Concept, Ground
from crisis_sim.scoring.matching import Group, Match
from crisis_sim.scoring.quotations import SPEECH
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.words import words_of

Spans = list[tuple[int, int]]
"""Where a part stands; the first place is its evidence, and some finders look no further."""

_DATELINE = re.compile(
    r"\s*(?:[A-Z][\w.'-]{1,30}(?: [A-Z][\w.'-]{1,30}){0,3}(?:,[^–—\n-]{2,40}|\s?\([^)\n]{3,30}\))?"
    r"|[a-z][\w.'-]{1,30}(?: [a-z][\w.'-]{1,30}){0,2}(?:,[^–—\n-]{0,30}\d[^–—\n-]{0,10}|\s?\(\d[^)\n]{2,30}\)))"
    r"\s?[–—-]\s"
)
_HASHTAG = re.compile(r"(?<!\w)#\w{2,60}")
_ALT = re.compile(
    r"\b(?:alt(?:[- ]?te(?:xt|ks))?|teks alt(?:ernatif)?|deskripsi (?:gambar|foto)|image description)\s?[:=]\s?\S",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\b(?:di|dari|ke|in|at|near|from|on)\s(?:the\s)?[A-Z][\w'-]{2,30}")
_NAMED = re.compile(
    r"[A-Z](?:(?<=\bdi\s.)|(?<=\bdari\s.)|(?<=\bke\s.)|(?<=\bin\s.)|(?<=\bat\s.)|(?<=\bnear\s.)|(?<=\bfrom\s.)"
    r"|(?<=\bon\s.)|(?<=\sthe\s.))"
)
"""A quick look for what a place must hold; it stops at capitals only."""
_DATE = re.compile(
    r"\d(?<!\w\d)\d?[/ ](?:\d{1,2}|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November"
    r"|Desember|January|February|March|May|June|July|August|October|December)\b"
)
_DAYS = words_of(
    """
    senin selasa rabu kamis jumat sabtu minggu kemarin malam pagi siang sore monday tuesday wednesday thursday
    friday saturday sunday today yesterday tonight morning evening afternoon hari
    """
)
_WHY = words_of(
    """
    karena akibat sebab penyebab penyebabnya dikarenakan lantaran because cause caused due since reason
    """
)
_HOW = words_of(
    """
    bermula berawal kronologi setelah saat ketika usai dengan melalui after when while by through began started
    """
)
_WE = words_of("kami we kita our")
_LEAD_WORDS = 8
_HEADLINE_WORDS = 18
_QUOTE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Needs:
    """What finding the parts needs of the scenario."""

    who: frozenset[str]
    clock: Concept
    contact: Concept
    acts: tuple[Concept, ...]
    facts: Group
    contacts: tuple[str, ...]
    lead_words: int

    @classmethod
    def of(cls, ground: Ground, lead_words: int) -> Needs:
        """The needs of one rule."""
        body = ground.scenario.organisation
        names = " ".join((body.name, body.short or "", body.handle or "")).replace("@", " ").casefold()
        known = (ground.fact(fact.id) for fact in ground.scenario.facts)
        return cls(
            who=_WE.union(word for word in names.split() if len(word) > 3),
            clock=ground.concept("clock_time"),
            contact=ground.concept("contact"),
            acts=(ground.concept("action_taken"), ground.concept("investigation")),
            facts=reduce(or_, (fact.states for fact in known if fact is not None), 0),
            contacts=tuple(contact.casefold() for contact in ground.scenario.public_contacts),
            lead_words=lead_words,
        )


def _area(reading: Reading, where: str) -> tuple[int, int] | None:
    return next(((start, end) for name, start, end in reading.response.fields if name == where), None)


def _words_in(reading: Reading, area: tuple[int, int]) -> int:
    return reading.document.words_in(*area)


def _headline(reading: Reading, needs: Needs) -> Spans:
    del needs
    area = reading.area("headline")
    return [area] if area and 2 <= _words_in(reading, area) <= _HEADLINE_WORDS else []


def _dateline(reading: Reading, needs: Needs) -> Spans:
    del needs
    for where in ("lead", "body"):
        area = _area(reading, where)
        found = _DATELINE.match(reading.document.text, area[0]) if area else None
        if found:
            return [found.span()]
    found = None if reading.response.fields else _DATELINE.match(reading.document.text)
    return [found.span()] if found else []


def _first_sentence(reading: Reading) -> tuple[int, int, int] | None:
    """Start, end and words of the lead's first sentence."""
    document = reading.document
    area = _area(reading, "lead") or (None if reading.response.fields else (0, len(document.text)))
    if area is None:
        return None
    for sentence in document.sentences:
        start = document.tokens[sentence.first].start
        if area[0] <= start < area[1]:
            end = document.tokens[sentence.last - 1].end
            return start, end, document.words_in(start, end)
    return None


def _lead(reading: Reading, needs: Needs) -> Spans:
    del needs
    first = _first_sentence(reading)
    return [first[:2]] if first and first[2] >= _LEAD_WORDS else []


def _short_lead(reading: Reading, needs: Needs) -> Spans:
    first = _first_sentence(reading)
    return [first[:2]] if first and 3 <= first[2] <= needs.lead_words else []


def _words(reading: Reading, words: frozenset[str]) -> Spans:
    """The first of some words."""
    if words.isdisjoint(reading.words):
        return []
    return [next((start, end) for start, end, raw, form in reading.document.tokens if form in words or raw in words)]


def _who(reading: Reading, needs: Needs) -> Spans:
    return _words(reading, needs.who)


def _what(reading: Reading, needs: Needs) -> Spans:
    matches: list[Match] = list(reading.phrases(needs.facts))
    for concept in needs.acts:
        matches.extend(reading.concept(concept))
    return sorted((match.start, match.end) for match in matches)


def _when(reading: Reading, needs: Needs) -> Spans:
    times = [(match.start, match.end) for match in reading.concept(needs.clock)]
    date = _DATE.search(reading.document.text)
    return sorted([*times, *([date.span()] if date else ()), *_words(reading, _DAYS)])


def _where(reading: Reading, needs: Needs) -> Spans:
    dateline = _dateline(reading, needs)
    if dateline:
        return dateline
    place = _PLACE.search(reading.document.text) if _NAMED.search(reading.document.text) else None
    return [place.span()] if place else []


def _why(reading: Reading, needs: Needs) -> Spans:
    del needs
    return _words(reading, _WHY)


def _how(reading: Reading, needs: Needs) -> Spans:
    del needs
    return _words(reading, _HOW)


def _quote(reading: Reading, needs: Needs) -> Spans:
    del needs
    field = _area(reading, "quote")
    if field:
        return [field] if _words_in(reading, field) >= _QUOTE_WORDS else []
    spans = [(quotation.start, quotation.end) for quotation in reading.document.quoted]
    return [span for span in spans if _words_in(reading, span) >= _QUOTE_WORDS]


def _attribution(reading: Reading, needs: Needs) -> Spans:
    if not _quote(reading, needs):
        return []
    return _words(reading, SPEECH)


def _contact(reading: Reading, needs: Needs) -> Spans:
    field = _area(reading, "contact")
    if field and _words_in(reading, field):
        return [field]
    text = reading.document.text.casefold()
    public = [(text.find(own), text.find(own) + len(own)) for own in needs.contacts if own in text]
    return [*((match.start, match.end) for match in reading.concept(needs.contact)), *public]


def _hashtags(reading: Reading, needs: Needs) -> Spans:
    del needs
    return [match.span() for match in _HASHTAG.finditer(reading.document.text)]


def _alt_text(reading: Reading, needs: Needs) -> Spans:
    del needs
    return [match.span() for match in _ALT.finditer(reading.document.text)]


PARTS: Mapping[str, Callable[[Reading, Needs], Spans]] = {
    "headline": _headline,
    "dateline": _dateline,
    "lead": _lead,
    "short_lead": _short_lead,
    "who": _who,
    "what": _what,
    "when": _when,
    "where": _where,
    "why": _why,
    "how": _how,
    "quote": _quote,
    "attribution": _attribution,
    "contact": _contact,
    "hashtags": _hashtags,
    "alt_text": _alt_text,
}
"""A finder by name of the part."""
