"""`choice`: the option that was chosen, and the reason given for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Misfit, Share
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc

if TYPE_CHECKING:
    from crisis_sim.scenario.rules import Rule


class Choice(RuleBase):
    """Credit is the option's credit; with `reasons`, `reason_share` of it must be earned by the reason's words."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("The option that was chosen in a decision, and the reason given for it."),
        credit=note("The option's own credit, of which reason_share must be earned by the rules under reasons."),
        why=note("The same decision can be sound or lucky; the reason tells which."),
        source=note("House design; the credit of each option is the author's judgement."),
        limits=note("Only for tasks of kind decision. Without reasons the chosen option is everything."),
        example=(
            "{id: option, type: choice, label: What you decided, reason_share: 0.4, reasons: [{id: because, "
            "type: mention, label: Gives a reason, any: [because]}]}"
        ),
    )

    type: Literal["choice"]
    reasons: tuple[Rule, ...] = Field(default=(), description=message("Rules that read the reason"))
    reason_share: Share = Field(
        default=0.3, description=message("Part of the option's credit that the reason must earn")
    )

    @model_validator(mode="after")
    def _reasons_weigh(self) -> Choice:
        if self.reasons and not sum(rule.scored_weight for rule in self.reasons):
            raise Misfit(
                note('The rules under "reasons" have no weight in sum, so they could earn nothing.'), "reasons"
            )
        return self
