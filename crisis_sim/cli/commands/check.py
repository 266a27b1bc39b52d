"""``crisis-sim check``"""

from __future__ import annotations

import click


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--format", "form", type=click.Choice(("text", "json", "github")), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
def command(files: tuple[str, ...], form: str, strict: bool) -> int:
    """Find mistakes in scenario files: every one with its line, and what to do about it."""
    from crisis_sim.scenario import check
    from crisis_sim.scenario.rendering import render

    return render(check, files, form, strict)
