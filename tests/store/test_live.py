"""A run in play: pauses, sleeps, crashes and resumes, with a wall clock that the test turns."""

import sqlite3
from pathlib import Path

import pytest

from crisis_sim.engine import Refused
from crisis_sim.notes import note
from crisis_sim.scenario import content_hash, load_text
from crisis_sim.store import DamagedRun, LiveRun, Origin, PlayedElsewhere, Store, StoreProblem, replay, verify
from crisis_sim.store.database import FILE

TEXT = (Path(__file__).parent.parent / "data" / "tap-water.en.yaml").read_text(encoding="utf-8")
ORIGIN = Origin(
    scenario=load_text(TEXT, "tap-water.en.yaml"), text=TEXT, file="tap-water.en.yaml", hash=content_hash(TEXT)
)
SMELL = {"channel": "chirp", "text": "We are looking into the smell."}


class Wall:
    """A wall clock under the test's hand."""

    def __init__(self) -> None:
        self.now = 1_000_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path))


@pytest.fixture
def wall() -> Wall:
    return Wall()


def begin(store: Store, wall: Wall, speed: int = 1000) -> LiveRun:
    return LiveRun.begin(store, ORIGIN, trainee="Rani", seed=1, speed=speed, wall=wall)


def let(live: LiveRun, wall: Wall, seconds: int) -> None:
    for _ in range(seconds):
        wall.now += 1_000
        live.tick()


def test_the_run_follows_the_clock(store: Store, wall: Wall) -> None:
    live = begin(store, wall)
    let(live, wall, 130)
    assert list(live.exercise.state.published) == ["smell", "rumour"]


def test_a_pause_keeps_the_past_and_stops_the_run(store: Store, wall: Wall) -> None:
    live = begin(store, wall)
    let(live, wall, 60)
    live.pause()
    let(live, wall, 600)
    assert live.now == 60_000
    live.play_on()
    let(live, wall, 60)
    assert live.now == 120_000


def test_speed_changes_what_comes_and_not_what_was(store: Store, wall: Wall) -> None:
    live = begin(store, wall)
    let(live, wall, 30)
    live.set_speed(2_000)
    let(live, wall, 30)
    assert live.now == 90_000


def test_a_machine_that_slept_pauses_itself_where_it_was_and_says_so(store: Store, wall: Wall) -> None:
    live = begin(store, wall)
    let(live, wall, 50)
    wall.now += 8 * 3_600_000
    live.tick()
    assert live.slept
    assert not live.clock.running
    assert live.now == 50_000
    assert store.entries(live.run)[-1].actor == "system"


def test_a_response_is_on_the_disk_before_it_is_told(store: Store, wall: Wall, tmp_path: Path) -> None:
    live = begin(store, wall)
    let(live, wall, 10)
    live.send(SMELL)
    assert Store(str(tmp_path)).entries(live.run)[-1].data["text"] == SMELL["text"]


def test_a_response_that_is_refused_leaves_no_trace(store: Store, wall: Wall) -> None:
    live = begin(store, wall)
    before = len(store.entries(live.run))
    with pytest.raises(Refused, match="no channel"):
        live.send({"channel": "nowhere", "text": "Hello"})
    assert len(store.entries(live.run)) == before


def test_a_run_that_was_cut_off_resumes_paused_at_its_last_sign_of_life(store: Store, wall: Wall) -> None:
    live = begin(store, wall)
    let(live, wall, 40)
    live.send(SMELL)
    let(live, wall, 20)
    wall.now += 3_600_000
    again = LiveRun.resume(store, live.run, ORIGIN.scenario, wall)
    assert not again.clock.running
    assert abs(again.now - 60_000) <= 1_000
    assert again.exercise.state.public_words() == (SMELL["text"],)
    assert again.events[-1] == live.events[-1] or len(again.events) >= len(live.events)
    again.play_on()
    let(again, wall, 10)
    assert abs(again.now - 70_000) <= 1_000


def test_a_run_that_was_left_at_a_pause_resumes_there(store: Store, wall: Wall) -> None:
    live = begin(store, wall)
    let(live, wall, 33)
    live.pause()
    wall.now += 86_400_000
    assert LiveRun.resume(store, live.run, ORIGIN.scenario, wall).now == 33_000


def test_a_run_that_came_to_its_end_is_finished_and_verified(store: Store, wall: Wall) -> None:
    live = begin(store, wall, speed=60_000)
    let(live, wall, 5)
    live.send({"channel": "chirp", "text": "We do not know the cause yet."})
    let(live, wall, 20)
    assert live.over
    assert store.run(live.run).finished
    assert verify(store, live.run).holds
    assert [type(event) for event in replay(store, live.run).events] == [type(event) for event in live.events]


