"""``crisis-sim schema``"""

from __future__ import annotations

from pathlib import Path

import click

from crisis_sim.cli.output import deliver, output_option


@click.command()
@output_option
def command(output: Path | None) -> None:
    """Print the format of scenario files as a JSON Schema (draft-07).

    Editors complete and underline by it: name the file in the first line of a scenario, as in
    "# yaml-language-server: $schema=crisis-sim.schema.json".
    """
    from crisis_sim.authoring.json_schema import as_text

    deliver(as_text(), output)
