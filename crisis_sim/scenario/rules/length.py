"""`length`: the response fits its channel and its reader."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import note
from crisis_sim.scenario.base import Misfit, Whole
from crisis_sim.scenario.rules.common import RuleBase

Range = tuple[Annotated[Whole, Field(ge=0)], Annotated[Whole, Field(ge=0)]]


class Length(RuleBase):
    """Credit is 1 inside the range and falls in proportion outside it."""

    type: Literal["length"]
    chars: Range | None = None
    words: Range | None = None

    @model_validator(mode="after")
    def _one_range(self) -> Length:
        span = self.chars or self.words
        if (self.chars is None) == (self.words is None) or span is None:
            raise Misfit(note("A rule of type length has exactly one of chars and words, written [fewest, most]."))
        if not span[0] <= span[1] or span[1] == 0:
            raise Misfit(note("A range is [fewest, most], and most cannot be below fewest."))
        return self
