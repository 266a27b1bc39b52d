"""Files that are broken, hostile or merely odd: one clear sentence each, or a result that says what was odd."""

from __future__ import annotations

import io
import json
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from crisis_sim.authoring.importing import ImportProblem
from crisis_sim.authoring.importing.workbook import UNFOLDED
from crisis_sim.scenario.problems import ScenarioProblem
from tests.authoring.importing.samples import ICEBERG, PLAN, T3SF, lines, made, moments, played, with_part, workbook

ROWS = [["Time", "Text"], [1, "One."], [2, "Two."]]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", b"", "is empty"),
        ("a.csv", "time,text\n1,a\n".encode("utf-16"), "UTF-16"),
        ("a.csv", b"time,text\n1,a\0b\n", "binary"),
        ("a.csv", "time,text\n1,caf\xe9\n".encode("latin-1"), "0xE9"),
        ("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(200), "binary"),
        ("a.csv", b" " * (33 * 1024 * 1024), "larger than 32 MiB"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    with pytest.raises(ScenarioProblem) as problem:
        made(tmp_path, name, content)
    assert says in str(problem.value)
    assert problem.value.unreadable


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[" * 200_000, "nested"),
        ('{"injects":' + "[" * 100 + "]" * 100 + "}", "nested"),
        ('{"injects": [}', "line 1, column 14"),
        ("[1, 2]", "T3SF"),
        ("[]", "T3SF"),
        ("{}", "neither injects"),
        ('{"injects": []}', "no inject"),
        ('{"injects": [NaN]}', "NaN"),
        ('[{"Real Time": "1:00", "Script": ""}]', "no row with a Script"),
        ('{"injects": [1' + "0" * 5_000 + "]}", "no JSON"),
    ],
)
def test_json_that_cannot_be_used_is_refused_in_a_sentence(tmp_path: Path, content: str, says: str) -> None:
    with pytest.raises(ImportProblem) as problem:
        made(tmp_path, "a.json", content)
    assert says in problem.value.reason.say()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("just some words\nand more", "No row names"),
        ("a: &a [x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n", "No row names"),
        ("time,text\n", "no row below"),
        ("time,text\n1,\n", "no text here"),
        ('time,text\n1,"' + "x" * 200_000 + '"\n', "field larger"),
    ],
)
def test_text_that_is_no_plan_is_refused_in_a_sentence(tmp_path: Path, content: str, says: str) -> None:
    with pytest.raises(ImportProblem) as problem:
        made(tmp_path, "a.csv", content)
    assert says in problem.value.reason.say()


def test_a_mark_of_byte_order_is_no_part_of_the_first_heading(tmp_path: Path) -> None:
    assert played(made(tmp_path, "a.csv", "\ufefftime,text\r\n1,a\r\n"))
    assert played(made(tmp_path, "a.json", b"\xef\xbb\xbf" + json.dumps(ICEBERG).encode()))


def test_a_key_that_stands_twice_is_no_obstacle(tmp_path: Path) -> None:
    content = '[{"Real Time": "1:00", "Script": "old", "Script": "new", "Subject": ""}]'
    assert "text: new" in made(tmp_path, "a.json", content).text


