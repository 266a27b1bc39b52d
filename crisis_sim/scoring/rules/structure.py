"""Judges `structure`: the parts that a press release or an own post needs."""

from __future__ import annotations

from collections.abc import Callable

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import Structure, StructurePart
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.parts import PARTS, Needs
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import Finding, Judging, listed, share

_NAMES: dict[StructurePart, Note] = {
    "headline": note("a headline"),
    "dateline": note("a dateline (place and date)"),
    "lead": note("a lead"),
    "short_lead": note("a short first sentence"),
    "who": note("who"),
    "what": note("what"),
    "when": note("when"),
    "where": note("where"),
    "why": note("why"),
    "how": note("how"),
    "quote": note("a quotation"),
    "attribution": note("who is quoted"),
    "contact": note("a contact"),
    "hashtags": note("a hashtag"),
    "alt_text": note("an alt text for the picture"),
}


def prepare(rule: Structure, ground: Ground) -> Judging:
    """The judge of one rule."""
    needs = Needs.of(ground, rule.lead_words)
    finders: list[tuple[StructurePart, Callable[[Reading, Needs], list[tuple[int, int]]]]] = [
        (part, PARTS[part]) for part in rule.need
    ]

    def judge(reading: Reading) -> Finding:
        found = [(part, find(reading, needs)) for part, find in finders]
        lacking = [_NAMES[part] for part, spans in found if not spans]
        got = len(found) - len(lacking)
        evidence = reading.spans(span for _, spans in found for span in spans[:1])
        if not lacking:
            return Finding(share(got, len(found)), note("All parts found."), evidence)
        return Finding(
            share(got, len(found)),
            note("Found {got} of {all} parts. Not found: {lacking}", got=got, all=len(found), lacking=listed(lacking)),
            evidence,
            note("Add {lacking}.", lacking=listed(lacking)),
        )

    return judge
