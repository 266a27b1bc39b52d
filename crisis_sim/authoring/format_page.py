"""Writes ``docs/format.md``, every key of a scenario file: ``python -m crisis_sim.authoring.format_page``.

The page says what the JSON Schema says, which is made from the models that read the files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from crisis_sim.authoring.json_schema import scenario_schema
from crisis_sim.scenario.rules import RULE_TYPES

PAGE = Path(__file__).parent.parent.parent / "docs" / "format.md"
HEAD = """# Every key of a scenario file

`python -m crisis_sim.authoring.format_page` writes this page from the models that read the files; `crisis-sim schema`
prints the same for editors. How to go about a scenario is told in [authoring.md](authoring.md), what each type of rule
checks in [rules.md](rules.md).
"""


def page() -> str:
    """The whole page."""
    schema = scenario_schema()
    parts = {"Scenario": schema, **schema["definitions"]}
    rules = {model.__name__ for model in RULE_TYPES.values()}
    names = [name for name in _in_order(parts) if name not in rules]
    return "\n".join([HEAD, *(line for name in names for line in _section(name, parts[name]))]).rstrip() + "\n"


def _in_order(parts: Mapping[str, Any]) -> list[str]:
    """The parts as a reader meets them: each behind the first that holds it."""
    found: list[str] = []

    def visit(name: str) -> None:
        if name not in found:
            found.append(name)
            for inner in _named_in(parts[name]):
                visit(inner)

    visit("Scenario")
    return found


def _named_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "$ref" in value:
            yield _name(value)
        for key, each in value.items():
            if key != "definitions":
                yield from _named_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from _named_in(each)


def _name(reference: Mapping[str, Any]) -> str:
    return str(reference["$ref"]).rpartition("/")[2]


def _section(name: str, model: Mapping[str, Any]) -> Iterator[str]:
    shape = model["anyOf"][1] if "anyOf" in model else model
    yield f"## {name}"
    yield ""
    yield str(shape.get("description", "")).replace("``", "`")
    yield ""
    yield "| key | value | default | meaning |"
    yield "|---|---|---|---|"
    needed = shape.get("required", ())
    keys = shape.get("properties", {})
    for key in sorted(keys, key=lambda key: key not in needed):
        part = keys[key]
        default = "needed" if key in needed else f"`{_yaml(part['default'])}`" if "default" in part else ""
        example = f" For example `{_yaml(part['examples'][0])}`." if "examples" in part else ""
        meaning = str(part.get("description", "")).replace("|", "\\|")
        yield f"| `{key}` | {_kind(part)} | {default} | {meaning}.{example} |"
    yield ""


def _yaml(value: Any) -> str:
    """A value as it stands in a file, on one line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_yaml(each)}" for key, each in value.items()) + "}"
    return str(value).replace("|", "\\|")


_PLAIN = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false"}


def _kind(part: Mapping[str, Any]) -> str:
    """What stands behind a key, in a trainer's words."""
    if "$ref" in part:
        return f"[{_name(part)}](#{_name(part).lower()})"
    if "enum" in part:
        return "one of " + ", ".join(f"`{each}`" for each in part["enum"])
    if "const" in part:
        return f"`{part['const']}`"
    if "allOf" in part:
        return "[rule](rules.md)" if "properties" in part else _kind(part["allOf"][0])
    if "anyOf" in part:
        return " or ".join(dict.fromkeys(map(_kind, part["anyOf"])))
    if part.get("type") == "array":
        items = part["items"]
        return "[lowest, highest]" if isinstance(items, list) else f"list of: {_kind(items)}"
    if part.get("type") == "object":
        values = [part.get("additionalProperties"), *part.get("patternProperties", {}).values()]
        return next((f"{_kind(each)} by name" for each in values if isinstance(each, dict)), "keys of its own")
    if part.get("examples") == ["90s", "4m", "7m30s"]:
        return "duration"
    return _PLAIN.get(str(part.get("type")), "text")


def main() -> None:
    """Write the page, in a checkout."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
