"""``crisis-sim stats``"""

from __future__ import annotations

from pathlib import Path

import click

from crisis_sim.cli.options import lang_option, spoken
from crisis_sim.cli.output import deliver, output_option


@click.command()
@click.argument("scenario")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@output_option
@lang_option
def command(scenario: str, form: str, output: Path | None, lang: str | None) -> None:
    """Count what a SCENARIO holds: injects a minute, words to read, tasks, facts, rules, and its densest minutes."""
    from crisis_sim.authoring import statistics
    from crisis_sim.cli.scenarios import chosen
    from crisis_sim.notes import translator

    played = chosen(scenario, lang).scenario
    deliver(
        statistics.as_json(played) if form == "json" else statistics.as_text(played, translator(spoken(lang))), output
    )
