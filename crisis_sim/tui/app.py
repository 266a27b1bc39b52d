"""The app: it holds the store and the language, shows the first screen, and keeps the collector quiet."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.css.query import NoMatches
from textual.dom import NoScreen
from textual.screen import Screen
from textual.widget import MountError
from textual.worker import WorkerFailed

from crisis_sim.store import Store

RARELY = 1_000_000
"""Threshold of the collector's oldest generation: its passes make every long frame, so it runs when the app says."""


class CrisisApp(App[int], inherit_bindings=False):
    """The game on a terminal."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "crisis_sim"

    def __init__(self, store: Store | None, language: str, first: Callable[[], Screen[Any]], trainee: str = "") -> None:
        super().__init__()
        self.store = store
        self.language = language
        self.trainee = trainee
        """The name that a briefing opened from the menu suggests."""
        self.farewell = ""
        """A line for the terminal once the screens are gone."""
        self._first = first

    def on_mount(self) -> None:
        self.push_screen(self._first())

    def run_game(self) -> int:
        """Run until the trainee leaves; the exit code. A fault of the program is raised, for one sentence about it."""
        gc.enable()
        gc.freeze()
        gc.set_threshold(700, 10, RARELY)
        code = self.run()
        if self._exception is not None:
            raise self._exception
        if self.farewell:
            sys.stdout.write(self.farewell + "\n")
        return code if code is not None else self.return_code or 0

    def _handle_exception(self, error: Exception) -> None:
        """End on a fault; but a handler that is overtaken by leaving, and finds its widgets gone, is none."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        if not self.is_running and isinstance(cause, NoMatches | NoScreen | MountError):
            return
        super()._handle_exception(error)

    def _print_error_renderables(self) -> None:
        """Print no traceback over the terminal; `run_game` raises the fault instead."""
