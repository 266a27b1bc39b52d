"""``crisis-sim play``"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from crisis_sim.cli.options import lang_option, spoken, store_option


class Speed(click.FloatRange):
    """A number from 0.1 to 600; what is no number at all lies in no range."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        speed = float(super().convert(value, param, ctx))
        if speed != speed:
            self.fail("it must be a number from 0.1 to 600.", param, ctx)
        return speed


@click.command()
@click.argument("scenario")
@click.option("--name", help="Your name, for the scorecard.")
@click.option("--speed", type=Speed(0.1, 600), default=1.0, show_default=True, help="1 is real time.")
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="Seed of the run.")
@click.option("--plain", is_flag=True, help="Line by line, without screens.")
@click.option("--answers", type=click.Path(path_type=Path), help="Play headless with a scripted trainee (YAML).")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", help="Scorecard of a headless run."
)
@store_option
@lang_option
def command(
    scenario: str,
    name: str | None,
    speed: float,
    seed: int,
    plain: bool,
    answers: Path | None,
    form: str,
    where: str | None,
    lang: str | None,
) -> int | None:
    """Play SCENARIO, a file or the id of one in the library."""
    from crisis_sim.cli.playing import Wanted, named, play_headless, play_live
    from crisis_sim.cli.scenarios import chosen

    origin = chosen(scenario, lang)
    wanted = Wanted(
        origin=origin,
        trainee=named(name),
        seed=seed,
        speed=round(speed * 1000),
        language=lang or spoken(origin.scenario.language),
        where=where,
    )
    if answers is not None:
        play_headless(wanted, answers, form)
        return None
    return play_live(wanted, plain)
