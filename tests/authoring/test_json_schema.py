"""Editors get a schema that takes what the loader takes, and points at what it does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from crisis_sim.authoring import format_page
from crisis_sim.authoring.json_schema import as_text, scenario_schema
from crisis_sim.scenario.rules import RULE_TYPES

ROOT = Path(__file__).parent.parent.parent
FILES = [*sorted(ROOT.glob("scenarios/*/*.yaml")), *sorted(ROOT.glob("tests/data/*.yaml"))]


class _Yaml12(yaml.CSafeLoader):
    """Reads plain words as editors do: a date or a time stays text."""


_Yaml12.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@cache
def validator() -> Draft7Validator:
    return Draft7Validator(scenario_schema())


def written(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), _Yaml12)


def places(found: Any) -> list[str]:
    return sorted({error.json_path for error in validator().iter_errors(found)})


def test_the_schema_is_a_schema() -> None:
    Draft7Validator.check_schema(json.loads(as_text()))
    assert not [word for word in ("$defs", "prefixItems", "discriminator", "unevaluated") if word in as_text()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_it_takes_every_scenario_that_the_loader_takes(path: Path) -> None:
    assert places(written(path)) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda s: s.update(titel="x"), "$"),
        (lambda s: s.update(duration=600), "$.duration"),
        (lambda s: s["timeline"][0].update(at="7:30"), "$.timeline[0].at"),
        (lambda s: s["rubrics"][0]["rules"][0].update(type="menton"), "$.rubrics[0].rules[0].type"),
        (lambda s: s["rubrics"][0]["rules"][0].update(lable="x"), "$.rubrics[0].rules[0]"),
        (lambda s: s["channels"][0].update(kind="sosial"), "$.channels[0].kind"),
        (lambda s: s["story"].pop("pace"), "$.story"),
    ],
)
def test_it_points_at_a_mistake_and_at_nothing_else(change: Any, place: str) -> None:
    scenario = written(ROOT / "tests" / "data" / "tap-water.en.yaml")
    change(scenario)
    assert places(scenario) == [place]


def keys(schema: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, model in (("Scenario", schema), *schema["definitions"].items()):
        shape = model["anyOf"][1] if "anyOf" in model else model
        for key, part in shape.get("properties", {}).items():
            yield name, key, part


def test_every_key_says_what_it_is_for() -> None:
    assert [(name, key) for name, key, part in keys(scenario_schema()) if not part.get("description")] == []


def test_every_example_fits_its_key() -> None:
    definitions = scenario_schema()["definitions"]
    for name, key, part in keys(scenario_schema()):
        for example in part.get("examples", ()):
            wrong = [e.message for e in Draft7Validator({**part, "definitions": definitions}).iter_errors(example)]
            assert wrong == [], (name, key, example)


def test_every_type_of_rule_has_its_branch() -> None:
    text = as_text()
    assert all(f'"const": "{name}"' in text for name in RULE_TYPES)


def test_the_page_of_keys_is_up_to_date() -> None:
    assert format_page.PAGE.read_text(encoding="utf-8") == format_page.page()
