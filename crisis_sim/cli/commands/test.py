"""``crisis-sim test``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crisis_sim.cli.failures import FINDINGS, FINE
from crisis_sim.cli.options import lang_option, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crisis_sim.authoring.outcomes import Outcome
    from crisis_sim.scenario import Scenario


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--quiet", "-q", is_flag=True, help="Show only what did not pass.")
@click.option("--coverage", is_flag=True, help="Show for every rule how many self-tests meet it and miss it.")
@click.option("--junit", type=click.Path(path_type=Path), help="Also write the outcomes as JUnit XML to this file.")
@lang_option
def command(files: tuple[str, ...], quiet: bool, coverage: bool, junit: Path | None, lang: str | None) -> int:
    """Run the self-tests and playtests that scenario files carry, and probes that no rubric may let pass.

    Rules that no self-test meets, or none misses, are named at the end: nothing shows yet that they can tell a good
    answer from a bad one.
    """
    from crisis_sim.authoring.junit import as_junit
    from crisis_sim.authoring.selftests import run_tests
    from crisis_sim.cli.output import deliver
    from crisis_sim.notes import note, translator
    from crisis_sim.scenario import load
    from crisis_sim.scenario.catalogue import resolve

    say = translator(spoken(lang))
    suites: dict[str, Sequence[Outcome]] = {}
    for file in files:
        path = resolve(file)
        scenario = load(path)
        suites[path.name if path.name not in suites else str(path)] = outcomes = run_tests(scenario)
        for outcome in outcomes:
            if not (outcome.passed and quiet):
                _show(outcome)
        _rules(scenario, everything=coverage, quiet=quiet, lang=lang)
    failed = sum(not outcome.passed for outcomes in suites.values() for outcome in outcomes)
    total = sum(map(len, suites.values()))
    click.echo(note("{passed} passed, {failed} failed", passed=total - failed, failed=failed).say(say))
    if junit is not None:
        deliver(as_junit(suites), junit)
    return FINDINGS if failed else FINE


def _show(outcome: Outcome) -> None:
    shown = "–" if outcome.score is None else f"{outcome.score:.1f}"
    click.echo(f"{'ok  ' if outcome.passed else 'FAIL'} {shown:>5}  {outcome.name}")
    for finding in outcome.findings:
        click.echo(f"             {finding}")


def _rules(scenario: Scenario, *, everything: bool, quiet: bool, lang: str | None) -> None:
    from crisis_sim.authoring.coverage import coverage
    from crisis_sim.notes import note, translator

    say = translator(spoken(lang))
    rows = coverage(scenario)
    if everything:
        click.echo(f"{say('met'):>8}  {say('missed'):>8}  {say('rule')}")
        for row in rows:
            click.echo(f"{row.met:>8}  {row.missed:>8}  {row.rubric} · {row.rule}")
    if quiet or not rows:
        return
    proved = sum(row.proved for row in rows)
    click.echo(
        note("{n} of {total} rules are met by one self-test and missed by another", n=proved, total=len(rows)).say(say)
    )
    for title, held in (
        (say("No self-test misses"), [row for row in rows if not row.missed]),
        (say("No self-test meets"), [row for row in rows if not row.met]),
    ):
        if held:
            click.echo(f"  {title}: {', '.join(f'{row.rubric} · {row.rule}' for row in held)}")
