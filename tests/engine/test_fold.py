"""Law 1: a run is a fold. Cutting time into pieces changes nothing, and a journal tells the same story again."""

import os
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from crisis_sim.engine import Entry, Event, Exercise, plain
from crisis_sim.scoring import Judge
from tests.building import chatter, post, response, scenario, started, task

MINUTE = 60_000
SCENARIO = scenario(
    [
        post("first-post", at="0m"),
        task("asked", at="1m", effects={"trust": -5}),
        post("thanks", after={"answered": "asked"}, delay="20s", when={"score": {"asked": [50, 100]}}),
        post("angry", after={"expired": "asked"}, effects={"trust": -20}),
        task("choose", "decision", at="2m"),
        post("chosen", after={"answered": "choose"}, when={"decided": {"choose": "yes"}}, effects={"trust": 8}),
        post("echo", after="chosen", delay="1m"),
        {"id": "stop", "at": "8m", "end": "over"},
    ],
    endings=[
        {"id": "lost", "label": "Lost", "debrief": "?", "when": {"meter": {"trust": [0, 25]}}},
        {"id": "over", "label": "Over", "debrief": "?"},
    ],
    facts=[
        {"id": "robbed", "text": "The till was robbed", "status": "false", "any": ["robbed"]},
        {"id": "shut", "text": "The shop is shut", "any": ["shut"]},
    ],
    chatter=chatter(hashtags=["#shop"]),
    actions=[{"id": "lawyers", "kind": "legal", "label": "Ask the lawyers"}],
)
JUDGE = Judge(SCENARIO)
ENTRIES = (
    started(),
    Entry(65_000, "watched", {"watch": "against OR gone"}),
    response(70_000, task="asked", text="Please stay calm."),
    response(130_000, task="choose", choose="yes", why="It is true."),
    response(140_000, channel="chirp", text="Do not panic."),
    Entry(150_000, "acted", {"act": "correct", "item": "own-1", "text": "Please stay calm, all of you."}),
    Entry(160_000, "acted", {"act": "delete", "item": "own-2"}),
    Entry(170_000, "acted", {"act": "hide", "item": "first-post"}),
    Entry(180_000, "acted", {"act": "turn", "action": "lawyers"}),
)

moments = st.lists(st.integers(0, 10 * MINUTE), max_size=20).map(sorted)


def fold(entries: tuple[Entry, ...], stops: list[int]) -> list[dict[str, object]]:
    exercise = Exercise(SCENARIO, judge=JUDGE)
    events: list[Event] = []
    waiting = list(entries)
    for stop in stops:
        while waiting and waiting[0].sim_ms <= stop:
            events += exercise.apply(waiting.pop(0))
        events += exercise.advance(stop)
    for entry in waiting:
        events += exercise.apply(entry)
    events += exercise.advance(10 * MINUTE)
    return [plain(event) for event in events]


@settings(deadline=None, max_examples=30)
@given(moments)
def test_advancing_in_pieces_equals_advancing_at_once(stops: list[int]) -> None:
    assert fold(ENTRIES, stops) == fold(ENTRIES, [])


@settings(deadline=None, max_examples=30)
@given(moments)
def test_silence_in_pieces_equals_silence_at_once(stops: list[int]) -> None:
    assert fold((), stops) == fold((), [])


def test_advancing_to_a_moment_already_told_tells_nothing() -> None:
    exercise = Exercise(SCENARIO, judge=JUDGE)
    exercise.advance(5 * MINUTE)
    assert exercise.advance(2 * MINUTE) == []
    assert exercise.now == 5 * MINUTE


def test_the_engine_loads_no_screen_no_names_and_no_database() -> None:
    program = (
        "import sys, crisis_sim.engine, crisis_sim.engine.scripted\n"
        "bad = {'textual', 'rich', 'faker', 'sqlalchemy', 'sqlite3', 'click'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(bad)) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=os.environ.copy())
    assert done.returncode == 0, done.stderr
