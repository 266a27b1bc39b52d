"""`classify`: the labels of a triage against the key."""

from __future__ import annotations

from typing import Literal

from crisis_sim.scenario.rules.common import RuleBase


class Classify(RuleBase):
    """Credit is the macro F1 of the labels over the classes of the key; an unlabelled post is a wrong one."""

    type: Literal["classify"]
