"""Conditions whose outcome is foregone: they hold whenever they are asked, or never."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crisis_sim.notes import note
from crisis_sim.scenario.checks.moments import earliest_moments
from crisis_sim.scenario.conditions import Condition
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tree import Tree


def check_foregone(tree: Tree, scenario: Scenario) -> Iterator[Diagnostic]:
    """Findings about the conditions of injects and endings in a valid scenario."""
    moments = earliest_moments(scenario)
    certain = {inject.id: inject.at for inject in scenario.timeline if inject.at is not None and inject.when is None}
    for index, inject in enumerate(scenario.timeline):
        if inject.when is None:
            continue
        outcome = _Asked(scenario, moments, certain, inject.id, inject.at).outcome(inject.when)
        if outcome is False:
            sentence = note('This condition can never hold, so "{inject}" never appears.', inject=inject.id)
            yield tree.report("condition-never", "warning", sentence, ("timeline", index, "when"), key=True)
        elif outcome is True:
            sentence = note('This condition always holds when "{inject}" is due; leave it out.', inject=inject.id)
            yield tree.report("condition-always", "hint", sentence, ("timeline", index, "when"), key=True)
    for index, ending in enumerate(scenario.endings):
        if ending.when is not None and _Asked(scenario, moments, {}, "", None).outcome(ending.when) is False:
            sentence = note('This condition can never hold, so the run never ends as "{ending}".', ending=ending.id)
            yield tree.report("condition-never", "warning", sentence, ("endings", index, "when"), key=True)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Where a condition is asked: for an inject, and at which moment, where that is known."""

    scenario: Scenario
    moments: Mapping[str, int]
    certain: Mapping[str, int]
    """Injects that always appear, with their moment."""
    inject: str
    at: int | None

    def outcome(self, condition: Condition) -> bool | None:
        """Whether it always or never holds; `None` where that depends on the run."""
        if condition.negated is not None:
            inner = self.outcome(condition.negated)
            return None if inner is None else not inner
        if condition.all is not None:
            parts = [self.outcome(part) for part in condition.all]
            if False in parts or _contradict(condition.all):
                return False
            return True if all(part is True for part in parts) else None
        if condition.any is not None:
            parts = [self.outcome(part) for part in condition.any]
            if True in parts:
                return True
            return False if all(part is False for part in parts) else None
        if condition.meter is not None:
            return True if all(span == (0, 100) for span in condition.meter.values()) else None
        if condition.belief is not None:
            # Only what is false and spread is believed or not; all else stays at nothing.
            silent = [span for name, span in condition.belief.items() if name not in self.scenario.rumours]
            return False if any(span[0] > 0 for span in silent) else None
        return self._event(condition)

    def _event(self, condition: Condition) -> bool | None:
        if condition.published is not None:
            return self._published(condition.published)
        single = (condition.answered, condition.unanswered)
        named = [name for name in (*single, *(condition.decided or {}), *(condition.score or {})) if name is not None]
        return False if any(self._published(name) is False for name in named) else None

    def _published(self, name: str) -> bool | None:
        if name == self.inject or name not in self.moments:
            return False
        if self.at is None:
            return None
        if self.moments[name] > self.at:
            return False
        return True if self.certain.get(name, self.at) < self.at else None


def _contradict(parts: Sequence[Condition]) -> bool:
    """Whether two of these cannot hold together: one task both answered and not, or ranges that do not meet."""
    flat = list(_joined(parts))
    answered = {name for part in flat for name in (part.answered, *(part.decided or {}), *(part.score or {})) if name}
    denied = {inner for part in flat if part.negated is not None for inner in [part.negated.published] if inner}
    if answered & {part.unanswered for part in flat} or denied & {part.published for part in flat}:
        return True
    for key in ("score", "meter", "belief"):
        spans: dict[str, list[tuple[float, float]]] = {}
        for part in flat:
            for name, span in (getattr(part, key) or {}).items():
                spans.setdefault(name, []).append(span)
        if any(max(low for low, _ in each) > min(high for _, high in each) for each in spans.values()):
            return True
    chosen: dict[str, set[str]] = {}
    for part in flat:
        for name, option in (part.decided or {}).items():
            chosen.setdefault(name, set()).add(option)
    return any(len(options) > 1 for options in chosen.values())


def _joined(parts: Sequence[Condition]) -> Iterator[Condition]:
    """What must hold together, through any `all` within."""
    for part in parts:
        if part.all is not None:
            yield from _joined(part.all)
        else:
            yield part
