"""Judges `group`: so many of several rules are met."""

from __future__ import annotations

from crisis_sim.notes import note
from crisis_sim.scenario.rules import Group
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import Finding, Judging, listed, share
from crisis_sim.scoring.rules.nesting import nested


def prepare(rule: Group, ground: Ground) -> Judging:
    """The judge of one rule."""
    rules = nested(rule.rules, ground)

    def judge(reading: Reading) -> Finding:
        parts = tuple(each(reading) for each in rules)
        met = sum(part.status == "met" for part in parts)
        evidence = tuple(found for part in parts if part.status == "met" for found in part.evidence)
        credit = share(met, rule.need)
        lacking = listed(note("{label}", label=part.label.rstrip(" .")) for part in parts if part.status != "met")
        explanation = note("{met} of {need} needed are met.", met=min(met, rule.need), need=rule.need)
        advice = None if credit == 1 else note("Still open: {labels}", labels=lacking)
        return Finding(credit, explanation, evidence, advice, parts)

    return judge
