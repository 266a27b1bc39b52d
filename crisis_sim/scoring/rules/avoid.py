"""Judges `avoid`: nothing forbidden is said, unless its sentence is excused."""

from __future__ import annotations

from crisis_sim.notes import note
from crisis_sim.scenario.rules import Avoid
from crisis_sim.scoring.ground import Concept, Ground
from crisis_sim.scoring.matching import Match
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import ALL, NONE, Finding, Judging, shown
from crisis_sim.scoring.rules.naming import instead_of, name_of


def prepare(rule: Avoid, ground: Ground) -> Judging:
    """The judge of one rule."""
    phrases = ground.group(rule.any)
    concepts = tuple(ground.concept(name) for name in rule.concepts)
    unless = ground.group(rule.unless)

    def judge(reading: Reading) -> Finding:
        excused = {reading.document.sentence_at(match.first) for match in reading.phrases(unless, "plain")}

        def kept(matches: tuple[Match, ...]) -> list[Match]:
            return [
                match
                for match in matches
                if reading.within(match, rule.where) and reading.document.sentence_at(match.first) not in excused
            ]

        against: list[Match] = kept(reading.phrases(phrases, "said"))
        guilty: list[Concept] = []
        for concept in concepts:
            found = kept(reading.concept(concept))
            against.extend(found)
            if found:
                guilty.append(concept)
        return _finding(reading, against, guilty)

    return judge


def _finding(reading: Reading, against: list[Match], guilty: list[Concept]) -> Finding:
    if not against:
        return Finding(ALL, note("Nothing to avoid was found."))
    evidence = reading.evidence(against, "against")
    words = shown(evidence[0].text)
    if not guilty:
        return Finding(
            NONE,
            note('Found what should be avoided: "{words}"', words=words),
            evidence,
            note('Leave out "{words}".', words=words),
        )
    name = guilty[0].name
    instead = instead_of(name)
    return Finding(
        NONE,
        note('Found {concept}: "{words}"', concept=name_of(name), words=words),
        evidence,
        note('Leave out "{words}"; {instead}.', words=words, instead=instead)
        if instead
        else note('Leave out "{words}".', words=words),
    )
