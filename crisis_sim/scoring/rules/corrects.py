"""Judges `corrects`: a rumour is replaced by its fact (Debunking Handbook 2020: fact, warning, reason, fact)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import CorrectionStep, Corrects
from crisis_sim.scoring.ground import Concept, Ground
from crisis_sim.scoring.matching import Group, Match
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import NONE, Finding, Judging, listed, share
from crisis_sim.scoring.words import words_of

_NAMES: dict[CorrectionStep, Note] = {
    "fact": note("the fact"),
    "fact_first": note("the fact before the rumour"),
    "warning": note("a plain word that the rumour is false"),
    "myth_once": note("the rumour at most once"),
    "reason": note("why it is false"),
    "source": note("where to check"),
}
_REASONS = words_of(
    """
    karena sebab sebabnya alasannya penyebabnya ternyata because since reason actually shows showed proves
    """
)


@dataclass(frozen=True, slots=True)
class _Parts:
    myth: Group
    fact: Group
    fact_text: str
    label: Concept
    correction: Concept
    source: Concept


def _parts(rule: Corrects, ground: Ground) -> _Parts:
    claim, fact = ground.fact(rule.claim), ground.fact(rule.with_fact)
    return _Parts(
        myth=claim.states | claim.asserts if claim else 0,
        fact=fact.states if fact else 0,
        fact_text=fact.fact.text if fact else rule.with_fact,
        label=ground.concept("hoax_label"),
        correction=ground.concept("correction"),
        source=ground.concept("source"),
    )


def steps_of(rule: Corrects, ground: Ground) -> Callable[[Reading], Mapping[CorrectionStep, bool] | None]:
    """Which of the rule's needed steps, and whether a warning, a text has; `None` where it does not state the fact."""
    parts = _parts(rule, ground)

    def steps(reading: Reading) -> Mapping[CorrectionStep, bool] | None:
        facts = reading.phrases(parts.fact)
        if not facts:
            return None
        found = _found(rule, parts, reading, facts)
        return {step: found.steps[step] for step in dict.fromkeys((*rule.need, "warning"))}

    return steps


def prepare(rule: Corrects, ground: Ground) -> Judging:
    """The judge of one rule."""
    parts = _parts(rule, ground)

    def judge(reading: Reading) -> Finding:
        facts = reading.phrases(parts.fact)
        if not facts:
            return Finding(
                NONE,
                note("The fact that replaces the rumour was not found: {fact}", fact=parts.fact_text),
                (),
                note("Say first what is true: {fact}", fact=parts.fact_text),
            )
        return _steps(rule, parts, reading, facts)

    return judge


@dataclass(frozen=True, slots=True)
class _Found:
    """The steps of a correction, and the words that they were found by."""

    steps: Mapping[CorrectionStep, bool]
    matches: tuple[Match, ...]


def _found(rule: Corrects, parts: _Parts, reading: Reading, facts: tuple[Match, ...]) -> _Found:
    myths = [myth for myth in reading.phrases(parts.myth, "plain") if not _inside(myth, facts)]
    labels = reading.concept(parts.label)
    denied = _denied(reading, parts, myths)
    sources = reading.concept(parts.source)
    steps: dict[CorrectionStep, bool] = {
        "fact": True,
        "fact_first": not myths or facts[0].start < myths[0].start,
        "warning": bool(labels or denied or reading.concept(parts.correction)),
        "myth_once": len(reading.evidence(myths)) <= 1,
        "reason": not _REASONS.isdisjoint(reading.document.forms),
        "source": bool(sources),
    }
    named = (*facts[:1], *labels[:1], *denied[:1], *(sources[:1] if "source" in rule.need else ()))
    return _Found(steps, named)


def _steps(rule: Corrects, parts: _Parts, reading: Reading, facts: tuple[Match, ...]) -> Finding:
    found = _found(rule, parts, reading, facts)
    lacking = [step for step in rule.need if not found.steps[step]]
    got = len(rule.need) - len(lacking)
    if not lacking:
        return Finding(
            share(got, len(rule.need)), note("All steps of a correction found."), reading.evidence(found.matches)
        )
    names = listed(_NAMES[step] for step in lacking)
    return Finding(
        share(got, len(rule.need)),
        note("Found {found} of {needed} steps. Not found: {lacking}", found=got, needed=len(rule.need), lacking=names),
        reading.evidence(found.matches),
        note(
            "Add {lacking}; the order that works: the fact, a warning, the rumour once, the fact again.", lacking=names
        ),
    )


def _inside(myth: Match, facts: tuple[Match, ...]) -> bool:
    """Whether the words of the rumour are part of the fact (no petrol was found in the reservoir)."""
    return any(fact.start <= myth.start and myth.end <= fact.end for fact in facts)


def _denied(reading: Reading, parts: _Parts, myths: list[Match]) -> list[Match]:
    """Mentions of the rumour that are denied in so many words."""
    stated = set(reading.phrases(parts.myth, "said"))
    return [myth for myth in myths if myth not in stated]