def test_an_old_or_locked_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="password"):
        made(tmp_path, "a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000))


def test_a_workbook_that_unfolds_too_far_is_not_opened(tmp_path: Path) -> None:
    bomb = with_part(workbook(ROWS), "xl/worksheets/sheet1.xml", b" " * (UNFOLDED + 1))
    assert len(bomb) < 200_000
    with pytest.raises(ImportProblem, match="unfolds to more than 64 MiB"):
        made(tmp_path, "a.xlsx", bomb)


def test_a_workbook_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    """The sizes in the archive's list are believed by nobody: reading stops where they say it ends."""
    content = bytearray(with_part(workbook(ROWS), "xl/worksheets/sheet1.xml", b" " * (UNFOLDED + 1)))
    size = (UNFOLDED + 1).to_bytes(4, "little")
    while size in content:
        at = content.index(size)
        content[at : at + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(ImportProblem, match="damaged"):
        made(tmp_path, "a.xlsx", bytes(content))


def test_a_workbook_with_entities_is_not_opened(tmp_path: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    with pytest.raises(ImportProblem, match="entities"):
        made(tmp_path, "a.xlsx", with_part(workbook(ROWS), "xl/sharedStrings.xml", bomb))


@pytest.mark.parametrize("cut", [10, 100, 1000, 3000])
def test_a_damaged_workbook_is_refused(tmp_path: Path, cut: int) -> None:
    with pytest.raises(ImportProblem, match="damaged"):
        made(tmp_path, "a.xlsx", workbook(ROWS)[:cut])


def test_an_archive_of_something_else_is_refused(tmp_path: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("hello.txt", "hello")
    with pytest.raises(ImportProblem, match="without a workbook"):
        made(tmp_path, "a.xlsx", target.getvalue())


def test_broken_xml_in_a_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="damaged"):
        made(tmp_path, "a.xlsx", with_part(workbook(ROWS), "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row"))


def test_macros_are_ignored_and_told(tmp_path: Path) -> None:
    found = made(tmp_path, "a.xlsm", with_part(workbook(ROWS), "xl/vbaProject.bin", b"Sub Auto_Open()"))
    played(found)
    assert "Macros are ignored" in lines(found)


def test_merged_cells_count_for_the_first_and_are_told(tmp_path: Path) -> None:
    rows = [["Time", "Text", "From"], [1, "One.", "Ana"], [2, None, None]]
    found = made(tmp_path, "a.xlsx", workbook(rows, change=lambda book: book.worksheets[0].merge_cells("B2:B3")))
    scenario, _, _ = played(found)
    assert len(moments(scenario)) == 2
    assert "Cells B2:B3: The cells are merged" in lines(found)
    assert "Row 3: There is no text here" in lines(found)


def test_a_formula_without_a_result_and_an_error_are_told(tmp_path: Path) -> None:
    rows = [["Time", "Text"], [1, '=CONCATENATE("a","b")'], [2, "#REF!"], [3, "Three."]]
    found = made(tmp_path, "a.xlsx", workbook(rows))
    played(found)
    assert "Cell B2" in lines(found)
    assert "A formula whose result is not stored" in lines(found)
    assert 'Cell B3, "#REF!"' in lines(found)


def test_hidden_and_other_sheets_are_told(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        book.worksheets[1].sheet_state = "hidden"

    other = [["Time", "Text"], [9, "Elsewhere."]]
    found = made(tmp_path, "a.xlsx", workbook(ROWS, [["secret"]], other, change=hide))
    scenario, _, _ = played(found)
    assert len(scenario.timeline) == 3
    assert 'Sheet "Sheet 2": This sheet is hidden' in lines(found)
    assert 'Sheet "Sheet 3": Only one sheet is carried over' in lines(found)


def test_a_cell_at_the_far_end_costs_nothing_and_is_told(tmp_path: Path) -> None:
    def far(book: Workbook) -> None:
        book.worksheets[0]["XFD1048576"] = "far"

    began = time.monotonic()
    found = made(tmp_path, "a.xlsx", workbook(ROWS, change=far))
    assert time.monotonic() - began < 5
    assert "Row 1048576: This row and all below are not carried over" in lines(found)


def test_more_rows_than_are_carried_over_are_told(tmp_path: Path) -> None:
    text = "time,text\n" + "".join(f"{number / 100},word\n" for number in range(5_200))
    found = made(tmp_path, "a.csv", text)
    assert "at most 5000 are" in lines(found)
    assert not found.errors


def test_more_entries_than_are_carried_over_are_told(tmp_path: Path) -> None:
    rows = [{"Real Time": "1:00", "Script": "x"}] * 5_010
    found = made(tmp_path, "a.json", rows)
    assert "[5000]: This entry and all below are not carried over" in lines(found)
    assert not found.errors


@pytest.mark.parametrize(
    "text", ["a" * 100_000 + "@b", "a@b." * 30_000, "@aa " * 30_000, "0812 " * 30_000, "<a " * 50_000]
)
def test_long_texts_that_look_like_people_take_no_time(tmp_path: Path, text: str) -> None:
    began = time.monotonic()
    found = made(tmp_path, "a.json", {"scenario_injects": [{"inject_title": "t", "inject_content": {"body": text}}]})
    assert not found.errors
    assert time.monotonic() - began < 5


def test_a_number_parted_by_line_ends_or_cut_is_found_too(tmp_path: Path) -> None:
    text = f"0812\n3456\n7890 {'x' * 69} ana@sample.example"
    plan = [
        ["Time", "Kind", "Channel", "Headline", "Text"],
        [1, "news", "TV", None, text],
        [2, "news", "TV", text, "x"],
    ]
    played(made(tmp_path, "a.xlsx", workbook(plan)))


def test_text_stays_data(tmp_path: Path) -> None:
    """Nothing that is written in a cell may become YAML, a comment's end, or a control sequence."""
    odd = ["#tag", "- item", "a: b", "@someone", "*x", "&y", "!tag", "%d", "'", '"', "|", ">", "yes", "~", "1:30"]
    odd += [
        "0123",
        "=1+1",
        "\x1b[31mred",
        "a\u2028b",
        "x\n\n\n\ny\n  z",
        "\t tab",
        "---\n...",
        "{{id}}",
        "<b>",
        "\ufeffx",
    ]
    sheet = json.dumps([{"Real Time": "1:00", "Script": text, "Subject": text, "From": text} for text in odd])
    found = made(tmp_path, "a.json", sheet)
    scenario, _, _ = played(found)
    assert len(scenario.timeline) == len(odd) + 1
    first = scenario.timeline[0].message
    assert first is not None
    assert first.text == "#tag"


def test_a_text_longer_than_the_format_takes_is_cut_and_told(tmp_path: Path) -> None:
    found = made(tmp_path, "a.json", [{**T3SF[0], "Script": "word " * 6_000}])
    played(found)
    assert "Cut to 19698 characters" in lines(found)


def test_personal_data_is_replaced_and_told(tmp_path: Path) -> None:
    script = "Call 0812-3456-7890, write ana@gmail.com, id 3201234567890123, ask @bbcnews, mail 08123456789@gmail.com."
    found = made(tmp_path, "a.json", [{**T3SF[0], "Script": script}])
    played(found)
    for word in ("0812", "gmail", "320123", "bbcnews"):
        assert word not in found.text, word
    assert lines(found).count("nobody has") == 3


def test_unknown_types_where_texts_belong_do_not_stop_an_import(tmp_path: Path) -> None:
    odd: list[Any] = [None, 5, 1.5, True, [], {}, [[]], {"a": 1}, "", "x" * 100]
    for value in odd:
        root = {**ICEBERG, "title": value, "metadata": value, "participant_teams": value, "debrief_notes": value}
        root["injects"] = [
            {"id": "ok", "content": "Fine.", "options": value, "target_teams": value, "release_at_minutes": value,
             "triggers_communications": value, "expected_actions": value, "free_text_response": value,
             "next_inject_id": value},
            value,
        ]  # fmt: skip
        played(made(tmp_path, "a.json", root))
        played(made(tmp_path, "b.json", [dict.fromkeys(T3SF[0], value) | {"Script": "Fine."}]))


def test_semicolons_and_tabs_part_columns_too(tmp_path: Path) -> None:
    for sign in ";\t":
        assert played(made(tmp_path, "a.csv", PLAN.replace(";", sign)))
