"""Runs the command as people do, in a process of its own with a data folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

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
    """Run ``crisis-sim`` with `arguments`, `typed` on standard input, and its data below `data`."""
    env = {**os.environ, "CRISIS_SIM_STORE": str(data), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", **environment}
    env.pop("CRISIS_SIM_LANG", None)
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *map(str, arguments)],
        input=typed.encode() if isinstance(typed, str) else typed,
        capture_output=True,
        env=env,
        cwd=ROOT,
        timeout=120,
        check=False,
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert "Traceback" not in out + err, out + err
    return Done(done.returncode, out, err)
