"""Judges `choice`: the credit of the option, part of which its reason must earn."""

from __future__ import annotations

from fractions import Fraction

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import Choice
from crisis_sim.scoring.arithmetic import counted, exact, quality_of
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import NONE, Finding, Judging
from crisis_sim.scoring.rules.nesting import Nested, nested
from crisis_sim.scoring.verdicts import Evidence, Verdict


def prepare(rule: Choice, ground: Ground) -> Judging:
    """The judge of one rule."""
    reasons = nested(rule.reasons, ground)
    earned_by_reason = exact(rule.reason_share)

    def judge(reading: Reading) -> Finding:
        task, chosen = reading.situation.task, reading.response.answer.choose
        options = {option.id: option for option in task.options or ()} if task else {}
        if not options:
            return Finding(None, note("There is nothing to choose here."))
        if chosen not in options:
            return Finding(NONE, note("No option was chosen."))
        option = options[chosen]
        base = exact(option.credit)
        evidence = (Evidence(0, 0, option.label, "for" if base > 0 else "against"),)
        advice = note("{feedback}", feedback=option.feedback) if option.feedback else None
        if not reasons:
            return Finding(base, note("Chosen: {option}", option=option.label), evidence, advice)
        return _reasoned(reading, reasons, base, earned_by_reason, option.label, evidence, advice)

    return judge


def _reasoned(
    reading: Reading,
    reasons: tuple[Nested, ...],
    base: Fraction,
    part: Fraction,
    label: str,
    evidence: tuple[Evidence, ...],
    advice: Note | None,
) -> Finding:
    parts = counted([judge(reading) for judge in reasons])
    quality = quality_of(parts)
    earned = NONE if quality is None else quality / 100
    credit = base * (1 - part + part * earned)
    words = tuple(found for verdict in parts for found in verdict.evidence)
    explanation = note(
        "Chosen: {option}. The reason earned {percent} % of its part.", option=label, percent=int(earned * 100)
    )
    return Finding(credit, explanation, (*evidence, *words), advice or _first_advice(parts), parts)


def _first_advice(parts: tuple[Verdict, ...]) -> Note | None:
    return next((verdict.advice for verdict in parts if verdict.advice is not None), None)
