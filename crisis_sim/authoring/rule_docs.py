"""The documentation of rule types, read from their models: for `crisis-sim explain` and ``docs/rules.md``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from crisis_sim.scenario.durations import parse_duration
from crisis_sim.scenario.rules import RULE_TYPES, RuleBase

Say = Callable[[str], str]
BEGIN = "<!-- types: written by python -m crisis_sim.authoring.rules_page -->"
END = "<!-- end of types -->"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a rule as trainers write it; `default` is as written, or `None` where there is none.

    `meaning` is a message of the catalogues, or empty where the key speaks for itself.
    """

    key: str
    kind: str
    required: bool
    default: str | None
    meaning: str


def own_keys(name: str) -> tuple[Key, ...]:
    """The keys that only this type has.

    Raises:
        KeyError: for a type that does not exist.
    """
    shared = {key.key for key in shared_keys()} | {"type"}
    return tuple(key for key in _keys(RULE_TYPES[name]) if key.key not in shared)


def shared_keys() -> tuple[Key, ...]:
    """The keys that every type of rule has."""
    return _keys(RuleBase)


def rule_lines(name: str, say: Say) -> Iterator[str]:
    """A type of rule in plain text, in the language of `say`.

    Raises:
        KeyError: for a type that does not exist.
    """
    doc = RULE_TYPES[name].doc
    yield name
    for title, text in _parts(name, say):
        yield f"  {title}: {text}"
    if own_keys(name):
        yield f"  {say('Keys of this rule')}:"
        yield from (f"    {_line(key, say)}" for key in own_keys(name))
    yield f"  {say('Keys of every rule')}: {', '.join(key.key for key in shared_keys())}"
    yield f"  {say('Example')}:"
    yield f"    - {doc.example}"
    if doc.met:
        yield f"    {say('met by')}: {doc.met}"
    if doc.missed:
        yield f"    {say('not met by')}: {doc.missed}"


def rule_data(name: str, say: Say) -> dict[str, Any]:
    """A type of rule as plain data.

    Raises:
        KeyError: for a type that does not exist.
    """
    doc = RULE_TYPES[name].doc
    words = {key: getattr(doc, key).say(say) for key in ("checks", "credit", "why", "source", "limits")}
    keys = {"keys": own_keys(name), "shared_keys": shared_keys()}
    told = {kind: [_data(key, say) for key in found] for kind, found in keys.items()}
    return {"kind": "rule", "name": name, **words, **told, "example": doc.example, "met": doc.met, "missed": doc.missed}


def page(written: str) -> str:
    """The page of rules with its types written anew.

    Raises:
        ValueError: when the page has lost the marks between which they stand.
    """
    head, begin, rest = written.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"docs/rules.md needs the lines {BEGIN} and {END}")
    return "\n".join([head + BEGIN, "", *_sections(), END]) + tail


def _sections() -> Iterator[str]:
    yield "Every rule has these keys:"
    yield ""
    yield from _table(shared_keys())
    for name in RULE_TYPES:
        doc = RULE_TYPES[name].doc
        yield f"### `{name}`"
        yield ""
        for title, text in _parts(name, str):
            yield f"- **{title}:** {text}"
        yield ""
        if own_keys(name):
            yield from _table(own_keys(name))
        yield "```yaml"
        yield f"- {doc.example}"
        yield "```"
        yield ""
        if doc.met:
            yield f"Met by: *{doc.met}* Not met by: *{doc.missed}*"
            yield ""


def _parts(name: str, say: Say) -> tuple[tuple[str, str], ...]:
    doc = RULE_TYPES[name].doc
    return (
        (say("What it checks"), doc.checks.say(say)),
        (say("Credit"), doc.credit.say(say)),
        (say("Why"), doc.why.say(say)),
        (say("Source"), doc.source.say(say)),
        (say("Known limits"), doc.limits.say(say)),
    )


def _table(keys: tuple[Key, ...]) -> Iterator[str]:
    yield "| key | value | default | meaning |"
    yield "|---|---|---|---|"
    for key in keys:
        default = "needed" if key.required else f"`{key.default}`" if key.default is not None else ""
        yield f"| `{key.key}` | {key.kind} | {default} | {key.meaning} |"
    yield ""


def _line(key: Key, say: Say) -> str:
    default = say("needed") if key.required else f"{say('default')} {key.default}" if key.default is not None else ""
    return " · ".join(part for part in (f"{key.key}: {key.kind}", default, say(key.meaning)) if part)


def _data(key: Key, say: Say) -> dict[str, Any]:
    return {
        "key": key.key, "value": key.kind, "required": key.required, "default": key.default,
        "meaning": say(key.meaning),
    }  # fmt: skip


def _keys(model: type[RuleBase]) -> tuple[Key, ...]:
    model.model_rebuild()
    schema = model.model_json_schema(by_alias=True)
    shapes = (schema if "properties" in schema else schema["$defs"][model.__name__])["properties"]
    found = []
    for name, field in model.model_fields.items():
        shape = shapes[field.alias or name]
        duration = any(getattr(each, "func", None) is parse_duration for each in field.metadata)
        kind = "duration" if duration else _kind(shape)
        default = None if field.is_required() else _default(shape.get("default"), duration=duration)
        found.append(Key(field.alias or name, kind, field.is_required(), default, field.description or ""))
    return tuple(sorted(found, key=lambda key: not key.required))


_PLAIN = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false"}


def _kind(shape: dict[str, Any]) -> str:
    """A JSON Schema in a trainer's words."""
    if "anyOf" in shape:
        return _kind(next(each for each in shape["anyOf"] if each.get("type") != "null"))
    if "$ref" in shape:
        name = str(shape["$ref"]).rpartition("/")[2]
        return "phrase" if name == "Phrase" else "keys of its own"
    if "oneOf" in shape:
        return "rule"
    if "enum" in shape:
        return "one of " + ", ".join(map(str, shape["enum"]))
    if "prefixItems" in shape:
        return "[fewest, most]"
    if shape.get("type") == "array":
        return f"list of: {_kind(shape['items'])}"
    if shape.get("type") == "object":
        values = [shape.get("additionalProperties"), *shape.get("patternProperties", {}).values()]
        return next((f"{_kind(each)} by name" for each in values if isinstance(each, dict)), "keys of its own")
    return _PLAIN.get(str(shape.get("type")), "text")


def _default(value: Any, *, duration: bool) -> str | None:
    """A default as a trainer would write it; `None` for nothing."""
    if value is None or value in ([], {}) or isinstance(value, dict):
        return None
    if duration:
        return f"{value // 1000}s"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(map(str, value)) + "]"
    return f"{value:g}" if isinstance(value, int | float) else str(value)
