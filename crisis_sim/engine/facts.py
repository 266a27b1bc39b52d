"""The fact sheet: what the organisation knows at a moment, and nothing that would give the exercise away."""

from __future__ import annotations

from dataclasses import dataclass

from crisis_sim.scenario.facts import Fact, Status
from crisis_sim.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class KnownFact:
    """One line of the fact sheet. `since_ms` is when it became what it is."""

    id: str
    status: Status
    text: str
    value: str | None
    since_ms: int
    source: str | None


def fact_sheet(scenario: Scenario, sim_ms: int) -> tuple[KnownFact, ...]:
    """Facts known at a moment, in the file's order.

    A confirmed fact shows once it is known, an unknown one from its `known_at` on; a rumour shows as false only if
    its author says from when the organisation knows that.
    """
    known = (_known(fact, sim_ms) for fact in scenario.facts)
    return tuple(fact for fact in known if fact is not None)


def _known(fact: Fact, sim_ms: int) -> KnownFact | None:
    if fact.states:
        state = fact.state_at(sim_ms)
        if state is None:
            return None
        return KnownFact(fact.id, state.status, state.text or fact.text, state.value, state.since, fact.source)
    hidden_rumour = fact.status == "false" and "known_at" not in fact.model_fields_set
    if hidden_rumour or sim_ms < fact.known_at:
        return None
    return KnownFact(fact.id, fact.status, fact.text, None, fact.known_at, fact.source)
