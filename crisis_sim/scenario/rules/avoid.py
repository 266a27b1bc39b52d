"""`avoid`: certain phrases or concepts must not be said."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Ident, Misfit
from crisis_sim.scenario.phrases import Phrases
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc, Where


class Avoid(RuleBase):
    """Credit is 1 when nothing forbidden stands in the response, else 0."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("Whether phrases or concepts that must not be said stand in the response."),
        credit=note("1 when none was found, else 0."),
        why=note("A guess or a slip of the tongue outlives the statement it stands in."),
        source=note("CERC (CDC), be right; the typical errors collected from real cases."),
        limits=note("What is denied was not said. An excuse under unless covers its own sentence only."),
        example=(
            "{id: no-guess, type: avoid, label: No speculation, penalty: 10, any: [must have been], concepts:"
            " [speculation]}"
        ),
        met="The cause is not known yet.",
        missed="It must have been the contractor.",
    )

    type: Literal["avoid"]
    any: Phrases = Field(default=(), description=message("Forbidden phrases"))
    concepts: tuple[Ident, ...] = Field(
        default=(), description=message("Forbidden concepts, by the name of their lexicon")
    )
    unless: Phrases = Field(default=(), description=message("Phrases that excuse the sentence they stand in"))
    where: Where = Field(default="anywhere", description=message("Part of the response that it reads"))

    @model_validator(mode="after")
    def _forbids_something(self) -> Avoid:
        if not self.any and not self.concepts:
            raise Misfit(note('A rule of type avoid needs "any" with phrases, or "concepts".'))
        return self
