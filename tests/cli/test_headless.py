"""The whole path from the command line: play with a scripted trainee, list, debrief, export, verify."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.cli.running import KALIREJO, TAP_WATER, crisis_sim, own_process

SCENARIO = KALIREJO / "sirene-di-kalirejo.id.yaml"


def played(data: Path, answers: str, *more: str, scenario: Path = SCENARIO) -> tuple[str, dict[str, object]]:
    done = crisis_sim(data, "play", scenario, "--answers", KALIREJO / "answers" / answers, "--format", "json", *more)
    assert done.code == 0, done.err
    card = json.loads(done.out)
    return str(card["run"]["id"]), card


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, dict[str, object]]:
    """A data folder in which the model answers were played once, the run, and its scorecard; only to be read."""
    data = tmp_path_factory.mktemp("kept")
    return (data, *played(data, "model.id.yaml", "--name", "Rani"))


Kept = tuple[Path, str, dict[str, object]]


def without_stamps(text: str, run: str) -> str:
    return re.sub(r"\d{4}-\d\d-\d\dT[0-9:.+]+", "WALL", text.replace(run, "RUN"))


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_model_answers_score_at_least_85(tmp_path: Path, language: str) -> None:
    scenario = KALIREJO / f"sirene-di-kalirejo.{language}.yaml"
    _run, card = played(tmp_path, f"model.{language}.yaml", scenario=scenario)
    assert card["score"] >= 85  # type: ignore[operator]


@pytest.mark.parametrize("language", ["id", "en"])
def test_silence_scores_0_on_every_task(tmp_path: Path, language: str) -> None:
    _run, card = played(tmp_path, "silent.yaml", scenario=KALIREJO / f"sirene-di-kalirejo.{language}.yaml")
    tasks = card["tasks"]
    assert isinstance(tasks, list)
    assert tasks
    assert [task["score"]["score"] for task in tasks] == [0.0] * len(tasks)
    assert card["score"] == 0.0


@pytest.mark.parametrize("language", ["id", "en"])
def test_blaming_and_speculating_scores_at_most_30_and_names_its_gates(tmp_path: Path, language: str) -> None:
    scenario = KALIREJO / f"sirene-di-kalirejo.{language}.yaml"
    _run, card = played(tmp_path, f"blaming.{language}.yaml", scenario=scenario)
    assert card["score"] <= 30  # type: ignore[operator]
    tasks = card["tasks"]
    assert isinstance(tasks, list)
    gates = [gate["label"] for task in tasks for gate in task["score"]["gates"]]
    assert gates


def test_the_same_answers_twice_give_the_same_scorecard_to_the_byte(kept: Kept, tmp_path: Path) -> None:
    """The second time in a process of its own, which shares nothing with the first but the answers."""
    data, first, _ = kept
    typed = ("play", SCENARIO, "--answers", KALIREJO / "answers" / "model.id.yaml", "--name", "Rani")
    second = own_process(tmp_path, *typed).out.split()[1]
    for form in ("json", "csv", "md", "html"):
        texts = [
            crisis_sim(where, "export", run, "--format", form).out for where, run in ((data, first), (tmp_path, second))
        ]
        assert len(texts[0]) > 1_000, form
        assert without_stamps(texts[0], first) == without_stamps(texts[1], second), form


def test_a_run_is_listed_debriefed_and_verified(kept: Kept) -> None:
    data, run, _card = kept
    assert run in crisis_sim(data, "runs").out
    assert "Sirene di Kalirejo" in crisis_sim(data, "debrief", run).out
    done = crisis_sim(data, "verify", run)
    assert done.code == 0
    assert "holds" in done.out


def test_a_changed_journal_does_not_verify(kept: Kept, tmp_path: Path) -> None:
    data, run, _card = kept
    shutil.copytree(data, tmp_path, dirs_exist_ok=True)
    with sqlite3.connect(tmp_path / "runs.sqlite3") as connection:
        connection.execute("UPDATE entries SET data = replace(data, 'kami', 'kita') WHERE kind = 'response'")
    done = crisis_sim(tmp_path, "verify", run)
    assert done.code == 1
    assert "was changed" in done.out


def test_the_scenario_is_kept_with_the_run(tmp_path: Path) -> None:
    copy = tmp_path / "copy.en.yaml"
    copy.write_bytes(TAP_WATER.read_bytes())
    answers = tmp_path / "answers.yaml"
    answers.write_text("first: {at: 1m, text: Please boil your tap water.}\n")
    run = crisis_sim(tmp_path, "play", copy, "--answers", answers).out.split()[1]
    copy.unlink()
    assert "Please boil your tap water." in crisis_sim(tmp_path, "debrief", run).out


def test_every_verdict_stands_on_evidence_in_the_words_as_typed(kept: Kept) -> None:
    _data, _run, card = kept
    tasks = card["tasks"]
    assert isinstance(tasks, list)
    seen = 0
    for task in tasks:
        for verdict in task["score"]["verdicts"]:
            assert verdict["explanation"]
            for found in verdict["evidence"]:
                if found["end"]:
                    seen += 1
                    assert task["text"][found["start"] : found["end"]] == found["text"]
    assert seen > 20


def test_csv_cells_that_could_be_formulas_are_text(tmp_path: Path) -> None:
    answers = tmp_path / "answers.yaml"
    answers.write_text('first: {at: 1m, text: "=HYPERLINK(1)"}\n')
    done = crisis_sim(tmp_path, "play", TAP_WATER, "--answers", answers, "--name", "@SUM(A1)")
    run = done.out.split()[1]
    rows = list(csv.DictReader(io.StringIO(crisis_sim(tmp_path, "export", run, "--format", "csv").out, newline="")))
    assert {row["trainee"] for row in rows} == {"'@SUM(A1)"}
    assert "'=HYPERLINK(1)" in {row["text"] for row in rows}
    assert all(float(row["run_score"]) >= 0 for row in rows)


def test_score_tells_one_answer_and_its_argument(tmp_path: Path) -> None:
    text = "We know this is worrying. Please boil your tap water for one minute before drinking."
    done = crisis_sim(tmp_path, "score", TAP_WATER, "first", "--at", "3m", "--text", text, "--format", "json")
    card = json.loads(done.out)
    assert card["quality"] > 0
    assert card["promptness"] == 1
    advice = next(verdict for verdict in card["verdicts"] if verdict["rule"] == "advice")
    assert advice["status"] == "met"
    assert text[advice["evidence"][0]["start"] : advice["evidence"][0]["end"]] == advice["evidence"][0]["text"]


def test_the_self_tests_of_the_library_pass(tmp_path: Path) -> None:
    files = sorted(str(path) for path in KALIREJO.glob("*.yaml"))
    done = crisis_sim(tmp_path, "test", "-q", *files)
    assert done.code == 0, done.out
