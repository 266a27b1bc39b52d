"""``crisis-sim export``"""

from __future__ import annotations

from pathlib import Path

import click

from crisis_sim.cli.failures import UNWRITABLE, Failure
from crisis_sim.cli.options import lang_option, open_store, store_option
from crisis_sim.cli.output import put
from crisis_sim.notes import note

FORMATS = ("json", "csv", "html", "md")


@click.command()
@click.argument("runs", nargs=-1, required=True, metavar="RUN...")
@click.option("--format", "form", type=click.Choice(FORMATS), default="json", show_default=True)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="File to write; standard output unless said, or where it is -.",
)
@store_option
@lang_option
def command(runs: tuple[str, ...], form: str, output: Path | None, where: str | None, lang: str | None) -> None:
    """Write the scorecards of one or several runs."""
    from crisis_sim.report import FORMATS as RENDERERS
    from crisis_sim.report.scorecard import scorecard
    from crisis_sim.report.writing import write_whole
    from crisis_sim.store import replay

    store = open_store(where)
    told = [replay(store, run) for run in runs]
    text = RENDERERS[form]([scorecard(run.exercise, run.entries, lang) for run in told], lang)
    if output is None or str(output) == "-":
        put(text)
        return
    try:
        write_whole(output, text)
    except OSError as error:
        why = error.strerror or str(error)
        failed = note("{file} cannot be written: {why}. Nothing was changed.", file=str(output), why=why)
        raise Failure(failed, UNWRITABLE) from None
