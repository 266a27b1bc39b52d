"""Which rumours a trainee may be told are rumours, so that no gauge gives an exercise away before it is done."""

from __future__ import annotations

from collections.abc import Iterator

from crisis_sim.engine.facts import fact_sheet
from crisis_sim.engine.state import RunState
from crisis_sim.scenario.rules import Corrects, Spot, every_rule
from crisis_sim.scenario.scenario import Scenario


def recognised(scenario: Scenario, state: RunState) -> tuple[str, ...]:
    """Rumours that the organisation is known to know for false, in the file's order.

    The fact sheet says so; or a task that asks to correct the rumour has been put; or one that asks whether its posts
    are a hoax, or for an early warning of it, is over. A run that is over hides nothing.
    """
    if state.ended is not None:
        return scenario.rumours
    sheet = {fact.id for fact in fact_sheet(scenario, max(0, state.now)) if fact.status == "false"}
    put = {rumour for task, rumour in _told(scenario) if task in state.tasks}
    over = {rumour for task, rumour in _asked(scenario) if task in state.tasks and state.tasks[task].status != "open"}
    return tuple(rumour for rumour in scenario.rumours if rumour in sheet | put | over)


def _told(scenario: Scenario) -> Iterator[tuple[str, str]]:
    for name, task in scenario.tasks.items():
        for rule in every_rule(scenario.rubric_of[task.rubric].rules):
            if isinstance(rule, Corrects):
                yield name, rule.claim


def _asked(scenario: Scenario) -> Iterator[tuple[str, str]]:
    for name, task in scenario.tasks.items():
        claims = (scenario.injects[post].claims for post in task.labels or () if post in scenario.injects)
        yield from ((name, claim) for claim in claims if claim is not None)
        for rule in every_rule(scenario.rubric_of[task.rubric].rules):
            if isinstance(rule, Spot) and rule.fact is not None:
                yield name, rule.fact
