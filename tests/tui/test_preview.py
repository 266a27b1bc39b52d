"""A preview follows the file that is being written, keeps its place, and survives every mistake in it."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from crisis_sim.scenario import content_hash, load, load_text
from crisis_sim.store import LiveRun, Origin, Store
from crisis_sim.tui.app import CrisisApp
from crisis_sim.tui.feed.view import FeedView
from crisis_sim.tui.screens.preview import PreviewScreen, again
from tests.tui.running import DATA, Wall, until, words

TEXT = (DATA / "tap-water.en.yaml").read_text(encoding="utf-8")


def previewing(tmp_path: Path, wall: Wall) -> tuple[CrisisApp, LiveRun, Path]:
    file = tmp_path / "mine.en.yaml"
    file.write_text(TEXT, encoding="utf-8")
    origin = Origin(scenario=load(file), text=TEXT, file=file.name, hash=content_hash(TEXT))
    store = Store(str(tmp_path / "store"))
    live = LiveRun.begin(store, origin, trainee="preview", seed=1, speed=1000, wall=wall)
    return CrisisApp(store, "en", lambda: PreviewScreen(live, file, follows=True)), live, file


async def saved(pilot: Pilot[int], file: Path, text: str) -> None:
    """Save the file as an editor does, and let the preview look at it."""
    part = file.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(file)
    screen = pilot.app.screen
    assert isinstance(screen, PreviewScreen)
    screen._seen = None
    screen.look()
    await pilot.pause()


async def test_a_saved_file_is_taken_up_where_the_last_version_stood(tmp_path: Path) -> None:
    app, live, file = previewing(tmp_path, Wall())
    async with app.run_test(size=(120, 40)) as pilot:
        live.jump(4 * 60_000 + 500)
        live.send({"task": "first", "text": "Boil your water."})
        live.pause()
        before = app.screen
        await saved(pilot, file, TEXT.replace("smells of petrol?!", "smells of diesel?!"))
        await until(pilot, lambda: app.screen is not before and app.screen.is_mounted, "the new version")
        screen = app.screen
        assert isinstance(screen, PreviewScreen)
        assert screen.live.now >= live.now
        answer = screen.live.exercise.state.tasks["first"].answer
        assert answer is not None and answer.text == "Boil your water."
        screen.query_one(FeedView).action_first()
        await until(pilot, lambda: "smells of diesel" in words(pilot), "the new words")
        assert "Loaded anew." in words(pilot)


async def test_a_mistake_is_shown_with_its_line_and_play_goes_on(tmp_path: Path) -> None:
    app, live, file = previewing(tmp_path, Wall())
    async with app.run_test(size=(120, 40)) as pilot:
        before = app.screen
        await saved(pilot, file, TEXT.replace("title: Tap", "titel: Tap", 1))
        assert app.screen is before
        assert "5:1 " in words(pilot) and "titel" in words(pilot)
        assert not live.over
        for broken in ("", "\x00", "[" * 200, "schema: crisis/1\n", TEXT.replace("channels:", "chanels: &x *x")):
            await saved(pilot, file, broken)
            assert app.screen is before
        await saved(pilot, file, TEXT)
        await until(pilot, lambda: app.screen is not before and app.screen.is_mounted, "the mended version")


async def test_a_file_that_is_gone_for_a_moment_changes_nothing(tmp_path: Path) -> None:
    app, _live, file = previewing(tmp_path, Wall())
    async with app.run_test(size=(120, 40)) as pilot:
        before = app.screen
        assert isinstance(before, PreviewScreen)
        file.unlink()
        before.look()
        await pilot.pause()
        assert app.screen is before


def test_answers_to_tasks_that_are_gone_are_counted(tmp_path: Path) -> None:
    _app, live, _ = previewing(tmp_path, Wall())
    live.jump(4 * 60_000 + 500)
    live.send({"task": "first", "text": "Boil your water."})
    text = TEXT.replace("  - id: first\n    at: 4m", "  - id: first\n    at: 9m")
    origin = Origin(scenario=load_text(text, "x"), text=text, file="x", hash=content_hash(text))
    fresh, dropped = again(live, origin)
    assert dropped == 1
    assert fresh.now >= live.now
