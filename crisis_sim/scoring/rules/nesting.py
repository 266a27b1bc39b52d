"""Rules as verdicts, in a rubric or nested in another rule."""

from __future__ import annotations

from collections.abc import Callable

from crisis_sim.notes import note
from crisis_sim.scenario.rules import FORM_RULES, Manual, Rule
from crisis_sim.scoring.arithmetic import exact, reaches, status_of
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import NONE, Finding
from crisis_sim.scoring.verdicts import Status, Verdict

Nested = Callable[[Reading], Verdict]
"""A rule that gives its whole verdict."""

_COPIED = Finding(NONE, note("The words are those of the task; nothing of your own was found."))
_SALAD = Finding(NONE, note("These are words without sentences; say it in sentences, since lists earn nothing."))
_SPARED = frozenset(("avoid", "consistent", "privacy"))
"""Rules that nothing can break where nothing is said."""

_TOLD: tuple[Status, ...] = ("met", "partly", "missed")
"""Statuses for which an author may give own words."""

_WORDLESS = frozenset(("classify", "choice", "manual", "group", "coverage", "promise", "pick", "spot"))
"""Rules that judge more, or other things, than the words of the response."""


def nested(rules: tuple[Rule, ...], ground: Ground) -> tuple[Nested, ...]:
    """Rules made ready to give verdicts, in their order."""
    return tuple(verdict_maker(rule, ground) for rule in rules)


def verdict_maker(rule: Rule, ground: Ground) -> Nested:
    """One rule made ready."""
    from crisis_sim.scoring.rules import prepare

    judge = prepare(rule, ground)
    verdict = _verdicts(rule)
    wordless = rule.type in _WORDLESS
    weighted = bool(rule.scored_weight)
    wants = rule.type not in _SPARED and not (rule.type == "tone" and not rule.want)
    formal = rule.type in FORM_RULES

    def make(reading: Reading) -> Verdict:
        if reading.blank and not wordless:
            credit = NONE if wants or weighted else None
            return verdict(Finding(credit, note("There are no words to read.")), wants)
        if weighted and not wordless:
            if reading.copied:
                return verdict(_COPIED, True)
            if reading.salad and not formal:
                return verdict(_SALAD, True)
        return verdict(judge(reading), True)

    return make


def _verdicts(rule: Rule) -> Callable[[Finding, bool], Verdict]:
    """The maker of a rule's verdicts from findings; it is told whether a penalty or gate may take effect."""
    passing = exact(rule.pass_at)
    harms = rule.penalty is not None or rule.gate is not None
    own = {status: note("{words}", words=words) for status in _TOLD if (words := getattr(rule.feedback, status))}
    names = (rule.id, rule.type, rule.label)
    weight, penalty, gate = rule.scored_weight, rule.penalty, rule.gate
    grounds = (rule.objective, rule.why, rule.source)

    def verdict(finding: Finding, fires: bool) -> Verdict:
        credit = finding.credit
        fired = harms and fires and credit is not None and not reaches(credit, passing)
        status = status_of(credit, passing, fires=fired)
        return Verdict(
            *names,
            credit,
            status,
            own.get(status) or finding.explanation,
            finding.evidence,
            None if status == "met" else finding.advice,
            weight,
            credit is not None,
            penalty,
            gate,
            fired,
            *grounds,
            finding.parts,
        )

    return verdict


def unsent(rule: Rule) -> Verdict:
    """The verdict on silence: nothing earned, and nothing said that could take points."""
    verdict = _verdicts(rule)
    if isinstance(rule, Manual):
        return verdict(Finding(None, note("Nothing was sent.")), True)
    if not rule.scored_weight:
        return verdict(Finding(None, note("Nothing was sent, so this did not come into play.")), True)
    return verdict(Finding(NONE, note("Nothing was sent.")), False)
