"""The monitoring desk over a run that goes on: searching, watching, replying; nothing steals the keys."""

import asyncio
from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from crisis_sim.engine import Item
from crisis_sim.engine.monitoring import Filter, parse
from crisis_sim.store import LiveRun
from crisis_sim.tui.feed.found import FoundView
from crisis_sim.tui.feed.view import FeedView
from crisis_sim.tui.screens.debrief import DebriefScreen
from crisis_sim.tui.screens.monitoring import MonitoringScreen
from crisis_sim.tui.screens.play import PlayScreen
from crisis_sim.tui.searching import AT_A_TIME, SHOWN, search
from crisis_sim.tui.widgets.desk import WatchList
from tests.tui.running import Wall, let, playing, shown, until, words, writing

SIZES = [(80, 24), (120, 36), (200, 60)]


async def at_the_desk(pilot: Pilot[int], live: LiveRun, wall: Wall, seconds: int = 200) -> MonitoringScreen:
    """Play so far, and open the desk."""
    await let(pilot, live, wall, seconds)
    await pilot.press("ctrl+f")
    await shown(pilot, MonitoringScreen)
    screen = pilot.app.screen
    assert isinstance(screen, MonitoringScreen)
    await until(pilot, lambda: f"Found: {found(live)} " in words(pilot), "the first search")
    return screen


def found(live: LiveRun, query: str = "") -> int:
    """How much of the feed a query finds."""
    feed = live.exercise.state.feed
    return sum(parse(query).matches(item.text) for item in feed) if query else len(feed)


def has(pilot: Pilot[int], expected: str) -> bool:
    return expected in words(pilot)


async def ask(pilot: Pilot[int], asked: str) -> None:
    pilot.app.screen.query_one(Input).value = ""
    await pilot.press("f2")
    await pilot.press(*asked, "enter")


@pytest.mark.parametrize("size", SIZES)
async def test_the_desk_shows_what_is_said_and_how_much(tmp_path: Path, size: tuple[int, int]) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=size) as pilot:
        await at_the_desk(pilot, live, wall)
        for expected in ("LATIHAN / EXERCISE", "Posts an hour", "Negative share", "@mara_v", "Trends"):
            await until(pilot, partial(has, pilot, expected), expected)
        assert all(len(line) <= size[0] for line in words(pilot).split("\n"))


async def test_a_search_shows_what_fits_and_goes_on_with_what_comes(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_desk(pilot, live, wall)
        await ask(pilot, "petrol NOT kids")
        before = found(live, "petrol NOT kids")
        assert 0 < before < found(live)
        await until(pilot, partial(has, pilot, f"Found: {before} "), "what fits")
        assert "reservoir" in words(pilot)
        assert "kids" not in words(pilot).replace("NOT kids", "")
        live.send({"channel": "chirp", "text": "We found no petrol."})
        live.send({"channel": "chirp", "text": "Something else."})
        await until(pilot, partial(has, pilot, f"Found: {before + 1} "), "the post that came later")
        assert "Something else" not in words(pilot)


async def test_what_cannot_be_read_is_said_and_the_last_search_stays(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_desk(pilot, live, wall)
        await ask(pilot, "petrol (")
        await until(pilot, lambda: "Column 9" in words(pilot), "the sentence")
        assert f"Found: {found(live)} " in words(pilot)


async def test_a_watchword_is_set_counted_searched_and_dropped_by_key(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_desk(pilot, live, wall)
        await pilot.press("f4")
        await until(pilot, lambda: "search line first" in words(pilot), "what to type")
        await ask(pilot, "reservoir")
        await pilot.press("f4")
        await until(pilot, lambda: live.exercise.state.watches == ["reservoir"], "the watchword")
        await until(pilot, partial(has, pilot, f"{found(live, 'reservoir')} reservoir"), "its count")
        await ask(pilot, "kids")
        await pilot.press("f6", "down", "enter")
        await until(pilot, lambda: app.screen.query_one(Input).value == "reservoir", "the search")
        assert app.screen.focused is app.screen.query_one(WatchList)
        await pilot.press("f4")
        await until(pilot, lambda: live.exercise.state.watches == [], "no watchword")


async def test_time_runs_on_and_nothing_takes_the_keys(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_desk(pilot, live, wall)
        await pilot.press("f2", *"half")
        field = app.screen.query_one(Input)
        await let(pilot, live, wall, 60)
        await pilot.press(*" word")
        assert field.value == "half word"
        assert app.screen.focused is field
        assert live.now >= 255_000
        await pilot.press("f7")
        assert not live.clock.running
        await until(pilot, lambda: "PAUSED" in words(pilot), "the pause")


async def test_escape_goes_back_to_the_draft_that_was_being_written(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await let(pilot, live, wall, 242)
        await pilot.press("f2", "f2")
        await writing(pilot, "first")
        await pilot.press(*"half")
        await pilot.press("ctrl+f")
        await shown(pilot, MonitoringScreen)
        await pilot.press("escape")
        await shown(pilot, PlayScreen)
        await pilot.press(*" done")
        assert "half done" in words(pilot)


async def test_what_came_in_is_new_until_the_desk_is_left(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_desk(pilot, live, wall)
        await until(pilot, partial(has, pilot, f"New: {found(live)}, "), "what is new")
        await pilot.press("escape")
        await shown(pilot, PlayScreen)
        await pilot.press("ctrl+f")
        await shown(pilot, MonitoringScreen)
        await until(pilot, lambda: "Nothing new." in words(pilot), "nothing new")


async def test_enter_on_a_post_that_was_found_opens_the_reply(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_desk(pilot, live, wall)
        await ask(pilot, "reservoir")
        await until(pilot, partial(has, pilot, f"Found: {found(live, 'reservoir')} "), "the post")
        await pilot.press("f3", "down", "enter")
        await shown(pilot, PlayScreen)
        form = await writing(pilot)
        assert form is not None


async def test_the_end_of_the_run_closes_the_desk(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_desk(pilot, live, wall)
        await let(pilot, live, wall, live.scenario.duration // 1_000)
        await shown(pilot, DebriefScreen)


async def test_the_words_that_were_looked_for_are_marked(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_the_desk(pilot, live, wall)
        await ask(pilot, "reserv*")
        await until(pilot, partial(has, pilot, f"Found: {found(live, 'reservoir')} "), "the post")
        view = app.screen.query_one(FoundView)
        style = view.get_component_rich_style("feed--found")
        marked = [
            segment.text
            for y in range(view.size.height)
            for segment in view.render_line(y)
            if segment.style and segment.style.bgcolor == style.bgcolor
        ]
        assert marked
        assert set(marked) == {"reservoir"}


async def test_a_search_finds_the_newest_counts_all_and_lets_others_run() -> None:
    feed = [Item(f"i{number}", number, "post", "chirp", "ana", f"flood {number}") for number in range(3 * SHOWN)]
    turns = 0

    async def counts() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    other = asyncio.create_task(counts())
    from tests.monitoring.feeds import speaker

    found = await search(feed, Filter(query=parse("flood")), speaker)
    other.cancel()
    assert found.total == found.until == len(feed)
    assert [item.id for item in found.items] == [item.id for item in feed[-SHOWN:]]
    assert turns >= len(feed) // AT_A_TIME


def test_the_feed_of_found_posts_is_the_feed() -> None:
    assert issubclass(FoundView, FeedView)
