"""From verdicts to a score, exactly as the debrief prints it (DESIGN §8). Exact fractions; rounded once, half up."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from crisis_sim.scenario.people import Level
from crisis_sim.scenario.rubrics import Rubric
from crisis_sim.scenario.rules import FORM_RULES
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tasks import Promptness
from crisis_sim.scoring.verdicts import Score, Status, Verdict

FULL = Fraction(1)


@lru_cache(maxsize=4_096)
def exact(number: float) -> Fraction:
    """A number as its author wrote it, not as a binary fraction: 0.1 is one tenth."""
    return Fraction(str(number))


def round_score(value: Fraction) -> float:
    """To one decimal, half up."""
    return (20 * value.numerator + value.denominator) // (2 * value.denominator) / 10


def reaches(credit: Fraction, passing: Fraction) -> bool:
    """Whether a credit is as high as another number, without the detours that fractions take to compare themselves."""
    return credit.numerator * passing.denominator >= passing.numerator * credit.denominator


def status_of(credit: Fraction | None, passing: Fraction, *, fires: bool) -> Status:
    """How a credit reads; a penalty or gate that fires is missed whatever was earned."""
    if credit is None:
        return "unscored"
    if credit is FULL or reaches(credit, passing):
        return "met"
    return "partly" if credit and not fires else "missed"


def promptness_at(promptness: Promptness | None, elapsed_ms: int) -> Fraction:
    """The multiplier for an answer so long after its task opened: 1 until `full`, down to `floor` at the deadline."""
    if promptness is None or elapsed_ms <= promptness.full:
        return FULL
    lowest = exact(promptness.floor)
    if elapsed_ms >= promptness.deadline:
        return lowest
    late = Fraction(elapsed_ms - promptness.full, promptness.deadline - promptness.full)
    return 1 - late * (1 - lowest)


def counted(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Verdicts with those left out of the sum marked: blank ones, and form without any content."""
    content = any(verdict.weight and verdict.credit and verdict.type not in FORM_RULES for verdict in verdicts)
    return tuple(
        [
            verdict
            if not verdict.counted or (verdict.credit is not None and (content or verdict.type not in FORM_RULES))
            else verdict._replace(counted=False)
            for verdict in verdicts
        ]
    )


def quality_of(verdicts: Sequence[Verdict]) -> Fraction | None:
    """Weighted mean of credits, 0 to 100, over the verdicts that count; `None` when none has weight."""
    earned: Fraction | int = 0
    total: Fraction | int = 0
    for verdict in verdicts:
        if verdict.weight and verdict.counted and verdict.credit is not None:
            weight = _plain(verdict.weight)
            total += weight
            if verdict.credit is FULL:
                earned += weight
            elif verdict.credit:
                earned += weight * verdict.credit
    return Fraction(100 * earned) / total if total else None


@lru_cache(maxsize=4_096)
def _plain(number: float) -> Fraction | int:
    """A number exactly, whole ones as such: sums of whole numbers are quick."""
    value = exact(number)
    return value.numerator if value.denominator == 1 else value


def total(scenario: Scenario, rubric: Rubric, verdicts: Sequence[Verdict], promptness: Fraction) -> Score:
    """The score of a response from the verdicts of its rubric."""
    verdicts = counted(verdicts)
    quality = quality_of(verdicts)
    fired = [verdict for verdict in verdicts if verdict.fired]
    penalties = tuple((v.rule_id, v.penalty) for v in fired if v.penalty is not None)
    gates = tuple((v.rule_id, v.gate) for v in fired if v.gate is not None)
    score = None
    if quality is not None:
        left = quality if promptness is FULL else quality * promptness
        if penalties:
            left = max(Fraction(0), left - sum(_plain(points) for _, points in penalties))
        score = round_score(min([left, *(exact(cap) for _, cap in gates)]))
    passing = scenario.passing if rubric.passing is None else rubric.passing
    return Score(
        rubric_id=rubric.id,
        verdicts=verdicts,
        quality=quality,
        promptness=promptness,
        penalties=penalties,
        gates=gates,
        score=score,
        level=None if score is None else _level(scenario, rubric, score),
        passed=None if score is None else score >= passing,
    )


def _level(scenario: Scenario, rubric: Rubric, score: float) -> str | None:
    bands: Sequence[Level] = scenario.bands
    if rubric.levels is not None:
        bands = sorted(rubric.levels, key=lambda level: -level.start)
    return next((band.id for band in bands if score >= band.start), None)
