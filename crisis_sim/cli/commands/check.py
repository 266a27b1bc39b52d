"""``crisis-sim check``"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from crisis_sim.cli.failures import FINDINGS, FINE, UNREADABLE
from crisis_sim.cli.options import lang_option, spoken

if TYPE_CHECKING:
    from crisis_sim.scenario import Diagnostic


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--format", "form", type=click.Choice(("text", "json", "github")), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@lang_option
def command(files: tuple[str, ...], form: str, strict: bool, lang: str | None) -> int:
    """Find mistakes in scenario files: each with its line, what was expected, and what to do.

    Leaves with 0 when every file can be played, 1 when one cannot, 3 when one cannot be read at all.
    """
    from crisis_sim.notes import note, translator
    from crisis_sim.scenario import ScenarioProblem, check, render_github, render_json, render_text
    from crisis_sim.scenario.catalogue import resolve

    say = translator(spoken(lang))
    found: list[Diagnostic] = []
    code = FINE
    for file in files:
        try:
            findings = check(resolve(file))
        except ScenarioProblem as problem:
            findings = problem.diagnostics
            code = UNREADABLE if problem.unreadable else max(code, FINDINGS)
        grave = ("error", "warning") if strict else ("error",)
        if code == FINE and any(finding.severity in grave for finding in findings):
            code = FINDINGS
        if form == "text":
            click.echo(render_text(findings, say) if findings else note("{file}: no findings", file=file).say(say))
        found.extend(findings)
    if form == "json":
        click.echo(render_json(found, say))
    elif form == "github" and found:
        click.echo(render_github(found, say))
    return code
