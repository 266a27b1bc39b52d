"""No shipped rubric lets a hollow answer pass, and the probes themselves can fail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from crisis_sim.authoring.probes import run_probes
from crisis_sim.scenario import load
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge
from tests.scoring.scenes import scene

SHIPPED = sorted((Path(__file__).parents[2] / "scenarios").glob("*/*.yaml"))


def failing(scenario: Scenario) -> list[tuple[str, tuple[str, ...]]]:
    return [(probe.name, probe.findings) for probe in run_probes(scenario, Judge(scenario)) if not probe.passed]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_every_probe_fails_to_pass(path: Path) -> None:
    assert failing(load(path)) == []


MODEL = (
    "Kami turut berduka dan memohon maaf kepada keluarga. Api di blok hunian sudah padam sejak pukul 18.40 WIB, dan "
    "penyebabnya belum dapat kami pastikan. Keluarga dapat menghubungi posko. Pembaruan berikutnya pukul 20.00 WIB."
)


def probed(*rules: dict[str, Any]) -> set[str]:
    test = {"name": "model", "task": "first", "at": "1m", "text": MODEL, "expect": {"score": [0, 100]}}
    scenario = scene(*rules, rubric={"tests": [test]}, task={"model": "model"})
    return {name.split(" · ")[-1] for name, _ in failing(scenario)}


def test_a_rubric_that_rewards_mere_form_is_found_out() -> None:
    """Without a fact that counts, denying the facts costs nothing."""
    kind = {"id": "k", "type": "tone", "want": ["empathy", "apology"]}
    assert probed(kind) == {"the model with its facts denied"}


def test_a_rubric_that_asks_for_a_fact_is_not() -> None:
    fact = {"id": "f", "type": "mention", "any": ["api * padam"], "weight": 3}
    kind = {"id": "k", "type": "tone", "want": ["empathy", "apology"]}
    assert probed(fact, kind) == set()


def test_a_rubric_that_rewards_silence_about_something_is_found_out() -> None:
    """A weighted ban is earned by any text that does not break it, gibberish too."""
    assert {"gibberish", "the task echoed"} & probed({"id": "n", "type": "tone", "shun": ["blame"], "weight": 1})
