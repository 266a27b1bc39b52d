"""``crisis-sim import`` as people call it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from crisis_sim.cli.commands.import_ import command
from tests.authoring.importing.samples import PLAN, POSTS, workbook
from tests.cli.running import crisis_sim


def plan(folder: Path, text: str = PLAN) -> Path:
    """A file to import."""
    path = folder / "rencana.csv"
    path.write_text(text)
    return path


def test_the_file_is_written_and_passes_check(tmp_path: Path) -> None:
    target = tmp_path / "new" / "banjir.id.yaml"
    done = crisis_sim(tmp_path, "import", plan(tmp_path), "-o", target, "--title", "Banjir", "--duration", "15m")
    assert done.code == 0, done.err
    assert "title: Banjir" in target.read_text()
    assert (target.parent / "crisis-sim.schema.json").is_file()
    assert "Row 4" in done.err
    assert crisis_sim(tmp_path, "check", target).code == 0


def test_standard_output_holds_the_scenario_alone(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "import", plan(tmp_path), "-o", "-")
    assert done.out.startswith("# yaml-language-server")
    assert "Row 4" in done.err


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    target = tmp_path / "mine.yaml"
    target.write_text("mine")
    done = crisis_sim(tmp_path, "import", plan(tmp_path), "-o", target)
    assert (done.code, target.read_text()) == (2, "mine")


def test_nothing_is_written_where_nothing_can_be_read(tmp_path: Path) -> None:
    target = tmp_path / "out.yaml"
    done = crisis_sim(tmp_path, "import", plan(tmp_path, "no plan at all"), "-o", target)
    assert done.code == 3
    assert done.err.count("\n") == 1
    assert sorted(each.name for each in tmp_path.iterdir()) == ["rencana.csv"]


def test_a_plan_that_does_not_fit_is_a_finding(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "import", plan(tmp_path, "time,text\nJ-600,a\nJ,b\n"), "-o", "-")
    assert (done.code, done.out) == (1, "")
    assert "--duration 30m" in done.err


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    assert crisis_sim(tmp_path, "import", tmp_path / "none.csv").code == 3
    assert crisis_sim(tmp_path, "import", tmp_path).code == 3


def test_wrong_use_is_told(tmp_path: Path) -> None:
    file = plan(tmp_path)
    for wrong in (["--column", "time"], ["--column", "colour=x"], ["--duration", "soon"], ["--duration", "1s"]):
        assert crisis_sim(tmp_path, "import", file, *wrong).code == 2, wrong
    assert crisis_sim(tmp_path, "import").code == 2


def test_a_form_can_be_forced(tmp_path: Path) -> None:
    posts = plan(tmp_path, POSTS)
    assert "name: media x" in crisis_sim(tmp_path, "import", posts, "--from", "sheet", "-o", "-").out
    assert crisis_sim(tmp_path, "import", posts, "--from", "t3sf", "-o", "-").code == 3
    assert crisis_sim(tmp_path, "import", posts, "--from", "iceberg", "-o", "-").code == 3
    book = tmp_path / "a.xlsx"
    book.write_bytes(workbook([["Time", "Text", "From"], [1, "One.", "Ana"]]))
    assert "A real author" in crisis_sim(tmp_path, "import", book, "--from", "monitoring", "-o", "-").err


def test_the_columns_are_listed(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "import", "--columns")
    assert done.code == 0
    assert "reply_to:" in done.out
    assert "jangkauan" in done.out


def test_without_an_output_it_stands_among_the_scenarios(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = plan(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(command, [str(file), "--lang", "en"]).exit_code == 0
    assert (tmp_path / "scenarios" / "rencana" / "rencana.en.yaml").is_file()
