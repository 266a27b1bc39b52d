"""``crisis-sim debrief``"""

from __future__ import annotations

import click

from crisis_sim.cli.options import lang_option, open_store, store_option
from crisis_sim.cli.output import put


@click.command()
@click.argument("run")
@click.option("--plain", is_flag=True, help="As text, without screens.")
@store_option
@lang_option
def command(run: str, plain: bool, where: str | None, lang: str | None) -> int | None:
    """Read what RUN came to: every answer, and every rule's reason."""
    from crisis_sim.cli.playing import has_terminal, must_fit
    from crisis_sim.report.scorecard import scorecard
    from crisis_sim.store import replay

    told = replay(open_store(where), run)
    language = lang or told.info.language
    card = scorecard(told.exercise, told.entries, language)
    if plain or not has_terminal():
        from crisis_sim.report.text_format import as_text

        put(as_text(card, language))
        return None
    must_fit()
    from crisis_sim.tui import debrief_app

    return debrief_app(card, language)
