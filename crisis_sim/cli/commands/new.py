"""``crisis-sim new``"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from crisis_sim.cli.failures import Failure
from crisis_sim.cli.options import LANGUAGES, spoken
from crisis_sim.cli.output import deliver_scenario
from crisis_sim.notes import message, note, translator

TEMPLATES = {
    "first-message": message("A first message in the first hour (CERC)"),
    "rumour": message("A rumour to correct"),
    "accusation": message("An accusation against the organisation"),
    "own-mistake": message("A mistake of the organisation's own"),
    "data-breach": message("A data breach"),
    "news-drill": message("A drill in writing news"),
}
_IDENT = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")


@click.command()
@click.argument("ident", required=False, metavar="[ID]")
@click.option("--template", type=click.Choice(tuple(TEMPLATES)), help="What kind of crisis to begin with.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the scenario: id or en.")
@click.option("--title", help="Its title.")
@click.option("--organisation", help="The fictional body that trainees speak for.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    default=Path("scenarios"),
    show_default=True,
    help="Where scenarios of your own stand; those below ./scenarios appear in the menu.",
)
@click.option("--translate", "original", metavar="FILE", help="Begin the other language of this scenario instead.")
def command(
    ident: str | None,
    template: str | None,
    lang: str | None,
    title: str | None,
    organisation: str | None,
    folder: Path,
    original: str | None,
) -> None:
    """Begin a scenario: a commented file that plays, with its tests, for you to change.

    What is not given is asked, or taken from the template where nobody can be asked.
    """
    if original is not None:
        _translate(original)
        return
    say = translator(spoken(lang))
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    template = template or (_choose(spoken(lang)) if asks else "first-message")
    language = lang or (click.prompt(say("Language"), type=click.Choice(LANGUAGES)) if asks else spoken(None))
    ident = ident or (click.prompt(say("Short name, such as river-flood")) if asks else template)
    if not _IDENT.fullmatch(ident):
        raise Failure(
            note('"{id}" is no short name; write small letters, digits and hyphens, as in river-flood.', id=ident)
        )
    title = (title or "").strip() or (click.prompt(say("Title")) if asks else ident.replace("-", " ").capitalize())
    from crisis_sim.authoring.starting import ORGANISATIONS, started

    usual = ORGANISATIONS[language]
    organisation = (organisation or "").strip() or (
        click.prompt(say("Fictional organisation that trainees speak for"), default=usual) if asks else usual
    )
    file = folder / ident / f"{ident}.{language}.yaml"
    _write(file, started(template, language, ident, title, organisation))  # type: ignore[arg-type]
    click.echo(note("{file} is written. Play it: crisis-sim play {file}", file=str(file)).say(say))
    click.echo(note("After each change: crisis-sim check {file}, then crisis-sim test {file}", file=str(file)).say(say))


def _choose(language: str) -> str:
    say = translator(language)
    names = tuple(TEMPLATES)
    for number, name in enumerate(names, 1):
        click.echo(f"  {number}  {say(TEMPLATES[name])}")
    picked = click.prompt(say("What kind of crisis"), type=click.IntRange(1, len(names)), default=1)
    return names[int(picked) - 1]


def _translate(original: str) -> None:
    from crisis_sim.authoring.translating import skeleton
    from crisis_sim.scenario import load
    from crisis_sim.scenario.catalogue import resolve

    path = resolve(original)
    scenario = load(path)
    language, text = skeleton(str(path), scenario)
    named = path.name.replace(f".{scenario.language}.", f".{language}.")
    file = path.with_name(named if named != path.name else f"{scenario.id}.{language}.yaml")
    _write(file, text)
    say = translator(spoken(None))
    click.echo(note("{file} is written; check names each text that is not translated yet.", file=str(file)).say(say))


def _write(file: Path, text: str) -> None:
    """Write a new scenario and the schema beside it; never over a file that is there.

    Raises:
        Failure: when it is there already, or cannot be written.
    """
    if file.exists():
        raise Failure(note("{file} is there already; choose another name, or delete it first.", file=str(file)))
    deliver_scenario(text, file)
