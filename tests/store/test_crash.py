"""Killing the process loses nothing that was acknowledged; a resume goes on from there with the clock paused."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from crisis_sim.scenario import load_text
from crisis_sim.store import LiveRun, Store, replay, verify

SCENARIO = Path(__file__).parent.parent / "data" / "tap-water.en.yaml"

NURSERY = """
import os, signal, sys
from pathlib import Path
from crisis_sim.scenario import content_hash, load_text
from crisis_sim.store import LiveRun, Origin, Store

text = Path(sys.argv[1]).read_text(encoding="utf-8")
origin = Origin(scenario=load_text(text, "s.yaml"), text=text, file="s.yaml", hash=content_hash(text))

def play(folder):
    sys.stdout = open(folder + "/told", "w")
    live = LiveRun.begin(Store(folder + "/data"), origin, trainee="Rani", seed=1, speed=1000)
    print(live.run, flush=True)
    for number in range(400):
        data = {"channel": "chirp", "text": f"Answer {number}: we are checking."}
        if number == 100:
            data = {"task": "first", "text": "Please boil your tap water for one minute. Answer 100."}
        live.tick()
        live.send_at(number * 2_500 + 1, data)
        print(number, flush=True)

for line in sys.stdin:
    child = os.fork()
    if child == 0:
        play(line.strip())
        signal.pause()
    print(child, flush=True)
    os.waitpid(child, 0)
"""
"""Starts a player, a process of its own, for each folder that it is told, and says its number.

All that players share is what was imported; each waits to be killed.
"""


@pytest.fixture(scope="module")
def nursery() -> Iterator[subprocess.Popen[str]]:
    program = [sys.executable, "-c", NURSERY, str(SCENARIO)]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as process:
        yield process


@pytest.mark.parametrize("seed", range(20))
def test_a_kill_at_a_random_moment_loses_no_acknowledged_response(
    tmp_path: Path, nursery: subprocess.Popen[str], seed: int
) -> None:
    acknowledged_before_kill = random.Random(seed).randrange(1, 250)
    os.mkfifo(tmp_path / "told")
    assert nursery.stdin is not None and nursery.stdout is not None
    nursery.stdin.write(f"{tmp_path}\n")
    player = int(nursery.stdout.readline())
    with (tmp_path / "told").open(encoding="utf-8") as told:
        run = told.readline().strip()
        lines = [told.readline().strip() for _ in range(acknowledged_before_kill)]
        os.kill(player, signal.SIGKILL)
        lines += told.read().split()
    acknowledged = [int(line) for line in lines if line.isdigit()]
    store = Store(str(tmp_path / "data"))
    kept = [entry.data["text"] for entry in store.entries(run) if entry.kind == "response"]
    assert [f"Answer {number}" in text for number, text in zip(acknowledged, kept, strict=False)] == [True] * len(
        acknowledged
    )
    assert len(kept) >= len(acknowledged) >= acknowledged_before_kill
    assert verify(store, run).holds
    again = LiveRun.resume(store, run, load_text(SCENARIO.read_text(encoding="utf-8"), "s.yaml"))
    assert not again.clock.running
    assert len(again.exercise.state.public_words()) == len(kept)
    assert again.now >= store.entries(run)[-1].sim_ms
    assert len(replay(store, run).exercise.state.public_words()) == len(kept)
