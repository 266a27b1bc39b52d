"""`target`: said in the right place, to the right people."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Ident, Misfit
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc


class Target(RuleBase):
    """Credit is 1 when the response went where it should, else 0."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("Where a response went: the post it answers, the channel, and whether everybody can read it."),
        credit=note("All or nothing."),
        why=note(
            "A correction works where the rumour runs, and a family is not answered in public: the right words in the "
            "wrong place miss their readers."
        ),
        source=note("Debunking Handbook 2020: a correction is to be as prominent as the myth."),
        limits=note(
            "For an answer to a task the place is fixed by the task; so this judges what is published unasked, under "
            "the default rubric."
        ),
        example="{id: place, type: target, label: In the right place, penalty: 5, channels: [chirp], audience: public}",
    )

    type: Literal["target"]
    posts: tuple[Ident, ...] = Field(
        default=(), description=message("The posts or messages, one of which must be answered")
    )
    channels: tuple[Ident, ...] = Field(default=(), description=message("The channels, one of which must be used"))
    audience: Literal["public", "private"] | None = Field(
        default=None, description=message("public: on a social or news channel; private: on a message channel")
    )

    @model_validator(mode="after")
    def _names_a_target(self) -> Target:
        if not self.posts and not self.channels and self.audience is None:
            raise Misfit(note('A rule of type target needs "posts", "channels" or "audience".'))
        return self
