"""``crisis-sim preview``"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from crisis_sim.cli.failures import Failure
from crisis_sim.cli.options import lang_option
from crisis_sim.notes import note


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--watch", is_flag=True, help="Follow the file: play on with each version that is saved.")
@click.option("--at", "at", default="0m", show_default=True, help="Moment of play at which to begin.")
@lang_option
def command(file: Path, watch: bool, at: str, lang: str | None) -> int:
    """Play a scenario FILE while you write it. Nothing is kept.

    With --watch, saving the file loads it anew at the same moment, with what you had answered; while it has mistakes,
    they are shown and the last good version plays on.
    """
    from crisis_sim.cli.playing import has_terminal, must_fit
    from crisis_sim.cli.scenarios import chosen
    from crisis_sim.scenario.catalogue import resolve
    from crisis_sim.scenario.durations import DurationError, parse_duration

    try:
        moment = parse_duration(at)
    except DurationError as error:
        raise Failure(note("--at: {why}", why=error.note)) from None
    path = resolve(str(file), lang)
    origin = chosen(str(path), lang)
    if not has_terminal():
        raise Failure(note("A preview needs a terminal; check, test and stats say what can be said without one."))
    must_fit()
    from crisis_sim.store import Store
    from crisis_sim.tui import preview_app

    with TemporaryDirectory(prefix="crisis-sim-") as folder:
        return preview_app(origin, path, Store(folder), moment, lang or origin.scenario.language, watch=watch)
