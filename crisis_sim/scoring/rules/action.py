"""Judges `action`: who does what by when, what people should do, where to ask, and when more will be said."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from crisis_sim.notes import Note, note
from crisis_sim.scenario.phrases import Phrase, Phrases
from crisis_sim.scenario.rules import Action, ActionStep
from crisis_sim.scoring.ground import Concept, Ground
from crisis_sim.scoring.matching import Group, Match
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import Finding, Judging, listed, share
from crisis_sim.scoring.rules.readable import readable
from crisis_sim.scoring.words import words_of

ALL, HALF, NONE = 2, 1, 0
"""Credit for a step, in halves. Half is for a promise without who and when ("akan ditindak tegas"; Lee & Chung 2012 on
active responsibility), and for an update that is promised without a time (CERC: say when you will say more)."""

_NAMES: dict[ActionStep, Note] = {
    "who": note("who acts"),
    "what": note("what is done"),
    "when": note("when"),
    "instruction": note("what people should do"),
    "contact": note("where to ask"),
    "next_update": note("when you will say more"),
}
_EXAMPLES: dict[ActionStep, Note] = {
    "who": note("We and the health office are checking every kitchen."),
    "what": note("We have suspended two officers."),
    "when": note("today at 20.00"),
    "instruction": note("Please keep away from the main gate."),
    "contact": note("Families can call the post at the gate."),
    "next_update": note("Next update at 20.00 on this account."),
}
_WE = words_of("kami saya we i our")


@dataclass(frozen=True, slots=True)
class _Parts:
    done: Concept
    investigation: Concept
    promise: Concept
    clock: Concept
    instruction: Concept
    contact: Concept
    update: Concept
    what: Group
    told: Group


def prepare(rule: Action, ground: Ground) -> Judging:
    """The judge of one rule."""
    parts = _Parts(
        done=ground.concept("action_taken"),
        investigation=ground.concept("investigation"),
        promise=ground.concept("promise_only"),
        clock=ground.concept("clock_time"),
        instruction=ground.concept("instruction"),
        contact=ground.concept("contact"),
        update=ground.concept("next_update"),
        what=ground.group(rule.what),
        told=ground.group(rule.instruction),
    )
    public = _contacts(ground)
    own: dict[ActionStep, Phrases] = {"what": rule.what, "instruction": rule.instruction}
    examples = _EXAMPLES | {step: _said(phrases[0]) for step, phrases in own.items() if phrases}

    def judge(reading: Reading) -> Finding:
        contacts = _public(reading, public)
        earned: list[tuple[ActionStep, int]] = []
        spans: list[tuple[int, int]] = []
        for step in rule.need:
            credit, matches = _FINDERS[step](reading, parts)
            here = [(match.start, match.end) for match in reading.earning(matches) if reading.within(match, rule.where)]
            if step == "contact" and contacts:
                here, credit = [*here, *contacts], ALL
            earned.append((step, credit if here else NONE))
            spans.extend(here)
        return _finding(earned, reading, spans, examples)

    return judge


def _contacts(ground: Ground) -> tuple[re.Pattern[str], ...]:
    """The scenario's public contacts and the organisation's own handle, as whole words."""
    handle = ground.scenario.organisation.handle
    known = (*ground.scenario.public_contacts, *((handle,) if handle else ()))
    return tuple(re.compile(rf"(?<!\w){re.escape(contact)}(?!\w)", re.IGNORECASE) for contact in known)


def _said(phrase: Phrase) -> Note:
    return note("{words}", words=readable(phrase))


def _finding(
    earned: Sequence[tuple[ActionStep, int]],
    reading: Reading,
    spans: list[tuple[int, int]],
    examples: Mapping[ActionStep, Note],
) -> Finding:
    credit = share(sum(part for _, part in earned), ALL * len(earned))
    found = listed(_NAMES[step] for step, part in earned if part == ALL)
    lacking = [step for step, part in earned if part < ALL]
    if not lacking:
        return Finding(credit, note("Found {found}.", found=found), reading.spans(spans))
    names = listed(_NAMES[step] for step in lacking)
    said = note("Not found: {lacking}", lacking=names)
    if len(lacking) < len(earned):
        said = note("Found {found}. Not found: {lacking}", found=found, lacking=names)
    if any(part == HALF for _, part in earned):
        said = note("{said}. A promise that names no person or time counts half.", said=said)
    advice = note('Add {lacking}, for example: "{example}"', lacking=names, example=examples[lacking[0]])
    return Finding(credit, said, reading.spans(spans), advice)


_Step = tuple[int, Sequence[Match]]
"""What a step earns where it stands, and where that is."""


def _acts(reading: Reading, parts: _Parts) -> tuple[Match, ...]:
    """What is done or begun: the author's own phrases, or else any action or inquiry."""
    if parts.what:
        return reading.phrases(parts.what)
    return (*reading.concept(parts.done), *reading.concept(parts.investigation))


