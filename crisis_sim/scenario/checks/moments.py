"""The earliest moment at which each inject can appear, from `at`, `after` and `delay` alone."""

from __future__ import annotations

from crisis_sim.scenario.injects import After, Inject
from crisis_sim.scenario.scenario import Scenario


def earliest_moments(scenario: Scenario) -> dict[str, int]:
    """Play time in milliseconds by inject id; an inject that waits, at whatever distance, for itself has none.

    An answer can come the moment its task opens, an expiry only at the deadline, an act at the start. Conditions are
    taken to hold.
    """
    moments: dict[str, int] = {}
    injects = scenario.injects
    for start in scenario.timeline:
        chain: list[Inject] = []
        seen: set[str] = set()
        current: Inject | None = start
        while current is not None and current.id not in moments and current.id not in seen:
            chain.append(current)
            seen.add(current.id)
            current = injects.get(waits_for(current) or "")
        for inject in reversed(chain):
            moment = _moment(inject, moments, scenario)
            if moment is not None:
                moments[inject.id] = moment
    return moments


def waits_for(inject: Inject) -> str | None:
    """The inject whose publication, answer or expiry this one waits for; none where it waits for an act."""
    if inject.after is None or isinstance(inject.after, str):
        return inject.after
    return inject.after.answered or inject.after.expired


def _moment(inject: Inject, moments: dict[str, int], scenario: Scenario) -> int | None:
    if inject.at is not None:
        return inject.at
    if isinstance(inject.after, After) and inject.after.acted is not None:
        return inject.delay
    before = moments.get(waits_for(inject) or "")
    if before is None:
        return None
    if isinstance(inject.after, After) and inject.after.expired is not None:
        task = scenario.tasks.get(inject.after.expired)
        before += task.promptness.deadline if task else 0
    return before + inject.delay
