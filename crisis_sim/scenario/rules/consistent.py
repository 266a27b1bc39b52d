"""`consistent`: nothing contradicts the facts ledger at that moment, or the trainee's earlier words."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Ident, Yes
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc


class Consistent(RuleBase):
    """Credit is 1 when no contradiction was found, else 0."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note(
            "Whether the response contradicts the facts ledger at that moment, or what the trainee said before."
        ),
        credit=note("1 when no contradiction was found, else 0."),
        why=note("A version that shifts costs more trust than the bad news in it."),
        source=note("CERC (CDC), be right; Coombs, be consistent."),
        limits=note(
            "It sees rumours stated as true, facts said before they are known, confirmed facts denied, and "
            "figures; not contradictions in other wording."
        ),
        example="{id: steady, type: consistent, label: Matches the facts and your earlier words, penalty: 10}",
        met="We are still looking for the cause.",
        missed="There is petrol in the reservoir.",
    )

    type: Literal["consistent"]
    facts: tuple[Ident, ...] = Field(default=(), description=message("Facts to hold it against; default all"))
    earlier: Yes = Field(default=True, description=message("Also hold it against the trainee's earlier public words"))
