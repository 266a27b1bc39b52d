"""What is counted of a feed: trends, spreaders, what is new, curves; the same in one go or bit by bit."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisis_sim.engine.monitoring import (
    Curve,
    Desk,
    Mark,
    Spreaders,
    Trends,
    naming,
    of_query,
    of_rumour,
    parse,
    resampled,
)
from crisis_sim.engine.monitoring.bursts import SURPRISING, burst
from crisis_sim.engine.monitoring.curves import KEPT
from crisis_sim.engine.monitoring.trends import terms
from crisis_sim.engine.state import Item
from tests.building import post, scenario
from tests.monitoring.feeds import item, speaker

WINDOW = 60_000
SMALL = scenario([post("first-post", at="0m")])


def crowd(text: str, people: Sequence[int], sim_ms: int) -> list[Item]:
    return [item(text, f"p{person}", sim_ms, kind="crowd") for person in people]


def trending(items: Sequence[Item], now_ms: int) -> list[str]:
    trends = Trends(speaker, WINDOW)
    trends.add(items)
    return [trend.term for trend in trends.top(now_ms, 10)]


def test_the_measure_is_the_signed_root_of_dunnings_ratio() -> None:
    # The contingency table 110, 2442, 111, 29114 of "the swiss" has 270.72 in Dunning (1993).
    assert burst(110, 2_552, 111, 29_225) ** 2 == pytest.approx(270.72, abs=0.02)
    assert burst(111, 29_225, 110, 2_552) == -burst(110, 2_552, 111, 29_225)
    assert burst(5, 10, 50, 100) == 0
    assert burst(5, 10, 0, 0) == 0
    assert burst(0, 0, 5, 10) == 0


def test_what_more_people_say_than_before_is_a_trend_and_what_they_always_say_is_not() -> None:
    before = crowd("kerusuhan di kantor", range(20), 0) + crowd("air keruh", range(20), 10)
    now = crowd("kerusuhan di kantor", range(20), 70_000) + crowd("dana bocor #korupsi", range(12), 80_000)
    assert trending(before + now, 100_000) == ["#korupsi", "bocor", "dana"]


def test_one_persons_repetition_is_one_person_and_no_trend() -> None:
    before = crowd("air keruh", range(20), 0)
    alone = crowd("skandal", [1] * 50, 90_000) + crowd("air keruh", range(20), 90_000)
    assert trending(before + alone, 100_000) == []


def test_passing_on_counts_once_for_each_person() -> None:
    before = crowd("air keruh", range(20), 0)
    first = item("skandal besar", "p0", 90_000)
    passed = [item("skandal besar", f"p{who}", 91_000, repost_of=first.id) for who in (1, 1, 2, 2, 3)]
    trends = Trends(speaker, WINDOW)
    trends.add([*before, *crowd("air keruh", range(20), 90_000), first, *passed])
    assert {trend.term: trend.people for trend in trends.top(100_000, 9)} == {"besar": 4, "skandal": 4}


def test_what_has_left_the_window_is_no_trend_any_more() -> None:
    items = crowd("air keruh", range(20), 0) + crowd("skandal", range(9), 70_000)
    assert "skandal" in trending(items, 80_000)
    assert "skandal" not in trending(items + crowd("air", range(9), 200_000), 200_000)


def test_before_anything_was_said_the_most_said_stands_in() -> None:
    items = crowd("air keruh", range(5), 0) + crowd("gas", range(3), 0) + crowd("bau", range(2), 0)
    assert trending(items, 1_000) == ["air", "keruh", "gas"]


def test_own_words_and_messages_are_no_talk_of_the_public() -> None:
    quiet = [item("penjelasan resmi", None, 1) for _ in range(9)]
    quiet += [item("pesan rahasia", f"p{who}", 1, kind="message", public=False) for who in range(9)]
    assert trending(quiet, 1_000) == []


def test_terms_are_words_of_weight_and_hashtags() -> None:
    assert terms("Yg itu aja dong, air PDAM di RT 05 keruh bgt #AirKeruh @pdam keruh") == (
        "air",
        "pdam",
        "keruh",
        "#airkeruh",
    )
    assert terms("We don't know what they have done with the water supply") == ("water", "supply")


def test_a_trend_is_surprising() -> None:
    trends = Trends(speaker, WINDOW)
    trends.add(crowd("air keruh", range(30), 0) + crowd("air keruh gas", range(9), 70_000))
    found = trends.top(80_000, 9)
    assert all(trend.score >= SURPRISING for trend in found)
    assert found[0].term == "gas"
    assert found[0].share == 1
    assert found[0].before == 0


def test_spreaders_are_ordered_by_whom_they_can_have_reached() -> None:
    start = item("rumour", "budi", claims="gas")
    feed = [
        item("rumour", "ana", claims="gas"),
        start,
        item("rumour", "citra", repost_of=start.id, claims="gas"),
        item("rumour", "citra", repost_of=start.id, claims="gas"),
        item("no", "ana", reply_to=start.id),
        item("other", "p1"),
        item("our answer", None),
    ]
    everything = Spreaders(speaker)
    everything.add(feed)
    top = everything.top(2)
    assert [(one.speaker.id, one.reach, one.reposts, one.replies, one.posts) for one in top] == [
        ("budi", 3_020, 2, 1, 1),
        ("citra", 3_000, 0, 0, 0),
    ]
    assert top[1].passed_on == 2
    assert everything.reach == 100 + 20 + 3_000 + 10
    assert everything.posts == 6
    rumour = Spreaders(speaker, of_rumour("gas"))
    rumour.add(feed)
    assert [one.speaker.id for one in rumour.top(9)] == ["budi", "citra", "ana"]
    assert rumour.top(9)[0].replies == 1, "a reply counts for whom it answers, whatever it says"
    other = Spreaders(speaker, of_query(parse("other")))
    other.add(feed)
    assert [one.speaker.id for one in other.top(9)] == ["p1"]


def test_what_is_passed_on_further_counts_for_its_author() -> None:
    start = item("x", "budi")
    passed = item("x", "ana", repost_of=start.id)
    further = item("x", "citra", repost_of=passed.id)
    spreaders = Spreaders(speaker)
    spreaders.add([start, passed, further])
    assert spreaders.top(1)[0].reach == 20 + 100 + 3_000


def test_who_passes_on_their_own_post_reaches_nobody_new() -> None:
    start = item("x", "budi")
    spreaders = Spreaders(speaker)
    spreaders.add([start, item("x", "budi", repost_of=start.id)])
    assert spreaders.top(1)[0].reach == 20
    assert spreaders.top(1)[0].reposts == 0


def test_new_is_what_came_since_the_last_look_without_ones_own() -> None:
    feed = [item("old")]
    mark = Mark(naming(SMALL.organisation))
    mark.look(feed)
    assert mark.news(feed).total == 0
    feed += [item("ask @company", channel="desk"), item("a"), item("b"), item("@company", None)]
    news = mark.news(feed)
    assert (news.first, news.total, news.by_channel, news.mentions) == (1, 3, (("chirp", 2), ("desk", 1)), 1)
    assert mark.news(feed) == news, "counting is no looking"
    mark.look(feed)
    assert mark.news(feed).total == 0


texts = st.sampled_from(["air keruh", "gas bocor #siaga", "@company bohong", "aman kok", "gas gas gas"])
drawn = st.lists(st.tuples(texts, st.integers(0, 5), st.integers(0, 30_000), st.integers(-1, 20)), max_size=40)


@given(drawn, st.lists(st.integers(0, 40), max_size=5))
def test_counting_bit_by_bit_gives_what_counting_at_once_gives(
    said: list[tuple[str, int, int, int]], looks: list[int]
) -> None:
    feed: list[Item] = []
    now = 0
    for number, (text, person, later, passed) in enumerate(said):
        now += later
        repost = feed[passed].id if 0 <= passed < len(feed) else None
        feed.append(item(text, f"p{person}", now, id=f"i{number}", repost_of=repost, kind="crowd"))
    slow, fast = Desk(SMALL, speaker), Desk(SMALL, speaker)
    mark, late = Mark(slow.us), Mark(slow.us)
    wanted = of_query(parse("gas"))
    for place in sorted(min(look, len(feed)) for look in looks):
        part = feed[:place]
        slow.read(part)
        slow.trends(part[-1].sim_ms if part else 0, 5)
        slow.spreaders(part, "gas", wanted)
        mark.news(part)
    slow.read(feed)
    fast.read(feed)
    assert slow.trends(now, 9) == fast.trends(now, 9)
    assert slow.spreaders(feed).top(9) == fast.spreaders(feed).top(9)
    assert slow.spreaders(feed, "gas", wanted).top(9) == fast.spreaders(feed, "gas", wanted).top(9)
    assert mark.news(feed) == late.news(feed)


def test_a_long_feed_is_read_in_parts_and_wholly() -> None:
    feed = crowd("air keruh", range(20), 0) * 2 + crowd("skandal", range(20), 9)
    desk = Desk(SMALL, speaker, at_a_time=25)
    assert [desk.read(feed), desk.read(feed), desk.read(feed)] == [False, False, True]
    assert {trend.term for trend in desk.trends(9, 5)} == {"air", "keruh", "skandal"}
    assert [desk.spreaders(feed).posts for _ in range(4)] == [25, 50, 60, 60]


@dataclass(frozen=True)
class Point:
    volume: float
    negative: float


def test_a_desk_draws_each_point_once() -> None:
    desk = Desk(SMALL, speaker)
    history = [Point(1, 0.5), Point(9, 0.25)]
    desk.read([], history)
    history.append(Point(4, 0.75))
    desk.read([], history)
    assert desk.volume.columns(9) == [1, 9, 4]
    assert desk.negative.columns(9) == [0.5, 0.25, 0.75]


@given(st.lists(st.floats(0, 1_000), max_size=3_000), st.integers(0, 80))
def test_a_curve_keeps_its_peak_and_invents_nothing(values: list[float], most: int) -> None:
    curve = Curve()
    for at in range(0, len(values), 7):
        curve.add(values[at : at + 7])
    columns = curve.columns(most)
    assert len(columns) <= most
    assert set(columns) <= set(values)
    assert curve.columns(KEPT)[-1:] <= [max(values, default=0)]
    if values and most:
        assert max(columns) == max(values)
    if len(values) <= most:
        assert columns == values, "a short curve is not stretched"


def test_columns_have_nearly_the_same_width() -> None:
    assert resampled([1, 2, 3, 4, 5, 6, 7], 3) == [2, 4, 7]
    assert resampled([5, 1], 8) == [5, 1]
    assert resampled([], 8) == []
