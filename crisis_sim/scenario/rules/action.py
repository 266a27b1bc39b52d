"""`action`: a commitment with who, what and when; an instruction; a contact; the next update."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from crisis_sim.scenario.phrases import Phrases
from crisis_sim.scenario.rules.common import RuleBase, Where

ActionStep = Literal["who", "what", "when", "instruction", "contact", "next_update"]


class Action(RuleBase):
    """Credit is the share of needed steps that were found.

    who: we or a named unit acts; what: something done or begun; when: a clock time or date in that sentence;
    instruction: what people should do; contact: where to ask; next_update: when more will be said.
    """

    type: Literal["action"]
    need: Annotated[tuple[ActionStep, ...], Field(min_length=1)]
    what: Phrases = Field(default=(), description="What must be done, when any action will not do")
    instruction: Phrases = Field(default=(), description="Which instruction, when any will not do")
    where: Where = "anywhere"
