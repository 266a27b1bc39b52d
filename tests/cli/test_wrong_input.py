"""Every wrong input gets one clear sentence and the exit code of the design, and never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import TAP_WATER, crisis_sim, own_process

GOOD = TAP_WATER.read_text(encoding="utf-8")

FILES = {
    "empty.yaml": (b"", 3, "empty"),
    "binary.yaml": (bytes(range(256)) * 8, 3, ""),
    "utf16.yaml": (GOOD.encode("utf-16"), 3, "UTF-8"),
    "nul.yaml": (GOOD.replace("title:", "ti\0tle:").encode(), 3, ""),
    "syntax.yaml": (b"schema: crisis/1\ntitle: [one, two\nid: x\n", 3, ":"),
    "unknown-key.yaml": (GOOD.replace("briefing:", "brefing:").encode(), 1, 'did you mean "briefing"?'),
    "wrong-type.yaml": (GOOD.replace("duration: 20m", "duration: {minutes: 20}").encode(), 1, "duration"),
    "duplicate.yaml": (GOOD.replace("language: en", "language: en\nlanguage: en").encode(), 1, "twice"),
    "unknown-reference.yaml": (GOOD.replace("from: mara", "from: marra").encode(), 1, 'did you mean "mara"?'),
    "other-schema.yaml": (GOOD.replace("crisis/1", "crisis/9").encode(), 1, 'says "crisis/9"'),
}


@pytest.mark.parametrize("name", FILES)
def test_check_names_what_is_wrong_with_a_file(tmp_path: Path, name: str) -> None:
    content, code, words = FILES[name]
    path = tmp_path / name
    path.write_bytes(content)
    done = crisis_sim(tmp_path, "check", path)
    assert done.code == code, done
    assert name in done.out
    assert words.lower() in done.out.lower()


@pytest.mark.parametrize("name", FILES)
def test_play_refuses_a_file_that_cannot_be_played_and_stores_nothing(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name][0])
    done = crisis_sim(tmp_path, "play", path, "--answers", path)
    assert done.code == 3, done
    assert name in done.err
    assert "No runs yet" in crisis_sim(tmp_path, "runs").out


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    for command in (["check", "nowhere.yaml"], ["play", "nowhere.yaml"]):
        done = crisis_sim(tmp_path, *command)
        assert done.code == 3
        assert "nowhere.yaml" in done.out + done.err


def test_a_folder_is_named(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "check", tmp_path)
    assert done.code == 3
    assert "folder" in done.out


def test_an_unknown_run_is_wrong_use(tmp_path: Path) -> None:
    for command in ("debrief", "resume", "verify", "export"):
        done = crisis_sim(tmp_path, command, "nope")
        assert (done.code, done.err.strip()) == (2, "There is no run nope here; `crisis-sim runs` lists them."), command


def test_an_unknown_task_is_wrong_use_and_the_tasks_are_named(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "score", TAP_WATER, "frist", "--text", "Hello")
    assert done.code == 2
    assert '"frist"' in done.err
    assert "first" in done.err


def test_an_unknown_command_is_wrong_use_with_a_suggestion(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "chekc")
    assert done.code == 2
    assert "Did you mean 'check'?" in done.err


def test_a_data_folder_that_cannot_be_written_is_code_4(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = crisis_sim(tmp_path / "file" / "data", "runs")
    assert done.code == 4
    assert "cannot be used" in done.err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="a superuser may write anywhere")
def test_a_read_only_data_folder_is_code_4(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    done = crisis_sim(tmp_path / "data", "runs")
    tmp_path.chmod(0o700)
    assert done.code == 4


def test_an_export_that_cannot_be_written_is_code_4_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    answers = tmp_path / "silent.yaml"
    answers.write_text("{}\n")
    run = crisis_sim(tmp_path, "play", TAP_WATER, "--answers", answers).out.split()[1]
    done = crisis_sim(tmp_path, "export", run, "-o", tmp_path / "no" / "such" / "folder.json")
    assert done.code == 4
    assert "cannot be written" in done.err


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("frist: {text: hello}\n", 'did you mean "first"?'),
        ("first: {txet: hello}\n", 'did you mean "text"?'),
        ("first: {at: 1:30, text: hello}\n", "1m30s"),
        ("first: [\n", ""),
        ("sort: {labels: {smell: hoaks}}\n", "fact, opinion, hoax, unverified"),
    ],
)
def test_a_wrong_answer_file_is_explained(tmp_path: Path, content: str, words: str) -> None:
    answers = tmp_path / "answers.yaml"
    answers.write_text(content)
    done = crisis_sim(tmp_path, "play", TAP_WATER, "--answers", answers)
    assert done.code == 3
    assert "answers.yaml:1:" in done.err
    assert words in done.err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["play", TAP_WATER, "--speed", "nan"], 2, "0.1 to 600"),
        (["play", TAP_WATER, "--name", "x" * 1_000], 2, "at most 80 characters"),
        (["runs", "--store", "sqlite://host:port/x"], 4, "cannot be used"),
        (["runs", "--store", "foo://x"], 4, "cannot be used"),
        (["debrief", os.fsdecode(b"\xff")], 2, "no run"),
    ],
)
def test_strange_values_get_a_sentence(tmp_path: Path, arguments: list[str], code: int, words: str) -> None:
    done = crisis_sim(tmp_path, *arguments)
    assert (done.code, words in done.err) == (code, True), done


def test_a_store_that_fails_under_the_bare_command_gets_a_sentence(tmp_path: Path) -> None:
    program = "import sys; sys.argv = ['crisis-sim']\nimport crisis_sim.cli.root as r, crisis_sim.cli as c\n"
    failing = "def fail(*a, **k): raise OSError('broken')\nr.root.main = fail\nc.main()"
    done = subprocess.run([sys.executable, "-c", program + failing], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (4, "broken\n")


@pytest.mark.skipif(os.name != "posix", reason="descriptors are closed by a POSIX shell")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_closed_standard_stream_is_no_fault(tmp_path: Path, closed: str) -> None:
    command = f'"{sys.executable}" -c "from crisis_sim.cli import main; main()" play "{TAP_WATER}" --plain {closed}'
    env = {**os.environ, "CRISIS_SIM_STORE": str(tmp_path)}
    done = subprocess.run(
        ["sh", "-c", command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env=env,
        timeout=60,
        check=False,
    )
    assert (done.returncode, "fault" in done.stderr) == (0, False), done


def test_a_name_is_one_clean_line_whatever_was_typed(tmp_path: Path) -> None:
    answers = tmp_path / "silent.yaml"
    answers.write_text("{}\n")
    name = "\x1b[31mRani\nof\udcff " + "[bold]press"
    assert own_process(tmp_path, "play", TAP_WATER, "--answers", answers, "--name", name).code == 0
    assert "[31mRani of� [bold]press" in own_process(tmp_path, "runs").out


def test_an_export_goes_through_a_link_and_into_a_device_and_replaces_neither(tmp_path: Path) -> None:
    answers = tmp_path / "silent.yaml"
    answers.write_text("{}\n")
    run = crisis_sim(tmp_path, "play", TAP_WATER, "--answers", answers).out.split()[1]
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    assert crisis_sim(tmp_path, "export", run, "-o", tmp_path / "link.json").code == 0
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_text().startswith("{")
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["cat", tmp_path / "pipe"], stdout=subprocess.PIPE, text=True) as reader:
        assert own_process(tmp_path, "export", run, "-o", tmp_path / "pipe").code == 0
        assert reader.stdout is not None
        assert reader.stdout.read().startswith("{")
    assert (tmp_path / "pipe").is_fifo()
    assert crisis_sim(tmp_path, "export", run, "-o", "").code == 4
    assert crisis_sim(tmp_path, "export", run, "-o", "-").out.startswith("{")


def test_an_export_speaks_one_language_throughout(tmp_path: Path) -> None:
    answers = tmp_path / "silent.yaml"
    answers.write_text("{}\n")
    run = crisis_sim(tmp_path, "play", TAP_WATER, "--answers", answers).out.split()[1]
    page = crisis_sim(tmp_path, "export", run, "--format", "html", "--lang", "id").out
    assert '<html lang="id">' in page
    assert "No answer was sent." not in page
