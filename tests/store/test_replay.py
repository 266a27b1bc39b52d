"""A recorded run folds to the same events and scores in another process, hash seed, time zone and locale."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crisis_sim.engine.scripted import drive
from crisis_sim.scenario import Scenario, content_hash, load_text, read_answers
from crisis_sim.store import LiveRun, Origin, Store

DATA = Path(__file__).parent.parent / "data"
LIBRARY = Path(__file__).parent.parent.parent / "scenarios"
FOLDER = LIBRARY / "sirene-di-kalirejo"

TELLER = """
import json, sys
from crisis_sim.engine import plain
from crisis_sim.report.json_format import as_json
from crisis_sim.report.scorecard import scorecard
from crisis_sim.store import Store, replay, verify

store = Store(sys.argv[1])
told = replay(store, sys.argv[2])
print(json.dumps([plain(event) for event in told.events]))
print(as_json([scorecard(told.exercise, told.entries)]))
print(verify(store, sys.argv[2]).holds)
"""


def recorded(store: Store, scenario: Path, answers: Path) -> LiveRun:
    text = scenario.read_text(encoding="utf-8")
    loaded: Scenario = load_text(text, scenario.name)
    origin = Origin(scenario=loaded, text=text, file=scenario.name, hash=content_hash(text))
    live = LiveRun.begin(store, origin, trainee="Rani", seed=7, speed=1000)
    drive(live.exercise, read_answers(answers, loaded), live.send_at, live.advance)
    live.finish()
    return live


def told(store: Path, run: str, **environment: str) -> str:
    env = {**os.environ, **environment}
    done = subprocess.run([sys.executable, "-c", TELLER, str(store), run], capture_output=True, text=True, env=env)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("answers", ["model.id.yaml", "blaming.id.yaml"])
def test_a_run_folds_to_the_same_on_any_machine(tmp_path: Path, answers: str) -> None:
    store = Store(str(tmp_path))
    live = recorded(store, FOLDER / "sirene-di-kalirejo.id.yaml", FOLDER / "answers" / answers)
    here = told(tmp_path, live.run, PYTHONHASHSEED="0", TZ="Asia/Jakarta")
    there = told(tmp_path, live.run, PYTHONHASHSEED="4242", TZ="America/St_Johns", LC_ALL="C", LANG="id_ID.UTF-8")
    assert here == there
    assert here.strip().endswith("True")
    events = json.loads(here.splitlines()[0])
    assert any(event["event"] == "TaskAnswered" for event in events)
