"""Plain spreadsheets."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from crisis_sim.authoring.importing import ImportProblem
from tests.authoring.importing.samples import PLAN, lines, made, moments, played, workbook


def test_every_kind_of_row_becomes_its_inject(tmp_path: Path) -> None:
    scenario, _, _ = played(made(tmp_path, "rencana.csv", PLAN, language="id"))
    assert [inject.kind for inject in scenario.timeline] == ["post", "news", "message", "task", "task", "end"]
    assert moments(scenario) == {
        "post-row-3": 0, "news-row-5": 300, "message-row-6": 420, "decision-row-7": 480, "statement-row-8": 600,
        "end-row-10": 1200,
    }  # fmt: skip
    assert scenario.title == "Rencana"
    assert scenario.id == "rencana"


def test_headings_between_rows_and_unreadable_times_are_told(tmp_path: Path) -> None:
    told = lines(made(tmp_path, "rencana.csv", PLAN, language="id"))
    for where in ('Row 1, "Rencana latihan banjir"', 'Row 4, "Bagian dua"', 'Row 9, "Menit", "salah jam": "99:99"'):
        assert where in told, where


def test_what_was_left_stands_at_the_end_of_the_file(tmp_path: Path) -> None:
    found = made(tmp_path, "rencana.csv", PLAN)
    comments = [line for line in found.text.split("# Not carried over")[1].splitlines() if line.startswith("# - ")]
    assert [line.removeprefix("# - ") for line in comments] == lines(found).splitlines()


def test_real_services_stand_as_invented_channels(tmp_path: Path) -> None:
    found = made(tmp_path, "rencana.csv", PLAN, language="id")
    assert "Twitter" not in "\n".join(line for line in found.text.splitlines() if not line.startswith("#"))
    assert 'Row 3, "Twitter"' in lines(found)


def test_a_duration_presses_the_plan_and_quickens_the_story(tmp_path: Path) -> None:
    scenario, _, _ = played(made(tmp_path, "rencana.csv", PLAN, duration_ms=600_000))
    assert scenario.duration == 600_000
    assert max(moments(scenario).values()) <= 600
    assert scenario.story.pace == pytest.approx(20 / 8, abs=0.2)


def test_a_plan_is_never_stretched(tmp_path: Path) -> None:
    scenario, _, _ = played(made(tmp_path, "rencana.csv", PLAN, duration_ms=3_600_000))
    assert moments(scenario)["news-row-5"] == 300


def test_a_column_of_another_name_can_be_named(tmp_path: Path) -> None:
    text = "Kapan bicara,Ucapan\n5,Halo\n6,Lagi\n"
    scenario, _, _ = played(made(tmp_path, "x.csv", text, columns={"time": "kapan bicara", "text": "Ucapan"}))
    assert moments(scenario) == {"post-row-2": 300, "post-row-3": 360, "end": 420}


def test_a_sheet_without_times_says_which_columns_it_has(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="No column says when") as problem:
        made(tmp_path, "x.csv", "Judul,Isi\na,b\n")
    assert "Judul, Isi" in problem.value.reason.say()


def test_a_sheet_of_which_no_row_can_be_read_tells_the_first(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="2:86"):
        made(tmp_path, "x.csv", "time,text\n2:86,b\n")


def test_replies_lead_to_their_posts(tmp_path: Path) -> None:
    text = "id,time,text,reply to\n1,0,Hello,\n2,1,Back,1\n3,2,Lost,77\n4,3,Early,5\n5,4,Late,\n5,5,Twice,\n"
    found = made(tmp_path, "x.csv", text)
    scenario, _, _ = played(found)
    said = {inject.id: inject.post.reply_to for inject in scenario.timeline if inject.post}
    assert said == {
        "post-1": None,
        "post-2": "post-1",
        "post-3": None,
        "post-4": None,
        "post-5": None,
        "post-row-7": None,
    }
    for where in ('Row 4, "77"', 'Row 5, "5"', 'Row 7, "5"'):
        assert where in lines(found), where


def test_cells_of_times_dates_and_numbers_are_understood(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Time", "Text"],
        [dt.datetime(2024, 6, 26, 9, 0), "a date"],  # noqa: DTZ001 - as openpyxl reads it
        [45469.40625, "a serial number"],
        ["26/06/2024 10:00", "words"],
        [dt.time(10, 30), "a clock"],
    ]
    scenario, _, _ = played(made(tmp_path, "x.xlsx", workbook(rows)))
    assert list(moments(scenario).values()) == [0, 45 * 60, 3600, 5400, 5460]
    assert scenario.story.starts_at.isoformat() == "2024-06-26T09:00:00+07:00"


def test_a_clock_that_starts_again_is_the_next_day_s(tmp_path: Path) -> None:
    found = made(tmp_path, "x.csv", "jam,teks\n23:50,a\n23:55,b\n00:10,c\n")
    scenario, _, _ = played(found)
    assert moments(scenario)["post-row-4"] == 1200
    assert "Row 4: The clock starts again here" in lines(found)


def test_a_title_above_does_not_hide_what_parts_the_columns(tmp_path: Path) -> None:
    text = "Plan, with a comma, and another\n\nsep=;\nTime (min);Text\n0.5;Half a minute, or so\n"
    scenario, _, _ = played(made(tmp_path, "x.csv", text))
    assert moments(scenario)["post-row-5"] == 30
