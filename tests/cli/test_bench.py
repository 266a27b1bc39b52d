"""The trainer's bench at the command line: what each command prints, writes and leaves with."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

from tests.cli.running import KALIREJO, TAP_WATER, crisis_sim

SIREN = KALIREJO / "sirene-di-kalirejo.id.yaml"


def test_a_simulation_is_a_table_or_data_and_says_what_was_never_reached(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "simulate", TAP_WATER, "--runs", "10")
    assert done.code == 0
    assert "Tap water alert: 10 runs" in done.out
    data = json.loads(crisis_sim(tmp_path, "simulate", TAP_WATER, "--runs", "5", "--format", "json").out)
    assert data["runs"] == 5
    walked = crisis_sim(tmp_path, "simulate", TAP_WATER, "--exhaustive")
    assert walked.code == 0
    assert "Every inject and every ending was reached." in walked.out
    assert crisis_sim(tmp_path, "simulate", TAP_WATER, "--exhaustive", "--limit", "1").code == 1


def test_the_schema_the_numbers_and_the_drawings_can_be_written_to_files(tmp_path: Path) -> None:
    for command, name in (
        (("schema",), "schema.json"),
        (("stats", TAP_WATER, "--format", "json"), "stats.json"),
        (("graph", TAP_WATER, "--format", "svg"), "graph.svg"),
    ):
        assert crisis_sim(tmp_path, *command, "-o", tmp_path / name).code == 0
    assert json.loads((tmp_path / "schema.json").read_text("utf-8"))["title"] == "crisis_sim scenario"
    assert json.loads((tmp_path / "stats.json").read_text("utf-8"))["duration_ms"] == 1_200_000
    assert ElementTree.parse(tmp_path / "graph.svg").getroot().tag.endswith("svg")
    assert crisis_sim(tmp_path, "graph", TAP_WATER, "-o", tmp_path / "no" / "such" / "folder.svg").code == 4


def test_marked_answers_are_compared_and_a_wrong_file_gets_its_line(tmp_path: Path) -> None:
    file = tmp_path / "marked.csv"
    file.write_text("task,answer,mark\nfirst,Boil your tap water.,60\npress,answer: because people ask,90\n", "utf-8")
    done = crisis_sim(tmp_path, "tune", TAP_WATER, file)
    assert done.code == 0
    assert "2 marked answers" in done.out
    file.write_text("task,answer,mark\npress,maybe,90\n", "utf-8")
    wrong = crisis_sim(tmp_path, "tune", TAP_WATER, file)
    assert wrong.code == 3
    assert 'line 2: "maybe" is none of the options' in wrong.err


def test_outcomes_are_written_as_junit_and_rules_that_nothing_proves_are_named(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "test", "-q", "--coverage", TAP_WATER, "--junit", tmp_path / "junit.xml")
    suite = ElementTree.parse(tmp_path / "junit.xml").getroot()[0]
    assert int(suite.get("tests", "0")) == len(suite)
    assert int(suite.get("failures", "0")) == done.out.count("FAIL")
    assert "1         1  holding · advice" in done.out


def test_a_file_is_mended_in_place_and_checked_for_what_it_is_for(tmp_path: Path) -> None:
    file = tmp_path / "mine.en.yaml"
    text = TAP_WATER.read_text("utf-8")
    file.write_text(text.replace("at: 12m30s", "at: 12:30", 1), "utf-8")
    assert crisis_sim(tmp_path, "check", file).code == 1
    done = crisis_sim(tmp_path, "check", "--fix", file)
    assert (done.code, file.read_text("utf-8")) == (0, text)
    assert "1 mended" in done.out
    shared = crisis_sim(tmp_path, "check", "--profile", "shareable", "--format", "github", file)
    assert shared.code == 1
    assert "no-translation" in shared.out
    assert crisis_sim(tmp_path, "check", "--profile", "shareable", SIREN).code == 0


def test_a_preview_without_a_terminal_says_so(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "preview", TAP_WATER)
    assert done.code == 2
    assert "needs a terminal" in done.err
