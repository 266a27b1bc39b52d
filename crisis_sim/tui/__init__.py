"""The screens: they show what the fold tells and send what people do. The only room that imports textual.

Nothing here decides, judges or stores. The functions below open the game and return the exit code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from crisis_sim.report import Scorecard
    from crisis_sim.store import LiveRun, Origin, Store


def menu_app(store: Store, language: str, trainee: str) -> int:
    """Open the menu; `trainee` is the name that a briefing suggests."""
    from crisis_sim.tui.app import CrisisApp
    from crisis_sim.tui.screens.menu import MenuScreen

    return CrisisApp(store, language, MenuScreen, trainee).run_game()


def play_app(origin: Origin, store: Store, trainee: str, seed: int, speed: int, language: str) -> int:
    """Open a scenario at its briefing."""
    from crisis_sim.tui.app import CrisisApp
    from crisis_sim.tui.screens.briefing import BriefingScreen

    return CrisisApp(store, language, lambda: BriefingScreen(origin, trainee, seed, speed)).run_game()


def resume_app(live: LiveRun, language: str) -> int:
    """Open a run where it was left."""
    from crisis_sim.tui.app import CrisisApp
    from crisis_sim.tui.screens.play import PlayScreen

    return CrisisApp(live.store, language, lambda: PlayScreen(live)).run_game()


def preview_app(origin: Origin, file: Path, store: Store, at: int, language: str, *, watch: bool) -> int:
    """Open a scenario that is being written, at a moment of play."""
    from crisis_sim.store import LiveRun
    from crisis_sim.tui.app import CrisisApp
    from crisis_sim.tui.screens.preview import PreviewScreen

    live = LiveRun.begin(store, origin, trainee="preview", seed=1, speed=1000)
    if at:
        live.jump(at)
    return CrisisApp(store, language, lambda: PreviewScreen(live, file, follows=watch)).run_game()


def debrief_app(card: Scorecard, language: str) -> int:
    """Open the debrief of a run."""
    from crisis_sim.tui.app import CrisisApp
    from crisis_sim.tui.screens.debrief import DebriefScreen

    return CrisisApp(None, language, lambda: DebriefScreen(card)).run_game()
