"""The common middle of every import: what was understood of a foreign file, and what was not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from crisis_sim.notes import Note

Kind = Literal["post", "news", "message", "statement", "decision", "end"]
"""What an item becomes: something said, a task in words, a decision, or an end."""
PlaceKind = Literal["social", "news", "message"]


@dataclass(frozen=True, slots=True)
class Left:
    """Something that was not carried over, or not as it stood: where it stands, what it is, and why."""

    where: Note
    what: str
    why: Note


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says an item. `role` is the kind of persona; an empty name is filled by the writer."""

    name: str
    role: str = "other"
    followers: int = 0
    handle: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a decision; `key` is its name in the source."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """What an item follows: another item, or the option chosen in one (`option` is the choice's key)."""

    item: str
    option: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the timeline to be. `key` is its name in the source, unique in the draft.

    Either `at_ms`, milliseconds of the source's time from its start, or `after` with `delay_ms` says when it comes.
    With `at_ms`, it comes only when one of `unless_none` happened, where there are any.
    """

    key: str
    where: Note
    kind: Kind
    text: str
    at_ms: int | None = None
    after: Trigger | None = None
    delay_ms: int = 0
    unless_none: tuple[Trigger, ...] = ()
    sender: Speaker = Speaker("")
    channel: str = ""
    headline: str = ""
    reply_to: str | None = None
    about: str | None = None
    choices: tuple[Choice, ...] = ()
    picture: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A scenario to be. `minutes` is how long the source says it lasts, 0 where it does not say."""

    source: str
    items: tuple[Item, ...]
    left: tuple[Left, ...] = ()
    title: str = ""
    summary: str = ""
    authors: tuple[str, ...] = ()
    debrief: str = ""
    minutes: int = 0
    starts: datetime | None = None
    """Story time of the earliest item, in Western Indonesian Time, where the source has dates."""
    real_people: bool = False
    """Whether its posts are by real people, whose names must not stand in a scenario."""
