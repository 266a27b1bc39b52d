"""What opens when no command is given: the menu on a terminal, a list of scenarios elsewhere."""

from __future__ import annotations

import click

from crisis_sim.cli.options import open_store, spoken


def open_menu(where: str | None, lang: str | None) -> int:
    """Open the menu; without a terminal, list what could be played and how."""
    from crisis_sim.cli.playing import account, has_terminal, must_fit
    from crisis_sim.notes import translator
    from crisis_sim.scenario.catalogue import listing

    language = spoken(lang)
    if has_terminal():
        must_fit()
        from crisis_sim.tui import menu_app

        return menu_app(open_store(where), language, account())
    say = translator(language)
    click.echo(say("Play one of these with: crisis-sim play ID --lang id|en"))
    for entry in listing():
        click.echo(f"  {entry.id} ({entry.language}): {entry.title}. {entry.summary}")
    return 0
