"""``crisis-sim whatif``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crisis_sim.cli.failures import Failure
from crisis_sim.cli.options import lang_option, open_store, store_option
from crisis_sim.cli.output import deliver, output_option
from crisis_sim.notes import note, translator

if TYPE_CHECKING:
    from crisis_sim.store.whatif import LeftOut


@click.command()
@click.argument("run")
@click.option("--at", required=True, help="Moment of play from which on the answers count, for example 7m30s.")
@click.option("--answers", required=True, type=click.Path(path_type=Path), help="The other answers (YAML).")
@click.option("--format", "form", type=click.Choice(("text", "json", "html")), default="text", show_default=True)
@output_option
@store_option
@lang_option
def command(
    run: str, at: str, answers: Path, form: str, output: Path | None, where: str | None, lang: str | None
) -> None:
    """Tell RUN again with other answers from a moment on: both scores and both curves of opinion side by side.

    What was done before stays. From then on the file answers the tasks that it names, at its own moments or, where
    those are past, at once; its unasked posts, if it has any, take the place of the run's. All else stays where the
    other story can take it, and what it cannot take is named. Nothing is stored.
    """
    from crisis_sim.report.comparison import comparison
    from crisis_sim.report.comparison_formats import FORMATS
    from crisis_sim.report.scorecard import scorecard
    from crisis_sim.scenario import read_answers
    from crisis_sim.scenario.durations import DurationError, parse_duration
    from crisis_sim.store import replay
    from crisis_sim.store.whatif import what_if

    try:
        from_ms = parse_duration(at)
    except DurationError as error:
        raise Failure(note("--at: {why}", why=error.note)) from None
    played = replay(open_store(where), run)
    other = what_if(played, from_ms, read_answers(answers, played.scenario))
    language = lang or played.info.language
    before, after = (scorecard(told, played.entries, language) for told in (played.exercise, other.exercise))
    left_out = [_sentence(each, language) for each in other.left_out]
    deliver(FORMATS[form](comparison(before, after, from_ms, left_out), language), output)


def _sentence(left_out: LeftOut, language: str) -> str:
    """What was left out, whose it was, and why."""
    from crisis_sim.report.numbers import minutes

    say = translator(language)
    source = say("the answer file") if left_out.source == "answers" else say("the run")
    what = left_out.task or (say("Unasked") if left_out.kind == "response" else say("an act in public"))
    return note(
        "{when} {what} (from {source}): {why}",
        when=minutes(left_out.sim_ms),
        what=what,
        source=source,
        why=left_out.reason,
    ).say(say)
