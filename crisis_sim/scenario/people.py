"""Who speaks and where: the organisation, personas, channels, meters, and what must be protected."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from crisis_sim.scenario.base import Ident, Part, Percent, Whole, Words, Yes

Handle = Annotated[str, Field(pattern=r"^@[A-Za-z0-9_.]{2,40}$")]


class Organisation(Part):
    """The body the trainee speaks for."""

    name: Words
    handle: Handle | None = None
    short: Words | None = Field(default=None, description="Short form of the name")


class Channel(Part):
    """A place where things are said. Social and news channels are public, message channels are not."""

    id: Ident
    name: Words
    kind: Literal["social", "news", "message"]
    max_chars: Annotated[Whole, Field(ge=20, le=100_000)] | None = None

    @property
    def public(self) -> bool:
        return self.kind != "message"


PersonaKind = Literal[
    "resident", "family", "customer", "journalist", "colleague", "leader", "politician", "official", "activist",
    "expert", "media", "company", "other",
]  # fmt: skip


class Persona(Part):
    """Somebody who speaks in the timeline; always fictional."""

    id: Ident
    name: Words
    handle: Handle | None = None
    kind: PersonaKind = "other"
    followers: Annotated[Whole, Field(ge=0)] = 0
    verified: Yes = False
    about: Words | None = None


class Meter(Part):
    """An authored gauge from 0 to 100."""

    id: Ident
    label: Words
    start: Percent
    good: Literal["up", "down"] = "up"


class Protected(Part):
    """A name, number or place that must never be published, with the forms it may take."""

    name: Words
    variants: tuple[Words, ...] = Field(default=(), description="Nicknames, initials and other spellings")
    why: Words | None = None


class Objective(Part):
    """What the scenario trains, with the framework it comes from."""

    id: Ident
    text: Words
    framework: Words | None = None


class Level(Part):
    """A band of scores with a name."""

    id: Ident
    start: Percent = Field(alias="from", description="Lowest score of the band")
    label: Words
