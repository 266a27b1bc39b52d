"""`manual`: a facilitator's judgement."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from crisis_sim.scenario.base import Share, Words
from crisis_sim.scenario.rules.common import RuleBase


class Manual(RuleBase):
    """Credit is that of the level given; while blank the rule leaves the denominator."""

    type: Literal["manual"]
    levels: Annotated[dict[Words, Share], Field(min_length=2)]
