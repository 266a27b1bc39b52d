"""``crisis-sim score``"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from crisis_sim.cli.failures import UNREADABLE, Failure
from crisis_sim.cli.options import lang_option
from crisis_sim.notes import note


@click.command()
@click.argument("scenario")
@click.argument("task")
@click.argument("source", required=False, metavar="[-]")
@click.option("--at", "at", default="0m", show_default=True, help="Moment of the answer, from the opening of the task.")
@click.option("--text", help="The answer's text.")
@click.option("--file", "file", type=click.Path(path_type=Path), help="File that holds the answer's text.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@lang_option
def command(
    scenario: str,
    task: str,
    source: str | None,
    at: str,
    text: str | None,
    file: Path | None,
    form: str,
    lang: str | None,
) -> None:
    """Judge one answer (--text, --file, or - for standard input) to one TASK of a SCENARIO.

    A decision is written as its option, with the reason behind a colon; labels as post=label pairs; picked
    posts as their names.
    """
    from crisis_sim.cli.scenarios import chosen
    from crisis_sim.cli.written import read_answer
    from crisis_sim.report.judged import judged_card
    from crisis_sim.report.text_format import judged_lines
    from crisis_sim.scenario.durations import DurationError, parse_duration
    from crisis_sim.scoring import Judge

    origin = chosen(scenario, lang)
    played = origin.scenario
    if task not in played.tasks:
        tasks = ", ".join(played.tasks)
        raise Failure(note('There is no task "{task}" here; the tasks are {tasks}.', task=task, tasks=tasks))
    try:
        delay = parse_duration(at)
    except DurationError as error:
        raise Failure(note("--at: {why}", why=error.note)) from None
    answer = read_answer(played.tasks[task], _written(source, text, file))
    opened = played.injects[task].at or 0
    score = Judge(played).task(task, answer, opened_ms=opened, sim_ms=opened + delay)
    language = lang or played.language
    card = judged_card(played, score, language)
    if form == "json":
        click.echo(json.dumps(asdict(card), ensure_ascii=False, indent=2))
        return
    for line in judged_lines(card, language):
        click.echo(line)


def _written(source: str | None, text: str | None, file: Path | None) -> str:
    given = [name for name, value in (("--text", text), ("--file", file), ("-", source)) if value is not None]
    if len(given) != 1 or (source is not None and source != "-"):
        raise Failure(note("Give the answer once: with --text, with --file, or - for standard input."))
    if text is not None:
        return text
    try:
        raw = file.read_bytes() if file else sys.stdin.buffer.read()
    except OSError as error:
        raise Failure(
            note("{file} cannot be read: {why}", file=str(file), why=error.strerror or ""), UNREADABLE
        ) from None
    try:
        return raw.decode("utf-8-sig").removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        raise Failure(note("{file} is not UTF-8 text.", file=str(file or "-")), UNREADABLE) from None
