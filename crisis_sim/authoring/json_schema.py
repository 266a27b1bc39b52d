"""The scenario format as a JSON Schema that editors complete and underline by: draft-07, from the models themselves.

The schema says the shape; what refers to what is `check`'s to say. Moments are written as durations, a bare phrase is a
string, a rule's keys depend on its type.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from crisis_sim.scenario.durations import parse_duration
from crisis_sim.scenario.rules import RULE_TYPES
from crisis_sim.scenario.scenario import Scenario

DRAFT = "http://json-schema.org/draft-07/schema#"
DURATION: JsonSchemaValue = {
    "type": "string",
    "pattern": r"^(?=\d)(\d{1,3}h)?(\d{1,4}m)?(\d{1,5}s)?$",
    "examples": ["90s", "4m", "7m30s"],
}
EXAMPLES: dict[tuple[str, str], list[Any]] = {
    ("Scenario", "id"): ["river-flood"],
    ("Scenario", "schema"): ["crisis/1"],
    ("Scenario", "protected"): [[{"name": "Rizal Hamdani", "variants": ["Rizal", "R.H."]}]],
    ("Story", "starts_at"): ["2026-03-14T18:10+07:00"],
    ("Story", "pace"): [10],
    ("Organisation", "handle"): ["@sukamaju_water"],
    ("Persona", "handle"): ["@ibu_sari"],
    ("Phrase", "phrase"): ["boil * water", "(api|kebakaran) * padam", 'cause not? "known"'],
    ("Inject", "after"): ["first-post", {"answered": "first-statement"}],
    ("Inject", "effects"): [{"trust": -5}],
    ("Condition", "decided"): [{"first-decision": "verify"}],
    ("Condition", "score"): [{"first-statement": [0, 59]}],
    ("Condition", "meter"): [{"trust": [0, 40]}],
    ("Post", "reactions"): [{"angry": 40, "sad": 12}],
    ("Task", "labels"): [{"first-post": "fact", "rumour": "hoax"}],
    ("Task", "offer"): [{"first-post": "leave", "question": "answer"}],
    ("Expect", "score"): [[85, 100]],
    ("Chatter", "locale"): ["id_ID", "en_GB"],
}
"""What a key may look like, for hovering and completing."""


class _AsWritten(GenerateJsonSchema):
    """The schema of what authors write, where that differs from what the models hold."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        if schema["function"].get("function") is parse_duration:
            return dict(DURATION)
        return super().function_before_schema(schema)

    def datetime_schema(self, schema: core_schema.DatetimeSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})$"}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        found = super().default_schema(schema)
        if found.get("default") in (None, [], {}) or (found.get("type") == "string" and found.get("default") == 0):
            found.pop("default", None)
        return found

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """One branch a type: an editor then underlines a rule's own mistake and not that it is none of 22 rules."""
        choices = {str(tag): self.generate_inner(choice) for tag, choice in schema["choices"].items()}
        return {
            "type": "object",
            "required": ["type"],
            "properties": {"type": {"enum": list(choices), "description": "What the rule checks"}},
            "allOf": [
                {"if": {"properties": {"type": {"const": tag}}}, "then": choice} for tag, choice in choices.items()
            ],
        }


def scenario_schema() -> dict[str, Any]:
    """The JSON Schema of a scenario file."""
    written = Scenario.model_json_schema(by_alias=True, schema_generator=_AsWritten)
    definitions = written.pop("$defs")
    definitions["Phrase"] = {"anyOf": [dict(definitions["Phrase"]["properties"]["phrase"]), definitions["Phrase"]]}
    definitions["Answers"] = _answers(definitions["Answers"])
    for model in RULE_TYPES.values():
        rule = definitions[model.__name__]
        rule["properties"]["type"]["description"] = rule["description"] = model.doc.checks.say()
    for name, model in (("Scenario", written), *definitions.items()):
        shape = model["anyOf"][1] if name == "Phrase" else model
        for key, part in shape.get("properties", {}).items():
            if (name, key) in EXAMPLES:
                part["examples"] = EXAMPLES[name, key]
    whole = {
        "$schema": DRAFT,
        "title": "crisis_sim scenario",
        **written,
        "definitions": {name: definitions[name] for name in sorted(definitions)},
    }
    plain = _plain(whole, is_schema=True)
    assert isinstance(plain, dict)
    return {**plain, "title": "crisis_sim scenario"}


def as_text() -> str:
    """The schema as a file."""
    return json.dumps(scenario_schema(), indent=2, ensure_ascii=False) + "\n"


def _answers(model: dict[str, Any]) -> dict[str, Any]:
    """Task ids and ``unasked`` are keys of one mapping as authors write it."""
    tasks = model["properties"]["tasks"]
    answer = next(iter(tasks["patternProperties"].values())) if "patternProperties" in tasks else tasks
    return {
        "description": model.get("description", ""),
        "type": "object",
        "properties": {"unasked": model["properties"]["unasked"]},
        "additionalProperties": answer,
    }


_NAMED = frozenset({"properties", "patternProperties", "definitions"})
"""Keywords whose keys are names, not keywords."""


def _plain(value: Any, *, is_schema: bool) -> Any:
    """In the words of draft-07: definitions, tuples as lists of items, no titles made of key names."""
    if isinstance(value, list):
        return [_plain(each, is_schema=is_schema) for each in value]
    if not isinstance(value, dict):
        return value.replace("#/$defs/", "#/definitions/") if isinstance(value, str) else value
    if not is_schema:
        return {name: _plain(each, is_schema=True) for name, each in value.items()}
    out: dict[str, Any] = {}
    for name, each in value.items():
        if name in ("title", "discriminator"):
            continue
        if name in ("examples", "default", "enum", "const"):
            out[name] = each
        elif name == "prefixItems":
            out |= {"items": _plain(each, is_schema=True), "additionalItems": False}
        else:
            out[name] = _plain(each, is_schema=name not in _NAMED)
    return {"allOf": [{"$ref": out.pop("$ref")}], **out} if "$ref" in out and len(out) > 1 else out
