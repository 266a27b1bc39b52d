"""The plain game: through a pipe, line by line, in both languages, to the debrief or left half-way."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from pathlib import Path

from crisis_sim.store import Store
from tests.cli.running import ROOT, TAP_WATER, crisis_sim, own_process

FAST = ("--speed", "600")


def test_a_whole_run_through_a_pipe(tmp_path: Path) -> None:
    typed = "\n".join(
        [
            "",
            "wait first",
            "tasks",
            "facts",
            "answer first Please boil your tap water for one minute.",
            "wait press",
            "answer press",
            "answer: it is the right thing to do",
            ".",
            "wait 20m",
        ]
    )
    # Not as fast as the others: a task is open for a second of real time then, also on a slow machine.
    done = own_process(tmp_path, "play", TAP_WATER, "--plain", "--speed", "250", typed=typed + "\n")
    assert done.code == 0, done
    assert "LATIHAN / EXERCISE" in done.out
    assert "TASK first" in done.out
    assert "Sent: first" in done.out
    assert "Sent: press" in done.out
    assert "THE END" in done.out
    assert "quality" in done.out


def test_input_that_ends_leaves_a_run_that_can_be_resumed(tmp_path: Path) -> None:
    done = own_process(tmp_path, "play", TAP_WATER, typed="start\npost chirp We are looking into it.\n")
    assert done.code == 0
    found = re.search(r"crisis-sim resume (\w+)", done.out)
    assert found
    again = crisis_sim(tmp_path, "resume", found[1], "--plain", typed="go\nread own-1\nend\n")
    assert "We are looking into it." in again.out
    assert "THE END" in again.out
    assert crisis_sim(tmp_path, "resume", found[1]).code == 2


def test_what_is_not_understood_is_said_in_one_line(tmp_path: Path) -> None:
    typed = "\n".join(
        ["", "dance", "answer nothing", "speed fast", "read nope", "post nowhere hello", "wait 7:30", "quit"]
    )
    done = crisis_sim(tmp_path, "play", TAP_WATER, "--plain", typed=typed + "\n")
    assert done.code == 0
    for words in (
        "no command dance",
        "Which task?",
        "Speed is a number",
        "no post nope",
        "no channel nowhere",
        "7m30s",
    ):
        assert words in done.out, words


def test_indonesian_commands_and_words(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "play", TAP_WATER, "--plain", "--lang", "id", typed="mulai\nbantuan\ntugas\nkeluar\n")
    assert "Belum ada tugas." in done.out
    assert "jawab" in done.out


def test_escape_sequences_of_a_trainee_do_not_reach_the_terminal(tmp_path: Path) -> None:
    done = own_process(
        tmp_path, "play", TAP_WATER, "--plain", typed=b"start\npost chirp \x1b[31mred\x07\x9b1m\xff\nquit\n"
    )
    assert "\x1b" not in done.out
    assert "[31mred" in done.out


def test_a_kill_in_the_middle_keeps_what_was_said_to_be_sent(tmp_path: Path) -> None:
    program = [sys.executable, "-c", "from crisis_sim.cli import main; main()"]
    arguments = ["play", str(TAP_WATER), "--plain", "--store", str(tmp_path)]
    with subprocess.Popen(
        [*program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as player:
        assert player.stdin is not None
        assert player.stdout is not None
        player.stdin.write("start\npost chirp We are here.\n")
        player.stdin.flush()
        deadline = time.monotonic() + 60
        while "We are here." not in player.stdout.readline():
            assert time.monotonic() < deadline
        player.send_signal(signal.SIGKILL)
    [run] = Store(str(tmp_path)).runs()
    assert not run.finished
    assert [entry.data["text"] for entry in Store(str(tmp_path)).entries(run.id) if entry.kind == "response"] == [
        "We are here."
    ]
    assert "We are here." in crisis_sim(tmp_path, "resume", "--plain", typed="read\nquit\n").out


def test_what_was_being_written_when_the_input_or_the_run_ended_is_kept(tmp_path: Path) -> None:
    typed = "start\nwait first\nanswer first\nPlease boil\n"
    done = crisis_sim(tmp_path, "play", TAP_WATER, "--plain", *FAST, typed=typed)
    run = re.search(r"crisis-sim resume (\w+)", done.out)
    assert run
    again = crisis_sim(tmp_path, "resume", run[1], "--plain", typed="answer first\nyour water.\n.\nquit\n")
    assert "  Please boil" in again.out
    [sent] = [entry for entry in Store(str(tmp_path)).entries(run[1]) if entry.kind == "response"]
    assert sent.data["text"] == "Please boil\nyour water."
    assert Store(str(tmp_path)).drafts(run[1]) == {}


def test_an_end_while_somebody_writes_is_told_with_what_was_held_back(tmp_path: Path) -> None:
    typed = "start\nwait first\nanswer first\nPlease boil\n"
    program = [sys.executable, "-c", "from crisis_sim.cli import main; main()"]
    arguments = ["play", str(TAP_WATER), "--plain", *FAST, "--store", str(tmp_path)]
    with subprocess.Popen(
        [*program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as player:
        assert player.stdin is not None
        assert player.stdout is not None
        player.stdin.write(typed)
        player.stdin.flush()
        shown = player.stdout.read()
    assert "What you were writing for first was not sent." in shown
    assert "Time is over for first" in shown
    [run] = Store(str(tmp_path)).runs()
    assert Store(str(tmp_path)).drafts(run.id)["first"] == "Please boil"
