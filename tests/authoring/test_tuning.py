"""Marked answers are read as trainers save them, and agreement is told as Cohen defined it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from crisis_sim.authoring import tuning_report
from crisis_sim.authoring.marked import MarkedProblem, marked
from crisis_sim.authoring.tuning import Judged, agreement, by_rule, close, judged, unused, weighted_kappa
from crisis_sim.scenario import load
from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.scenario import Scenario

FILE = Path(__file__).parent.parent / "data" / "tap-water.en.yaml"
GOOD = "We are sorry. Boil your tap water before drinking it. The cause is not known. Next update at 09.00."
NEAR = "Your water has to be brought to a boil before you drink it."


@cache
def tap_water() -> Scenario:
    return load(FILE)


def rows(text: str) -> tuple[Judged, ...]:
    return judged(tap_water(), [(row, Answer(text=row.written)) for row in marked(text, tap_water())])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("heading", [("task", "answer", "mark", "at"), ("Tugas", "Jawaban", "Nilai", "Waktu")])
def test_a_spreadsheet_is_read_however_it_was_saved(delimiter: str, heading: tuple[str, ...]) -> None:
    text = (
        delimiter.join(heading) + "\r\n" + delimiter.join(("first", '"Boil, please; now"', "72.5", "90s")) + "\r\n\r\n"
    )
    found = marked(text, tap_water())
    assert [(row.line, row.task, row.written, row.mark, row.delay_ms) for row in found] == [
        (2, "first", "Boil, please; now", 72.5, 90_000)
    ]


def test_a_level_stands_for_the_middle_of_its_band_and_words_for_credits() -> None:
    found = marked("task,answer,mark,empathy\nfirst,x,Excellent,yes\nfirst,y,,tidak\n", tap_water())
    assert [(row.mark, dict(row.rules)) for row in found] == [(92.5, {"empathy": 1.0}), (None, {"empathy": 0.0})]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "at least one answer"),
        ("task,answer,mark\n", "at least one answer"),
        ("task,answer,grade\nfirst,x,1\n", 'Line 1: "grade" is no column'),
        ("task,mark\nfirst,1\n", 'there is no column "answer"'),
        ("answer,mark\nx,1\n", 'there is no column "task"'),
        ("task,answer\nfirst,x\n", "nothing to compare"),
        ("task,answer,mark\nfrist,x,1\n", 'Line 2: there is no task "frist"'),
        ("task,answer,mark\nfirst,x,good\n,,\nfirst,x,superb\n", 'Line 4: "superb" is no mark'),
        ("task,answer,mark\nfirst,x,101\n", 'Line 2: "101" is no mark'),
        ("task,answer,mark,at\nfirst,x,1,7:30\n", 'Line 2: "7:30" is not a duration'),
        ("task,answer,empathy\nfirst,x,2\n", 'Line 2: "2" is no credit for empathy'),
        ("task,answer,mark\n,,\n", "Every row below the heading is empty"),
        ('task,answer,mark\nfirst,"x,1\n', "no CSV"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(text: str, why: str) -> None:
    with pytest.raises(MarkedProblem) as problem:
        marked(text, tap_water())
    assert why in str(problem.value)


def test_kappa_is_cohens_with_quadratic_weights() -> None:
    assert weighted_kappa([(0, 0), (1, 1), (2, 2)], 3) == 1
    assert weighted_kappa([(0, 2), (2, 0)], 3) == -1
    assert weighted_kappa([(1, 1), (1, 1)], 3) is None
    # By hand: 1 + 0 + 1 + 0 = 2 seen; the margins 1 2 1 and 0 2 2 give (2 + 8 + 4 + 2) / 4 = 4 by chance.
    assert weighted_kappa([(0, 1), (1, 1), (1, 2), (2, 2)], 3) == pytest.approx(1 - 2 / 4)


def test_agreement_is_told_over_levels() -> None:
    found = agreement(tap_water(), rows("task,answer,mark\nfirst,,0\nfirst,Hello there.,3\n"))
    assert found is not None
    assert (found.n, found.exact, found.within_one, found.kappa) == (2, 1, 1, None)
    assert agreement(tap_water(), rows("task,answer,mark,empathy\nfirst,x,,1\n")) is None


def test_a_credit_that_the_rule_missed_or_gave_is_listed() -> None:
    rule = "empathy"
    text = f"task,answer,{rule}\nfirst,Hello there.,yes\nfirst,We know how worrying this is.,no\nfirst,Hello.,no\n"
    found = by_rule(rows(text))["first", rule]
    assert (found.n, found.same) == (3, 1)
    assert found.lost == ["Hello there."]
    assert found.given == ["We know how worrying this is."]


def test_an_answer_that_came_close_is_shown_with_the_phrase_that_would_have_found_it() -> None:
    found = close(tap_water(), rows(f"task,answer,mark\nfirst,{NEAR},60\n"))
    assert NEAR[found[0].miss.start : found[0].miss.end] == found[0].miss.text
    assert found[0].line == 2
    assert not close(tap_water(), rows("task,answer,mark\nfirst,Hello there.,60\n"))


def test_phrases_that_no_answer_used_are_named_and_used_ones_are_not() -> None:
    every = sum(map(len, unused(tap_water(), rows("task,answer,mark\nfirst,Hello.,1\n")).values()))
    some = sum(map(len, unused(tap_water(), rows(f'task,answer,mark\nfirst,"{GOOD}",1\n')).values()))
    assert 0 < some < every


def test_the_reports_hold_all_of_it() -> None:
    told = rows(f'task,answer,mark,empathy\nfirst,"{GOOD}",90,yes\nfirst,{NEAR},60,no\n')
    text = tuning_report.as_text(tap_water(), told, str)
    assert "2 marked answers" in text and "Quadratic weighted kappa" in text and "Phrases that no answer used" in text
    data = json.loads(tuning_report.as_json(tap_water(), told))
    assert [answer["mark"] for answer in data["answers"]] == [90, 60]
    assert data["near_misses"] and data["unused"] and data["agreement"]["n"] == 2
