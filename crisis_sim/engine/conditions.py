"""Whether a condition holds in a run at this moment."""

from __future__ import annotations

from crisis_sim.engine.state import RunState
from crisis_sim.scenario.base import Span
from crisis_sim.scenario.conditions import Condition


def holds(condition: Condition, state: RunState) -> bool:
    """Judge a condition against the state; what never happened (no score yet, no such task open) is not true."""
    if condition.all is not None:
        return all(holds(part, state) for part in condition.all)
    if condition.any is not None:
        return any(holds(part, state) for part in condition.any)
    if condition.negated is not None:
        return not holds(condition.negated, state)
    return _fact(condition, state)


def _fact(condition: Condition, state: RunState) -> bool:
    if condition.published is not None:
        return condition.published in state.published
    if condition.answered is not None:
        return _answered(condition.answered, state)
    if condition.unanswered is not None:
        return condition.unanswered in state.tasks and not _answered(condition.unanswered, state)
    if condition.decided is not None:
        return all(_chosen(task, state) == option for task, option in condition.decided.items())
    if condition.score is not None:
        return all(_within(_score(task, state), span) for task, span in condition.score.items())
    if condition.belief is not None:
        beliefs = state.opinion.now.beliefs
        return all(_within(100 * beliefs.get(rumour, 0.0), span) for rumour, span in condition.belief.items())
    if condition.acted is not None:
        return condition.acted in state.acted
    return all(_within(state.meters.get(meter), span) for meter, span in (condition.meter or {}).items())


def _answered(task: str, state: RunState) -> bool:
    return task in state.tasks and state.tasks[task].status == "answered"


def _chosen(task: str, state: RunState) -> str | None:
    run = state.tasks.get(task)
    return run.answer.choose if run and run.answer else None


def _score(task: str, state: RunState) -> float | None:
    run = state.tasks.get(task)
    return run.score.score if run and run.score else None


def _within(value: float | None, span: Span) -> bool:
    return value is not None and span[0] <= value <= span[1]
