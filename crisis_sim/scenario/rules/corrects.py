"""`corrects`: a rumour is corrected the way that works: fact first, a warning, the myth once, a reason, a source."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Ident
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc

CorrectionStep = Literal["fact", "fact_first", "warning", "myth_once", "reason", "source"]


class Corrects(RuleBase):
    """Credit is the share of needed steps that were found; without the fact it is 0."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note(
            "Whether a rumour is corrected the way that works: the fact first, a plain warning, the rumour at"
            " most once, and if asked a reason and a source."
        ),
        credit=note("Steps found ÷ steps needed; without the fact that replaces the rumour 0."),
        why=note(
            "A bare label as hoax leaves a gap that the rumour fills again, and repeating the rumour makes it familiar."
        ),
        source=note(
            "Debunking Handbook 2020. Effects differ between studies: large in the laboratory, small for "
            "science topics."
        ),
        limits=note("A reason is seen by its joining word (because, karena), not understood."),
        example="{id: rumour, type: corrects, label: Corrects the rumour, claim: petrol, with_fact: no-petrol}",
        met="The inspection found no petrol in the reservoir. The message that is going round is false.",
        missed="The message that is going round is a hoax.",
    )

    type: Literal["corrects"]
    claim: Ident = Field(description=message('The rumour, a fact with status "false"'))
    with_fact: Ident = Field(description=message("The fact that replaces it"))
    need: Annotated[tuple[CorrectionStep, ...], Field(min_length=1)] = Field(
        default=("fact", "fact_first", "warning", "myth_once"), description=message("Steps that must be there")
    )
