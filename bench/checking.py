"""Checking files as a whole process, and simulating (BUDGETS 2 and 13): ``python -m bench.checking``.

Yardsticks of the same run: for a normal scenario the import of yaml and pydantic; for one of many injects
``yaml.compose`` with the C loader, the collector off for both.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from crisis_sim.resources import library

_CHECK = "from crisis_sim.cli import main; main()"
_IMPORTS = "import yaml; from pydantic import BaseModel"
_COMPOSE = "import gc, sys, yaml; gc.disable(); yaml.compose(open(sys.argv[1], encoding='utf-8'), yaml.CSafeLoader)"
_HEAD = """schema: crisis/1
id: many
language: en
title: Many
summary: Many injects
duration: 999h
story: {starts_at: "2026-03-14T07:40+01:00", pace: 1}
crisis: victim
briefing: Many.
organisation: {name: Northfield Water}
channels: [{id: chirp, name: Chirp, kind: social}]
personas: [{id: mara, name: Mara Vidal}]
endings: [{id: stop, label: Stop, debrief: Stop.}]
timeline:
"""


def many(injects: int) -> str:
    """A scenario with so many posts in block style, one a minute."""
    posts = (
        f"  - id: post-{number}\n    at: {number % 1000}h{number % 60}m\n    post:\n      from: mara\n"
        f"      channel: chirp\n      text: Post number {number} says that the water smells of petrol again.\n"
        for number in range(injects)
    )
    return _HEAD + "".join(posts) + "  - {id: end, at: 999h, end: stop}\n"


def spent(code: str, *arguments: str) -> tuple[float, float]:
    """Seconds of wall time of a Python process, and the largest memory of any process so far, in MiB."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return time.perf_counter() - started, peak


def figures(injects: int, rounds: int) -> dict[str, Any]:
    """All figures; those of small processes are medians."""
    flagship = str(library() / "sirene-di-kalirejo" / "sirene-di-kalirejo.id.yaml")
    imports = statistics.median(spent(_IMPORTS)[0] for _ in range(rounds))
    normal = statistics.median(spent(_CHECK, "check", flagship)[0] for _ in range(rounds))
    simulated = spent(_CHECK, "simulate", flagship, "--runs", "1000")[0]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "many.en.yaml"
        file.write_text(many(injects), encoding="utf-8")
        composed, _ = spent(_COMPOSE, str(file))
        checked, peak = spent(_CHECK, "check", str(file))
    return {
        "check flagship s": round(normal, 3),
        "imports alone s": round(imports, 3),
        "ratio to imports": round(normal / imports, 2),
        f"check {injects} injects s": round(checked, 2),
        "compose alone s": round(composed, 2),
        "ratio to compose": round(checked / composed, 2),
        "peak MiB": round(peak),
        "simulate 1000 runs s": round(simulated, 1),
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--injects", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = figures(given.injects, given.rounds)
    print(json.dumps(found) if given.json else "\n".join(f"{name}  {value}" for name, value in found.items()))


if __name__ == "__main__":
    main()
