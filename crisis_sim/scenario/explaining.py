"""From pydantic's errors to plain sentences with places.

An unknown key or rule type with a near neighbour is repaired in the converted values and the file is validated again,
so one slip gives one finding, and what it would have hidden is found in the same run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from crisis_sim.scenario.diagnostics import Diagnostic, Path
from crisis_sim.scenario.misfits import Fault, explain
from crisis_sim.scenario.rules import RULE_TYPES, RuleBase
from crisis_sim.scenario.shape import fields_of, keys_of, model_at
from crisis_sim.scenario.suggestions import nearest
from crisis_sim.scenario.tree import Tree


def repaired(model: type[BaseModel], tree: Tree, error: ValidationError) -> tuple[list[Diagnostic], bool]:
    """Findings for an error, and whether the values were repaired, so that validating again may show more.

    When they were, only the repaired slips are among the findings: the rest is found again.
    """
    faults = faults_of(model, tree, error)
    mended = [fault for fault in faults if _repair(tree, fault)]
    return [explain(tree, fault) for fault in mended or faults], bool(mended)


def faults_of(model: type[BaseModel], tree: Tree, error: ValidationError) -> list[Fault]:
    """The errors that matter, each with its path in the file; those of union branches not meant are left out."""
    faults = [_fault(model, tree, details) for details in error.errors(include_url=False)]
    kept: dict[tuple[Path, str], Fault] = {}
    for fault in faults:
        if _meant(fault, faults):
            kept.setdefault((fault.path, fault.kind), fault)
    return _together(list(kept.values()))


def _together(faults: list[Fault]) -> list[Fault]:
    """Keys missing from one part make one fault, with all of them in `allowed`."""
    missing: dict[Path, list[str]] = {}
    for fault in faults:
        if fault.kind == "missing" and fault.path and isinstance(fault.path[-1], str):
            missing.setdefault(fault.path[:-1], []).append(fault.path[-1])
    out: list[Fault] = []
    for fault in faults:
        keys = missing.get(fault.path[:-1]) if fault.kind == "missing" else None
        if keys is None or not fault.path or isinstance(fault.path[-1], int):
            out.append(fault)
        elif fault.path[-1] == keys[0]:
            out.append(replace(fault, allowed=tuple(keys)))
    return out


def _fault(model: type[BaseModel], tree: Tree, details: ErrorDetails) -> Fault:
    path, value, branches = _place(tree.value, details["loc"])
    kind = details["type"]
    suggestion: str | None = None
    allowed: tuple[str, ...] = ()
    if kind == "missing":
        path = (*path, details["loc"][-1])
    untyped = _misspelled_type(value) if kind == "union_tag_not_found" else None
    if untyped is not None:
        kind, path, suggestion = "extra_forbidden", (*path, untyped), "type"
    elif kind == "extra_forbidden":
        allowed, suggestion = _allowed(model, tree.value, path)
    elif kind == "union_tag_invalid":
        path, value = (*path, "type"), value.get("type") if isinstance(value, Mapping) else None
        allowed = tuple(RULE_TYPES)
        suggestion = nearest(str(value), allowed)
    return Fault(path, kind, value, dict(details.get("ctx", {})), details["msg"], allowed, suggestion, branches)


def _place(value: Any, loc: tuple[str | int, ...]) -> tuple[Path, Any, tuple[str, ...]]:
    """The path of an error in the file: names of models and union branches in `loc` are not steps of the file."""
    path: list[str | int] = []
    branches: list[str] = []
    for step in loc:
        if _leads(value, step):
            value = value[step]
        else:
            branches.append(str(step))
            continue
        path.append(step)
    return tuple(path), value, tuple(branches)


def _misspelled_type(rule: Any) -> str | None:
    """The key of a rule that was meant to be its `type`."""
    known = keys_of(RuleBase)
    near = [key for key in rule if key not in known and nearest(key, ["type"])] if isinstance(rule, Mapping) else []
    return near[0] if near else None


def _leads(value: Any, step: str | int) -> bool:
    if isinstance(step, str):
        return isinstance(value, Mapping) and step in value
    return isinstance(value, list) and 0 <= step < len(value)


def _allowed(model: type[BaseModel], value: Any, path: Path) -> tuple[tuple[str, ...], str | None]:
    part = model_at(model, value, path[:-1])
    if part is None or not isinstance(path[-1], str):
        return (), None
    keys = keys_of(part)
    parent = value
    for step in path[:-1]:
        parent = parent[step]
    free = [key for key in keys if key not in parent]
    written = path[-1]
    field = fields_of(part).get(written)
    if field is not None and field.alias in free:
        return tuple(keys), field.alias
    return tuple(keys), nearest(written, free, first=[key for key in free if keys[key]])


def _meant(fault: Fault, faults: list[Fault]) -> bool:
    """Whether an error of a union is on the branch that was meant: the one whose kind of value stands there."""
    if fault.kind == "too_short" and isinstance(fault.value, list | dict):
        return len(fault.value) < int(fault.context["min_length"])
    if fault.kind in ("string_type", "model_type", "tuple_type", "dict_type"):
        wanted = {"string_type": str, "model_type": dict, "dict_type": dict, "tuple_type": list}[fault.kind]
        rivals = [o for o in faults if o is not fault and o.path[: len(fault.path)] == fault.path]
        return isinstance(fault.value, wanted) or not rivals
    return True


def _repair(tree: Tree, fault: Fault) -> bool:
    """Put the likely key or rule type into the converted values; the file's own spelling stays known to the tree."""
    if fault.suggestion is None or not fault.path:
        return False
    parent = tree.value
    for step in fault.path[:-1]:
        parent = parent[step]
    last = fault.path[-1]
    if fault.kind == "union_tag_invalid":
        parent[last] = fault.suggestion
        return True
    if fault.kind != "extra_forbidden" or fault.suggestion in parent:
        return False
    parent[fault.suggestion] = parent.pop(last)
    tree.rename(fault.path, fault.suggestion)
    return True
