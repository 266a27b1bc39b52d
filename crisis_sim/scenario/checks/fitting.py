"""Rules in a rubric that judges something else than they can read: a task of another kind, a whole run, one post."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crisis_sim.notes import Note, note
from crisis_sim.scenario.diagnostics import Diagnostic, Path
from crisis_sim.scenario.rules import RuleBase
from crisis_sim.scenario.rules.choice import Choice
from crisis_sim.scenario.rules.group import Group
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tree import Tree

_OWN_TASK = {"classify": "triage", "choice": "decision", "pick": "pick"}
"""Rules that only make sense for one kind of task."""
_ONE_RESPONSE = frozenset({"classify", "choice", "pick", "target", "structure", "length", "consistent"})
"""Rules that read one response and nothing in a whole run."""


@dataclass(frozen=True, slots=True)
class _Use:
    """What a rubric judges: tasks of these kinds, what is published unasked, a whole run."""

    kinds: frozenset[str]
    unasked: bool
    run: bool


def check_fitting(tree: Tree, scenario: Scenario) -> Iterator[Diagnostic]:
    """Findings about rules that do not fit what their rubric judges, in a valid scenario."""
    for index, rubric in enumerate(scenario.rubrics):
        use = _Use(
            kinds=frozenset(task.kind for task in scenario.tasks.values() if task.rubric == rubric.id),
            unasked=scenario.default_rubric == rubric.id,
            run=scenario.run_rubric == rubric.id,
        )
        for number, rule in enumerate(rubric.rules):
            yield from _rule(tree, rule, ("rubrics", index, "rules", number), use)


def _rule(tree: Tree, rule: RuleBase, path: Path, use: _Use) -> Iterator[Diagnostic]:
    sentence = _misfit(str(getattr(rule, "type", "")), use)
    if sentence is not None:
        yield tree.report("rule-does-not-fit", "warning", sentence, (*path, "type"))
    nested = rule.rules if isinstance(rule, Group) else rule.reasons if isinstance(rule, Choice) else ()
    key = "rules" if isinstance(rule, Group) else "reasons"
    for number, inner in enumerate(nested):
        yield from _rule(tree, inner, (*path, key, number), use)


def _misfit(kind: str, use: _Use) -> Note | None:
    own = _OWN_TASK.get(kind)
    if own is not None and use.kinds - {own}:
        return note(
            "A rule of type {type} only judges tasks of kind {own}, and this rubric judges {found}.",
            type=kind,
            own=own,
            found=", ".join(sorted(use.kinds - {own})),
        )
    if kind == "coverage" and (use.kinds or use.unasked):
        return note('A rule of type coverage judges a whole run; put it in a rubric of its own under "run_rubric".')
    if kind == "spot" and use.unasked:
        return note("A rule of type spot judges an answer or a whole run, and this rubric judges single posts.")
    if kind == "target" and use.kinds:
        return note(
            "A rule of type target judges what is published unasked; where an answer goes is fixed by its task."
        )
    if use.run and kind in _ONE_RESPONSE:
        return note("A rule of type {type} judges one response, and this rubric judges the whole run.", type=kind)
    return None
