"""IcebergTTX scenarios."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crisis_sim.engine.scripted import play
from crisis_sim.scenario import load_text
from crisis_sim.scenario.loading import read_answers
from tests.authoring.importing.samples import ICEBERG, lines, made, moments, played


def published(folder: Path, text: str, choose: str) -> set[str]:
    """Injects that appear when this option is chosen."""
    scenario = load_text(text, "x.yaml")
    file = folder / "answers.yaml"
    file.write_text(f"first-decision: {{choose: {choose}, at: 30s}}\n")
    exercise, _ = play(scenario, read_answers(file, scenario))
    return {inject.id for inject in scenario.timeline if inject.id in exercise.state.published}


def test_the_chosen_option_decides_what_comes(tmp_path: Path) -> None:
    found = made(tmp_path, "two-ways.json", ICEBERG)
    played(found)
    left, right = published(tmp_path, found.text, "left"), published(tmp_path, found.text, "right")
    assert "left-way" in left
    assert "right-way" not in left
    assert {"right-way", "right-way-communication-1"} <= right
    assert "meeting" in left & right, "an inject to which two ways lead comes on either"


def test_nothing_comes_of_a_decision_that_is_not_made(tmp_path: Path) -> None:
    _, exercise, _ = played(made(tmp_path, "two-ways.json", ICEBERG))
    assert not {"left-way", "right-way", "meeting"} & set(exercise.state.published)
    assert "alone" in exercise.state.published


def test_what_is_expected_and_for_whom_is_noted_for_the_trainer(tmp_path: Path) -> None:
    scenario, _, _ = played(made(tmp_path, "two-ways.json", ICEBERG))
    assert scenario.injects["first"].note == "For: Communications\nExpected actions:\n- Say what is known"
    assert scenario.endings[0].debrief == "Talk about it."
    assert scenario.title == "Branches"


def test_a_free_answer_is_a_statement_that_a_person_judges(tmp_path: Path) -> None:
    scenario, _, _ = played(made(tmp_path, "two-ways.json", ICEBERG))
    task = scenario.tasks["meeting-answer"]
    assert task.kind == "statement"
    assert [rule.type for rule in scenario.rubric_of[task.rubric].rules] == ["manual", "privacy"]


def test_what_goes_out_and_unknown_keys_are_told(tmp_path: Path) -> None:
    told = lines(made(tmp_path, "two-ways.json", {**ICEBERG, "tags": ["x"]}))
    assert 'injects[2].triggers_communications[1], "Ours"' in told
    assert "tags" in told


def test_a_moment_of_the_source_is_kept(tmp_path: Path) -> None:
    scenario, _, _ = played(made(tmp_path, "two-ways.json", ICEBERG))
    assert moments(scenario)["alone"] == 1800


def test_a_way_back_is_cut_and_told(tmp_path: Path) -> None:
    root: dict[str, Any] = {
        "start_inject_id": "a",
        "injects": [
            {"id": "a", "content": "One.", "next_inject_id": "b"},
            {"id": "b", "content": "Two.", "next_inject_id": "a"},
            {"id": "c", "content": "Three.", "next_inject_id": "nowhere"},
            {"id": "b", "content": "Again."},
            {"id": "d"},
            "e",
        ],
    }
    found = made(tmp_path, "circle.json", root)
    _, exercise, _ = played(found)
    assert {"a", "b", "c"} <= set(exercise.state.published)
    told = lines(found)
    for where in ('injects[1], "a"', 'injects[2], "nowhere"', 'injects[3], "b"', 'injects[4], "d"', 'injects[5], "e"'):
        assert where in told, where
