"""``crisis-sim resume``"""

from __future__ import annotations

import click

from crisis_sim.cli.failures import Failure
from crisis_sim.cli.options import lang_option, open_store, store_option
from crisis_sim.notes import note


@click.command()
@click.argument("run", required=False)
@click.option("--plain", is_flag=True, help="Line by line, without screens.")
@store_option
@lang_option
def command(run: str | None, plain: bool, where: str | None, lang: str | None) -> int:
    """Go on with RUN, or with the last one that is not finished. The clock stands still until you play on."""
    from crisis_sim.cli.playing import go_on
    from crisis_sim.scenario import load_text
    from crisis_sim.store import LiveRun

    store = open_store(where)
    unfinished = [info for info in store.runs() if not info.finished]
    info = store.run(run) if run else next(iter(unfinished), None)
    if info is None:
        raise Failure(note("There is no unfinished run to go on with; `crisis-sim play SCENARIO` starts one."))
    if info.finished:
        raise Failure(note("Run {run} is finished; `crisis-sim debrief {run}` shows what it came to.", run=info.id))
    file, text = store.scenario_text(info.scenario_hash)
    live = LiveRun.resume(store, info.id, load_text(text, file))
    return go_on(live, lang or info.language, plain)
