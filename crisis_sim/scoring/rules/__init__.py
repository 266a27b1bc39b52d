"""The judges of rules, one file a type, paired with the parameter models in `crisis_sim.scenario.rules`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from crisis_sim.scenario.rules import Rule
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.rules import (
    action,
    avoid,
    choice,
    classify,
    consistent,
    corrects,
    coverage,
    group,
    language,
    length,
    manual,
    markers,
    mention,
    pick,
    privacy,
    promise,
    readability,
    spot,
    strategy,
    structure,
    target,
    tone,
)
from crisis_sim.scoring.rules.common import Judging

JUDGES: dict[str, Callable[[Any, Ground], Judging]] = {
    "mention": mention.prepare,
    "avoid": avoid.prepare,
    "tone": tone.prepare,
    "action": action.prepare,
    "corrects": corrects.prepare,
    "consistent": consistent.prepare,
    "strategy": strategy.prepare,
    "target": target.prepare,
    "structure": structure.prepare,
    "length": length.prepare,
    "readability": readability.prepare,
    "language": language.prepare,
    "markers": markers.prepare,
    "privacy": privacy.prepare,
    "classify": classify.prepare,
    "choice": choice.prepare,
    "spot": spot.prepare,
    "pick": pick.prepare,
    "group": group.prepare,
    "coverage": coverage.prepare,
    "promise": promise.prepare,
    "manual": manual.prepare,
}
"""What makes a rule of each type ready for a scenario."""


def prepare(rule: Rule, ground: Ground) -> Judging:
    """The judge of one rule."""
    return JUDGES[rule.type](rule, ground)


__all__ = ["JUDGES", "prepare"]
