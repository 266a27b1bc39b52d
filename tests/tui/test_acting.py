"""Acting in public from the screen: what is offered, what is done, and what cannot be."""

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import OptionList

from crisis_sim.store import LiveRun
from crisis_sim.tui.feed.view import FeedView
from crisis_sim.tui.screens.act import ActScreen, possible
from crisis_sim.tui.screens.play import PlayScreen
from crisis_sim.tui.widgets.composer import Composer
from tests.tui.running import Wall, let, playing, shown, until, words, writing


async def choose(pilot: Pilot[int], live: LiveRun, item: str) -> None:
    """Set the reader's mark on an item of the feed."""
    feed = pilot.app.screen.query_one(FeedView)
    feed.focus()
    feed.chosen = next(place for place, shown in enumerate(feed._shown) if shown.id == item)
    assert feed.chosen_item == live.exercise.state.items[item]


async def test_an_own_post_is_pinned_corrected_and_deleted(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        live.send({"channel": "chirp", "text": "We are looking into it."})
        await let(pilot, live, wall, 2)
        for step, expected in ((0, "pinned"), (2, "marks")):
            await choose(pilot, live, "own-1")
            await pilot.press("f12")
            await shown(pilot, ActScreen)
            listed = pilot.app.screen.query_one(OptionList)
            listed.highlighted = step
            await pilot.press("enter")
            await shown(pilot, PlayScreen)
            await until(pilot, lambda: bool(getattr(live.exercise.state, expected)), expected)  # noqa: B023
        assert live.exercise.state.marks == {"own-1": "deleted"}
        await until(pilot, lambda: "DELETED BY YOU" in words(pilot), "the mark in the feed")


async def test_a_correction_is_written_and_sent_like_any_answer(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        live.send({"channel": "chirp", "text": "All is well."})
        await let(pilot, live, wall, 2)
        await choose(pilot, live, "own-1")
        await pilot.press("f12")
        await shown(pilot, ActScreen)
        pilot.app.screen.query_one(OptionList).highlighted = 1
        await pilot.press("enter")
        await shown(pilot, PlayScreen)
        await writing(pilot)
        assert pilot.app.screen.query_one(Composer).target is not None
        await pilot.press(*"Please wait")
        await pilot.press("f9")
        await until(pilot, lambda: "own-2" in live.exercise.state.items, "the correction")
        assert live.exercise.state.marks == {"own-1": "corrected"}
        assert live.exercise.state.items["own-2"].text == "Please wait"


async def test_escape_does_nothing_and_what_is_offered_fits_the_post(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        await let(pilot, live, wall, 2)
        await pilot.press("f12")
        await shown(pilot, ActScreen)
        assert "There is nothing to do here beside writing." in words(pilot)
        await pilot.press("escape")
        await shown(pilot, PlayScreen)
        other = live.exercise.state.items["smell"]
        assert [act["act"] for _, act in possible(live.exercise, other, str)] == ["hide", "report"]
        live.act({"act": "hide", "item": "smell"})
        assert possible(live.exercise, other, str) == []
