"""``crisis-sim simulate``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crisis_sim.cli.failures import FINDINGS, FINE
from crisis_sim.cli.options import lang_option
from crisis_sim.cli.output import deliver, output_option

if TYPE_CHECKING:
    from crisis_sim.scenario import Scenario

KINDS = ("silent", "model", "late", "random", "careless")


@click.command()
@click.argument("scenario")
@click.option("--runs", type=click.IntRange(1, 100_000), default=200, show_default=True, help="How many runs.")
@click.option(
    "--trainee",
    "kinds",
    type=click.Choice(KINDS),
    multiple=True,
    help="Which kinds of trainee play, in turn; all five unless said. May be given several times.",
)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="The same seed gives the same runs.")
@click.option("--exhaustive", is_flag=True, help="Walk the branches instead, and say what no play reaches.")
@click.option("--limit", type=click.IntRange(1), default=5_000, show_default=True, help="Most branches to walk.")
@click.option("--format", "form", type=click.Choice(("table", "json", "csv")), default="table", show_default=True)
@output_option
@lang_option
def command(
    scenario: str,
    runs: int,
    kinds: tuple[str, ...],
    seed: int,
    exhaustive: bool,
    limit: int,
    form: str,
    output: Path | None,
    lang: str | None,
) -> int:
    """Play a SCENARIO many times with scripted trainees: how often each inject and ending came, what tasks and rules
    scored, where meters stood.

    Trainees use the answers of the scenario's own self-tests. A silent one says nothing; a model one gives the model
    answers in good time, a late one around the deadline; a random one picks any answer at any time; a careless one
    says next to nothing at once. With --exhaustive it leaves with 1 when something is never reached.
    """
    from crisis_sim.cli.scenarios import chosen

    played = chosen(scenario, lang).scenario
    if exhaustive:
        return _walk(played, limit, form, output)
    from crisis_sim.authoring import simulation_report
    from crisis_sim.authoring.simulating import simulate
    from crisis_sim.authoring.trainees import KINDS as ALL
    from crisis_sim.cli.progress import progress

    wanted = [kind for kind in ALL if kind in kinds or not kinds]
    with progress(runs, "runs") as told:
        tally = simulate(played, wanted, runs, seed, told)
    deliver(simulation_report.FORMATS[form](played, tally), output)
    return FINE


def _walk(played: Scenario, limit: int, form: str, output: Path | None) -> int:
    from crisis_sim.authoring import simulation_report
    from crisis_sim.authoring.walking import walk
    from crisis_sim.cli.progress import progress

    with progress(limit, "branches") as told:
        walked = walk(played, limit, told)
    deliver(simulation_report.WALK_FORMATS[form](played, walked), output)
    return FINE if walked.everything(played) else FINDINGS
