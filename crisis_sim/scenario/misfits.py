"""One sentence for each way in which a value does not fit the model of its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from yaml import ScalarNode

from crisis_sim.notes import Note, note
from crisis_sim.scenario.base import Misfit
from crisis_sim.scenario.diagnostics import Diagnostic, Path
from crisis_sim.scenario.durations import DurationError
from crisis_sim.scenario.phrases import PhraseError
from crisis_sim.scenario.scalars import BOOLEAN_WORDS
from crisis_sim.scenario.suggestions import nearest
from crisis_sim.scenario.tree import Place, Tree


@dataclass(frozen=True, slots=True)
class Fault:
    """A validation error at a path of the file. `kind`, `context` and `message` are pydantic's own."""

    path: Path
    kind: str
    value: Any
    context: Mapping[str, Any]
    message: str
    allowed: tuple[str, ...] = ()
    suggestion: str | None = None
    branches: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The key nearest to the fault, for its sentence."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def owner(self) -> str:
        """The key of the part that a faulty key stands in."""
        return next((step for step in reversed(self.path[:-1]) if isinstance(step, str)), "")

    @property
    def at_key(self) -> bool:
        """Whether the key itself is at fault, in a mapping whose keys are free names."""
        return bool(self.branches) and self.branches[-1] == "[key]"


def explain(tree: Tree, fault: Fault) -> Diagnostic:
    """The finding for a fault."""
    if fault.value is None and fault.kind not in ("missing", "extra_forbidden") and tree.key(fault.path):
        sentence = note('The key "{key}" has no value; write one, or leave the key out.', key=fault.name)
        return tree.report("empty-value", "error", sentence, fault.path, key=True)
    for pattern, explanation in _EXPLANATIONS:
        if re.fullmatch(pattern, fault.kind):
            return explanation(tree, fault)
    sentence = note('"{key}" does not fit: {why}.', key=fault.name, why=fault.message)
    return tree.report("wrong-value", "error", sentence, fault.path)


def described(value: Any) -> Note:
    """A value in words: the text "…", the number 5, a list."""
    if isinstance(value, bool):
        return note("yes or no (true, false)")
    if isinstance(value, int | float):
        return note("the number {number}", number=value)
    if isinstance(value, str):
        shown = value if len(value) <= 40 else value[:39] + "…"
        return note('the text "{shown}"', shown=shown)
    if isinstance(value, list):
        return note("a list")
    return note("nothing") if value is None else note("a part with keys of its own")


def _missing(tree: Tree, fault: Fault) -> Diagnostic:
    around, key = fault.path[:-1], fault.path[-1] if fault.path else ""
    if isinstance(key, int):
        sentence = note('"{key}" needs two entries, [lowest, highest].', key=fault.name)
        return tree.report("wrong-length", "error", sentence, around)
    keys = fault.allowed or (key,)
    names = ", ".join(f'"{name}"' for name in keys)
    if len(keys) == 1:
        sentence = note("{part} needs the key {names}.", part=_part(around), names=names)
    else:
        sentence = note("{part} needs the keys {names}.", part=_part(around), names=names)
    return tree.report("missing-key", "error", sentence, around, key=True)


def _part(path: Path) -> Note:
    """A part in words, to begin a sentence with."""
    if not path:
        return note("The file")
    owner = next((step for step in reversed(path) if isinstance(step, str)), "")
    if isinstance(path[-1], int):
        return note('This entry of "{owner}"', owner=owner)
    return note('"{owner}"', owner=owner)


def _unknown_key(tree: Tree, fault: Fault) -> Diagnostic:
    key, part = str(fault.path[-1]), _part(fault.path[:-1])
    names = ", ".join(fault.allowed)
    if names and fault.suggestion is None:
        sentence = note('{part} knows no key "{key}"; its keys are: {names}.', part=part, key=key, names=names)
    else:
        sentence = note('{part} knows no key "{key}".', part=part, key=key)
    return tree.report("unknown-key", "error", sentence, fault.path, key=True, suggestion=fault.suggestion)


