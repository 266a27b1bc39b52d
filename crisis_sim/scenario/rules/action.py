"""`action`: a commitment with who, what and when; an instruction; a contact; the next update."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from crisis_sim.notes import message, note
from crisis_sim.scenario.phrases import Phrases
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc, Where

ActionStep = Literal["who", "what", "when", "instruction", "contact", "next_update"]


class Action(RuleBase):
    """Credit is the share of needed steps that were found.

    who: we or a named unit acts; what: something done or begun; when: a clock time or date in that sentence;
    instruction: what people should do; contact: where to ask; next_update: when more will be said.
    """

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("Who does what by when, what people should do, where to ask, and when more will be said."),
        credit=note("Steps found ÷ steps needed. A promise without a deed, and an update without a time, count half."),
        why=note("Active responsibility lowers anger; words of sympathy alone do not."),
        source=note(
            "Lee & Chung 2012; CERC (CDC), promote action and say how you will update; Coombs & Holladay "
            "2008, instruct first."
        ),
        limits=note("A deed is seen by its wording, not checked against what the story allows; for that use facts."),
        example=(
            "{id: next, type: action, label: Says what happens next and where to ask, need: [next_update, contact]}"
        ),
        met="Next update at 20.00 on this account. Call our hotline with questions.",
        missed="We will keep you informed.",
    )

    type: Literal["action"]
    need: Annotated[tuple[ActionStep, ...], Field(min_length=1)] = Field(
        description=message("Steps that must be there")
    )
    what: Phrases = Field(default=(), description=message("What must be done, when any action will not do"))
    instruction: Phrases = Field(default=(), description=message("Which instruction, when any will not do"))
    where: Where = Field(default="anywhere", description=message("Part of the response that it reads"))
