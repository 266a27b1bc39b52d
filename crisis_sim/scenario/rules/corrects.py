"""`corrects`: a rumour is corrected the way that works: fact first, a warning, the myth once, a reason, a source."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from crisis_sim.scenario.base import Ident
from crisis_sim.scenario.rules.common import RuleBase

CorrectionStep = Literal["fact", "fact_first", "warning", "myth_once", "reason", "source"]


class Corrects(RuleBase):
    """Credit is the share of needed steps that were found; without the fact it is 0."""

    type: Literal["corrects"]
    claim: Ident = Field(description='The rumour, a fact with status "false"')
    with_fact: Ident = Field(description="The fact that replaces it")
    need: Annotated[tuple[CorrectionStep, ...], Field(min_length=1)] = ("fact", "fact_first", "warning", "myth_once")
