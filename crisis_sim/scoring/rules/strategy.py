"""Judges `strategy`: the response strategies fit the crisis cluster (SCCT, Coombs 2007; image repair, Benoit)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import StrategyFit
from crisis_sim.scenario.rules.strategy import FITTING, UNFITTING, Strategy
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.matching import Match
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import ALL, NONE, Finding, Judging, listed, shown
from crisis_sim.scoring.strategies import sounds, strategies_in

HALF = Fraction(1, 2)
"""Credit where a denial is mixed with what admits something (SCCT: never mix denial with the others)."""

_ADMITTING: tuple[Strategy, ...] = ("apologise", "compensate")

_NAMES: dict[Strategy, Note] = {
    "instruct": note("what people should do"),
    "care": note("empathy"),
    "debunk": note("a denial of a rumour"),
    "deny": note("denial"),
    "attack": note("an attack on critics"),
    "scapegoat": note("blaming others"),
    "excuse": note("an excuse"),
    "minimise": note("playing it down"),
    "victimage": note("calling yourself a victim"),
    "compensate": note("compensation"),
    "apologise": note("taking responsibility"),
    "correct": note("putting it right"),
    "bolster": note("self-praise"),
    "ingratiate": note("thanking people"),
}

Heard = Mapping[Strategy, Sequence[Match]]


def prepare(rule: StrategyFit, ground: Ground) -> Judging:
    """The judge of one rule."""
    cluster = rule.cluster or ground.scenario.crisis
    unfitting = rule.unfitting
    if unfitting is None:
        unfitting = tuple(name for name in UNFITTING[cluster] if name not in (rule.fitting or ()))
    fitting = rule.fitting
    if fitting is None:
        fitting = tuple(name for name in FITTING[cluster] if name not in unfitting)
    ears = sounds(ground)

    def judge(reading: Reading) -> Finding:
        found: Heard = strategies_in(reading, ears)
        wrong = [name for name in unfitting if name in found]
        right = [name for name in fitting if name in found]
        if wrong:
            return _unfit(reading, found, wrong)
        if not right:
            return _lacking(found, fitting)
        return _fit(reading, found, right)

    return judge


def _listed(names: Sequence[Strategy]) -> Note:
    return listed(_NAMES[name] for name in names)


def _unfit(reading: Reading, found: Heard, wrong: list[Strategy]) -> Finding:
    evidence = reading.evidence((match for name in wrong for match in found[name]), "against")
    first = found[wrong[0]][0]
    words = shown(reading.document.text[first.start : first.end])
    return Finding(
        NONE,
        note('Does not fit this kind of crisis: {names} ("{words}")', names=_listed(wrong), words=words),
        evidence,
        note('Leave out "{words}"; say what you take on yourself.', words=words),
    )


def _lacking(found: Heard, fitting: Sequence[Strategy]) -> Finding:
    seen = _listed(tuple(found)) if found else note("nothing")
    return Finding(
        NONE,
        note("No strategy that fits this kind of crisis was found (found: {seen}).", seen=seen),
        (),
        note("Add one of these: {names}", names=_listed(fitting)),
    )


def _fit(reading: Reading, found: Heard, right: list[Strategy]) -> Finding:
    evidence = reading.evidence(match for name in right for match in found[name][:1])
    if "deny" in found and any(name in found for name in _ADMITTING):
        denial = found["deny"][0]
        words = shown(reading.document.text[denial.start : denial.end])
        return Finding(
            HALF,
            note('Denies and makes amends at once: "{words}"', words=words),
            reading.evidence(found["deny"], "against"),
            note("Deny what did not happen, or make amends for what did; not both in one text."),
        )
    return Finding(ALL, note("Fits this kind of crisis: {names}", names=_listed(right)), evidence)
