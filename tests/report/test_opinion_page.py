"""What docs/opinion.md tells trainers is what the model does, and its examples can be copied."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from crisis_sim.engine.opinion import PublicOpinion
from crisis_sim.scenario.chatter import Chatter, Opinion
from tests.building import post, scenario

PAGE = (Path(__file__).parent.parent.parent / "docs" / "opinion.md").read_text(encoding="utf-8")
CHATTER, ACTS = (yaml.safe_load(example) for example in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL))
SHARES = re.findall(r"\| `(\w+)` \| (\d+) % \| (\d+) % \| (\d+) % \|", PAGE)


@pytest.mark.parametrize(("crisis", "worst", "silence", "best"), SHARES)
def test_the_table_of_shares_is_the_models(crisis: str, worst: str, silence: str, best: str) -> None:
    for quality, written in ((0, worst), (None, silence), (100, best)):
        opinion = PublicOpinion(scenario([post("first-post", at="0m")], crisis=crisis))
        opinion.trigger(0, 12)
        if quality is not None:
            opinion.respond(30_000, quality, {})
        shares = [opinion.step().negative for _ in range(24 * 12)]
        assert round(100 * shares[-1]) == int(written)


def test_all_three_kinds_of_crisis_are_in_the_table() -> None:
    assert [row[0] for row in SHARES] == ["victim", "accidental", "preventable"]


def test_every_parameter_is_named_and_the_numbers_are_the_defaults() -> None:
    defaults = {name: field.default for name, field in Opinion.model_fields.items()}
    for name in defaults:
        assert f"`{name}`" in PAGE
    assert f"draws attention**: {defaults['attention']} posts" in PAGE
    assert f"after {defaults['reached']} such posts" in PAGE
    assert f"draws {defaults['reproduction']} others" in PAGE


def test_the_example_of_a_crowd_can_be_copied() -> None:
    assert len(Chatter.model_validate(CHATTER["chatter"]).decks) == 3


def test_the_example_of_acts_can_be_copied() -> None:
    facts = [{"id": "fire", "text": "Fire", "status": "false", "any": ["fire"]}]
    spread = post("first-post", at="0m")
    spread["post"] |= {"claims": "fire"}
    more: dict[str, Any] = {
        "channels": [
            {"id": "chirp", "name": "Chirp", "kind": "social"},
            {"id": "inbox", "name": "Inbox", "kind": "message"},
            {"id": "press", "name": "Press", "kind": "news"},
        ],
        "personas": [{"id": who, "name": who.title()} for who in ("ana", "police", "daily")],
        "duration": "20m",
    }
    held = scenario([spread, *ACTS["timeline"]], actions=ACTS["actions"], facts=facts, **more)
    assert held.injects["police-answer"].after is not None and "ask-police" in held.action_of
