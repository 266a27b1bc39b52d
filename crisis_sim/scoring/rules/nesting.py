"""Rules as verdicts, in a rubric or nested in another rule."""

from __future__ import annotations

from collections.abc import Callable

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import FORM_RULES, Manual, Rule
from crisis_sim.scoring.arithmetic import exact, status_of
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import ALL, NONE, Finding
from crisis_sim.scoring.verdicts import Status, Verdict

Nested = Callable[[Reading], Verdict]
"""A rule that gives its whole verdict."""

_COPIED = Finding(NONE, note("The words are those of the task; nothing of your own was found."))
_SALAD = Finding(NONE, note("These are words without sentences; say it in sentences, since lists earn nothing."))
_SPARED = frozenset(("avoid", "consistent", "privacy"))
"""Rules that nothing can break where nothing is said."""

_WORDLESS = frozenset(("classify", "choice", "manual", "group", "coverage", "promise", "pick", "spot"))
"""Rules that judge more, or other things, than the words of the response."""


def nested(rules: tuple[Rule, ...], ground: Ground) -> tuple[Nested, ...]:
    """Rules made ready to give verdicts, in their order."""
    return tuple(verdict_maker(rule, ground) for rule in rules)


def verdict_maker(rule: Rule, ground: Ground) -> Nested:
    """One rule made ready."""
    from crisis_sim.scoring.rules import prepare

    judge = prepare(rule, ground)
    wordless = rule.type in _WORDLESS
    wants = rule.type not in _SPARED and not (rule.type == "tone" and not rule.want)

    def make(reading: Reading) -> Verdict:
        if reading.blank and not wordless:
            credit = NONE if wants or rule.scored_weight else None
            return verdict_of(rule, Finding(credit, note("There are no words to read.")), fires=wants)
        if reading.copied and rule.scored_weight and not wordless:
            return verdict_of(rule, _COPIED)
        if reading.salad and rule.scored_weight and not (wordless or rule.type in FORM_RULES):
            return verdict_of(rule, _SALAD)
        return verdict_of(rule, judge(reading))

    return make


def verdict_of(rule: Rule, finding: Finding, *, fires: bool = True) -> Verdict:
    """The verdict of a rule on a finding; `fires` says whether a penalty or gate may take effect."""
    credit = finding.credit
    below = credit is NONE or (credit is not None and credit is not ALL and credit < exact(rule.pass_at))
    fired = fires and below and (rule.penalty is not None or rule.gate is not None)
    status = status_of(credit, rule.pass_at, fires=fired)
    return Verdict(
        rule_id=rule.id,
        type=rule.type,
        label=rule.label,
        credit=credit,
        status=status,
        explanation=_own_words(rule, status) or finding.explanation,
        evidence=finding.evidence,
        advice=None if status == "met" else finding.advice,
        weight=rule.scored_weight,
        penalty=rule.penalty,
        gate=rule.gate,
        fired=fired,
        objective=rule.objective,
        why=rule.why,
        source=rule.source,
        parts=finding.parts,
    )


def unsent(rule: Rule) -> Verdict:
    """The verdict on silence: nothing earned, and nothing said that could take points."""
    if isinstance(rule, Manual):
        return verdict_of(rule, Finding(None, note("Nothing was sent.")))
    if not rule.scored_weight:
        return verdict_of(rule, Finding(None, note("Nothing was sent, so this did not come into play.")))
    return verdict_of(rule, Finding(NONE, note("Nothing was sent.")), fires=False)


def _own_words(rule: Rule, status: Status) -> Note | None:
    if status == "unscored":
        return None
    words: str | None = getattr(rule.feedback, status)
    return note("{words}", words=words) if words else None
