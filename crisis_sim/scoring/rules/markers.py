"""Judges `markers`: exclamation marks, capitals, emoji, hashtags and links within their ranges."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import Markers
from crisis_sim.scenario.rules.markers import Marker
from crisis_sim.scoring import marks
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import Finding, Judging, listed, ranged
from crisis_sim.scoring.text import Document

_NAMES: dict[Marker, Note] = {
    "exclamations": note("exclamation marks"),
    "capitals": note("words in capitals"),
    "emoji": note("emoji"),
    "hashtags": note("hashtags"),
    "links": note("links"),
}


def prepare(rule: Markers, ground: Ground) -> Judging:
    """The judge of one rule."""
    body = ground.scenario.organisation
    allowed = frozenset(
        word.casefold() for name in (body.name, body.short or "", *rule.allow) for word in name.split() if word
    )
    finders: dict[Marker, Callable[[Document], marks.Spans]] = {
        "exclamations": marks.exclamations,
        "capitals": lambda document: marks.capitals(document, allowed),
        "emoji": marks.emoji,
        "hashtags": marks.hashtags,
        "links": marks.links,
    }

    def judge(reading: Reading) -> Finding:
        counted = [(name, finders[name](reading.document), span) for name, span in rule.ranges]
        credit = sum((ranged(len(found), *span) for _, found, span in counted), Fraction(0)) / len(counted)
        outside = [(name, found, span) for name, found, span in counted if not span[0] <= len(found) <= span[1]]
        if not outside:
            told = listed(_told(name, len(found), span) for name, found, span in counted)
            return Finding(credit, note("All within their ranges: {told}", told=told))
        return Finding(
            credit,
            note(
                "Outside the range: {told}", told=listed(_told(name, len(found), span) for name, found, span in outside)
            ),
            reading.spans((place for _, found, span in outside if len(found) > span[1] for place in found), "against"),
            _advice(
                [(name, span) for name, found, span in outside if len(found) < span[0]],
                [(name, span) for name, found, span in outside if len(found) > span[1]],
            ),
        )

    return judge


_Bound = list[tuple[Marker, tuple[int, int]]]


def _told(name: Marker, found: int, span: tuple[int, int]) -> Note:
    return note("{found} {name} ({fewest} to {most})", found=found, name=_NAMES[name], fewest=span[0], most=span[1])


def _advice(few: _Bound, many: _Bound) -> Note:
    fewer = listed(note("at most {most} {name}", most=span[1], name=_NAMES[name]) for name, span in many)
    more = listed(note("at least {fewest} {name}", fewest=span[0], name=_NAMES[name]) for name, span in few)
    if not few:
        return note("Keep to {fewer}.", fewer=fewer)
    if not many:
        return note("Use {more}.", more=more)
    return note("Keep to {fewer}; use {more}.", fewer=fewer, more=more)
