"""`tone`: wanted concepts are there, shunned ones are not."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import note
from crisis_sim.scenario.base import Ident, Misfit, Whole
from crisis_sim.scenario.rules.common import RuleBase, Where


class Tone(RuleBase):
    """Credit is the share of `at_least` wanted concepts that were found; any shunned one makes it 0."""

    type: Literal["tone"]
    want: tuple[Ident, ...] = Field(default=(), description="Concepts of which at_least are needed")
    shun: tuple[Ident, ...] = Field(default=(), description="Concepts that must not appear")
    at_least: Annotated[Whole, Field(ge=1)] = 1
    where: Where = Field(default="anywhere", description="Where wanted concepts must stand; shunned ones: nowhere")

    @model_validator(mode="after")
    def _has_a_concept(self) -> Tone:
        if not self.want and not self.shun:
            raise Misfit(note('A rule of type tone needs "want" or "shun".'))
        if self.want and self.at_least > len(self.want):
            raise Misfit(note('"at_least" cannot exceed the number of wanted concepts.'), "at_least")
        return self
