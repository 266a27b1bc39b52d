"""`group`: some of several rules are enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Misfit, Whole
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc

if TYPE_CHECKING:
    from crisis_sim.scenario.rules import Rule


class Group(RuleBase):
    """Credit is the number of nested rules met over `need`, at most 1."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("Whether enough of several rules are met."),
        credit=note("Nested rules met ÷ need, at most 1."),
        why=note("There is often more than one good way to answer."),
        source=note("House design."),
        limits=note("A nested rule that is partly met counts as not met; lower its pass_at to let it count."),
        example=(
            "{id: care, type: group, label: Cares or acts, need: 1, rules: [{id: feels, type: tone, label: "
            "Shows empathy, want: [empathy]}, {id: acts, type: action, label: Acts, need: [what]}]}"
        ),
        met="We have closed the main.",
        missed="The main is closed.",
    )

    type: Literal["group"]
    need: Annotated[Whole, Field(ge=1)] = Field(description=message("How many of its rules must be met"))
    rules: Annotated[tuple[Rule, ...], Field(min_length=2)] = Field(
        description=message("The rules that count together")
    )

    @model_validator(mode="after")
    def _reachable(self) -> Group:
        if self.need > len(self.rules):
            raise Misfit(note('"need" cannot exceed the number of nested rules.'), "need")
        return self
