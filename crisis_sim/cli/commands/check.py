"""``crisis-sim check``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crisis_sim.cli.failures import FINDINGS, FINE, UNREADABLE
from crisis_sim.cli.options import lang_option, spoken
from crisis_sim.cli.output import writing
from crisis_sim.notes import note, translator

if TYPE_CHECKING:
    from crisis_sim.scenario import Diagnostic
    from crisis_sim.scenario.checks.profiles import Profile

_ROUNDS = 5
"""Times that a file is mended and looked at again: a slip of YAML hides what stands behind it."""


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--format", "form", type=click.Choice(("text", "json", "github")), default="text", show_default=True)
@click.option(
    "--profile",
    type=click.Choice(("playable", "workshop", "shareable")),
    default="playable",
    show_default=True,
    help="What the file is for. For a workshop or for sharing, warnings count as errors and more is asked.",
)
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("--fix", is_flag=True, help="Mend in the file what can only be meant in one way, then check it.")
@lang_option
def command(files: tuple[str, ...], form: str, profile: Profile, strict: bool, fix: bool, lang: str | None) -> int:
    """Find mistakes in scenario files: each with its line, what was expected, and what to do.

    Leaves with 0 when every file can be played, 1 when one cannot, 3 when one cannot be read at all.
    """
    from crisis_sim.scenario import ScenarioProblem, render_github, render_json, render_text
    from crisis_sim.scenario.catalogue import resolve

    say = translator(spoken(lang))
    grave = ("error", "warning") if strict or profile != "playable" else ("error",)
    found: list[Diagnostic] = []
    code = FINE
    for file in files:
        try:
            path = resolve(file)
        except ScenarioProblem as problem:
            mended, findings, own = 0, problem.diagnostics, UNREADABLE
        else:
            mended = _mend(path) if fix else 0
            findings, own = _checked(path, profile)
        code = max(code, FINDINGS if own == FINE and any(each.severity in grave for each in findings) else own)
        if form == "text":
            if mended:
                click.echo(note("{file}: {n} mended", file=file, n=mended).say(say))
            click.echo(render_text(findings, say) if findings else note("{file}: no findings", file=file).say(say))
        found.extend(findings)
    if form == "json":
        click.echo(render_json(found, say))
    elif form == "github" and found:
        click.echo(render_github(found, say))
    return code


def _checked(path: Path, profile: Profile) -> tuple[tuple[Diagnostic, ...], int]:
    """The findings of a file, and the exit code that it alone would give for what keeps it from being read."""
    from crisis_sim.scenario import ScenarioProblem, check

    try:
        found = check(path, profile)
    except ScenarioProblem as problem:
        return problem.diagnostics, UNREADABLE if problem.unreadable else FINDINGS
    if profile == "playable" or any(each.severity == "error" for each in found):
        return found, FINE
    from crisis_sim.authoring.phrase_checks import check_phrases
    from crisis_sim.scenario.diagnostics import in_order

    return in_order([*found, *check_phrases(path)]), FINE


def _mend(path: Path) -> int:
    """Mend a file; how many places were mended.

    Raises:
        Failure: when it cannot be written; it is as it was then.
    """
    from crisis_sim.report.writing import write_whole
    from crisis_sim.scenario.fixing import fixable, fixed

    mended = 0
    for _ in range(_ROUNDS):
        found, code = _checked(path, "playable")
        ready = fixable(found)
        if not ready:
            break
        before = path.read_bytes().decode("utf-8")
        with writing(path):
            write_whole(path, fixed(before, ready))
            if _checked(path, "playable")[1] > code:
                write_whole(path, before)
                break
        mended += len(ready)
    return mended
