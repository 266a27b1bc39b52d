"""``crisis-sim test``"""

from __future__ import annotations

import click

from crisis_sim.cli.failures import FINDINGS


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--quiet", "-q", is_flag=True, help="Show only what did not pass.")
def command(files: tuple[str, ...], quiet: bool) -> int:
    """Run the self-tests and playtests that scenario files carry, and probes that no rubric may let pass."""
    from crisis_sim.authoring.selftests import run_tests
    from crisis_sim.scenario import load
    from crisis_sim.scenario.catalogue import resolve

    failed = total = 0
    for file in files:
        outcomes = run_tests(load(resolve(file)))
        for outcome in outcomes:
            total += 1
            failed += not outcome.passed
            if outcome.passed and quiet:
                continue
            shown = "–" if outcome.score is None else f"{outcome.score:.1f}"
            click.echo(f"{'ok  ' if outcome.passed else 'FAIL'} {shown:>5}  {outcome.name}")
            for finding in outcome.findings:
                click.echo(f"             {finding}")
    click.echo(f"{total - failed} passed, {failed} failed")
    return FINDINGS if failed else 0