def _not_text(tree: Tree, fault: Fault) -> Diagnostic:
    node = tree.node(fault.path)
    written = node.value if isinstance(node, ScalarNode) else None
    if isinstance(fault.value, bool) and written is not None:
        sentence = note('Unquoted "{word}" means true or false in YAML; put it in quotes.', word=written)
        return tree.report("yaml-boolean-word", "error", sentence, fault.path, suggestion=f'"{written}"')
    suggestion = f'"{written}"' if written is not None else None
    return _typed(tree, fault, note("text"), suggestion)


_ONE = note('"{key}" must be {expected}, not {found}.')
_EACH = note('Each entry of "{key}" must be {expected}, not {found}.')


def _typed(tree: Tree, fault: Fault, expected: Note, suggestion: str | None = None) -> Diagnostic:
    entry = bool(fault.path) and isinstance(fault.path[-1], int)
    template = _EACH if entry else _ONE
    values = (("key", fault.name), ("expected", expected), ("found", described(fault.value)))
    sentence = Note(template.text, values)
    return tree.report("wrong-type", "error", sentence, fault.path, suggestion=suggestion)


def _number(expected: Note) -> Callable[[Tree, Fault], Diagnostic]:
    def explanation(tree: Tree, fault: Fault) -> Diagnostic:
        if isinstance(fault.value, str) and re.fullmatch(r"-?\d{1,9}(\.\d{1,9})?", fault.value):
            return _typed(tree, fault, note("{number} without quotes", number=expected))
        return _typed(tree, fault, expected)

    return explanation


def _other(expected: Note) -> Callable[[Tree, Fault], Diagnostic]:
    return lambda tree, fault: _typed(tree, fault, expected)


def _list(tree: Tree, fault: Fault) -> Diagnostic:
    node = tree.node(fault.path)
    single = isinstance(node, ScalarNode) and "\n" not in node.value and len(node.value) <= 60
    return _typed(tree, fault, note("a list"), f"[{_as_written(tree, node)}]" if single and node else None)


def _as_written(tree: Tree, node: Any) -> str:
    place = tree.place_of(node)
    return tree.source.line(place.line)[place.column : place.end]


def _not_listed(tree: Tree, fault: Fault) -> Diagnostic:
    words = re.findall(r"'([^']*)'", str(fault.context.get("expected", "")))
    node = tree.key(fault.path) if fault.at_key else tree.node(fault.path)
    written = str(node.value) if isinstance(node, ScalarNode) else ""
    near = nearest(written, words) if written else None
    if isinstance(fault.value, bool) and written.lower() in words:
        return _not_text(tree, fault)
    sentence = note(
        '"{key}" cannot be {found}; it is one of: {words}.',
        key=fault.owner if fault.at_key else fault.name,
        found=described(written if fault.at_key or written in BOOLEAN_WORDS else fault.value),
        words=", ".join(words),
    )
    return tree.report("wrong-value", "error", sentence, fault.path, key=fault.at_key, suggestion=near)


def _unknown_rule(tree: Tree, fault: Fault) -> Diagnostic:
    sentence = note(
        '"{found}" is not a type of rule; the types are: {names}.',
        found=str(fault.value),
        names=", ".join(fault.allowed),
    )
    return tree.report("unknown-rule-type", "error", sentence, fault.path, suggestion=fault.suggestion)


def _untyped_rule(tree: Tree, fault: Fault) -> Diagnostic:
    return _missing(tree, replace(fault, path=(*fault.path, "type"), kind="missing"))


def _form(tree: Tree, fault: Fault) -> Diagnostic:
    found = str(fault.path[-1]) if fault.at_key else str(fault.value)
    if not found.strip():
        sentence = note('"{key}" must not be empty.', key=fault.name)
        return tree.report("wrong-length", "error", sentence, fault.path)
    if str(fault.context.get("pattern", "")).startswith("^@"):
        sentence = note('"{found}" is not a handle: write @ and then 2 to 40 letters, digits, _ or dots.', found=found)
        near = "@" + re.sub(r"[^A-Za-z0-9_.]+", "_", found.lstrip("@")).strip("_")
    else:
        sentence = note(
            '"{found}" cannot be an id: use plain letters, digits, - and _, and start with a letter or digit.',
            found=found,
        )
        near = re.sub(r"[^A-Za-z0-9_-]+", "-", found).strip("-_")
    return tree.report("wrong-form", "error", sentence, fault.path, key=fault.at_key, suggestion=near or None)


