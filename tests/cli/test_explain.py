"""`explain`: every type of rule and every code, in both languages and as data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from crisis_sim.authoring.rule_docs import own_keys, rule_data, rule_lines, shared_keys
from crisis_sim.notes import translator
from crisis_sim.scenario.codes import FileCode, LinkCode, ProfileCode, SenseCode, ShapeCode, YamlCode
from crisis_sim.scenario.meanings import MEANINGS
from crisis_sim.scenario.rules import RULE_TYPES
from tests.cli.running import TAP_WATER, crisis_sim


def test_no_code_lacks_its_meaning() -> None:
    codes = {
        code for group in (FileCode, YamlCode, ShapeCode, LinkCode, SenseCode, ProfileCode) for code in get_args(group)
    }
    assert set(MEANINGS) == codes


def test_a_rule_is_explained_with_its_keys_and_an_example(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "explain", "promise")
    assert done.code == 0
    for words in ("What it checks:", "Known limits:", "tolerance: duration · default 30s", "type: promise"):
        assert words in done.out


def test_it_speaks_indonesian(tmp_path: Path) -> None:
    assert "Yang diperiksa:" in crisis_sim(tmp_path, "explain", "group", "--lang", "id").out


@pytest.mark.parametrize("name", RULE_TYPES)
def test_the_meaning_of_every_key_is_indonesian_too(name: str) -> None:
    """A description without `message` around it, or one that is printed without translation, stays English."""
    say = translator("id")
    lines, told = list(rule_lines(name, say)), rule_data(name, say)
    for kind, keys in (("keys", own_keys(name)), ("shared_keys", shared_keys())):
        assert [key["key"] for key in told[kind]] == [key.key for key in keys]
        for key, spoken in zip(keys, told[kind], strict=True):
            assert bool(spoken["meaning"]) == bool(key.meaning), key
            assert not key.meaning or spoken["meaning"] != key.meaning, key
    for own in (key for key in told["keys"] if key["meaning"]):
        assert any(line.startswith(f"    {own['key']}: ") and line.endswith(own["meaning"]) for line in lines), own


def test_the_command_prints_the_indonesian_meaning_of_a_key(tmp_path: Path) -> None:
    told = crisis_sim(tmp_path, "explain", "avoid", "--lang", "id").out
    assert "any: list of: phrase · Frasa yang dilarang\n" in told
    assert "Forbidden phrases" not in told


def test_a_rule_and_a_list_are_data_too(tmp_path: Path) -> None:
    rule = json.loads(crisis_sim(tmp_path, "explain", "group", "--format", "json").out)
    assert [key["key"] for key in rule["keys"]] == ["need", "rules"]
    meaning = "How many of its rules must be met"
    assert rule["keys"][0] == {
        "key": "need",
        "value": "whole number",
        "required": True,
        "default": None,
        "meaning": meaning,
    }
    everything = json.loads(crisis_sim(tmp_path, "explain", "--format", "json").out)
    assert list(everything["rules"]) == list(RULE_TYPES)
    assert list(everything["codes"]) == list(MEANINGS)


def test_a_code_prints_its_sentence(tmp_path: Path) -> None:
    assert crisis_sim(tmp_path, "explain", "yaml-tab").out == "yaml-tab: A tab stands where YAML wants spaces.\n"


def test_an_unknown_name_is_wrong_use_with_the_nearest_one(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "explain", "promis")
    assert done.code == 2 and 'Did you mean "promise"?' in done.err
    assert crisis_sim(tmp_path, "explain", "qqqq").code == 2


def test_a_score_as_data_holds_all_of_the_argument(tmp_path: Path) -> None:
    text = "Please boil your tap water. We know this is worrying. It is the fault of the contractor."
    done = crisis_sim(tmp_path, "score", TAP_WATER, "first", "--at", "3m", "--text", text, "--format", "json")
    card = json.loads(done.out)
    assert {"quality", "promptness", "penalties", "gates", "score", "level", "verdicts"} <= set(card)
    keys = {"rule", "credit", "weight", "explanation", "source", "evidence", "status", "penalty", "gate", "fired"}
    assert all(keys <= set(verdict) for verdict in card["verdicts"])
    found = [evidence for verdict in card["verdicts"] for evidence in verdict["evidence"]]
    assert found and all(text[each["start"] : each["end"]] == each["text"] for each in found)
    assert any(verdict["source"] for verdict in card["verdicts"])
