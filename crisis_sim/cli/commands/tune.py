"""``crisis-sim tune``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crisis_sim.cli.failures import UNREADABLE, Failure
from crisis_sim.cli.options import lang_option, spoken
from crisis_sim.cli.output import deliver, output_option
from crisis_sim.notes import note

if TYPE_CHECKING:
    from crisis_sim.authoring.marked import Marked
    from crisis_sim.scenario import Scenario
    from crisis_sim.scenario.answers import Answer


@click.command()
@click.argument("scenario")
@click.argument("marked", metavar="MARKED.csv")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@output_option
@lang_option
def command(scenario: str, marked: str, form: str, output: Path | None, lang: str | None) -> None:
    """Compare the rubrics of a SCENARIO with a person who marked answers: MARKED.csv has the columns task, answer,
    mark (0 to 100, or a level), and one for any rule by its id (a credit from 0 to 1, yes or no).

    Prints how far the two agree, which credits were missed or wrongly given, which answers came close, and which
    phrases no answer used.
    """
    from crisis_sim.authoring import tuning_report
    from crisis_sim.authoring.tuning import judged
    from crisis_sim.cli.scenarios import chosen
    from crisis_sim.notes import translator

    played = chosen(scenario, lang).scenario
    rows = judged(played, _answers(marked, played))
    if form == "json":
        deliver(tuning_report.as_json(played, rows), output)
    else:
        deliver(tuning_report.as_text(played, rows, translator(spoken(lang))), output)


def _answers(file: str, played: Scenario) -> list[tuple[Marked, Answer]]:
    from crisis_sim.authoring.marked import MarkedProblem, marked
    from crisis_sim.cli.written import read_answer
    from crisis_sim.scenario import read_text

    try:
        rows = marked(read_text(file), played)
    except MarkedProblem as problem:
        raise Failure(note("{file}: {why}", file=file, why=problem.reason), UNREADABLE) from None
    found = []
    for row in rows:
        try:
            found.append((row, read_answer(played.tasks[row.task], row.written)))
        except Failure as failure:
            where = note("{file}: line {line}: {why}", file=file, line=row.line, why=failure.reason)
            raise Failure(where, UNREADABLE) from None
    return found