def _size(tree: Tree, fault: Fault) -> Diagnostic:
    least = fault.context.get("min_length")
    most = fault.context.get("max_length")
    text = fault.kind.startswith("string")
    if text and least == 1:
        sentence = note('"{key}" must not be empty.', key=fault.name)
    elif text:
        sentence = note('"{key}" is too long: at most {most} characters.', key=fault.name, most=str(most))
    elif least == 1:
        sentence = note('"{key}" needs at least one entry.', key=fault.name)
    elif least is not None:
        sentence = note('"{key}" needs at least {least} entries.', key=fault.name, least=str(least))
    else:
        sentence = note('"{key}" has too many entries: at most {most}.', key=fault.name, most=str(most))
    return tree.report("wrong-length", "error", sentence, fault.path)


def _range(tree: Tree, fault: Fault) -> Diagnostic:
    templates = {
        "ge": note('"{key}" must be at least {limit}, not {found}.'),
        "gt": note('"{key}" must be more than {limit}, not {found}.'),
        "le": note('"{key}" must be at most {limit}, not {found}.'),
        "lt": note('"{key}" must be less than {limit}, not {found}.'),
    }
    bound = next(name for name in templates if name in fault.context)
    values = (("key", fault.name), ("limit", f"{fault.context[bound]:g}"), ("found", str(fault.value)))
    return tree.report("out-of-range", "error", Note(templates[bound].text, values), fault.path)


def _moment(tree: Tree, fault: Fault) -> Diagnostic:
    sentence = note(
        '"{key}" must be a date and time with its zone, in quotes, for example "2026-03-14T18:10+07:00".',
        key=fault.name,
    )
    return tree.report("wrong-date", "error", sentence, fault.path)


def _refused(tree: Tree, fault: Fault) -> Diagnostic:
    error = fault.context.get("error")
    if isinstance(error, DurationError):
        return tree.report("wrong-duration", "error", error.note, fault.path, suggestion=error.suggestion)
    if isinstance(error, PhraseError):
        return tree.report("wrong-phrase", "error", error.note, fault.path, place=_inside(tree, fault, error.offset))
    if isinstance(error, Misfit):
        key = error.key is not None and tree.key((*fault.path, error.key)) is not None
        path = (*fault.path, error.key) if key and error.key is not None else fault.path
        return tree.report("wrong-combination", "error", error.note, path, key=True)
    return tree.report("wrong-combination", "error", note(str(error)), fault.path, key=True)


def _inside(tree: Tree, fault: Fault, offset: int) -> Place | None:
    """The place of a character of a text on one line; None when escapes or folding moved it."""
    path = (*fault.path, "phrase") if isinstance(fault.value, Mapping) else fault.path
    node = tree.node(path)
    if not isinstance(node, ScalarNode):
        return None
    place = tree.place_of(node)
    start = place.column + (node.style in ("'", '"'))
    if tree.source.line(place.line)[start : start + len(node.value)] != node.value:
        return None
    at = start + min(offset, max(0, len(node.value) - 1))
    return Place(place.line, at, at + 1)


_PART = note("a part with keys of its own")
_EXPLANATIONS: tuple[tuple[str, Callable[[Tree, Fault], Diagnostic]], ...] = (
    ("missing", _missing),
    ("extra_forbidden|invalid_key", _unknown_key),
    ("string_type", _not_text),
    ("int_.*", _number(note("a whole number"))),
    ("float_.*|finite_number", _number(note("a number"))),
    ("bool_.*", _other(note("true or false"))),
    ("tuple_type|list_type", _list),
    ("dict_type|model_type|model_attributes_type|mapping_type", _other(_PART)),
    ("literal_error", _not_listed),
    ("union_tag_invalid", _unknown_rule),
    ("union_tag_not_found", _untyped_rule),
    ("string_pattern_mismatch", _form),
    ("string_too_.*|too_.*", _size),
    ("greater_than.*|less_than.*", _range),
    ("datetime_.*|date_.*|timezone_.*|time_.*", _moment),
    ("value_error", _refused),
)
"""Pydantic's error types, as regular expressions, and who explains them."""
