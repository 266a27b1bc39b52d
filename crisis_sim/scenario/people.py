"""Who speaks and where: the organisation, personas, channels, meters, and what must be protected."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from crisis_sim.scenario.base import Ident, Part, Percent, Whole, Words, Yes

Handle = Annotated[str, Field(pattern=r"^@[A-Za-z0-9_.]{2,40}$")]


class Organisation(Part):
    """The body the trainee speaks for."""

    name: Words = Field(description="Its full, fictional name")
    handle: Handle | None = Field(default=None, description="Its account, with @")
    short: Words | None = Field(default=None, description="Short form of the name")


Platform = Literal["whatsapp", "youtube", "facebook", "tiktok", "instagram", "x"]


class Channel(Part):
    """A place where things are said. Social and news channels are public, message channels are not."""

    id: Ident = Field(description="Name by which injects and tasks refer to it")
    name: Words = Field(description="What the trainee sees, fictional")
    kind: Literal["social", "news", "message"] = Field(
        description="social and news are public, message reaches the trainee alone"
    )
    max_chars: Annotated[Whole, Field(ge=20, le=100_000)] | None = Field(
        default=None, description="Longest text that can be sent here"
    )
    platform: Platform | None = Field(
        default=None, description="What it is like, which says how many people are there; its name stays fictional"
    )

    @property
    def public(self) -> bool:
        return self.kind != "message"


PersonaKind = Literal[
    "resident", "family", "customer", "journalist", "colleague", "leader", "politician", "official", "activist",
    "expert", "media", "company", "other",
]  # fmt: skip


class Persona(Part):
    """Somebody who speaks in the timeline; always fictional."""

    id: Ident = Field(description="Name by which injects refer to the persona")
    name: Words = Field(description="Their fictional name")
    handle: Handle | None = Field(default=None, description="Their account, with @")
    kind: PersonaKind = Field(default="other", description="What they are in the story")
    followers: Annotated[Whole, Field(ge=0)] = Field(default=0, description="How many follow them")
    verified: Yes = Field(default=False, description="Whether the account carries a badge")
    about: Words | None = Field(default=None, description="Who they are, for the trainer and the profile")


class Meter(Part):
    """An authored gauge from 0 to 100."""

    id: Ident = Field(description="Name by which effects and conditions refer to it")
    label: Words = Field(description="What the trainee sees")
    start: Percent = Field(description="Where it begins, 0 to 100")
    good: Literal["up", "down"] = Field(default="up", description="Which way is better")


class Protected(Part):
    """A name, number or place that must never be published, with the forms it may take."""

    name: Words = Field(description="The name, number or place itself")
    variants: tuple[Words, ...] = Field(default=(), description="Nicknames, initials and other spellings")
    why: Words | None = Field(default=None, description="Why it must not be published, told when it is")


class Objective(Part):
    """What the scenario trains, with the framework it comes from."""

    id: Ident = Field(description="Name by which rules refer to it")
    text: Words = Field(description="What the trainee learns to do")
    framework: Words | None = Field(default=None, description="Where it comes from, for example CERC or SCCT")


class Level(Part):
    """A band of scores with a name."""

    id: Ident = Field(description="Name by which tests refer to it")
    start: Percent = Field(alias="from", description="Lowest score of the band")
    label: Words = Field(description="What the trainee reads")
