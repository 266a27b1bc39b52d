"""`markers`: exclamation marks, capitals, emoji, hashtags and links in the right measure."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Misfit, Words
from crisis_sim.scenario.rules.common import Range, RuleBase, RuleDoc

Marker = Literal["exclamations", "capitals", "emoji", "hashtags", "links"]
MARKERS: tuple[Marker, ...] = ("exclamations", "capitals", "emoji", "hashtags", "links")


class Markers(RuleBase):
    """Credit is the mean over the given markers: 1 inside the range, in proportion outside it."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("Counts exclamation marks, words in capitals, emoji, hashtags and links, each against a range."),
        credit=note("The mean of the given markers: 1 inside the range, in proportion outside it."),
        why=note("Shouting and decoration read as panic or advertising; a hashtag or link where one helps is wanted."),
        source=note("House style; no study stands behind a number."),
        limits=note(
            "Counts, and does not weigh: one emoji of mourning and one of laughter are the same here (shun humour for "
            "that). Abbreviations are told from shouted words by a list of known words; name others under allow."
        ),
        example="{id: calm, type: markers, label: Calm form, exclamations: [0, 1], capitals: [0, 0], hashtags: [1, 2]}",
        met="The water is safe again. We thank the BPBD crews. #Northfield",
        missed="The water is SAFE AGAIN!!! Thank you!!!",
    )

    type: Literal["markers"]
    exclamations: Range | None = Field(default=None, description=message("Exclamation marks, [fewest, most]"))
    capitals: Range | None = Field(
        default=None, description=message("Words shouted in capitals; abbreviations are none")
    )
    emoji: Range | None = Field(default=None, description=message("Emoji, as [fewest, most]"))
    hashtags: Range | None = Field(default=None, description=message("Hashtags, as [fewest, most]"))
    links: Range | None = Field(default=None, description=message("Web addresses; e-mail addresses are none"))
    allow: tuple[Words, ...] = Field(default=(), description=message("Words that may stand in capitals"))

    @model_validator(mode="after")
    def _counts_something(self) -> Markers:
        if not self.ranges:
            raise Misfit(note("A rule of type markers needs at least one of {names}.", names=", ".join(MARKERS)))
        return self

    @property
    def ranges(self) -> tuple[tuple[Marker, tuple[int, int]], ...]:
        """The markers that are counted, each with its range."""
        given = ((name, getattr(self, name)) for name in MARKERS)
        return tuple((name, span) for name, span in given if span is not None)
