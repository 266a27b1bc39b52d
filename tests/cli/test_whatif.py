"""``whatif`` shows both stories side by side in three formats, stores nothing, and says what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import TAP_WATER, Done, crisis_sim

SAFE = "Please boil your tap water before you drink it. We do not know the cause yet; next update at 9."


@pytest.fixture
def run(tmp_path: Path) -> str:
    """A silent run of the small scenario."""
    (tmp_path / "silent.yaml").write_text("unasked: []\n", "utf-8")
    (tmp_path / "other.yaml").write_text(f'first: {{at: 1m, text: "{SAFE}"}}\n', "utf-8")
    done = crisis_sim(tmp_path, "play", TAP_WATER, "--answers", tmp_path / "silent.yaml", "--name", "<b>Rani</b>")
    assert done.code == 0
    return done.out.split()[1]


def asked(folder: Path, run: str, *more: str, at: str = "30s", file: str = "other.yaml") -> Done:
    return crisis_sim(folder, "whatif", run, "--at", at, "--answers", folder / file, *more)


def test_the_text_says_both_scores_and_draws_both_curves(tmp_path: Path, run: str) -> None:
    done = asked(tmp_path, run)
    lines = done.out.split("\n")
    assert done.code == 0 and lines[0] == "LATIHAN / EXERCISE"
    assert lines[2] == "What if, from 0:30 on, other answers had been given?"
    score = next(line for line in lines if line.startswith("Score"))
    assert score.split()[1] == "0.0" and float(score.split()[2]) > 0
    assert [line.split()[0] for line in lines if "▄" in line or "▁" in line or "█" in line].count("what") >= 2
    assert "a model, not a measurement" in done.out


def test_programs_get_both_curves_and_every_difference(tmp_path: Path, run: str) -> None:
    held = json.loads(asked(tmp_path, run, "--format", "json").out)
    before, after = held["before"]["opinion"]["points"], held["after"]["opinion"]["points"]
    assert before[0] == after[0] and before[-1]["negative"] > after[-1]["negative"]
    assert held["negative"]["difference"] == round(held["negative"]["after"] - held["negative"]["before"], 6) < 0
    first = next(task for task in held["tasks"] if task["id"] == "first")
    assert (first["before_status"], first["after_status"]) == ("expired", "answered")
    assert held["score"]["difference"] > 0 and held["from_ms"] == 30_000


def test_the_page_holds_its_curves_and_nobodys_markup(tmp_path: Path, run: str) -> None:
    done = asked(tmp_path, run, "--format", "html", "-o", str(tmp_path / "page.html"), "--lang", "id")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert done.code == 0 and done.out == ""
    assert page.count("<polyline") == 2 * page.count("<svg") >= 4
    assert "<b>Rani" not in page and "&lt;b&gt;Rani" in page
    assert "LATIHAN / EXERCISE" in page and "<script" not in page and "http" not in page


def test_nothing_is_stored_and_the_run_holds(tmp_path: Path, run: str) -> None:
    before = crisis_sim(tmp_path, "export", run).out
    asked(tmp_path, run)
    assert crisis_sim(tmp_path, "export", run).out == before
    assert len(crisis_sim(tmp_path, "runs").out.strip().split("\n")) == 1
    assert crisis_sim(tmp_path, "verify", run).code == 0


@pytest.mark.parametrize(
    ("at", "file", "code", "said"),
    [
        ("7:30", "other.yaml", 2, "is not a duration"),
        ("soon", "other.yaml", 2, "is not a duration"),
        ("3h", "other.yaml", 2, "3h lies after that"),
        ("30s", "none.yaml", 3, "no such file"),
        ("30s", "list.yaml", 3, "An answer file starts with the id of a task"),
        ("30s", "unknown.yaml", 3, "nobody"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_a_code(
    tmp_path: Path, run: str, at: str, file: str, code: int, said: str
) -> None:
    (tmp_path / "list.yaml").write_text("- one\n", "utf-8")
    (tmp_path / "unknown.yaml").write_text("nobody: {at: 1m, text: Hello}\n", "utf-8")
    done = asked(tmp_path, run, at=at, file=file)
    assert (done.code, done.out) == (code, "") and said in done.err


def test_an_unknown_run_is_wrong_use(tmp_path: Path, run: str) -> None:
    done = asked(tmp_path, "none")
    assert done.code == 2 and "There is no run none here" in done.err
