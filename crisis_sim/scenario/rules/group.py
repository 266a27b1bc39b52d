"""`group`: some of several rules are enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import note
from crisis_sim.scenario.base import Misfit, Whole
from crisis_sim.scenario.rules.common import RuleBase

if TYPE_CHECKING:
    from crisis_sim.scenario.rules import Rule


class Group(RuleBase):
    """Credit is the number of nested rules met over `need`, at most 1."""

    type: Literal["group"]
    need: Annotated[Whole, Field(ge=1)]
    rules: Annotated[tuple[Rule, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _reachable(self) -> Group:
        if self.need > len(self.rules):
            raise Misfit(note('"need" cannot exceed the number of nested rules.'), "need")
        return self
