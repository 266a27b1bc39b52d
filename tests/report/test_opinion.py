"""The scorecard holds the run's opinion, every format says it in words, and says that it is a model."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from crisis_sim.engine import Entry, Exercise
from crisis_sim.engine.scripted import play
from crisis_sim.report import FORMATS, Scorecard
from crisis_sim.report.charts import HEIGHT, Curve, chart
from crisis_sim.report.numbers import percent
from crisis_sim.report.opinion import negative_mean, opinion_card
from crisis_sim.report.opinion_cards import OpinionPointCard
from crisis_sim.report.scorecard import scorecard
from crisis_sim.report.text_format import as_text
from crisis_sim.scenario.answers import Answers
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.tui.debrief_opinion import numbers_below, opinion_page, tall
from tests.building import CAST, chatter, post, scenario, task

RUMOUR = {"id": "robbed", "text": "The <b>till</b> was\nrobbed", "status": "false", "any": ["robbed"]}
STARTED = {"trainee": "Rani", "seed": 1, "mode": "practice", "engine": "0", "lexicons": "0"}


def staged(**more: Any) -> Scenario:
    first = post("first-post", at="0m")
    first["post"] |= {"claims": "robbed", "attention": 40}
    return scenario([first, task("asked", at="1m"), post("quiet", at="5m")], facts=[RUMOUR], **more)


def card_of(cast: Any = (), **more: Any) -> Scorecard:
    answers = {
        "asked": {"at": "10s", "text": "Please stay calm."},
        "unasked": [{"at": "6m", "channel": "chirp", "text": "Still here."}],
    }
    exercise, _ = play(staged(**more), Answers.read(answers), cast=cast)
    return scorecard(exercise, [Entry(0, "started", STARTED, run="r1")])


def test_it_holds_the_curve_the_words_in_public_and_what_drew_attention() -> None:
    opinion = card_of().opinion
    assert opinion is not None
    assert [point.sim_ms for point in opinion.points] == list(range(0, 600_001, 30_000))
    assert [(each.item, each.task, each.quality) for each in opinion.own] == [
        ("own-1", "asked", 100),
        ("own-2", None, 50),
    ]
    assert [(each.inject, each.posts) for each in opinion.triggers] == [("first-post", 40), ("quiet", 12)]
    assert opinion.rumours[0].believed == opinion.points[-1].beliefs["robbed"] > 0


def test_a_run_from_before_there_was_a_crowd_has_its_curves_too() -> None:
    with_crowd, without = card_of(CAST, chatter=chatter()).opinion, card_of(chatter=chatter()).opinion
    assert with_crowd is not None and without is not None
    assert with_crowd.crowd_posts > 0 and without.crowd_posts == 0
    assert with_crowd.points == without.points


def test_a_run_that_has_not_begun_has_none() -> None:
    assert opinion_card(Exercise(staged())) is None


def test_the_mean_share_is_of_posts_not_of_moments() -> None:
    points = [OpinionPointCard(0, 30, 0.2, {}), OpinionPointCard(1, 10, 0.6, {})]
    assert negative_mean(points) == pytest.approx(0.3)
    assert negative_mean([]) == 0


@pytest.mark.parametrize("form", ["html", "md"])
def test_pages_say_it_in_words_and_keep_the_authors_text_as_text(form: str) -> None:
    page = FORMATS[form]([card_of()], "en")
    assert "Public opinion" in page and "a model, not a measurement" in page and "laboratories" in page
    assert "<b>till" not in page
    assert page.count("<svg") == (3 if form == "html" else 0)


def test_the_text_draws_and_says_each_curve() -> None:
    lines = as_text(card_of(), "en").split("\n")
    start = lines.index("== Public opinion")
    assert lines[start + 1] == "Outputs: what was said, and how far it went"
    assert lines[start + 4].startswith("  Negative share: 46% at the start, ")
    assert lines[start + 5].strip("[ ]") != "" and len(lines[start + 5]) == 2 + 2 + 21
    assert any(line.startswith("  Believed by ") and line.endswith("The <b>till</b> was robbed") for line in lines)
    assert "  1:10 asked: quality 100, reach ×2" in lines


def test_programs_get_every_point() -> None:
    opinion = json.loads(FORMATS["json"]([card_of()], None))["opinion"]
    assert len(opinion["points"]) == 21
    assert set(opinion["points"][0]) == {"sim_ms", "volume", "negative", "beliefs"}


def test_the_debrief_marks_the_curve_where_the_trainee_spoke() -> None:
    opinion = card_of().opinion
    assert opinion is not None
    page = [block.content.plain for block in opinion_page(opinion, "en")]
    below = {text.split("\n")[-1].rstrip() for text in page if "▄" in text or "█" in text}
    assert below == {"  1         2"}
    assert "1  1:10 asked: quality 100, reach ×2" in page


@pytest.mark.parametrize(("said", "row"), [([0, 25], "1 2 "), ([10, 15], " +  "), ([], "    "), ([0, 99], "1  2")])
def test_numbers_stand_in_the_column_of_their_moment(said: list[int], row: str) -> None:
    assert numbers_below([0, 10, 20, 30], said) == row


def test_a_tall_curve_fills_its_rows_from_below() -> None:
    assert tall([0, 0.25, 0.5, 1], 1, 2) == ["   █", " ▄██"]


def test_names_at_the_ends_of_lines_do_not_touch() -> None:
    curves = [Curve(name, [0, 60_000], [1, 1]) for name in ("one", "two", "three")]
    ends = sorted(line.end_y for line in chart("", curves, 1, str).lines)
    assert all(later - earlier >= 14 for earlier, later in pairwise(ends))
    floor = chart("", [Curve(str(at), [0, 60_000], [0, 0]) for at in range(3)], 1, str)
    assert max(line.end_y for line in floor.lines) <= HEIGHT


def test_lines_differ_without_colour() -> None:
    drawn = chart("", [Curve(str(at), [0, 1], [1, 1]) for at in range(4)], 1, str)
    assert len({line.dashes for line in drawn.lines}) == 4


def test_percent_as_people_write_it() -> None:
    assert (percent(0.6543, "id", 1), percent(0.6543, "en"), percent(1, "en")) == ("65,4%", "65%", "100%")
