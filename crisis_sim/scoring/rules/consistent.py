"""Judges `consistent`: nothing contradicts the ledger at that moment, or what the trainee said before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crisis_sim.notes import Note, note
from crisis_sim.scenario.facts import Fact
from crisis_sim.scenario.rules import Consistent
from crisis_sim.scoring.denials import plainly_denied
from crisis_sim.scoring.ground import Concept, Ground, KnownFact
from crisis_sim.scoring.matching import Match
from crisis_sim.scoring.numbers import numbers_near
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import ALL, NONE, Finding, Judging, shown


@dataclass(frozen=True, slots=True)
class _Conflict:
    """Words against the ledger, and what to say about them."""

    match: Match
    explanation: Note
    advice: Note


@dataclass(frozen=True, slots=True)
class _Ledger:
    facts: tuple[KnownFact, ...]
    unknown: Concept
    label: Concept
    correction: Concept


def prepare(rule: Consistent, ground: Ground) -> Judging:
    """The judge of one rule."""
    idents = rule.facts or tuple(fact.id for fact in ground.scenario.facts)
    ledger = _Ledger(
        facts=tuple(fact for ident in idents if (fact := ground.fact(ident)) is not None),
        unknown=ground.concept("unknown_yet"),
        label=ground.concept("hoax_label"),
        correction=ground.concept("correction"),
    )

    def judge(reading: Reading) -> Finding:
        conflicts = [conflict for fact in ledger.facts for conflict in _against(reading, ledger, fact)]
        if rule.earlier:
            conflicts.extend(conflict for fact in ledger.facts for conflict in _changed(reading, ledger, fact))
        if not conflicts:
            return Finding(ALL, note("No contradiction found."))
        first = min(conflicts, key=lambda conflict: conflict.match.start)
        evidence = reading.evidence((conflict.match for conflict in conflicts), "against")
        return Finding(NONE, first.explanation, evidence, first.advice)

    return judge


def _against(reading: Reading, ledger: _Ledger, known: KnownFact) -> Iterator[_Conflict]:
    fact, now = known.fact, reading.situation.sim_ms
    status = fact.status_at(now)
    if status == "confirmed":
        yield from _numbered(reading, known)
        yield from _denying(reading, known)
        return
    hedged = _hedged(reading, ledger, rumour=status == "false")
    claims = list(reading.phrases(known.asserts, earns=False))
    if status == "false" or _known_later(fact, now):
        claims.extend(reading.phrases(known.states, earns=False))
    make = _rumour if status == "false" else _early
    for match in claims:
        if not hedged(match):
            yield make(reading, fact, match)


def _known_later(fact: Fact, now: int) -> bool:
    """Whether the organisation learns it only after this moment (a fact that stays unknown may be named as such)."""
    if fact.states:
        return any(state.since > now and state.status == "confirmed" for state in fact.states)
    return fact.status == "confirmed"


def _hedged(reading: Reading, ledger: _Ledger, *, rumour: bool) -> Callable[[Match], bool]:
    """Whether a match stands where it is called unknown, or (a rumour) called false there or right behind."""
    sentence_at = reading.document.sentence_at
    open_ = {sentence_at(match.first) for match in reading.concept(ledger.unknown)}
    labelled: set[int] = set()
    if rumour:
        for match in (*reading.concept(ledger.label), *reading.concept(ledger.correction)):
            labelled |= {sentence_at(match.first), sentence_at(match.first) - 1}
    return lambda match: sentence_at(match.first) in open_ | labelled


def _rumour(reading: Reading, fact: Fact, match: Match) -> _Conflict:
    words = shown(reading.document.text[match.start : match.end])
    return _Conflict(
        match,
        note('States a rumour as true: "{words}"', words=words),
        note("This is false: {fact} State the fact, then say that the rumour is wrong.", fact=_sentence(fact.text)),
    )


def _early(reading: Reading, fact: Fact, match: Match) -> _Conflict:
    words = shown(reading.document.text[match.start : match.end])
    return _Conflict(
        match,
        note('States what is not confirmed yet: "{words}"', words=words),
        note("At that moment this was not known: {fact} Say what is not known yet.", fact=_sentence(fact.text)),
    )


def _sentence(text: str) -> str:
    return text if text.rstrip().endswith((".", "!", "?")) else f"{text.rstrip()}."


def _numbered(reading: Reading, known: KnownFact) -> Iterator[_Conflict]:
    """Numbers beside the fact that are not the ledger's."""
    state = known.fact.state_at(reading.situation.sim_ms)
    value = state.value if state is not None else None
    wanted = numbers_near(value) if value else ()
    if not value or not wanted:
        return
    for match in reading.phrases(known.states, earns=False):
        said = numbers_near(reading.document, match)
        if said and not set(said) & set(wanted):
            yield _Conflict(
                match,
                note("Says {said}; the figure at that moment is {value}", said=said[0], value=value),
                note("Use the latest confirmed figure: {fact}", fact=known.fact.text),
            )


def _denying(reading: Reading, known: KnownFact) -> Iterator[_Conflict]:
    """A confirmed fact that is plainly denied."""
    stated = set(reading.phrases(known.states, "said"))
    for match in reading.phrases(known.states, "plain"):
        if match not in stated and plainly_denied(reading.document, match):
            yield _Conflict(
                match,
                note("Denies a confirmed fact: {fact}", fact=known.fact.text),
                note("The ledger says: {fact}", fact=known.fact.text),
            )


def _changed(reading: Reading, ledger: _Ledger, known: KnownFact) -> Iterator[_Conflict]:
    """A figure other than the trainee gave before, without a word that it is corrected."""
    if not reading.earlier or reading.concept(ledger.correction):
        return
    state = known.fact.state_at(reading.situation.sim_ms)
    right = numbers_near(state.value) if state is not None and state.value else ()
    for match in reading.phrases(known.states, earns=False):
        said = set(numbers_near(reading.document, match)) - set(right)
        before = [number for earlier in reading.earlier for number in _figures(earlier, known)]
        if said and before and not said & set(before):
            yield _Conflict(
                match,
                note("Says {said}, and said {before} before.", said=min(said), before=before[-1]),
                note("When a figure changes, say so: what you said, what is right, and why it changed."),
            )


def _figures(earlier: Reading, known: KnownFact) -> list[str]:
    return [
        number
        for match in earlier.phrases(known.states, earns=False)
        for number in numbers_near(earlier.document, match)
    ]
