"""A run played by keyboard: the feed, a task, sending, a draft, pause, early end, debrief."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widgets import Input, TextArea
from textual.widgets._footer import FooterKey

from crisis_sim.notes import note
from crisis_sim.report.scorecard import scorecard
from crisis_sim.store import LiveRun, Store, StoreProblem
from crisis_sim.tui.app import CrisisApp
from crisis_sim.tui.feed.view import FeedView
from crisis_sim.tui.screens.briefing import BriefingScreen
from crisis_sim.tui.screens.debrief import DebriefScreen
from crisis_sim.tui.screens.facts import FactsScreen
from crisis_sim.tui.screens.menu import MenuScreen
from crisis_sim.tui.screens.play import PlayScreen
from crisis_sim.tui.widgets.composer import Composer, Target
from crisis_sim.tui.widgets.lists import ChannelList
from tests.tui.running import Wall, let, playing, shown, until, words, writing

SIZES = [(80, 24), (120, 36)]


@pytest.mark.parametrize("size", SIZES)
async def test_a_run_from_the_first_post_to_the_debrief(tmp_path: Path, size: tuple[int, int]) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=size) as pilot:
        await let(pilot, live, wall, 242)
        assert "LATIHAN / EXERCISE" in words(pilot)
        await pilot.press("f2")
        await writing(pilot)
        await pilot.press("f2")
        await writing(pilot, "first")
        await pilot.press(*"Boil water")
        await pilot.press("f9")
        await until(pilot, lambda: live.exercise.state.tasks["first"].status == "answered", "the answer")
        assert "YOU" in words(pilot)
        await pilot.press("f10")
        await pilot.press("y")
        await shown(pilot, DebriefScreen)
        await until(pilot, lambda: "Overview" in words(pilot), "the overview")
        await pilot.press("down", "down")
        await until(pilot, lambda: "Boil water" in words(pilot), "the answer with its evidence")
    assert Store(str(tmp_path)).run(live.run).finished


async def test_a_draft_survives_another_task_and_leaving(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await let(pilot, live, wall, 300)
        await pilot.press("f2")
        await pilot.press("f2")
        await writing(pilot, "first")
        await pilot.press(*"half a")
        await pilot.press("f2")
        await writing(pilot, "sort")
        await pilot.press("f2")
        await writing(pilot, "first")
        assert app.screen.query_one("#written", TextArea).text == "half a"
        await pilot.press("ctrl+q")
    assert "half a" in Store(str(tmp_path)).drafts(live.run)["first"]


async def test_nothing_moves_focus_or_sight_while_someone_reads(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        for number in range(20):
            live.send({"channel": "chirp", "text": f"Before {number}"})
        await let(pilot, live, wall, 2)
        feed = app.screen.query_one(FeedView)
        await pilot.press("home")
        await until(pilot, lambda: not feed.following, "the reader to have gone up")
        for number in range(8):
            live.send({"channel": "chirp", "text": f"Line {number}"})
        await let(pilot, live, wall, 2)
        assert feed.scroll_offset.y == 0
        assert feed.unread >= 8
        assert "new" in str(feed.border_subtitle)
        assert app.focused is feed
        await pilot.press("end")
        await until(pilot, lambda: feed.following and feed.unread == 0, "following again")


async def test_pause_stops_the_clock_and_says_so(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        await let(pilot, live, wall, 10)
        await pilot.press("f7")
        assert not live.clock.running
        await let(pilot, live, wall, 3)
        assert "PAUSED" in words(pilot)
        assert live.now == 10_000
        await pilot.press("f7")
        assert live.clock.running


async def test_what_cannot_be_sent_is_said_and_kept(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        await let(pilot, live, wall, 250)
        await pilot.press("f2")
        await pilot.press("f2")
        await writing(pilot)
        await pilot.press("f9")
        await until(pilot, lambda: bool(app._notifications), "the sentence")
        assert next(notice.message for notice in app._notifications).startswith("There is nothing to send yet")
        assert live.exercise.state.tasks["first"].status == "open"


async def test_the_fact_sheet_shows_only_what_is_known(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await let(pilot, live, wall, 10)
        await pilot.press("f5")
        await shown(pilot, FactsScreen)
        assert "Boil tap water" not in words(pilot)
        await pilot.press("escape")
        await let(pilot, live, wall, 240)
        await pilot.press("f5")
        await shown(pilot, FactsScreen)
        assert "Boil tap water" in words(pilot)
        await pilot.press("escape")


async def test_the_screens_speak_indonesian(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall, "id")
    async with app.run_test(size=(120, 36)) as pilot:
        await let(pilot, live, wall, 2)
        shown = words(pilot)
        for word in ("Kanal", "Tugas", "Linimasa", "Situasi", "Kirim"):
            assert word in shown


async def test_from_the_menu_through_the_briefing_into_a_run(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    app = CrisisApp(store, "en", MenuScreen)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "The Siren at Kalirejo" in words(pilot), "the menu")
        await pilot.press("enter")
        await shown(pilot, BriefingScreen)
        await pilot.press("pagedown")
        app.screen.query_one(Input).value = "Rani"
        await pilot.press("f9")
        await shown(pilot, PlayScreen)
    [run] = store.runs()
    assert (run.trainee, run.scenario, run.language) == ("Rani", "sirene-di-kalirejo", "en")


async def test_a_run_by_mouse(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await let(pilot, live, wall, 242)
        await pilot.click("#tasks", offset=(4, 2))
        await writing(pilot)
        app.screen.query_one("#written", TextArea).text = "Please boil your tap water for one minute."
        send = next(key for key in app.screen.query(FooterKey) if key.description == "Send")
        await pilot.click(send)
        await until(pilot, lambda: live.exercise.state.tasks["first"].status == "answered", "the answer")


async def test_a_terminal_that_changes_size_loses_nothing(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await let(pilot, live, wall, 242)
        await pilot.press("f2", "f2")
        await writing(pilot, "first")
        await pilot.press(*"half")
        for size in ((80, 24), (200, 60), (40, 10), (80, 24)):
            await pilot.resize_terminal(*size)
            await let(pilot, live, wall, 1)
        assert app.screen.query_one("#written", TextArea).text == "half"
        assert "half" in words(pilot)


async def test_a_paste_of_100_000_characters_is_kept(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        await let(pilot, live, wall, 242)
        await pilot.press("f2", "f2")
        await writing(pilot, "first")
        app.screen.query_one("#written", TextArea).insert("word " * 20_000)
        await pilot.pause()
        await pilot.press("f9")
        await until(pilot, lambda: live.exercise.state.tasks["first"].status == "answered", "the answer")
        assert len(live.exercise.state.feed[-1].text) == 100_000


async def test_a_run_that_ends_behind_a_sheet_opens_its_debrief_and_leaves_no_screen_behind(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        await let(pilot, live, wall, 10)
        await pilot.press("f5")
        await shown(pilot, FactsScreen)
        live.finish()
        await shown(pilot, DebriefScreen)
        assert not any(isinstance(screen, PlayScreen | FactsScreen) for screen in app.screen_stack)


OPENED: dict[str, Callable[[LiveRun], Screen[None]]] = {
    "menu": lambda _: MenuScreen(),
    "facts": lambda live: FactsScreen(live.exercise),
    "debrief": lambda live: DebriefScreen(scorecard(live.exercise, live.store.entries(live.run), "en")),
}


@pytest.mark.parametrize("screen", OPENED)
async def test_leaving_while_a_screen_is_opening_is_no_fault(tmp_path: Path, screen: str) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        await let(pilot, live, wall, 10)
        app.push_screen(OPENED[screen](live))


async def test_a_fault_while_the_game_runs_is_not_hidden(tmp_path: Path) -> None:
    app, _ = playing(tmp_path, Wall())
    with pytest.raises(NoMatches):
        async with app.run_test(size=(80, 24)) as pilot:
            app.call_later(lambda: app.query_one("#nothing"))
            await pilot.pause()


async def test_a_store_that_fails_is_named_once_and_the_game_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)

    def failing(*_arguments: object) -> None:
        raise StoreProblem(note("The disk [is full."))

    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        monkeypatch.setattr(live.store, "beat", failing)
        screen = app.screen
        assert isinstance(screen, PlayScreen)
        for _ in range(3):
            wall.now += 1_000
            screen.tick()
        await until(pilot, lambda: "The disk [is full." in words(pilot), "the notice")
        assert len(app._notifications) == 1
        assert live.exercise.now == 3_000


async def test_a_run_taken_up_elsewhere_is_left_with_a_sentence(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        await let(pilot, live, wall, 10)
        LiveRun.resume(Store(str(tmp_path)), live.run, live.scenario, wall)
        wall.now += 1_000
        await until(pilot, lambda: app.return_code is not None, "leaving")
    assert "taken up elsewhere" in app.farewell


async def test_a_channels_name_is_no_markup(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    channel = live.scenario.channels[0]
    named = channel.model_copy(update={"name": "[/] [b]Chirp"})
    live.scenario.channel_of[channel.id] = named
    async with app.run_test(size=(120, 36)) as pilot:
        await let(pilot, live, wall, 2)
        app.screen.post_message(ChannelList.Chosen(channel.id))
        await until(pilot, lambda: "Feed · [/] [b]Chirp" in words(pilot), "the channel's name as it is")


async def test_an_answer_after_the_deadline_is_said_to_be_late(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await let(pilot, live, wall, 242)
        assert "A task is waiting" in words(pilot)
        await pilot.press("f2")
        await writing(pilot)
        await pilot.press("f2")
        await writing(pilot, "first")
        await pilot.press(*"Boil water")
        first = live.exercise.state.tasks["first"]
        await let(pilot, live, wall, (first.deadline_ms - live.now) // 1000 + 2)
        assert "time is over" in words(pilot)
        await pilot.press("f9")
        await until(pilot, lambda: "after the deadline" in words(pilot), "the notice")
    assert first.status == "expired"


async def test_a_tick_may_fall_while_a_form_comes_or_goes(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        await let(pilot, live, wall, 300)
        composer = app.screen.query_one(Composer)
        for changing in (
            composer.open(Target(task="first")),
            composer.open(Target(task="sort")),
            composer.open(Target(task="whom")),
            composer.open(Target(task="first")),
            composer.close(),
        ):
            change = asyncio.ensure_future(changing)
            while not change.done():
                composer.show(live.now)
                composer.keep()
                composer.payload()
                await asyncio.sleep(0)
            await change
        assert not app.screen.query("Composer Form")


async def test_a_form_closed_before_it_came_leaves_nothing_behind(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        await let(pilot, live, wall, 300)
        composer = app.screen.query_one(Composer)
        await asyncio.gather(composer.open(Target(task="first")), composer.close())
        assert composer.target is None
        assert not app.screen.query("Composer Form")
