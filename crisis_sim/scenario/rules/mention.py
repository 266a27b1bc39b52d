"""`mention`: the response states a fact or says certain phrases."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Ident, Misfit, Whole
from crisis_sim.scenario.phrases import Phrases
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc, Where


class Mention(RuleBase):
    """Credit is what was found over what is needed. A negated, quoted or conditional phrase is not a mention."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("Whether the response states a fact of the ledger, several facts, or phrases that you list."),
        credit=note("Found ÷ needed, at most 1."),
        why=note("People act on what is said plainly; a fact that is only hinted at does not reach them."),
        source=note("CERC (CDC), be right: confirmed who, what, where, when, why and how."),
        limits=note(
            "Only wording that the phrases foresee is found. What is denied, quoted, asked or said on a "
            "condition is no mention; irony is not understood."
        ),
        example="{id: advice, type: mention, label: Gives the safety advice, weight: 3, fact: boil}",
        met="Please boil your tap water before you drink it.",
        missed="There is no need to boil your tap water.",
    )

    type: Literal["mention"]
    fact: Ident | None = Field(default=None, description=message("A fact; one of its phrases is enough"))
    facts: tuple[Ident, ...] = Field(default=(), description=message("Several facts; each counts once"))
    any: Phrases = Field(default=(), description=message("Phrases of which at_least are needed"))
    all: Phrases = Field(default=(), description=message("Phrases that are all needed"))
    at_least: Annotated[Whole, Field(ge=1)] | None = Field(
        default=None, description=message("How many of facts or any are needed; default all facts, one of any")
    )
    where: Where = Field(default="anywhere", description=message("Part of the response that it reads"))

    @model_validator(mode="after")
    def _has_a_subject(self) -> Mention:
        given = [bool(self.fact), bool(self.facts), bool(self.any), bool(self.all)]
        if sum(given) != 1:
            raise Misfit(note("A rule of type mention has exactly one of fact, facts, any, all."))
        subjects = self.facts or self.any
        if self.at_least is not None and (not subjects or self.at_least > len(subjects)):
            raise Misfit(
                note('"at_least" counts the entries of "facts" or "any" and cannot exceed their number.'), "at_least"
            )
        return self
