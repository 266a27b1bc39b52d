"""``crisis-sim import``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crisis_sim.cli.failures import FINDINGS, UNREADABLE, WRONG_USE, Failure
from crisis_sim.cli.options import LANGUAGES, spoken
from crisis_sim.cli.output import deliver_scenario, put
from crisis_sim.notes import note, translator

if TYPE_CHECKING:
    from crisis_sim.authoring.importing import Imported, Wishes

FORMS = ("t3sf", "iceberg", "openaev", "sheet", "monitoring")


@click.command()
@click.argument("file", required=False)
@click.option("--from", "form", type=click.Choice(FORMS), help="The form of the file; recognised unless said.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="id", show_default=True, help="Language of the scenario.")
@click.option("--title", default="", help="Its title; the file's own, or its name, unless said.")
@click.option(
    "--duration", metavar="TIME", help="Press the plan into this time, such as 20m; its own time unless said."
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="KEY=HEADING",
    help="Which column means what, such as time=Jam or time=C.",
)
@click.option("--columns", "guide", is_flag=True, help="List the keys and headings that are known, and stop.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="File to write, - for standard output; scenarios/ID/ID.LANG.yaml unless said.",
)
def command(
    file: str | None,
    form: str | None,
    lang: str,
    title: str,
    duration: str | None,
    columns: tuple[str, ...],
    guide: bool,
    output: Path | None,
) -> None:
    """Make a scenario of another tool's FILE: T3SF (JSON, XLSX), IcebergTTX (JSON), OpenAEV (chronogram XLSX, export
    JSON), a spreadsheet (CSV, XLSX), or posts from a monitoring tool (CSV, XLSX).

    What cannot be carried over is listed, and stands at the end of the new file.
    """
    if guide:
        _print_guide()
        return
    if file is None:
        raise Failure(note("Name the file to import; --columns lists what a spreadsheet's columns can be."))
    from crisis_sim.authoring.importing import Wishes

    made = _made(file, Wishes(lang, title.strip(), _duration(duration)), form, _asked(columns))
    _deliver(made, output, lang)
    _tell(made)


def _made(file: str, wishes: Wishes, form: str | None, columns: dict[str, str]) -> Imported:
    """The scenario of a file, if the checker has no errors for it; they are told as it tells them.

    Raises:
        Failure: when it cannot be made, or could not be played.
    """
    from crisis_sim.authoring.importing import ImportProblem, imported
    from crisis_sim.scenario.problems import ScenarioProblem

    try:
        made = imported(Path(file), wishes, form, columns)  # type: ignore[arg-type]
    except ImportProblem as problem:
        code = UNREADABLE if problem.unreadable else FINDINGS
        raise Failure(note("{file}: {why}", file=file, why=problem.reason), code) from None
    if made.errors:
        errors = ScenarioProblem(made.errors).told(translator(spoken(None)))
        reason = note("{file} was read, but what came of it cannot be played:\n{errors}", file=file, errors=errors)
        raise Failure(reason, FINDINGS)
    return made


def _duration(written: str | None) -> int | None:
    if written is None:
        return None
    from crisis_sim.scenario.durations import DurationError, parse_duration

    try:
        found = parse_duration(written)
    except DurationError as error:
        raise Failure(note("--duration: {why}", why=error.note)) from None
    if not 60_000 <= found <= 999 * 3_600_000:
        raise Failure(
            note("--duration {found} is no time for an exercise; write 1m to 999h.", found=written), WRONG_USE
        )
    return found


def _asked(columns: tuple[str, ...]) -> dict[str, str]:
    from crisis_sim.authoring.importing import GUIDE

    found: dict[str, str] = {}
    for written in columns:
        key, sign, heading = written.partition("=")
        key = key.strip().casefold()
        if not sign or not heading.strip() or key not in GUIDE:
            raise Failure(
                note(
                    '--column "{found}" is not understood; write KEY=HEADING, where the key is one of {keys}.',
                    found=written,
                    keys=", ".join(GUIDE),
                )
            )
        found[key] = heading.strip()
    return found


def _deliver(made: Imported, output: Path | None, language: str) -> None:
    if output is not None and str(output) == "-":
        put(made.text)
        return
    file = output or Path("scenarios") / made.ident / f"{made.ident}.{language}.yaml"
    if file.exists():
        raise Failure(
            note("{file} is there already; choose another name with --output, or delete it first.", file=str(file))
        )
    deliver_scenario(made.text, file)
    say = translator(spoken(None))
    click.echo(note("{file} is written. Play it: crisis-sim play {file}", file=str(file)).say(say))


def _tell(made: Imported) -> None:
    """List what was not carried over on standard error, so that a scenario on standard output stays whole."""
    from crisis_sim.authoring.importing import told

    say = translator(spoken(None))
    if not made.left:
        click.echo(note("Everything was carried over.").say(say), err=True)
        return
    click.echo(note("Not carried over, or changed: {count}", count=len(made.left)).say(say), err=True)
    for line in told(made.left, say):
        click.echo(f"  {line}", err=True)


def _print_guide() -> None:
    from crisis_sim.authoring.importing import GUIDE

    say = translator(spoken(None))
    for key, (meaning, headings) in GUIDE.items():
        click.echo(f"{key}: {meaning.say(say)}")
        click.echo(f"    {headings.replace('|', ', ')}")
