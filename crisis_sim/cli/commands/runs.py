"""``crisis-sim runs``"""

from __future__ import annotations

from datetime import datetime

import click

from crisis_sim.cli.options import lang_option, open_store, spoken, store_option


@click.command()
@store_option
@lang_option
def command(where: str | None, lang: str | None) -> None:
    """List the runs on this machine, the newest first."""
    from crisis_sim.notes import note, translator
    from crisis_sim.report.numbers import minutes
    from crisis_sim.report.plaintext import printable

    say = translator(spoken(lang))
    runs = open_store(where).runs()
    if not runs:
        click.echo(say("No runs yet. Start one with: crisis-sim play SCENARIO"))
        return
    for run in runs:
        begun = datetime.fromtimestamp(run.created_ms / 1000).astimezone().strftime("%Y-%m-%d %H:%M")
        state = say("finished") if run.finished else note("stopped at {time}", time=minutes(run.sim_ms)).say(say)
        name = printable(run.trainee).replace("\n", " ")
        click.echo(f"{run.id}  {begun}  {run.scenario} ({run.language})  {name}  {state}")
