"""Monitoring line by line: the crowd does not flood the reader, and everything can be found by a command."""

import re
from pathlib import Path

import pytest

from tests.cli.running import TAP_WATER, Done, crisis_sim

CROWD = """
opinion: {baseline: 3000}
chatter:
  locale: en_GB
  people: 40
  most: 60
  replies: 0
  reposts: 0
  decks:
    - id: angry
      stance: negative
      posts:
"""
POSTS = [
    *(f"Whose idea was pipe number {number}, honestly?" for number in range(100)),
    *(f"@northfieldwater please answer question {number}" for number in range(50)),
]


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tap-water scenario with a crowd that speaks once a second or so."""
    file = tmp_path_factory.mktemp("busy") / "busy.en.yaml"
    quiet = re.sub(r"^chatter:\n(?:[ #].*\n)+", "", TAP_WATER.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.write_text(quiet + CROWD + "".join(f'        - "{post}"\n' for post in POSTS), encoding="utf-8")
    return file


def played(tmp_path: Path, busy: Path, *typed: str, lang: str = "en") -> Done:
    done = crisis_sim(
        tmp_path,
        "play",
        busy,
        "--plain",
        "--speed",
        "400",
        "--lang",
        lang,
        typed="\n".join(("start", *typed, "quit", "")),
    )
    assert done.code == 0, done
    return done


def lines(done: Done, part: str) -> list[str]:
    return [line for line in done.out.splitlines() if part in line]


def test_posts_of_the_public_are_counted_and_read_when_asked(tmp_path: Path, busy: Path) -> None:
    done = played(tmp_path, busy, "wait 4m", "new", "new kind=crowd us=yes", "pause")
    before, _, after = done.out.partition("\nNew: ")
    assert "(~" not in before, "nothing of the crowd was printed"
    counted = [
        int(found)
        for found in re.findall(r"^\+(\d+) posts of the public, \d+ naming us; type new$", before, re.MULTILINE)
    ]
    assert counted
    assert len(counted) <= 9, "a line in thirty seconds at most"
    assert len(re.findall(r"\(~\d+\)", after)) >= 7, "the last ten, some of which may be of the timeline"
    assert re.search(r"^\d+ older ones are not listed", after, re.MULTILINE)


def test_a_filter_says_which_posts_of_the_public_are_printed(tmp_path: Path, busy: Path) -> None:
    done = played(tmp_path, busy, "filter us=yes stance=negative", "wait 4m")
    printed = [
        line for line in done.out.splitlines() if line.startswith("  ") and ("idea" in line or "northfield" in line)
    ]
    assert len(printed) > 5
    assert not [line for line in printed if "idea" in line]
    everything = played(tmp_path, busy, "filter all", "wait 4m")
    assert lines(everything, "idea was pipe")
    after = everything.out.partition("Every post of the public is printed.")[2]
    assert sum(map(int, re.findall(r"^\+(\d+) posts", after, re.MULTILINE))) < 20, "only those that came before it"


def test_filtering_can_be_taken_back(tmp_path: Path, busy: Path) -> None:
    done = played(tmp_path, busy, "filter all", "filter off", "filter", "wait 3m")
    assert len(lines(done, "are counted, not printed")) == 2
    assert "(~" not in done.out.rpartition("are counted, not printed")[2]


def test_a_watchword_tells_once_and_then_counts(tmp_path: Path, busy: Path) -> None:
    done = played(
        tmp_path, busy, "watch pipe OR petrol", "watch pipe OR petrol", "wait 4m", "watches", "unwatch 1", "watches"
    )
    assert lines(done, "Watching for: pipe OR petrol")
    assert lines(done, "is watched already")
    assert re.search(r"Watchword pipe OR petrol: ~?\w+, ", done.out)
    assert len(lines(done, "] Watchword")) <= 9, "an alert in thirty seconds at most"
    assert re.search(r"^Watchword pipe OR petrol: \d+ more posts$", done.out, re.MULTILINE)
    assert re.search(r"^1\. pipe OR petrol: \d+ posts$", done.out, re.MULTILINE)
    assert lines(done, "No longer watching for: pipe OR petrol")
    assert lines(done, "No watchwords yet")


def test_a_watchword_is_still_set_when_the_run_is_taken_up_again(tmp_path: Path, busy: Path) -> None:
    done = played(tmp_path, busy, "watch petrol", "wait 1m")
    found = re.search(r"crisis-sim resume (\w+)", done.out)
    assert found
    again = crisis_sim(tmp_path, "resume", found[1], "--plain", typed="watches\nquit\n")
    assert lines(again, "1. petrol:")


def test_search_trends_spreaders_and_opinion_answer_in_lines(tmp_path: Path, busy: Path) -> None:
    done = played(
        tmp_path,
        busy,
        "wait 4m",
        "pause",
        "search reservoir",
        "trends",
        "spreaders",
        "spreaders petrol",
        "spreaders pipe",
        "opinion",
    )
    assert lines(done, "Found: 2")
    assert lines(done, "Reach together: ")
    assert re.search(r"^1\. .* \(.+\): reach \d+, posts \d+", done.out, re.MULTILINE)
    assert re.search(r"^Posts an hour: \d+ now, \d+ at most  [ ▁▂▃▄▅▆▇█]+$", done.out, re.MULTILINE)
    assert re.search(r"^Negative share: \d+% now, \d+% at first, \d+% at most", done.out, re.MULTILINE)
    assert re.search(r"^Believed by \d+%: ", done.out, re.MULTILINE)


def test_what_is_not_understood_is_said_in_one_line(tmp_path: Path, busy: Path) -> None:
    done = played(
        tmp_path, busy, "search (x", "filter chanel=chirp", "watch NOT x", "new by=nobody", "unwatch 7", "spreaders ("
    )
    for words in (
        "a closing parenthesis",
        "did you mean channel",
        "nearly every post",
        "Which watchword?",
        "there is no nobody",
    ):
        assert lines(done, words), words


def test_indonesian_commands(tmp_path: Path, busy: Path) -> None:
    done = played(
        tmp_path,
        busy,
        "pantau pipe ATAU petrol",
        "tunggu 4m",
        "cari kanal=chirp oleh=warga",
        "baru",
        "tren",
        "penyebar",
        "pantauan",
        "opini",
        "saring semua",
        "lepas 1",
        lang="id",
    )
    assert "There is no" not in done.out
    assert "1. pipe ATAU petrol:" in done.out
    assert "Mara Vidal" in done.out
