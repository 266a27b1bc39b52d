"""`structure`: a press release or an own post has the parts that such a text needs."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from crisis_sim.scenario.base import Whole
from crisis_sim.scenario.rules.common import RuleBase

StructurePart = Literal[
    "headline", "dateline", "lead", "short_lead", "who", "what", "when", "where", "why", "how", "quote", "attribution",
    "contact", "hashtags", "alt_text",
]  # fmt: skip


class Structure(RuleBase):
    """Credit is the share of needed parts that were found."""

    type: Literal["structure"]
    need: Annotated[tuple[StructurePart, ...], Field(min_length=1)]
    lead_words: Annotated[Whole, Field(ge=5, le=80)] = Field(
        default=27, description="Longest first sentence for short_lead (Covello: 27 words)"
    )
