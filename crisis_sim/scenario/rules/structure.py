"""`structure`: a press release or an own post has the parts that such a text needs."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Whole
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc

StructurePart = Literal[
    "headline", "dateline", "lead", "short_lead", "who", "what", "when", "where", "why", "how", "quote", "attribution",
    "contact", "hashtags", "alt_text",
]  # fmt: skip


class Structure(RuleBase):
    """Credit is the share of needed parts that were found."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("Whether a press release or an own post has the parts that such a text needs."),
        credit=note("Parts found ÷ parts needed."),
        why=note("An editor takes over what is complete, and cuts from the end."),
        source=note("News writing custom (5W1H, inverted pyramid); Covello, 27 words for the first sentence."),
        limits=note(
            "Parts are found by their form: a name and date with a dash for a dateline, quotation marks, "
            "joining words for why and how. Whether they are good is not judged."
        ),
        example="{id: parts, type: structure, label: Has its parts, need: [dateline, when, quote, attribution]}",
        met="NORTHFIELD, 14 March – The main is closed. “We are sorry for the trouble,” said Ana Brand.",
        missed="The main is closed.",
    )

    type: Literal["structure"]
    need: Annotated[tuple[StructurePart, ...], Field(min_length=1)] = Field(
        description=message("Parts that must be there")
    )
    lead_words: Annotated[Whole, Field(ge=5, le=80)] = Field(
        default=27, description=message("Longest first sentence for short_lead (Covello: 27 words)")
    )
