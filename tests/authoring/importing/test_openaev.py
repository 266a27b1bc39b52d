"""OpenAEV's chronograms and exports."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisis_sim.authoring.importing import ImportProblem
from tests.authoring.importing.samples import OPENAEV, lines, made, moments, played, workbook


def test_seconds_count_from_the_start_or_from_the_inject_before(tmp_path: Path) -> None:
    scenario, _, _ = played(made(tmp_path, "export.json", OPENAEV))
    assert moments(scenario)["b"] == 600
    after = scenario.injects["c"]
    assert (after.after, after.delay) == ("a", 120_000)


def test_tags_of_html_are_taken_off(tmp_path: Path) -> None:
    scenario, _, _ = played(made(tmp_path, "export.json", OPENAEV))
    message = scenario.injects["a"].message
    assert message is not None
    assert message.text == "Alert\n\nFirst line\nsecond & last"
    assert scenario.summary == "A leak."


def test_what_is_switched_off_or_has_no_place_is_told(tmp_path: Path) -> None:
    told = lines(made(tmp_path, "export.json", OPENAEV))
    assert 'scenario_injects[3], "Off": This inject is switched off' in told
    assert "scenario_injects[0].inject_content.attachments" in told


def test_an_export_in_which_all_is_off_says_so(tmp_path: Path) -> None:
    injects = [{"inject_title": "Off", "inject_enabled": False}]
    with pytest.raises(ImportProblem, match="no enabled inject"):
        made(tmp_path, "export.json", {"scenario_injects": injects})


def test_injects_that_wait_for_each_other_count_from_the_start(tmp_path: Path) -> None:
    injects = [
        {"inject_id": "a", "inject_title": "A", "inject_depends_on": "b", "inject_depends_duration": 60},
        {"inject_id": "b", "inject_title": "B", "inject_depends_on": "a", "inject_depends_duration": 60},
        {"inject_id": "c", "inject_title": "C", "inject_depends_on": [{"x": 1}], "inject_depends_duration": 30},
    ]
    found = made(tmp_path, "export.json", {"scenario_injects": injects})
    _, exercise, _ = played(found)
    assert {"a", "b", "c"} <= set(exercise.state.published)
    assert "depends on it in turn" in lines(found)
    assert "scenario_injects[2].inject_depends_on" in lines(found)


CHRONOGRAM = [
    ["Exercise plan", None, None, None, None],
    ["Heure", "Type", "Emetteur", "Sujet", "Contenu"],
    ["J-60", "Send a mail", "Ana", "Early", "Long before."],
    ["Phase 2", None, None, None, None],
    [None, None, None, None, None],
    ["J+1 H+2 M-5", "SMS", "Ben", None, "Later."],
    ["T-1", "Tweet", "Cat", None, "A minute before."],
    ["???", "SMS", "Dan", None, "When?"],
    [None, "SMS", "Eve", None, "Together with the row above."],
]


def test_relative_times_count_from_the_earliest(tmp_path: Path) -> None:
    found = made(tmp_path, "plan.xlsx", workbook(CHRONOGRAM), duration_ms=600_000)
    scenario, _, _ = played(found)
    assert moments(scenario)["message-row-3"] == 0
    assert scenario.story.pace > 1000
    told = lines(found)
    for where in (
        'Row 1, "Exercise plan"',
        'Row 4, "Phase 2"',
        'Row 8, "Heure", "When?": "???"',
        "Row 9: There is no time",
    ):
        assert where in told, where


def test_a_plan_too_long_to_write_asks_for_a_duration(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="--duration 30m") as problem:
        made(tmp_path, "plan.xlsx", workbook(CHRONOGRAM))
    assert not problem.value.unreadable


def test_a_plan_without_headings_is_read_by_its_times(tmp_path: Path) -> None:
    rows = [
        [None, "Send an SMS", "26/06/2024 09h00", "team", None, "First", "why"],
        [None, "Send a mail", "26/06/2024 09h05", "team", "Subject", "Second", None],
    ]
    found = made(tmp_path, "plan.xlsx", workbook(rows))
    scenario, _, _ = played(found)
    assert moments(scenario) == {"message-row-1": 0, "message-row-2": 300, "end": 360}
    assert "time=C, kind=B, to=D, headline=E, text=F" in lines(found)
    assert scenario.timeline[0].note == "For: team"
    assert 'Column "G", rows 1' in lines(found)


def test_columns_can_be_named_by_letter_and_heading(tmp_path: Path) -> None:
    rows = [["x", "Send an SMS", "09:05", "Third", "First"], ["x", "Mail", "09:10", "Third", "Second"]]
    found = made(tmp_path, "plan.xlsx", workbook(rows), columns={"time": "C", "text": "E", "kind": "B"})
    scenario, _, _ = played(found)
    assert [inject.message.text for inject in scenario.timeline if inject.message] == ["First", "Second"]
    with pytest.raises(ImportProblem, match='no column "Zeit"'):
        made(tmp_path, "plan.xlsx", workbook(rows), columns={"time": "Zeit"})
