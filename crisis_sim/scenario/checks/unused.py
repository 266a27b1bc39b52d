"""Things that are defined and never used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from crisis_sim.notes import Note, note
from crisis_sim.scenario.checks.names import Names, Table, entries
from crisis_sim.scenario.checks.references import Reference
from crisis_sim.scenario.codes import SenseCode
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.tree import Tree

_SENTENCES: dict[str, tuple[SenseCode, Note]] = {
    "persona": ("unused-persona", note('Nobody hears from the persona "{name}".')),
    "channel": ("unused-channel", note('Nothing appears on the channel "{name}".')),
    "rubric": ("unused-rubric", note('No task is judged by the rubric "{name}".')),
    "meter": ("unused-meter", note('Nothing moves or reads the meter "{name}".')),
    "fact": ("unused-fact", note('No rule and no post refers to the fact "{name}"; it only stands on the fact sheet.')),
    "objective": ("unused-objective", note('No rubric and no rule serves the objective "{name}".')),
    "ending": (
        "unused-ending",
        note('Nothing leads to the ending "{name}"; give it a "when", or an inject that ends with it.'),
    ),
}


def check_unused(tree: Tree, names: Names, references: Iterable[Reference]) -> Iterator[Diagnostic]:
    """Hints for a file whose references all lead somewhere."""
    used: dict[str, set[str]] = {kind: set() for kind in _SENTENCES}
    for reference in references:
        if reference.kind in used and reference.path[:1] != ("playtests",):
            used[reference.kind].add(reference.name)
    for _, ending in entries(tree.value.get("endings"), ("endings",)):
        if "when" in ending and isinstance(ending.get("id"), str):
            used["ending"].add(ending["id"])
    tables: tuple[tuple[str, Table], ...] = (
        ("persona", names.personas),
        ("channel", names.channels),
        ("rubric", names.rubrics),
        ("meter", names.meters),
        ("objective", names.objectives),
        ("ending", names.endings),
        ("fact", {} if _all_facts_count(tree.value) else names.facts),
    )
    for kind, table in tables:
        for name, path in table.items():
            if name not in used[kind]:
                code, template = _SENTENCES[kind]
                yield tree.report(code, "hint", Note(template.text, (("name", name),)), path)


def _all_facts_count(root: dict[str, Any]) -> bool:
    """Whether a rule holds answers against the whole ledger."""
    return any(
        rule.get("type") == "consistent" and not rule.get("facts")
        for _, rubric in entries(root.get("rubrics"), ())
        for _, rule in entries(rubric.get("rules"), ())
    )
