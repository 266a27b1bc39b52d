"""What the models allow at a place of the file: read from their annotations, only when something does not fit."""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from crisis_sim.scenario.answers import Answers, TimedAnswer
from crisis_sim.scenario.diagnostics import Path
from crisis_sim.scenario.rules import RULE_TYPES


def keys_of(model: type[BaseModel]) -> dict[str, bool]:
    """The keys of a part as they are written, and whether each is required."""
    return {field.alias or name: field.is_required() for name, field in fields_of(model).items()}


def fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model; models are built when first needed, and only then know what their fields refer to."""
    model.model_rebuild()
    return model.model_fields


def model_at(root: type[BaseModel], value: Any, path: Path) -> type[BaseModel] | None:
    """The model that reads the mapping at a path, or None where names are free or nothing fits."""
    kind: Any = root
    for step in path:
        kind = _below(_chosen(kind, value), step)
        value = _child(value, step)
        if kind is None:
            return None
    chosen = _chosen(kind, value)
    return chosen if isinstance(chosen, type) and issubclass(chosen, BaseModel) else None


def _child(value: Any, step: str | int) -> Any:
    if isinstance(value, Mapping):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
        return value[step]
    return None


def _below(kind: Any, step: str | int) -> Any:
    """The annotation one step down."""
    if kind is Answers and isinstance(step, str):
        return fields_of(Answers)["unasked"].annotation if step == "unasked" else TimedAnswer | tuple[TimedAnswer, ...]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in fields_of(kind).items():
            if step == (field.alias or name):
                return field.annotation
        return None
    origin, args = get_origin(kind), get_args(kind)
    if origin is tuple and isinstance(step, int):
        return args[0] if len(args) == 2 and args[1] is Ellipsis else args[step] if step < len(args) else None
    return args[1] if origin is dict and len(args) == 2 else None


def _chosen(kind: Any, value: Any) -> Any:
    """The branch of a union that a value was most likely meant for."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) not in (Union, UnionType):
        return kind
    branches = [_chosen(branch, value) for branch in get_args(kind) if branch is not type(None)]
    if isinstance(value, Mapping):
        models = [branch for branch in branches if isinstance(branch, type) and issubclass(branch, BaseModel)]
        named = RULE_TYPES.get(value["type"]) if isinstance(value.get("type"), str) else None
        if named in models:
            return named
        if len(models) > 1:
            return None
        return models[0] if models else next((b for b in branches if get_origin(b) is dict), None)
    if isinstance(value, list):
        return next((branch for branch in branches if get_origin(branch) is tuple), None)
    return next((branch for branch in branches if not _composite(branch)), branches[0] if branches else None)


def _composite(kind: Any) -> bool:
    return get_origin(kind) in (tuple, dict) or (isinstance(kind, type) and issubclass(kind, BaseModel))
