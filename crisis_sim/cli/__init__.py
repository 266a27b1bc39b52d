"""The front door: the `crisis-sim` command. One small file a command; nothing heavy is imported before it is needed."""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper

from crisis_sim.cli.failures import explained
from crisis_sim.cli.options import LANGUAGES, spoken


def main() -> None:
    """Run the command line and leave with the exit code of DESIGN §11; never with a traceback unless asked."""
    gc.disable()  # a command is short; what plays on for half an hour enables it again
    _open_closed_streams()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    arguments = [argument for argument in sys.argv[1:] if argument != "--debug"]
    if len(arguments) < len(sys.argv) - 1:
        sys.exit(run(arguments))
    try:
        code = run(arguments)
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        sys.stderr.close()
        code = 0
    except Exception as error:
        message, code = explained(error, spoken(_asked_language(arguments)))
        print(message, file=sys.stderr)
    sys.exit(code)


def _open_closed_streams() -> None:
    """Give the program something to read and to write where it was started with a standard stream closed."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


def _asked_language(arguments: list[str]) -> str | None:
    """The value of ``--lang``, for problems that are told outside of the command that was given it."""
    for option, value in zip(arguments, [*arguments[1:], ""], strict=False):
        if option == "--lang" and value in LANGUAGES:
            return value
        if option.startswith("--lang=") and option[7:] in LANGUAGES:
            return option[7:]
    return None


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code; problems that are not wrong use are raised."""
    import click

    from crisis_sim.cli.root import root

    try:
        returned = root.main(arguments, prog_name="crisis-sim", standalone_mode=False)
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.Abort:
        return 130
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    return returned if isinstance(returned, int) else 0
