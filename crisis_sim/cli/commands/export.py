"""``crisis-sim export``"""

from __future__ import annotations

from pathlib import Path

import click

from crisis_sim.cli.options import lang_option, open_store, store_option
from crisis_sim.cli.output import deliver, output_option

FORMATS = ("json", "csv", "html", "md")


@click.command()
@click.argument("runs", nargs=-1, required=True, metavar="RUN...")
@click.option("--format", "form", type=click.Choice(FORMATS), default="json", show_default=True)
@output_option
@store_option
@lang_option
def command(runs: tuple[str, ...], form: str, output: Path | None, where: str | None, lang: str | None) -> None:
    """Write the scorecards of one or several runs."""
    from crisis_sim.report import FORMATS as RENDERERS
    from crisis_sim.report.scorecard import scorecard
    from crisis_sim.store import replay

    store = open_store(where)
    told = [replay(store, run) for run in runs]
    text = RENDERERS[form]([scorecard(run.exercise, run.entries, lang) for run in told], lang)
    deliver(text, output)
