"""Judges `tone`: wanted concepts are expressed, shunned ones are not."""

from __future__ import annotations

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import Tone
from crisis_sim.scoring.ground import Concept, Ground
from crisis_sim.scoring.matching import Match
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import ALL, NONE, Finding, Judging, either, listed, share, shown
from crisis_sim.scoring.rules.naming import example_of, instead_of, name_of


def prepare(rule: Tone, ground: Ground) -> Judging:
    """The judge of one rule."""
    wanted = tuple(ground.concept(name) for name in rule.want)
    shunned = tuple(ground.concept(name) for name in rule.shun)

    def judge(reading: Reading) -> Finding:
        for concept in shunned:
            matches = reading.concept(concept)
            if matches:
                return _shunned(reading, concept, matches)
        if not wanted:
            return Finding(ALL, note("None of it was found: {names}", names=_names(shunned)))
        hits = [(concept, _where(reading, rule, concept)) for concept in wanted]
        found = [(concept, matches) for concept, matches in hits if matches]
        lacking = tuple(concept for concept, matches in hits if not matches)
        credit = share(len(found), rule.at_least)
        return Finding(
            credit,
            _explained(tuple(concept for concept, _ in found), lacking, rule.at_least),
            reading.evidence(match for _, matches in found for match in matches),
            None if credit == 1 else _advice(lacking, rule.at_least - len(found)),
        )

    return judge


def _where(reading: Reading, rule: Tone, concept: Concept) -> list[Match]:
    return [match for match in reading.earning(reading.concept(concept)) if reading.within(match, rule.where)]


def _names(concepts: tuple[Concept, ...]) -> Note:
    return listed(name_of(concept.name) for concept in concepts)


def _explained(found: tuple[Concept, ...], lacking: tuple[Concept, ...], needed: int) -> Note:
    if len(found) >= needed:
        return note("Found {names}.", names=_names(found))
    wanted = _wanted(lacking, needed - len(found))
    if not found:
        return note("Not found: {names}", names=wanted)
    return note("Found {names}. Not found: {lacking}", names=_names(found), lacking=wanted)


def _wanted(lacking: tuple[Concept, ...], more: int) -> Note:
    """What is still to be said: all of it, or so many of several."""
    if more == len(lacking):
        return _names(lacking)
    names = either(name_of(concept.name) for concept in lacking)
    return names if more == 1 else note("{count} of these: {names}", count=more, names=names)


def _advice(lacking: tuple[Concept, ...], more: int) -> Note:
    wanted = _wanted(lacking, more)
    example = next((text for concept in lacking if (text := example_of(concept.name))), None)
    if example is None:
        return note("Add {names}.", names=wanted)
    return note('Add {names}, for example: "{example}"', names=wanted, example=example)


def _shunned(reading: Reading, concept: Concept, matches: tuple[Match, ...]) -> Finding:
    evidence = reading.evidence(matches, "against")
    words = shown(evidence[0].text)
    instead = instead_of(concept.name)
    return Finding(
        NONE,
        note('Found {concept}: "{words}"', concept=name_of(concept.name), words=words),
        evidence,
        note('Leave out "{words}"; {instead}.', words=words, instead=instead)
        if instead
        else note('Leave out "{words}".', words=words),
    )
