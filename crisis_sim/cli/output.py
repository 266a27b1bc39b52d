"""Whole documents on standard output, always as UTF-8, whatever the terminal's encoding is, or in a file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from crisis_sim.cli.failures import UNWRITABLE, Failure
from crisis_sim.notes import note

Command = TypeVar("Command", bound=Callable[..., Any])


def output_option(command: Command) -> Command:
    """``--output``: the file to write."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        help="File to write; standard output unless said, or where it is -.",
    )(command)


def put(text: str) -> None:
    """Write `text` as it is; half a surrogate, which no file can hold, becomes a question mark."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def deliver(text: str, output: Path | None) -> None:
    """Write a whole document to a file, or to standard output where none is named.

    Raises:
        Failure: when the file cannot be written; nothing was changed then.
    """
    if output is None or str(output) == "-":
        put(text)
        return
    from crisis_sim.report.writing import write_whole

    try:
        write_whole(output, text)
    except OSError as error:
        why = error.strerror or str(error)
        failed = note("{file} cannot be written: {why}. Nothing was changed.", file=str(output), why=why)
        raise Failure(failed, UNWRITABLE) from None
