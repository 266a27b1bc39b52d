"""The command group; it knows every command's name and one line of help, and imports a command only to run it."""

from __future__ import annotations

from importlib import import_module

import click

from crisis_sim.cli.options import lang_option, store_option
from crisis_sim.version import __version__

COMMANDS = {
    "play": "Play a scenario.",
    "resume": "Go on with a run that was left.",
    "runs": "List the runs on this machine.",
    "debrief": "Read what a run came to, answer by answer.",
    "new": "Begin a scenario from a template, or its translation.",
    "check": "Find mistakes in scenario files.",
    "test": "Run the self-tests, playtests and probes of scenario files.",
    "import": "Make a scenario of another tool's plan, or of a list of posts.",
    "preview": "Play a scenario while you write it.",
    "simulate": "Play a scenario many times with scripted trainees, and say what happened how often.",
    "stats": "Count what a scenario holds, minute by minute.",
    "graph": "Draw a scenario's timeline and branches.",
    "tune": "Compare a rubric with a person who marked the same answers.",
    "score": "Judge one answer to one task of a scenario.",
    "schema": "Print the format of scenario files as a JSON Schema, for editors.",
    "explain": "Explain a type of rule, or a code that check prints.",
    "whatif": "Tell a run again with other answers from a moment on.",
    "export": "Write scorecards of runs to a file.",
    "verify": "Check that a stored run was not changed.",
}
_MODULES = {"import": "import_"}
"""Commands whose name is a word of Python's own."""


class LazyGroup(click.Group):
    """A group whose commands live in `crisis_sim.cli.commands`, one module each."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"crisis_sim.cli.commands.{_MODULES.get(cmd_name, cmd_name)}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise click.UsageError(f"There is no command {args[0]!r}.{hint}", ctx) from error


@click.group(cls=LazyGroup, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="crisis-sim")
@store_option
@lang_option
@click.pass_context
def root(context: click.Context, where: str | None, lang: str | None) -> int | None:
    """Train crisis communication in the terminal.

    Without a command, the menu opens. Every command has its own --help; --debug shows where a fault lies.
    """
    if context.invoked_subcommand is not None:
        return None
    from crisis_sim.cli.menu import open_menu

    return open_menu(where, lang)
