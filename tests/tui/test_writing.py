"""Writing in the composer: quick fingers, and what its border says."""

from pathlib import Path

from textual.events import Key

from crisis_sim.tui.forms.release import ReleaseForm
from crisis_sim.tui.forms.triage import LABEL_WIDTH, TriageForm
from crisis_sim.tui.widgets.composer import Composer, Target
from crisis_sim.tui.widgets.lists import TaskList
from tests.tui.running import Wall, let, playing, until, writing


async def test_what_is_typed_right_behind_a_tab_lands_in_the_next_field(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await let(pilot, live, wall, 300)
        composer = app.screen.query_one(Composer)
        await composer.open(Target(task="release"))
        await pilot.pause()
        for key, character in (("a", "a"), ("tab", "\t"), ("b", "b"), ("tab", "\t"), ("c", "c"), ("shift+tab", None)):
            app.post_message(Key(key, character))
        app.post_message(Key("d", "d"))
        await until(pilot, lambda: composer.form is not None and (composer.form.length or 0) >= 4, "the letters")
        form = app.screen.query_one(ReleaseForm)
        assert form.answer().fields == {"headline": "a", "lead": "bd", "body": "c"}


async def test_what_is_typed_right_behind_the_key_that_opens_a_task_lands_in_its_form(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await let(pilot, live, wall, 300)
        for key in ("f2", "f2", "a", "b"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        form = await writing(pilot, "first")
        await until(pilot, lambda: form.answer().text == "ab", "the letters")


async def test_the_border_speaks_of_the_task_just_opened_even_at_a_standstill(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await let(pilot, live, wall, 300)
        live.pause()
        composer = app.screen.query_one(Composer)
        await composer.open(Target(task="first"))
        assert "0/280" in str(composer.border_subtitle)
        await composer.open(Target(task="sort"))
        assert "280" not in str(composer.border_subtitle)


async def test_a_reply_in_the_list_of_tasks_says_whom_it_answers(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(120, 36)) as pilot:
        await let(pilot, live, wall, 300)
        asked = live.scenario.tasks["first"]
        inject = live.scenario.injects[asked.to or ""]
        assert asked.kind == "reply" and inject.said is not None
        name = live.scenario.persona_of[inject.said.sender].name
        assert f"↳ {name}" in str(app.screen.query_one(TaskList).get_option("first").prompt)


def test_a_label_takes_its_room_in_the_rows_that_a_form_asks_for() -> None:
    form = TriageForm({"hoax": "hoax"}, {"a": "twelve words"})
    assert form.rows(LABEL_WIDTH + 12) == 1
    assert form.rows(LABEL_WIDTH + 11) == 2
