"""The game in a real pseudo-terminal: it opens, it plays, and it says when the terminal is too small."""

from __future__ import annotations

import os
import select
import signal
import struct
import sys
import time
from pathlib import Path

import pytest

from crisis_sim.scenario import load_text
from crisis_sim.store import LiveRun, Store
from tests.cli.running import ROOT, TAP_WATER

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are a matter of POSIX systems")


class Terminal:
    """A child in a pseudo-terminal of a given size; what it shows is collected as bytes."""

    def __init__(self, data: Path, columns: int, rows: int, *arguments: str) -> None:
        import fcntl
        import pty
        import termios

        self.shown = b""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(ROOT)
            env = {**os.environ, "TERM": "xterm-256color", "CRISIS_SIM_STORE": str(data), "LANG": "C.UTF-8"}
            env |= {"COLUMNS": str(columns), "LINES": str(rows)}
            program = "from crisis_sim.cli import main; main()"
            os.execvpe(sys.executable, [sys.executable, "-c", program, *arguments], env)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def until(self, words: str, seconds: float = 60) -> None:
        """Read until the words were shown."""
        deadline = time.monotonic() + seconds
        while words.encode() not in self.shown:
            assert time.monotonic() < deadline, self.shown[-2000:]
            if not self._read():
                break
        assert words.encode() in self.shown, self.shown[-2000:]

    def send(self, keys: str) -> None:
        os.write(self.fd, keys.encode())

    def code(self) -> int:
        """Read to the end and give the exit code."""
        while self._read():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def read_on(self) -> None:
        self._read()

    def _read(self) -> bool:
        if not select.select([self.fd], [], [], 1)[0]:
            return True
        try:
            found = os.read(self.fd, 65_536)
        except OSError:
            return False
        self.shown += found
        return bool(found)


def test_a_kill_while_writing_keeps_the_draft_and_the_run(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, 80, 24, "play", str(TAP_WATER), "--name", "Rani", "--speed", "40")
    terminal.until("Tap water alert")
    terminal.send("\r")
    terminal.until("Laboratory")
    terminal.send("\x1bOQ")
    terminal.until("Label what has been said")
    terminal.send("\x1bOQ")
    terminal.until("Post the first public statement")
    terminal.send("half a sentence")
    store = Store(str(tmp_path))
    deadline = time.monotonic() + 60
    while not store.runs() or "half a sentence" not in str(store.drafts(store.runs()[0].id)):
        assert time.monotonic() < deadline
        terminal.read_on()
    os.kill(terminal.pid, signal.SIGKILL)
    [run] = store.runs()
    assert not run.finished
    live = LiveRun.resume(store, run.id, load_text(*reversed(store.scenario_text(run.scenario_hash))))
    assert not live.clock.running
    assert live.now > 0


def test_a_terminal_that_is_too_small_gets_one_sentence_and_code_2(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, 79, 20, "play", str(TAP_WATER))
    assert terminal.code() == 2
    assert b"This terminal has 79 columns and 20 rows" in terminal.shown
    assert b"Traceback" not in terminal.shown


def test_a_run_opens_plays_and_is_left_in_a_real_terminal(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, 80, 24, "play", str(TAP_WATER), "--name", "Rani")
    terminal.until("Tap water alert")
    terminal.send("\r")
    terminal.until("petrol")
    terminal.send("\x11")
    assert terminal.code() == 0
    assert b"crisis-sim resume" in terminal.shown
