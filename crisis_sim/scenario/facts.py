"""The facts ledger: what is true in the story, and from which moment the organisation knows it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from crisis_sim.notes import note
from crisis_sim.scenario.base import Duration, Ident, Misfit, Part, Words
from crisis_sim.scenario.phrases import Phrases

Status = Literal["confirmed", "unknown", "false"]
"""confirmed: may be said; unknown: nobody knows yet; false: a rumour."""


class FactState(Part):
    """What a fact is from a moment on."""

    since: Duration = Field(alias="from", description="Play time from the start")
    status: Status = Field(description="confirmed may be said, unknown nobody knows yet, false is a rumour")
    value: Words | None = Field(default=None, description="The number or name that holds from then on")
    text: Words | None = Field(default=None, description="The fact from then on, where its text would give more away")


class Fact(Part):
    """One entry of the ledger; a rumour is a fact whose status is ``"false"``."""

    id: Ident = Field(description="Name by which rules, posts and conditions refer to it")
    text: Words = Field(description="The fact as one plain sentence, for the fact sheet and explanations")
    status: Status = Field(
        default="confirmed", description="confirmed may be said once known, unknown nobody knows yet, false is a rumour"
    )
    known_at: Duration = Field(default=0, description="When the organisation learns it; before that it is unknown")
    states: tuple[FactState, ...] = Field(default=(), description="For a fact that changes, instead of status")
    any: Phrases = Field(default=(), description="Phrases that state the fact")
    asserts: Phrases = Field(
        default=(), description="Phrases that must not be claimed while the fact is unknown or false"
    )
    source: Words | None = Field(default=None, description="Who established it, shown in the fact sheet")

    @model_validator(mode="after")
    def _one_way(self) -> Fact:
        if self.states and ("status" in self.model_fields_set or "known_at" in self.model_fields_set):
            raise Misfit(note("A fact has either status and known_at, or states, not both."), "states")
        if [s.since for s in self.states] != sorted({s.since for s in self.states}):
            raise Misfit(note('States stand in the order of their "from", each later than the one before.'), "states")
        return self

    def status_at(self, sim_ms: int) -> Status:
        """The status at a moment of play; a false fact is false from the start, a confirmed one only once known."""
        current = self.state_at(sim_ms)
        if self.states:
            return current.status if current else "unknown"
        if self.status == "confirmed" and sim_ms < self.known_at:
            return "unknown"
        return self.status

    @property
    def ever_false(self) -> bool:
        """Whether it is a rumour, at least for a time."""
        return self.status == "false" or any(state.status == "false" for state in self.states)

    def state_at(self, sim_ms: int) -> FactState | None:
        """The entry of `states` in force at a moment, if the fact has states and one has begun."""
        begun = [state for state in self.states if state.since <= sim_ms]
        return begun[-1] if begun else None
