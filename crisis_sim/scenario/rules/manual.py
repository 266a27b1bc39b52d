"""`manual`: a facilitator's judgement."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Share, Words
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc


class Manual(RuleBase):
    """Credit is that of the level given; while blank the rule leaves the denominator."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("A facilitator's own judgement."),
        credit=note("That of the level given; while blank it leaves the denominator."),
        why=note("Some things a rule cannot read: tact, rhythm, courage."),
        source=note("House design."),
        limits=note("Without a facilitator it stays unscored."),
        example=(
            "{id: judgement, type: manual, label: Facilitator's judgement, levels: {weak: 0, fair: 0.5, strong: 1}}"
        ),
    )

    type: Literal["manual"]
    levels: Annotated[dict[Words, Share], Field(min_length=2)] = Field(
        description=message("What the facilitator can give, each with its credit from 0 to 1")
    )
