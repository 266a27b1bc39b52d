"""``crisis-sim graph``"""

from __future__ import annotations

from pathlib import Path

import click

from crisis_sim.cli.options import lang_option
from crisis_sim.cli.output import deliver, output_option


@click.command()
@click.argument("scenario")
@click.option("--format", "form", type=click.Choice(("text", "mermaid", "svg")), default="text", show_default=True)
@output_option
@lang_option
def command(scenario: str, form: str, output: Path | None, lang: str | None) -> None:
    """Draw the timeline and branches of a SCENARIO: as text, as a Mermaid flowchart, or as an SVG picture."""
    from crisis_sim.authoring.branches import branches_of
    from crisis_sim.authoring.drawing import FORMATS
    from crisis_sim.cli.scenarios import chosen

    deliver(FORMATS[form](branches_of(chosen(scenario, lang).scenario)), output)
