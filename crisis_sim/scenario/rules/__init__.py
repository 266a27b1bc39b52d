"""The parameter models of rules, one file a type; `crisis_sim.scoring.rules` holds a judge for each."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field

from crisis_sim.scenario.rules.action import Action, ActionStep
from crisis_sim.scenario.rules.avoid import Avoid
from crisis_sim.scenario.rules.choice import Choice
from crisis_sim.scenario.rules.classify import Classify
from crisis_sim.scenario.rules.common import FORM_RULES, Feedback, RuleBase, RuleDoc, Where
from crisis_sim.scenario.rules.consistent import Consistent
from crisis_sim.scenario.rules.corrects import CorrectionStep, Corrects
from crisis_sim.scenario.rules.coverage import Coverage
from crisis_sim.scenario.rules.group import Group
from crisis_sim.scenario.rules.language import Language
from crisis_sim.scenario.rules.length import Length
from crisis_sim.scenario.rules.manual import Manual
from crisis_sim.scenario.rules.markers import Markers
from crisis_sim.scenario.rules.mention import Mention
from crisis_sim.scenario.rules.pick import Pick
from crisis_sim.scenario.rules.privacy import Privacy, PrivacyKind
from crisis_sim.scenario.rules.promise import Promise
from crisis_sim.scenario.rules.readability import Readability
from crisis_sim.scenario.rules.spot import Spot
from crisis_sim.scenario.rules.strategy import StrategyFit
from crisis_sim.scenario.rules.structure import Structure, StructurePart
from crisis_sim.scenario.rules.target import Target
from crisis_sim.scenario.rules.tone import Tone

Rule = Annotated[
    Mention
    | Avoid
    | Tone
    | Action
    | Corrects
    | Consistent
    | StrategyFit
    | Target
    | Structure
    | Length
    | Readability
    | Language
    | Markers
    | Privacy
    | Classify
    | Choice
    | Spot
    | Pick
    | Group
    | Coverage
    | Promise
    | Manual,
    Field(discriminator="type"),
]
"""Any rule; its ``type`` says which."""

for _nesting in (Choice, Group):
    vars(sys.modules[_nesting.__module__])["Rule"] = Rule


def every_rule(rules: Sequence[Rule]) -> Iterator[Rule]:
    """Rules in their order, each followed by those nested in it."""
    for rule in rules:
        yield rule
        if isinstance(rule, Group):
            yield from every_rule(rule.rules)
        elif isinstance(rule, Choice):
            yield from every_rule(rule.reasons)


RULE_TYPES: dict[str, type[RuleBase]] = {
    "mention": Mention,
    "avoid": Avoid,
    "tone": Tone,
    "action": Action,
    "corrects": Corrects,
    "consistent": Consistent,
    "strategy": StrategyFit,
    "target": Target,
    "structure": Structure,
    "length": Length,
    "readability": Readability,
    "language": Language,
    "markers": Markers,
    "privacy": Privacy,
    "classify": Classify,
    "choice": Choice,
    "spot": Spot,
    "pick": Pick,
    "group": Group,
    "coverage": Coverage,
    "promise": Promise,
    "manual": Manual,
}

__all__ = [
    "FORM_RULES",
    "RULE_TYPES",
    "Action",
    "ActionStep",
    "Avoid",
    "Choice",
    "Classify",
    "Consistent",
    "CorrectionStep",
    "Corrects",
    "Coverage",
    "Feedback",
    "Group",
    "Language",
    "Length",
    "Manual",
    "Markers",
    "Mention",
    "Pick",
    "Privacy",
    "PrivacyKind",
    "Promise",
    "Readability",
    "Rule",
    "RuleBase",
    "RuleDoc",
    "Spot",
    "StrategyFit",
    "Structure",
    "StructurePart",
    "Target",
    "Tone",
    "Where",
    "every_rule",
]
