"""Judges `mention`: a fact is stated, or phrases are said; what is denied, quoted, asked or only supposed is not."""

from __future__ import annotations

from dataclasses import dataclass

from crisis_sim.notes import Note, note
from crisis_sim.scenario.phrases import Phrase
from crisis_sim.scenario.rules import Mention
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.matching import Group, Match, numbers_in
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import Finding, Judging, listed, share
from crisis_sim.scoring.rules.readable import readable


@dataclass(frozen=True, slots=True)
class _Subject:
    """One thing that may be mentioned, by what it is called in explanations."""

    name: Note
    group: Group


def prepare(rule: Mention, ground: Ground) -> Judging:
    """The judge of one rule."""
    subjects = _subjects(rule, ground)
    needed = _needed(rule, len(subjects))
    owners: dict[int, list[int]] = {}
    for place, subject in enumerate(subjects):
        for number in numbers_in(subject.group):
            owners.setdefault(number, []).append(place)

    def judge(reading: Reading) -> Finding:
        hits: list[Match | None] = [None] * len(subjects)
        for at in {place for number in reading.found.keys() & owners.keys() for place in owners[number]}:
            hits[at] = _first(reading, rule, subjects[at])
        matches = [hit for hit in hits if hit is not None]
        lacking = [] if len(matches) >= needed else _lacking(subjects, hits)
        return Finding(
            credit=share(len(matches), needed),
            explanation=_explained(len(matches), needed, lacking),
            evidence=reading.evidence(matches),
            advice=_advice(rule, lacking) if lacking else None,
        )

    return judge


def _lacking(subjects: tuple[_Subject, ...], hits: list[Match | None]) -> list[Note]:
    return [subject.name for subject, hit in zip(subjects, hits, strict=True) if hit is None]


def _advice(rule: Mention, lacking: list[Note]) -> Note:
    """What to add: everything that is needed, or one of several wordings."""
    if rule.any:
        return note("Add for example: {phrase}", phrase=lacking[0])
    return note("Add: {lacking}", lacking=listed(lacking))


def _subjects(rule: Mention, ground: Ground) -> tuple[_Subject, ...]:
    facts = (rule.fact,) if rule.fact else rule.facts
    if facts:
        known = [ground.fact(ident) for ident in facts]
        return tuple(_Subject(note("{fact}", fact=fact.fact.text.rstrip(" .")), fact.states) for fact in known if fact)
    return tuple(_Subject(_said(phrase), ground.group((phrase,))) for phrase in rule.any or rule.all)


def _said(phrase: Phrase) -> Note:
    return note('"{phrase}"', phrase=readable(phrase))


def _needed(rule: Mention, subjects: int) -> int:
    if rule.at_least is not None:
        return rule.at_least
    return 1 if rule.any or rule.fact else max(1, subjects)


def _first(reading: Reading, rule: Mention, subject: _Subject) -> Match | None:
    found = reading.phrases(subject.group)
    return next((match for match in found if reading.within(match, rule.where)), None)


def _explained(found: int, needed: int, lacking: list[Note]) -> Note:
    if found >= needed:
        return note("Found.") if needed == 1 else note("Found {found} of {needed}.", found=found, needed=needed)
    if not found:
        return note("Not found: {lacking}", lacking=listed(lacking))
    return note("Found {found} of {needed}. Not found: {lacking}", found=found, needed=needed, lacking=listed(lacking))
