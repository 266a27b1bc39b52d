"""`avoid`: certain phrases or concepts must not be said."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from crisis_sim.notes import note
from crisis_sim.scenario.base import Ident, Misfit
from crisis_sim.scenario.phrases import Phrases
from crisis_sim.scenario.rules.common import RuleBase, Where


class Avoid(RuleBase):
    """Credit is 1 when nothing forbidden stands in the response, else 0."""

    type: Literal["avoid"]
    any: Phrases = Field(default=(), description="Forbidden phrases")
    concepts: tuple[Ident, ...] = Field(default=(), description="Forbidden concepts, by the name of their lexicon")
    unless: Phrases = Field(default=(), description="Phrases that excuse the sentence they stand in")
    where: Where = "anywhere"

    @model_validator(mode="after")
    def _forbids_something(self) -> Avoid:
        if not self.any and not self.concepts:
            raise Misfit(note('A rule of type avoid needs "any" with phrases, or "concepts".'))
        return self
