"""`length`: the response fits its channel and its reader."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Misfit
from crisis_sim.scenario.rules.common import Range, RuleBase, RuleDoc


class Length(RuleBase):
    """Credit is 1 inside the range and falls in proportion outside it."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("Whether the response fits its channel and its reader: characters or words."),
        credit=note("1 inside the range, in proportion outside it."),
        why=note("A text that is too long is not read to its end; one that is too short leaves questions."),
        source=note("House style; the limits are those of the channel."),
        limits=note("It counts, and does not ask what the words are worth."),
        example="{id: short, type: length, label: Fits the channel, words: [5, 40]}",
        met="Please boil your tap water for one minute before drinking.",
        missed="Boil it.",
    )

    type: Literal["length"]
    chars: Range | None = Field(default=None, description=message("Characters, as [fewest, most]"))
    words: Range | None = Field(default=None, description=message("Words, as [fewest, most]"))

    @model_validator(mode="after")
    def _one_range(self) -> Length:
        span = self.chars or self.words
        if (self.chars is None) == (self.words is None) or span is None:
            raise Misfit(note("A rule of type length has exactly one of chars and words, written [fewest, most]."))
        if span[1] == 0:
            raise Misfit(note("A range is [fewest, most], and most cannot be below fewest."))
        return self