def test_ending_early_is_kept_and_verified(store: Store, wall: Wall) -> None:
    live = begin(store, wall)
    let(live, wall, 200)
    live.finish()
    assert live.finish() == []
    assert store.run(live.run).finished
    told = replay(store, live.run)
    assert told.exercise.ended == live.exercise.ended
    assert verify(store, live.run).holds


def test_several_responses_within_one_millisecond_of_the_clock_keep_their_order(store: Store, wall: Wall) -> None:
    live = begin(store, wall)
    let(live, wall, 10)
    live.pause()
    for number in range(5):
        live.send({"channel": "chirp", "text": f"Answer {number}"})
    assert replay(store, live.run).exercise.state.public_words() == tuple(f"Answer {number}" for number in range(5))


def test_a_run_taken_up_elsewhere_is_left_here_and_keeps_its_journal(store: Store, wall: Wall) -> None:
    live = begin(store, wall)
    let(live, wall, 20)
    again = LiveRun.resume(store, live.run, ORIGIN.scenario, wall)
    with pytest.raises(PlayedElsewhere, match="taken up elsewhere"):
        live.send(SMELL)
    with pytest.raises(PlayedElsewhere):
        let(live, wall, 2)
    beat = store.last_beat(live.run)
    assert beat is not None
    assert beat.sim_ms <= 20_000
    again.play_on()
    again.send(SMELL)
    assert verify(store, live.run).holds
    assert replay(store, live.run).exercise.state.public_words() == (SMELL["text"],)


def test_of_two_that_resume_at_once_one_is_refused(store: Store, wall: Wall, monkeypatch: pytest.MonkeyPatch) -> None:
    live = begin(store, wall)
    let(live, wall, 20)
    stale = store.entries(live.run)
    LiveRun.resume(store, live.run, ORIGIN.scenario, wall)
    monkeypatch.setattr(store, "entries", lambda _run: stale)
    with pytest.raises(PlayedElsewhere):
        LiveRun.resume(store, live.run, ORIGIN.scenario, wall)


def test_a_machine_whose_clock_was_set_back_resumes_without_standing_still(store: Store, wall: Wall) -> None:
    live = begin(store, wall)
    let(live, wall, 60)
    live.pause()
    wall.now -= 500_000
    again = LiveRun.resume(store, live.run, ORIGIN.scenario, wall)
    again.play_on()
    let(again, wall, 10)
    assert again.now == 70_000


def failing(*_arguments: object, **_more: object) -> None:
    raise StoreProblem(note("The disk is full."))


def test_an_end_that_could_not_be_stored_is_not_told(store: Store, wall: Wall, monkeypatch: pytest.MonkeyPatch) -> None:
    live = begin(store, wall)
    let(live, wall, 30)
    with monkeypatch.context() as full:
        full.setattr(store, "append", failing)
        with pytest.raises(StoreProblem):
            live.finish()
    assert not live.over
    assert live.finish()
    assert store.entries(live.run)[-1].data["early"] is True
    assert verify(store, live.run).holds


def test_a_sign_of_life_that_cannot_be_stored_does_not_end_the_game(
    store: Store, wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = begin(store, wall)
    with monkeypatch.context() as full:
        full.setattr(store, "beat", failing)
        let(live, wall, 61)
        assert live.trouble is not None
    assert "smell" in live.exercise.state.published
    let(live, wall, 1)
    assert live.trouble is None


def test_nothing_follows_the_end_of_a_run(store: Store, wall: Wall) -> None:
    live = begin(store, wall, speed=600_000)
    wall.now += 4_000
    live.set_speed(1_000)
    assert live.over
    assert [entry.kind for entry in store.entries(live.run)] == ["started", "finished"]


def test_a_run_whose_beginning_is_lost_is_damaged_and_not_played(store: Store, tmp_path: Path, wall: Wall) -> None:
    live = begin(store, wall)
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("DELETE FROM entries")
    with pytest.raises(DamagedRun, match="no entries"):
        LiveRun.resume(store, live.run, ORIGIN.scenario, wall)


def test_a_run_that_this_program_cannot_fold_any_more_is_a_changed_program_and_not_a_changed_journal(
    store: Store, wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = begin(store, wall)
    let(live, wall, 10)
    monkeypatch.setattr("crisis_sim.store.verification.__version__", "99")
    monkeypatch.setattr("crisis_sim.store.verification.load_text", lambda _text, _file: load_text("id: [", "broken"))
    found = verify(store, live.run)
    assert found.holds
    assert "cannot be read any more" in found.changed[-1].say()