def _what(reading: Reading, parts: _Parts) -> _Step:
    acts = _acts(reading, parts)
    if acts:
        return ALL, acts
    if parts.what:
        return NONE, ()
    promises = reading.concept(parts.promise)
    return (HALF if promises else NONE), promises


def _who(reading: Reading, parts: _Parts) -> _Step:
    document = reading.document
    acting = []
    for match in (*_acts(reading, parts), *reading.concept(parts.promise)):
        sentence = document.sentences[document.sentence_at(match.first)]
        if not _WE.isdisjoint(document.forms[sentence.first : match.last]) or _named_unit(reading, match):
            acting.append(match)
    return ALL, acting


def _named_unit(reading: Reading, match: Match) -> bool:
    """Whether a capitalised name or an office stands before the act in its sentence."""
    document = reading.document
    sentence = document.sentences[document.sentence_at(match.first)]
    if not _UNITS.isdisjoint(document.forms[sentence.first : match.last]):
        return True
    return any(document.text[token.start].isupper() for token in document.tokens[sentence.first + 1 : match.last])


_UNITS = words_of(
    """
    tim petugas dinas kanwil direktorat ditjen kepala kalapas karutan inspektorat kepolisian polisi puslabfor bpom
    bpbd pimpinan manajemen dokter team officers police department inspectorate director engineers crew laboratory
    office management agency authority hospital
    """
)


def _when(reading: Reading, parts: _Parts) -> _Step:
    document = reading.document
    acts = (*_acts(reading, parts), *reading.concept(parts.promise), *reading.concept(parts.update))
    sentences = {document.sentence_at(match.first) for match in acts}
    times = [match for match in reading.concept(parts.clock) if document.sentence_at(match.first) in sentences]
    return ALL, times


def _instruction(reading: Reading, parts: _Parts) -> _Step:
    told = reading.phrases(parts.told, "said") if parts.told else reading.concept(parts.instruction)
    return ALL, told


def _contact(reading: Reading, parts: _Parts) -> _Step:
    contacts = reading.concept(parts.contact)
    return ALL, contacts


def _update(reading: Reading, parts: _Parts) -> _Step:
    updates = reading.phrases(parts.update.group, parts.update.manner)
    if not updates:
        return NONE, ()
    sentence_of = reading.document.sentence_of
    timed = {sentence_of[match.first] for match in reading.concept(parts.clock)}
    dated = [match for match in updates if sentence_of[match.first] in timed]
    return (ALL, dated) if dated else (HALF, updates)


_FINDERS: dict[ActionStep, Callable[[Reading, _Parts], _Step]] = {
    "who": _who,
    "what": _what,
    "when": _when,
    "instruction": _instruction,
    "contact": _contact,
    "next_update": _update,
}


def _public(reading: Reading, contacts: tuple[re.Pattern[str], ...]) -> list[tuple[int, int]]:
    """Where the scenario's public contacts, or the organisation's own handle, stand in a sentence."""
    found = (contact.search(reading.document.text) for contact in contacts)
    return [match.span() for match in found if match and not reading.is_void(match.start())]
