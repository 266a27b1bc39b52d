"""Runs the command as people do, with a data folder of its own: in this process, or in a process of its own.

Starting Python and importing the rooms takes a hundred times as long as most commands. So what a command says and does
is asked in this process; what a process is for (signals, closed streams, a pipe that stays open, what is imported when)
is asked in one. `test_processes` holds both to the same answers, command by command.
"""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from crisis_sim.cli import main

ROOT = Path(__file__).parent.parent.parent
TAP_WATER = ROOT / "tests" / "data" / "tap-water.en.yaml"
KALIREJO = ROOT / "scenarios" / "sirene-di-kalirejo"

_RUN = "from crisis_sim.cli import main; main()"


@dataclass(frozen=True, slots=True)
class Done:
    """What a command left: exit code and both outputs."""

    code: int
    out: str
    err: str


def crisis_sim(data: Path, *arguments: str | Path, typed: str | bytes = "", **environment: str) -> Done:
    """Run ``crisis-sim`` with `arguments`, `typed` on standard input, and its data below `data`; in this process."""
    given, out, err = _stream(_bytes(typed)), _stream(), _stream()
    with (
        mock.patch.object(sys, "argv", ["crisis-sim", *map(str, arguments)]),
        mock.patch.multiple(sys, stdin=given, stdout=out, stderr=err),
        mock.patch.dict(os.environ, _environment(data, environment), clear=True),
        chdir(ROOT),
        _collector_kept(),
    ):
        try:
            main()
            code = 0
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else int(left.code is not None)
    return _done(code, _written(out), _written(err))


def own_process(data: Path, *arguments: str | Path, typed: str | bytes = "", **environment: str) -> Done:
    """The same as `crisis_sim`, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *map(str, arguments)],
        input=_bytes(typed),
        capture_output=True,
        env=_environment(data, environment),
        cwd=ROOT,
        timeout=120,
        check=False,
    )
    return _done(done.returncode, done.stdout, done.stderr)


def _done(code: int, written: bytes, told: bytes) -> Done:
    out, err = written.decode("utf-8"), told.decode("utf-8")
    assert "Traceback" not in out + err, out + err
    return Done(code, out, err)


def _environment(data: Path, more: dict[str, str]) -> dict[str, str]:
    env = {**os.environ, "CRISIS_SIM_STORE": str(data), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", **more}
    env.pop("CRISIS_SIM_LANG", None)
    return env


def _bytes(typed: str | bytes) -> bytes:
    return typed.encode() if isinstance(typed, str) else typed


def _stream(content: bytes = b"") -> io.TextIOWrapper:
    """A standard stream as Python opens it in a UTF-8 locale where it is no terminal."""
    return io.TextIOWrapper(io.BytesIO(content), encoding="utf-8", errors="surrogateescape")


def _written(stream: io.TextIOWrapper) -> bytes:
    stream.flush()
    kept = stream.buffer
    assert isinstance(kept, io.BytesIO)
    return kept.getvalue()


@contextmanager
def _collector_kept() -> Iterator[None]:
    """A command turns the collector off, or on, for the rest of its process: not for the rest of the tests."""
    was_on = gc.isenabled()
    try:
        yield
    finally:
        (gc.enable if was_on else gc.disable)()
