"""A bar for long work, on standard error and only where somebody watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def progress(most: int, label: str) -> Iterator[Callable[[int], None]]:
    """What to call with the number of things done, of `most`."""
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    with click.progressbar(length=most, label=label, file=sys.stderr) as bar:
        yield lambda done: bar.update(done - bar.pos)
