"""Picks and monitoring notes from the command line: played, scored, exported."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import TAP_WATER, crisis_sim


def test_a_pick_and_a_note_are_played_and_stand_in_every_report(tmp_path: Path) -> None:
    answers = tmp_path / "answers.yaml"
    answers.write_text(
        "first: {at: 3m, use: model answer}\nwhom: {at: 1m, pick: [smell, joke]}\n"
        "watch: {at: 3m, text: Shops have run out of bottled water.}\n"
    )
    done = crisis_sim(tmp_path, "play", TAP_WATER, "--answers", answers)
    assert done.code == 0, done.err
    assert "Picked: smell, joke" in done.out
    assert "at 16m: 1m of lead time before 17m" in done.out
    run = done.out.split()[1]
    for form, words in (
        ("json", '"pick"'),
        ("csv", "smell | joke"),
        ("md", "Picked: smell, joke"),
        ("html", "smell, joke"),
    ):
        assert words in crisis_sim(tmp_path, "export", run, "--format", form).out, form
    assert "Dipilih: smell, joke" in crisis_sim(tmp_path, "debrief", run, "--lang", "id").out


def test_score_reads_a_pick_as_names(tmp_path: Path) -> None:
    done = crisis_sim(tmp_path, "score", TAP_WATER, "whom", "--text", "Smell, joke", "--format", "json")
    assert round(json.loads(done.out)["score"]) == 67
    wrong = crisis_sim(tmp_path, "score", TAP_WATER, "whom", "--text", "smel")
    assert wrong.code == 2 and 'There is no post "smel" to pick' in wrong.err


def test_the_plain_game_takes_a_pick(tmp_path: Path) -> None:
    typed = "\nwait first\nanswer first Please boil your tap water.\nwait whom\nanswer whom smell\nend\n"
    done = crisis_sim(tmp_path, "play", TAP_WATER, "--plain", "--speed", "600", typed=typed)
    assert "posts: smell, rumour, lab-note, joke" in done.out
    assert "Sent: whom" in done.out and "Picked: smell" in done.out
