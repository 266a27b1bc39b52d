"""Options that several commands share, and what they mean."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from crisis_sim.store import Store

Command = TypeVar("Command", bound=Callable[..., Any])

LANGUAGES = ("id", "en")


def store_option(command: Command) -> Command:
    """``--store``: where runs are kept; the environment can name it for a whole room."""
    return click.option(
        "--store",
        "where",
        envvar="CRISIS_SIM_STORE",
        metavar="FOLDER|URL",
        help="Where runs are kept; your own data folder unless said.",
    )(command)


def lang_option(command: Command) -> Command:
    """``--lang``: language of the screens, and of the scenario where there is a choice."""
    return click.option("--lang", type=click.Choice(LANGUAGES), help="Language: id or en.")(command)


def spoken(lang: str | None) -> str:
    """The language to speak: the one asked for, else the one the environment names, else English."""
    if lang:
        return lang
    for name in ("CRISIS_SIM_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "id" if value.lower().startswith(("id", "in_")) else "en"
    return "en"


def open_store(where: str | None) -> Store:
    """The store of a command. Raises `StoreProblem` when it cannot be used."""
    from crisis_sim.store import Store

    return Store(where)
