"""The journal: ordered, append-only, chained, and on the disk before anything is told."""

import sqlite3
import threading
from pathlib import Path

import pytest

from crisis_sim.store import Store, StoreProblem, UnknownRun
from crisis_sim.store.chain import broken_links
from crisis_sim.store.database import FILE


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "data"))


def begun(store: Store) -> str:
    return store.create(
        scenario="small",
        scenario_hash="h",
        text="text",
        file="small\udcff.yaml",
        language="en",
        trainee="Rani\udcff",
        started={"seed": 1},
    )


def change(store: Store, tmp_path: Path, statement: str) -> None:
    store.close()
    with sqlite3.connect(tmp_path / "data" / FILE) as connection:
        connection.execute(statement)


def test_entries_come_back_as_they_were_stored(store: Store) -> None:
    run = begun(store)
    stored = store.append(run, 1_500, "response", {"task": "a", "text": "é 🙂 \ud800 \0 \n"}, "trainee")
    assert store.entries(run)[-1] == stored
    assert [entry.seq for entry in store.entries(run)] == [1, 2]


def test_an_entry_never_lies_before_the_one_it_follows(store: Store) -> None:
    run = begun(store)
    store.append(run, 5_000, "response", {}, "trainee")
    assert store.append(run, 3_000, "response", {}, "trainee").sim_ms == 5_000


def test_the_chain_of_an_untouched_run_holds(store: Store) -> None:
    run = begun(store)
    for moment in range(1, 20):
        store.append(run, moment, "response", {"n": moment}, "trainee")
    assert broken_links(store.entries(run)) == []


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE entries SET data = '{\"n\":9}' WHERE seq = 3", "Entry 3 (response) was changed"),
        ("UPDATE entries SET actor = 'somebody' WHERE seq = 2", "Entry 2 (response) was changed"),
        ("UPDATE entries SET sim_ms = 9 WHERE seq = 2", "Entry 2 (response) was changed"),
        ("DELETE FROM entries WHERE seq = 2", "Entry 2 is missing"),
        ("UPDATE entries SET prev_hash = '' WHERE seq = 3", "Entry 3 does not follow"),
    ],
)
def test_a_changed_or_dropped_entry_is_visible(store: Store, tmp_path: Path, statement: str, finding: str) -> None:
    run = begun(store)
    for moment in (1, 2):
        store.append(run, moment, "response", {"n": moment}, "trainee")
    change(store, tmp_path, statement)
    found = broken_links(Store(str(tmp_path / "data")).entries(run))
    assert found
    assert found[0].say().startswith(finding)


def test_two_writers_at_once_lose_nothing_and_break_no_chain(store: Store, tmp_path: Path) -> None:
    run = begun(store)

    def write() -> None:
        own = Store(str(tmp_path / "data"))
        for moment in range(25):
            own.append(run, moment, "response", {"n": moment}, "trainee")

    writers = [threading.Thread(target=write) for _ in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(store.entries(run)) == 76
    assert broken_links(store.entries(run)) == []


def test_every_commit_is_synced_in_full(store: Store, tmp_path: Path) -> None:
    with store._database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_an_unknown_run_is_named(store: Store) -> None:
    with pytest.raises(UnknownRun, match="There is no run nope here"):
        store.entries("nope")


def test_a_run_is_found_by_the_beginning_of_its_id(store: Store) -> None:
    run = begun(store)
    assert store.run(run[:5]).id == run
    with pytest.raises(UnknownRun):
        store.run("")


def test_a_store_of_a_newer_program_is_refused(store: Store, tmp_path: Path) -> None:
    change(store, tmp_path, "UPDATE about SET value = '9' WHERE name = 'layout'")
    with pytest.raises(StoreProblem, match="has layout 9"):
        Store(str(tmp_path / "data"))


def test_a_store_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreProblem, match="cannot be used: Not a directory"):
        Store(str(tmp_path / "file" / "data"))


def test_a_file_that_is_no_database_says_so(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("this is a shopping list, not a database, and long enough to be looked at")
    with pytest.raises(StoreProblem, match="file is not a database"):
        Store(str(tmp_path))


def test_drafts_are_kept_beside_the_journal_and_forgotten_when_empty(store: Store) -> None:
    run = begun(store)
    store.keep_draft(run, "first", "half a sent")
    store.keep_draft(run, "first", "half a sentence")
    assert store.drafts(run) == {"first": "half a sentence"}
    assert len(store.entries(run)) == 1
    store.keep_draft(run, "first", "")
    assert store.drafts(run) == {}
