"""Killing the process loses nothing that was acknowledged; a resume goes on from there with the clock paused."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from crisis_sim.scenario import load_text
from crisis_sim.store import LiveRun, Store, replay, verify

SCENARIO = Path(__file__).parent.parent / "data" / "tap-water.en.yaml"

PLAYER = """
import sys
from pathlib import Path
from crisis_sim.scenario import content_hash, load_text
from crisis_sim.store import LiveRun, Origin, Store

text = Path(sys.argv[2]).read_text(encoding="utf-8")
origin = Origin(scenario=load_text(text, "s.yaml"), text=text, file="s.yaml", hash=content_hash(text))
live = LiveRun.begin(Store(sys.argv[1]), origin, trainee="Rani", seed=1, speed=1000)
print(live.run, flush=True)
for number in range(400):
    data = {"channel": "chirp", "text": f"Answer {number}: we are checking."}
    if number == 100:
        data = {"task": "first", "text": "Please boil your tap water for one minute. Answer 100."}
    live.tick()
    live.send_at(number * 2_500 + 1, data)
    print(number, flush=True)
"""


@pytest.mark.parametrize("seed", range(20))
def test_a_kill_at_a_random_moment_loses_no_acknowledged_response(tmp_path: Path, seed: int) -> None:
    acknowledged_before_kill = random.Random(seed).randrange(1, 250)
    program = [sys.executable, "-c", PLAYER, str(tmp_path), str(SCENARIO)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=os.environ.copy()) as player:
        assert player.stdout is not None
        run = player.stdout.readline().strip()
        lines = [player.stdout.readline().strip() for _ in range(acknowledged_before_kill)]
        player.send_signal(signal.SIGKILL)
        lines += player.stdout.read().split()
    acknowledged = [int(line) for line in lines if line.isdigit()]
    store = Store(str(tmp_path))
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
