"""Every name a scenario defines, read from the converted values, whatever else is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from crisis_sim.scenario.answers import LABELS
from crisis_sim.scenario.diagnostics import Path
from crisis_sim.scenario.injects import CONTENTS

Entries = Iterator[tuple[Path, dict[str, Any]]]
Table = dict[str, Path]
"""Names of one kind and where each is defined."""


def entries(value: Any, path: Path) -> Entries:
    """The mappings of a list, with their paths."""
    if isinstance(value, list):
        for index, entry in enumerate(value):
            if isinstance(entry, dict):
                yield (*path, index), entry


def part(value: Any, key: str) -> dict[str, Any]:
    """A mapping below a mapping, or an empty one."""
    inner = value.get(key) if isinstance(value, dict) else None
    return inner if isinstance(inner, dict) else {}


@dataclass
class Names:
    """The names of a file by kind; those local to a task or rubric are kept under its id."""

    personas: Table = field(default_factory=dict)
    channels: Table = field(default_factory=dict)
    meters: Table = field(default_factory=dict)
    facts: Table = field(default_factory=dict)
    rubrics: Table = field(default_factory=dict)
    endings: Table = field(default_factory=dict)
    objectives: Table = field(default_factory=dict)
    levels: Table = field(default_factory=dict)
    decks: Table = field(default_factory=dict)
    injects: Table = field(default_factory=dict)
    inject_kind: dict[str, str] = field(default_factory=dict)
    channel_kind: dict[str, str] = field(default_factory=dict)
    task_kind: dict[str, str] = field(default_factory=dict)
    task_rubric: dict[str, str] = field(default_factory=dict)
    actions: Table = field(default_factory=dict)
    labels: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Labels that each triage offers."""
    options: dict[str, Table] = field(default_factory=dict)
    rules: dict[str, Table] = field(default_factory=dict)
    tests: dict[str, Table] = field(default_factory=dict)
    rubric_levels: dict[str, Table] = field(default_factory=dict)
    duplicates: list[tuple[Path, Path]] = field(default_factory=list)


def names_of(root: dict[str, Any]) -> Names:
    """The names of a converted file; for a name that stands twice the first one holds."""
    names = Names()
    for kind in ("personas", "channels", "meters", "facts", "endings", "objectives", "levels", "actions"):
        _collect(root.get(kind), (kind,), getattr(names, kind), names)
    _collect(part(root, "chatter").get("decks"), ("chatter", "decks"), names.decks, names)
    for _, channel in entries(root.get("channels"), ("channels",)):
        if isinstance(channel.get("id"), str):
            names.channel_kind.setdefault(channel["id"], str(channel.get("kind")))
    _timeline(root, names)
    _rubrics(root, names)
    return names


def _collect(value: Any, path: Path, table: Table, names: Names, key: str = "id") -> None:
    for where, entry in entries(value, path):
        name = entry.get(key)
        if not isinstance(name, str):
            continue
        if name in table:
            names.duplicates.append(((*where, key), table[name]))
        else:
            table[name] = (*where, key)


def _timeline(root: dict[str, Any], names: Names) -> None:
    _collect(root.get("timeline"), ("timeline",), names.injects, names)
    for where, inject in entries(root.get("timeline"), ("timeline",)):
        ident = inject.get("id")
        if not isinstance(ident, str) or ident in names.inject_kind:
            continue
        names.inject_kind[ident] = next((kind for kind in CONTENTS if kind in inject), "effects")
        task = inject.get("task")
        if isinstance(task, dict):
            names.task_kind[ident] = str(task.get("kind"))
            if isinstance(task.get("rubric"), str):
                names.task_rubric[ident] = task["rubric"]
            if "labels" in task:
                names.labels[ident] = tuple(part(task, "classes")) or LABELS
            if "options" in task:
                table = names.options.setdefault(ident, {})
                _collect(task["options"], (*where, "task", "options"), table, names)


def _rubrics(root: dict[str, Any], names: Names) -> None:
    _collect(root.get("rubrics"), ("rubrics",), names.rubrics, names)
    for where, rubric in entries(root.get("rubrics"), ("rubrics",)):
        ident = rubric.get("id")
        if not isinstance(ident, str) or ident in names.rules:
            continue
        _rules(rubric.get("rules"), (*where, "rules"), names.rules.setdefault(ident, {}), names)
        _collect(rubric.get("tests"), (*where, "tests"), names.tests.setdefault(ident, {}), names, "name")
        if "levels" in rubric:
            levels = names.rubric_levels.setdefault(ident, {})
            _collect(rubric["levels"], (*where, "levels"), levels, names)


def _rules(value: Any, path: Path, table: Table, names: Names) -> None:
    _collect(value, path, table, names)
    for where, rule in entries(value, path):
        for nested in ("rules", "reasons"):
            if nested in rule:
                _rules(rule[nested], (*where, nested), table, names)
