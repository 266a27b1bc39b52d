"""``crisis-sim verify``"""

from __future__ import annotations

import click

from crisis_sim.cli.failures import FINDINGS
from crisis_sim.cli.options import lang_option, open_store, spoken, store_option


@click.command()
@click.argument("runs", nargs=-1, required=True, metavar="RUN...")
@store_option
@lang_option
def command(runs: tuple[str, ...], where: str | None, lang: str | None) -> int:
    """Fold a run's journal again and say whether it, or the program, has changed since it was played."""
    from crisis_sim.notes import note, translator
    from crisis_sim.store import DamagedRun, verify

    say = translator(spoken(lang))
    store = open_store(where)
    code = 0
    for run in runs:
        info = store.run(run)
        try:
            found = verify(store, info.id)
            broken, changed, entries = found.broken, found.changed, found.entries
        except DamagedRun as damaged:
            broken, changed, entries = (damaged.reason,), (), 0
        if broken:
            code = FINDINGS
            click.echo(note("{run}: does not hold.", run=info.id).say(say))
        else:
            click.echo(
                note(
                    "{run}: holds. {entries} entries in an unbroken chain (plain hashes show accidents and edits).",
                    run=info.id,
                    entries=entries,
                ).say(say)
            )
        for finding in (*broken, *changed):
            click.echo(f"  {finding.say(say)}")
    return code
