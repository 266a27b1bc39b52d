"""From converted values to a model, or to everything about them that does not fit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.tree import Tree

Model = TypeVar("Model", bound=BaseModel)

_ROUNDS = 6
"""A repaired part may show unknown keys further in; what is left after so many rounds waits for the next run."""


def validate(
    model: type[Model], tree: Tree, parts: Callable[[object], object] = lambda value: value
) -> tuple[Model | None, list[Diagnostic]]:
    """The model of a file, or None and everything in it that does not fit; `parts` turns the written form into keys."""
    found: list[Diagnostic] = []
    for _ in range(_ROUNDS):
        try:
            read = model.model_validate(parts(tree.value), by_alias=True, by_name=False)
            return (None if found else read), found
        except ValidationError as error:
            from crisis_sim.scenario.explaining import repaired

            findings, again = repaired(model, tree, error)
        found += findings
        if not again:
            break
    return None, found
