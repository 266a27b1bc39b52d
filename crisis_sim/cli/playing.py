"""How a run is played from the command line: on screens, line by line, or headless with a scripted trainee."""

from __future__ import annotations

import getpass
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from crisis_sim.cli.failures import Failure
from crisis_sim.cli.options import open_store
from crisis_sim.cli.output import put
from crisis_sim.notes import note

if TYPE_CHECKING:
    from crisis_sim.store import LiveRun, Origin

SMALLEST = (80, 24)
"""Columns and rows that the screens need."""

LONGEST_NAME = 80
"""Characters of a trainee's name."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A run that somebody asked for. `speed` is in thousandths of real time."""

    origin: Origin
    trainee: str
    seed: int
    speed: int
    language: str
    where: str | None

    @property
    def name(self) -> str:
        """The trainee's name; the account's where none was given."""
        return self.trainee or account()


def play_headless(wanted: Wanted, answers: Path, form: str) -> None:
    """Play with a scripted trainee as fast as the fold goes, store the run, print its id and scorecard."""
    from crisis_sim.engine.scripted import drive
    from crisis_sim.report import as_json
    from crisis_sim.report.scorecard import scorecard
    from crisis_sim.report.text_format import as_text
    from crisis_sim.scenario import read_answers
    from crisis_sim.store import LiveRun

    script = read_answers(answers, wanted.origin.scenario)
    store = open_store(wanted.where)
    live = LiveRun.begin(store, wanted.origin, trainee=wanted.name, seed=wanted.seed, speed=wanted.speed)
    drive(live.exercise, script, live.send_at, live.advance)
    live.finish()
    card = scorecard(live.exercise, store.entries(live.run), wanted.language)
    shown = as_json([card]) if form == "json" else f"run {live.run}\n{as_text(card, wanted.language)}"
    put(shown)


def play_live(wanted: Wanted, plain: bool) -> int:
    """Play in real time, on screens where there is a terminal and `plain` was not asked for."""
    from crisis_sim.store import LiveRun

    if plain or not has_terminal():
        store = open_store(wanted.where)

        def begin() -> LiveRun:
            return LiveRun.begin(store, wanted.origin, trainee=wanted.name, seed=wanted.seed, speed=wanted.speed)

        return _plain(begin, wanted.language, wanted.origin.scenario.briefing)
    must_fit()
    from crisis_sim.tui import play_app

    return play_app(wanted.origin, open_store(wanted.where), wanted.name, wanted.seed, wanted.speed, wanted.language)


def go_on(live: LiveRun, language: str, plain: bool) -> int:
    """Play on with a run that was taken up again."""
    if plain or not has_terminal():
        return _plain(lambda: live, language, None)
    must_fit()
    from crisis_sim.tui import resume_app

    return resume_app(live, language)


def has_terminal() -> bool:
    """Whether both ends are a terminal that can show screens."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def must_fit() -> None:
    """Refuse a terminal that is too small for the screens, with what to do about it."""
    columns, rows = shutil.get_terminal_size()
    if columns < SMALLEST[0] or rows < SMALLEST[1]:
        raise Failure(
            note(
                "This terminal has {columns} columns and {rows} rows; the screens need at least {width} × {height}. "
                "Make the window larger, or play line by line with --plain.",
                columns=columns,
                rows=rows,
                width=SMALLEST[0],
                height=SMALLEST[1],
            )
        )


def _plain(begin: Callable[[], LiveRun], language: str, briefing: str | None) -> int:
    from crisis_sim.cli.plain.start import play_plain

    return play_plain(begin, language, briefing)


def named(name: str | None) -> str:
    """A name as it was given on the command line, on one line and without what no terminal should be sent.

    Raises:
        Failure: when it is longer than a name can be.
    """
    from crisis_sim.report.plaintext import printable

    shown = " ".join(printable(name or "").split())
    if len(shown) > LONGEST_NAME:
        raise Failure(note("--name: a name has at most {most} characters.", most=LONGEST_NAME))
    return shown


def account() -> str:
    """The name of the account that plays."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "trainee"
