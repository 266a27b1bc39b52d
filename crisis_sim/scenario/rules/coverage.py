"""`coverage`: in the whole run, the right things were answered, in the right order, and others left alone."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Ident, Misfit
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc


class Coverage(RuleBase):
    """Credit is what was done as wanted over all that the run offered; blank when it offered none of it."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note(
            "The whole run, at its end: which tasks and posts were answered, in which order, and what was rightly left "
            "alone."
        ),
        credit=note(
            "Done as wanted ÷ all that is named and was published. Each entry of answered and left_alone counts once, "
            "and so does each neighbouring pair of in_order. Who answered nothing earns nothing for leaving alone."
        ),
        why=note("Who answers the loudest first leaves those in need waiting, and a provoker lives on replies."),
        source=note(
            "Coombs: safety first, victims and staff before reputation. That ignoring is worst in a firestorm holds "
            "for complaints, not for baiting (Herhausen et al.)."
        ),
        limits=note("It sees that something was answered, not how well; the rubrics of the tasks judge that."),
        example=(
            "{id: whole, type: coverage, label: Answers those in need first, answered: [question], "
            "left_alone: [troll], in_order: [first, question]}"
        ),
    )

    type: Literal["coverage"]
    answered: tuple[Ident, ...] = Field(default=(), description=message("Tasks, posts or messages that need an answer"))
    left_alone: tuple[Ident, ...] = Field(
        default=(), description=message("Posts or messages that are better not answered")
    )
    in_order: tuple[Ident, ...] = Field(
        default=(), description=message("Tasks, posts or messages in the order to answer them")
    )

    @model_validator(mode="after")
    def _covers_something(self) -> Coverage:
        if not self.answered and not self.left_alone and len(self.in_order) < 2:
            raise Misfit(
                note('A rule of type coverage needs "answered", "left_alone", or "in_order" with two or more.')
            )
        both = [name for name in self.left_alone if name in (*self.answered, *self.in_order)]
        if both:
            raise Misfit(note('"{name}" cannot be answered and left alone at once.', name=both[0]), "left_alone")
        return self
