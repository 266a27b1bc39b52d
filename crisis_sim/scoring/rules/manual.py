"""Judges `manual`: the level a facilitator gave; blank until then."""

from __future__ import annotations

from crisis_sim.notes import note
from crisis_sim.scenario.rules import Manual
from crisis_sim.scoring.arithmetic import exact
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import Finding, Judging


def prepare(rule: Manual, ground: Ground) -> Judging:
    """The judge of one rule."""
    del ground

    def judge(reading: Reading) -> Finding:
        level = reading.situation.manual.get(rule.id)
        if level is None or level not in rule.levels:
            return Finding(None, note("A facilitator judges this; it does not count until then."))
        return Finding(exact(rule.levels[level]), note("A facilitator gave: {level}", level=level))

    return judge
