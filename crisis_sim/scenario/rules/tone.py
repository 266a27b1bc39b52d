"""`tone`: wanted concepts are there, shunned ones are not."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Ident, Misfit, Whole
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc, Where


class Tone(RuleBase):
    """Credit is the share of `at_least` wanted concepts that were found; any shunned one makes it 0."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note(
            "Whether wanted concepts (empathy, an apology) are expressed and shunned ones (blame, a threat) are not."
        ),
        credit=note("Wanted concepts found ÷ at_least, at most 1; one shunned concept makes it 0."),
        why=note(
            "Compassion before knowledge: people listen once they feel seen, and blaming others can ruin an apology."
        ),
        source=note(
            "CERC (CDC), express empathy; Covello, compassion first; Youk & Park 2022 on scapegoating. "
            "Empathy in words alone changes little (Lee & Chung 2012), so do not let it weigh most."
        ),
        limits=note(
            "Concepts are lexicons: they are mostly right when they find something, and miss wording that "
            "nobody wrote down. Add your own phrases under lexicons."
        ),
        example="{id: empathy, type: tone, label: Shows empathy, weight: 2, want: [empathy], where: lead}",
        met="We know how worrying this is for the families. Boil your water.",
        missed="Boil your water.",
    )

    type: Literal["tone"]
    want: tuple[Ident, ...] = Field(default=(), description=message("Concepts of which at_least are needed"))
    shun: tuple[Ident, ...] = Field(default=(), description=message("Concepts that must not appear"))
    at_least: Annotated[Whole, Field(ge=1)] = Field(
        default=1, description=message("How many of the wanted concepts are needed")
    )
    where: Where = Field(
        default="anywhere", description=message("Where wanted concepts must stand; shunned ones: nowhere")
    )

    @model_validator(mode="after")
    def _has_a_concept(self) -> Tone:
        if not self.want and not self.shun:
            raise Misfit(note('A rule of type tone needs "want" or "shun".'))
        if self.want and self.at_least > len(self.want):
            raise Misfit(note('"at_least" cannot exceed the number of wanted concepts.'), "at_least")
        return self
