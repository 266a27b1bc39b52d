"""What pilot tests share: a store in a folder of their own, a wall clock under the test's hand, and waiting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from crisis_sim.scenario import content_hash, load_text
from crisis_sim.store import LiveRun, Origin, Store
from crisis_sim.store.live import GAP_MS
from crisis_sim.tui.app import CrisisApp
from crisis_sim.tui.forms.form import Form
from crisis_sim.tui.screens.play import PlayScreen
from crisis_sim.tui.widgets.composer import Composer

DATA = Path(__file__).parent.parent / "data"


class Wall:
    """A wall clock that stands still until the test turns it."""

    def __init__(self) -> None:
        self.now = 1_000_000

    def __call__(self) -> int:
        return self.now


def origin(file: str = "tap-water.en.yaml") -> Origin:
    text = (DATA / file).read_text(encoding="utf-8")
    return Origin(scenario=load_text(text, file), text=text, file=file, hash=content_hash(text))


def playing(tmp_path: Path, wall: Wall, language: str = "en") -> tuple[CrisisApp, LiveRun]:
    """An app that opens at the play screen of a new run."""
    store = Store(str(tmp_path))
    live = LiveRun.begin(store, origin(), trainee="Rani", seed=1, speed=1000, wall=wall)
    return CrisisApp(store, language, lambda: PlayScreen(live)), live


PATIENCE = 60
"""Seconds that a slow machine gets before something counts as never having come."""


async def until(pilot: Pilot[Any], holds: Callable[[], bool], what: str) -> None:
    """Wait for a condition instead of for a time."""
    end = monotonic() + PATIENCE
    while not holds():
        if monotonic() > end:
            raise AssertionError(f"never came: {what}")
        await pilot.pause(0.02)


async def shown(pilot: Pilot[Any], kind: type[Screen[Any]]) -> None:
    """Wait until a screen of a kind is there with everything on it."""
    await until(pilot, lambda: isinstance(pilot.app.screen, kind) and pilot.app.screen.is_mounted, kind.__name__)
    await pilot.pause()


async def writing(pilot: Pilot[Any], task: str | None = None) -> Form:
    """Wait until the composer has its form, for a task if one is named, and the cursor stands in it."""
    composer = pilot.app.screen.query_one(Composer)

    def ready() -> bool:
        focused, form, target = pilot.app.screen.focused, composer.form, composer.target
        asked = task is None or (target is not None and target.task == task)
        return asked and form is not None and focused is not None and form in focused.ancestors

    await until(pilot, ready, "the cursor in the form")
    assert composer.form is not None
    return composer.form


async def let(pilot: Pilot[Any], live: LiveRun, wall: Wall, seconds: int) -> None:
    """Let play time pass in the longest steps that are no gap, and show what happened."""
    screen = next(screen for screen in pilot.app.screen_stack if isinstance(screen, PlayScreen))
    end = wall.now + seconds * 1_000
    while wall.now < end:
        wall.now = min(end, wall.now + GAP_MS)
        screen.show(live.tick())
    await pilot.pause()


def words(pilot: Pilot[Any]) -> str:
    """Everything on the screen as text."""
    lines = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in line) for line in lines)
