"""T3SF's MSEL, as JSON and as a sheet."""

from __future__ import annotations

from pathlib import Path

from tests.authoring.importing.samples import T3SF, lines, made, moments, played, workbook


def test_rows_become_messages_at_the_minutes_between_them(tmp_path: Path) -> None:
    found = made(tmp_path, "msel.json", T3SF)
    scenario, _, _ = played(found)
    assert moments(scenario) == {"inject-1-row-1": 0, "inject-2-row-2": 360, "inject-3-row-3": 1980, "end": 2280 - 120}
    message = scenario.timeline[0].message
    assert message is not None
    assert message.text == "Leak\n\nA customer list is on a forum."
    assert message.media is not None
    assert message.media.description == "Screenshot of a forum"
    assert scenario.persona_of[message.sender].name == "Nadia Kusuma"
    assert scenario.timeline[0].note == "For: Press office\nTime shown: Monday 9:30 AM"


def test_hours_that_the_tool_ignores_are_told(tmp_path: Path) -> None:
    told = lines(made(tmp_path, "msel.json", T3SF))
    assert "Entry 3" in told
    assert "moves on by 87 minutes, of which T3SF counts 27" in told


def test_a_poll_becomes_a_decision_about_its_message(tmp_path: Path) -> None:
    scenario, _, _ = played(made(tmp_path, "msel.json", T3SF))
    task = scenario.tasks["inject-2-row-2-poll"]
    assert [option.label for option in task.options or ()] == ["Answer", "Wait"]
    assert task.about == "inject-2-row-2"


def test_a_picture_s_address_is_told(tmp_path: Path) -> None:
    assert 'Entry 1, "Photo https://pictures.example/a.png"' in lines(made(tmp_path, "msel.json", T3SF))


def test_the_sheet_has_its_own_order_and_day_fractions(tmp_path: Path) -> None:
    rows = [
        ["Script", "Real Time", "From", "#", "Subject", "Poll"],
        ["First.", 0.8118055556, "Ana", 1, "One", None],
        ["Second.", 0.8159722222, "Ben", 2, "Two", "A | B"],
    ]
    scenario, _, _ = played(made(tmp_path, "msel.xlsx", workbook(rows)))
    assert moments(scenario)["inject-2-row-2"] == 360
    assert "inject-2-row-2-poll" in scenario.tasks


def test_rows_without_words_and_entries_that_are_no_rows_are_told(tmp_path: Path) -> None:
    found = made(tmp_path, "msel.json", [*T3SF, {"Real Time": "09:05 PM", "From": "Nobody"}, 5])
    assert "Entry 4: There is neither a Script nor a Subject here" in lines(found)
    assert 'Entry 5, "5"' in lines(found)


def test_a_time_that_is_none_comes_with_the_row_above(tmp_path: Path) -> None:
    found = made(tmp_path, "msel.json", [*T3SF, {"Real Time": "2:86", "Script": "Odd.", "Subject": ""}])
    scenario, _, _ = played(found)
    assert moments(scenario)["inject-4-row-4"] == 1980
    assert 'Entry 4, "Real Time 2:86"' in lines(found)
