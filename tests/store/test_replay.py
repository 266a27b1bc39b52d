"""A recorded run folds to the same events and scores in another process, hash seed, time zone and locale."""

import json
import os
import subprocess
import sys
from pathlib import Path

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
for run in sys.argv[2:]:
    told = replay(store, run)
    print(json.dumps([plain(event) for event in told.events]))
    print(json.dumps(as_json([scorecard(told.exercise, told.entries)])))
    print(verify(store, run).holds)
"""


def recorded(store: Store, scenario: Path, answers: Path) -> LiveRun:
    text = scenario.read_text(encoding="utf-8")
    loaded: Scenario = load_text(text, scenario.name)
    origin = Origin(scenario=loaded, text=text, file=scenario.name, hash=content_hash(text))
    live = LiveRun.begin(store, origin, trainee="Rani", seed=7, speed=1000)
    drive(live.exercise, read_answers(answers, loaded), live.send_at, live.advance)
    live.finish()
    return live


def told(store: Path, *runs: str, **environment: str) -> list[str]:
    """The events, the scorecard and whether it holds, a line each, of every run, as another process tells them."""
    env = {**os.environ, **environment}
    done = subprocess.run([sys.executable, "-c", TELLER, str(store), *runs], capture_output=True, text=True, env=env)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_run_folds_to_the_same_on_any_machine(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    scenario = FOLDER / "sirene-di-kalirejo.id.yaml"
    runs = [recorded(store, scenario, FOLDER / "answers" / name).run for name in ("model.id.yaml", "blaming.id.yaml")]
    here = told(tmp_path, *runs, PYTHONHASHSEED="0", TZ="Asia/Jakarta")
    there = told(tmp_path, *runs, PYTHONHASHSEED="4242", TZ="America/St_Johns", LC_ALL="C", LANG="id_ID.UTF-8")
    assert here == there
    assert [len(here), here[2::3]] == [3 * len(runs), ["True"] * len(runs)]
    for events in here[::3]:
        assert any(event["event"] == "TaskAnswered" for event in json.loads(events))
