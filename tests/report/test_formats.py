"""Every format shows a trainee's text harmlessly, and the marks stand where the evidence is."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisis_sim.engine import Entry
from crisis_sim.engine.scripted import play
from crisis_sim.report import FORMATS, Scorecard
from crisis_sim.report.cards import EvidenceCard, VerdictCard
from crisis_sim.report.csv_format import harmless
from crisis_sim.report.marking import pieces
from crisis_sim.report.numbers import minutes, number, score
from crisis_sim.report.plaintext import printable
from crisis_sim.report.scorecard import scorecard
from crisis_sim.report.text_format import as_text
from crisis_sim.scenario.answers import Answers
from crisis_sim.scoring import Judge
from tests.building import post, scenario, task

NASTY = [
    '=HYPERLINK("http://x","y")',
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }} {% raw %}",
    "../../etc/passwd",
    "\x1b[31mred\x07 \x9b1m",
    "a\u202eb \u2066c",
    "half \ud800 surrogate",
    "| a | b |\n|---|---|\n# head\n- item\n1. one\n**bold** [x](javascript:alert(1))",
    "@SUM(1) -1 +1",
    "",
]
SCENARIO = scenario([post("first-post", at="0m"), task("asked", at="1m")])
JUDGE = Judge(SCENARIO)


def card_of(text: str, trainee: str = "Rani") -> Scorecard:
    answers = Answers.read(
        {"asked": {"at": "10s", "text": text}, "unasked": [{"at": "5m", "channel": "chirp", "text": "Panic!"}]}
    )
    exercise, _events = play(SCENARIO, answers if text.strip() else Answers(), judge=JUDGE)
    started = {"trainee": trainee, "seed": 1, "mode": "practice", "engine": "0", "lexicons": "0"}
    return scorecard(exercise, [Entry(0, "started", started, run="r1")])


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_a_trainee_writes_is_run_or_breaks_a_format(form: str, text: str) -> None:
    out = FORMATS[form]([card_of(text, trainee=text)], None)
    out.encode("utf-8")
    assert "\x1b" not in out
    if form == "json":
        json.loads(out)
    elif form == "csv":
        assert {len(row) for row in csv.reader(io.StringIO(out, newline=""))} == {31}
    elif form == "html":
        assert _elements(out).isdisjoint({"script", "img", "a", "iframe", "link"})
        assert "alert(1)" not in out or "&lt;script&gt;" in out or "javascript" in out
    else:
        assert "<script>" not in out


def _elements(page: str) -> set[str]:
    found: set[str] = set()

    class Collector(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.add(tag)
            assert not any(name.startswith("on") for name, _ in attrs)

    Collector().feed(page)
    return found


@given(st.text(max_size=40))
def test_no_cell_begins_like_a_formula(text: str) -> None:
    cell = harmless(text)
    assert isinstance(cell, str)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert not cell.lstrip(" \n").startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize(
    ("cell", "shown"), [(-3.5, -3.5), (0, 0), (None, ""), (True, "yes"), ("-3", "'-3"), ("ok", "ok")]
)
def test_numbers_stay_numbers_in_cells(cell: float | str | None, shown: float | str) -> None:
    assert harmless(cell) == shown
    assert type(harmless(cell)) is type(shown)


def verdict(*spans: tuple[int, int, str], parts: tuple[VerdictCard, ...] = ()) -> VerdictCard:
    found = tuple(EvidenceCard(start, end, "", counts, None, 0) for start, end, counts in spans)
    return VerdictCard(
        "r", "mention", "R", "met", 1, 1, True, None, None, False, "", None, found, None, None, None, parts
    )


def test_overlapping_marks_show_what_was_lost() -> None:
    cut = pieces("abcdefgh", [verdict((0, 5, "for")), verdict((3, 6, "against"), parts=(verdict((7, 8, "for")),))])
    assert [(piece.text, piece.mark) for piece in cut] == [
        ("abc", "for"),
        ("def", "against"),
        ("g", "plain"),
        ("h", "for"),
    ]


@given(
    st.text(max_size=50),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(["for", "against"]))),
)
def test_the_pieces_of_a_text_are_the_text(text: str, spans: list[tuple[int, int, str]]) -> None:
    assert "".join(piece.text for piece in pieces(text, [verdict(*spans)])) == text


@given(st.text(max_size=200))
def test_printable_text_moves_no_cursor(text: str) -> None:
    assert not any((ord(char) < 32 and char != "\n") or 0x7F <= ord(char) < 0xA0 for char in printable(text))


def test_the_sum_on_the_scorecard_can_be_redone() -> None:
    card = card_of("Please stay calm.")
    [asked] = card.tasks
    assert asked.score.quality == 100
    assert asked.score.score == 100
    assert card.mean == 100
    assert [found.points for found in card.penalties] == [15]
    assert card.score == 85
    assert card.arithmetic == "(1 × 100) ÷ 1 − penalties 15 = 85"


def test_the_scorecard_speaks_the_language_it_is_asked_for() -> None:
    card = card_of("Please stay calm.")
    assert "Nilai 85,0" in as_text(card, "id")
    assert "Score 85.0" in as_text(card, "en")


def test_several_runs_go_into_one_file() -> None:
    cards = [card_of("Please stay calm."), replace(card_of("No."), score=None)]
    assert len(json.loads(FORMATS["json"](cards, None))) == 2
    for form in FORMATS:
        assert FORMATS[form](cards, None)


@settings(max_examples=20)
@given(st.floats(0, 100, allow_nan=False))
def test_numbers_follow_the_language(value: float) -> None:
    assert "." not in number(value, "id")
    assert "," not in number(value, "en")


def test_scores_and_minutes_as_people_write_them() -> None:
    assert (score(49.5, "id"), score(None, "en"), minutes(725_999), minutes(-5)) == ("49,5", "–", "12:05", "0:00")
