"""Structured conditions on what happened in a run; never expression strings."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from crisis_sim.notes import note
from crisis_sim.scenario.base import Ident, Misfit, Part, Span

Bands = Annotated[dict[Ident, Span], Field(min_length=1)]


class Condition(Part):
    """Exactly one of its keys is given; several facts are joined with `all` or `any`."""

    answered: Ident | None = Field(default=None, description="A task that has a response")
    unanswered: Ident | None = Field(default=None, description="A published task that has no response yet")
    published: Ident | None = Field(default=None, description="An inject that has appeared")
    decided: Annotated[dict[Ident, Ident], Field(min_length=1)] | None = Field(
        default=None, description="A decision task and the option that was chosen"
    )
    score: Bands | None = Field(default=None, description="A task and the range its score lies in, ends included")
    meter: Bands | None = Field(default=None, description="A meter and the range it lies in, ends included")
    belief: Bands | None = Field(
        default=None, description="A rumour and how many of 100 people believe it at that moment, ends included"
    )
    acted: Ident | None = Field(
        default=None, description="An action that was taken, or pin, correct, delete, hide, report if ever done"
    )
    all: Annotated[tuple[Condition, ...], Field(min_length=1)] | None = Field(
        default=None, description="Conditions that must all hold"
    )
    any: Annotated[tuple[Condition, ...], Field(min_length=1)] | None = Field(
        default=None, description="Conditions of which one must hold"
    )
    negated: Condition | None = Field(default=None, alias="not", description="A condition that must not hold")

    @model_validator(mode="after")
    def _exactly_one(self) -> Condition:
        given = len(self.model_fields_set)
        if given != 1:
            raise Misfit(
                note(
                    "A condition has exactly one key, and this one has {given}; join several with all or any. The keys "
                    "are: answered, unanswered, published, decided, score, meter, belief, acted, all, any, not.",
                    given=given,
                )
            )
        return self
