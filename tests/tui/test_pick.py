"""Picking posts by keyboard, from the list with ticks to the debrief."""

from pathlib import Path

from crisis_sim.tui.screens.debrief import DebriefScreen
from crisis_sim.tui.widgets.composer import Composer, Target
from tests.tui.running import Wall, let, playing, shown, until, words, writing


async def test_posts_are_ticked_sent_and_told_in_the_debrief(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        await let(pilot, live, wall, 785)
        composer = app.screen.query_one(Composer)
        await composer.open(Target(task="whom"))
        await writing(pilot, "whom")
        await until(pilot, lambda: "[ ] Free petrol" in words(pilot), "the posts")
        assert "[ ] Our tap water smells of petrol" in words(pilot)
        await pilot.press("space", "down", "enter", "enter")
        await until(pilot, lambda: "[x] Our tap water" in words(pilot), "the tick")
        assert "[ ] Someone dumped" in words(pilot)
        await pilot.press("f9")
        await until(pilot, lambda: live.exercise.state.tasks["whom"].status == "answered", "the answer")
        answer = live.exercise.state.tasks["whom"].answer
        assert answer is not None and answer.pick == ("smell",)
        await pilot.press("f10")
        await pilot.press("y")
        await shown(pilot, DebriefScreen)
        place = [run.id for run in live.exercise.state.tasks.values()].index("whom")
        await pilot.press(*["down"] * (place + 1))
        await until(pilot, lambda: "Picked: smell" in words(pilot), "the page of the task")


async def test_a_kept_pick_comes_back(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        await let(pilot, live, wall, 785)
        composer = app.screen.query_one(Composer)
        await composer.open(Target(task="whom"))
        await writing(pilot, "whom")
        await pilot.press("space")
        await composer.close()
        await composer.open(Target(task="whom"))
        await until(pilot, lambda: "[x] Our tap water" in words(pilot), "the tick again")
