"""The opinion model gives the figures of its sources, and moves the way it must whatever is done."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisis_sim.engine.opinion import LONGEST, OpinionPoint, PublicOpinion, lateness
from crisis_sim.scenario.scenario import Scenario
from tests.building import post, scenario

HOUR = 60
RUMOUR = {"id": "robbed", "text": "The till was robbed", "status": "false", "any": ["robbed"]}


def story(crisis: str = "preventable", hours: int = 72, starts: int = 18, **more: Any) -> Scenario:
    """A scenario in which a minute of play is an hour of the story."""
    claiming = {**post("first-post", at="0m")}
    claiming["post"] = {**claiming["post"], "claims": "robbed"}
    return scenario(
        [claiming],
        crisis=crisis,
        duration=f"{hours}m",
        story={"starts_at": f"2026-01-01T{starts:02d}:00+00:00", "pace": 60},
        facts=[RUMOUR],
        **more,
    )


def ms(minutes: float) -> int:
    """Play time of a moment of the story."""
    return round(minutes * 1000)


def lived(
    scenario: Scenario,
    said: Sequence[tuple[float, float]] = (),
    triggers: Sequence[tuple[float, float]] = ((0, 300), (6 * HOUR, 300), (18 * HOUR, 300), (36 * HOUR, 300)),
    hours: float = 72,
    claims: str | None = None,
    corrections: Sequence[tuple[float, Any]] = (),
) -> list[OpinionPoint]:
    """The opinion of a story: what is said is (minute, quality), what appears (minute, posts drawn)."""
    opinion = PublicOpinion(scenario)
    happening: list[tuple[float, int, Any]] = [(minute, 0, value) for minute, value in triggers]
    happening += [(minute, 1, value) for minute, value in said]
    happening += [(minute, 2, form) for minute, form in corrections]
    for minute, kind, value in sorted(happening, key=lambda one: one[:2]):
        while (due := opinion.next_ms()) is not None and due < ms(minute):
            opinion.step()
        if kind == 0:
            opinion.trigger(ms(minute), value, claims)
        else:
            quality: Any = value if kind == 1 else 50
            opinion.respond(ms(minute), quality, {"robbed": value} if kind == 2 else {})
    while (due := opinion.next_ms()) is not None and due < ms(hours * HOUR):
        opinion.step()
    return opinion.history


def mean_negative(points: Sequence[OpinionPoint]) -> float:
    """The negative share of all posts of a story."""
    return sum(point.volume * point.negative for point in points) / sum(point.volume for point in points)


@pytest.mark.parametrize(
    ("crisis", "worst", "none", "best"),
    [("victim", 29, 21, 15), ("accidental", 56, 46, 35), ("preventable", 81, 73, 64)],
)
def test_the_negative_share_of_the_sources(crisis: str, worst: int, none: int, best: int) -> None:
    told = story(crisis, hours=24)
    shares = [lived(told, said, hours=24)[-1].negative for said in ([(5, 0)], [], [(5, 100)])]
    assert [round(100 * share) for share in shares] == [worst, none, best]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], 0.729),
        ([(45, 100)], 0.654),
        ([(5 * HOUR, 100)], 0.680),
        ([(21 * HOUR, 100)], 0.713),
        ([(45, 0)], 0.786),
        ([(45, 0), (30 * HOUR, 100)], 0.780),
    ],
    ids=["silence", "good at 45 min", "good at 5 h", "good at 21 h", "bad at 45 min", "bad, then good at 30 h"],
)
def test_the_mean_share_of_three_days(said: list[tuple[float, float]], expected: float) -> None:
    # Four triggers of 300 posts at 0, 6, 18 and 36 hours, from 18:00, six posts an hour beside them. The source of the
    # figures does not say its triggers; with these all six come out within half a point.
    assert mean_negative(lived(story(), said)) == pytest.approx(expected, abs=0.005)


def test_volume_rises_and_decays_as_the_sources_say() -> None:
    # A real burst was at least fifteenfold over a day; half of the peak is gone after an hour or less, and a tenth is
    # left after some hours, as a hashtag stays in sight for twelve. The page gives neither triggers nor their sizes.
    told = story(starts=20, opinion={"daily": 0})
    points = lived(told, triggers=[(0, 150), (90, 150), (6 * HOUR, 150), (18 * HOUR, 150)])
    assert 8 < sum(point.volume for point in points[:288]) / (288 * 6) < 20
    volumes = [point.volume for point in lived(told, triggers=[(0, 150), (30, 150), (60, 150), (90, 150)])]
    peak = volumes.index(max(volumes))
    assert 3 <= steps_below(volumes[peak:], max(volumes) / 2) <= 18
    assert 36 <= steps_below(volumes[peak:], max(volumes) / 10) <= 144


def steps_below(volumes: Sequence[float], level: float) -> int:
    """Steps of five minutes until the volume is below a level."""
    return next(place for place, volume in enumerate(volumes) if volume < level)


def test_after_the_last_trigger_attention_decays() -> None:
    points = lived(story(opinion={"daily": 0, "baseline": 0}), triggers=[(0, 500)])
    # After a day its history is read by the hour, which is off by less than half a percent.
    assert all(later.volume <= 1.005 * earlier.volume for earlier, later in pairwise(points[2:]))
    assert points[-1].volume < points[0].volume / 100


def test_an_answer_moves_volume_hardly_at_all() -> None:
    silence, good = (sum(point.volume for point in lived(story(), said)) for said in ((), ((45, 100),)))
    assert 0.95 < good / silence <= 1


qualities = st.integers(0, 100)
minutes = st.integers(0, 20 * HOUR)


@settings(deadline=None, max_examples=15)
@given(minutes, minutes, st.integers(50, 100))
def test_a_good_answer_is_never_worse_for_being_early(one: int, other: int, quality: int) -> None:
    early, late = sorted((one, other))
    told = story(hours=24)
    assert (
        mean_negative(lived(told, [(early, quality)], hours=24))
        <= mean_negative(lived(told, [(late, quality)], hours=24)) + 1e-9
    )


@settings(deadline=None, max_examples=15)
@given(minutes, qualities, qualities)
def test_a_better_answer_is_never_worse(minute: int, one: int, other: int) -> None:
    worse, better = sorted((one, other))
    told = story(hours=24)
    assert (
        mean_negative(lived(told, [(minute, better)], hours=24))
        <= mean_negative(lived(told, [(minute, worse)], hours=24)) + 1e-9
    )


@settings(deadline=None, max_examples=12)
@given(minutes, st.integers(50, 100))
def test_silence_is_never_better_than_a_good_answer(minute: int, quality: int) -> None:
    told = story(hours=24)
    assert mean_negative(lived(told, [(minute, quality)], hours=24)) <= mean_negative(lived(told, hours=24)) + 1e-9


@settings(deadline=None, max_examples=12)
@given(st.lists(st.tuples(minutes, qualities), max_size=12))
def test_no_run_of_answers_moves_more_than_the_sources_allow(said: list[tuple[float, float]]) -> None:
    for point in lived(story("accidental", hours=24), said, hours=24):
        assert 0.35 <= round(point.negative, 2) <= 0.57


def belief(**more: Any) -> list[float]:
    return [point.beliefs["robbed"] for point in lived(story(), claims="robbed", hours=12, **more)]


def test_nobody_believes_what_is_not_out() -> None:
    assert belief(triggers=[(6 * HOUR, 50)])[: 6 * 12] == [0.0] * 72


def test_belief_grows_with_the_posts_that_spread_it_and_never_beyond_those_who_believe_what_they_meet() -> None:
    few, many = belief(triggers=[(0, 10)]), belief(triggers=[(0, 100)])
    assert few == sorted(few)
    assert few[12] < many[12]
    assert many[-1] <= 0.5


def test_belief_falls_by_the_form_of_the_correction() -> None:
    none, label, full, both = (
        belief(triggers=[(0, 100)], corrections=forms)[-1]
        for forms in ([], [(60, "label")], [(60, "full")], [(60, "full"), (90, "full")])
    )
    assert full < label < none
    assert both <= full
    assert full / none == pytest.approx(0.3682 / 0.5, abs=0.04)  # d = 0.3 off even odds, and a little less is passed on


def test_lateness_is_counted_from_the_first_trigger() -> None:
    assert [lateness(hours) for hours in (1, 6, 24, 168, 169)] == [1.0, 0.8, 0.6, 0.4, 0.29]
    told = story(hours=24)
    triggers = [(10 * HOUR, 300)]
    prompt = lived(told, [(10.5 * HOUR, 100)], triggers=triggers, hours=24)[-1].negative
    assert prompt == pytest.approx(lived(told, [(30, 100)], hours=24)[-1].negative, abs=0.002)


@pytest.mark.parametrize("reproduction", [0.0, 0.999])
@pytest.mark.parametrize("baseline", [0, 1_000_000])
def test_rates_of_nothing_and_of_a_million_stay_in_bounds(baseline: int, reproduction: float) -> None:
    told = story(opinion={"baseline": baseline, "attention": 1_000_000, "reproduction": reproduction})
    points = lived(told, triggers=[(0, 1_000_000)], claims="robbed")
    assert all(0 <= point.volume <= 6e10 and 0 < point.negative < 1 for point in points)


def test_a_story_of_a_second_has_a_point_and_a_long_one_an_end() -> None:
    assert len(lived(story(hours=1), triggers=[(0, 300)], hours=1 / 3600)) == 1
    opinion = PublicOpinion(
        scenario([post("first-post", at="0m")], story={"starts_at": "2026-01-01T08:00+00:00", "pace": 1440})
    )
    opinion.step()
    opinion.history.extend(opinion.history * (LONGEST // 5 - 1))
    assert opinion.next_ms() is not None
    opinion.step()
    assert opinion.next_ms() is None
