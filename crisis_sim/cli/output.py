"""Whole documents on standard output, always as UTF-8, whatever the terminal's encoding is, or in a file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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

    with writing(output):
        write_whole(output, text)


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """Write a file within; what keeps it from being written becomes a sentence.

    Raises:
        Failure: when it cannot be written; nothing was changed then.
    """
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        failed = note("{file} cannot be written: {why}. Nothing was changed.", file=str(file), why=why)
        raise Failure(failed, UNWRITABLE) from None


def deliver_scenario(text: str, file: Path) -> None:
    """Write a new scenario, in a folder that is made for it, and the schema for editors beside it.

    Raises:
        Failure: when it cannot be written.
    """
    from crisis_sim.authoring.json_schema import as_text
    from crisis_sim.authoring.starting import SCHEMA_FILE
    from crisis_sim.report.writing import write_whole

    with writing(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, text)
        write_whole(file.with_name(SCHEMA_FILE), as_text())
