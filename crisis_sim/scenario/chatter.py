"""The crowd's material: decks of background posts, written by the author, drawn by the crowd."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from crisis_sim.notes import note
from crisis_sim.scenario.base import Ident, Misfit, Number, Part, Share, Whole, Words
from crisis_sim.scenario.conditions import Condition

Stance = Literal["positive", "neutral", "negative"]
"""Whether a post speaks for, about, or against the organisation."""

Occasion = Literal["chatter", "reply", "deletion", "correction", "hiding"]
"""When the posts of a deck may appear."""

OPINION_DAYS = 35
"""Days of the story that the opinion model follows; after them opinion stays as it is."""

CHOICE = re.compile(r"\{([^{}]*)\}")
"""Alternatives within a post."""


def _choices_closed(text: str) -> str:
    """Braces in a deck's post hold alternatives, as in ``{two|three}``."""
    for inside in CHOICE.findall(text):
        if "|" not in inside:
            raise Misfit(
                note("Braces hold alternatives, as in {example}; this one holds only one.", example="{two|three}")
            )
    if re.search(r"[{}]", CHOICE.sub("", text)):
        raise Misfit(note("A brace is not closed; alternatives are written {example}.", example="{two|three}"))
    return text


CrowdWords = Annotated[Words, Field(max_length=2_000), AfterValidator(_choices_closed)]


class Deck(Part):
    """Posts of one stance that the crowd may write. ``{two|three}`` in a post stands for one of its alternatives."""

    id: Ident = Field(description="Name of the deck")
    stance: Stance = Field(description="Whether its posts speak for, about, or against the organisation")
    share: Share = Field(
        default=1, description="How often the deck is drawn beside the others of its stance and occasion, 0 to 1"
    )
    posts: Annotated[tuple[CrowdWords, ...], Field(min_length=1, max_length=2_000)] = Field(
        description="What the crowd may write, {two|three} for alternatives; the more, the less it repeats itself"
    )
    channel: Ident | None = Field(default=None, description="Where they appear; any social channel unless said")
    claims: Ident | None = Field(
        default=None,
        description="The rumour that these posts spread; they come once it is out, as far as it is believed",
    )
    occasion: Occasion = Field(
        default="chatter",
        description="chatter: all along; reply: under what the trainee publishes; deletion, correction, hiding: when "
        "the trainee deletes or corrects a post of the organisation, or hides or reports someone else's",
    )
    when: Condition | None = Field(default=None, description="The deck is drawn only while this holds")

    @model_validator(mode="after")
    def _claims_in_chatter(self) -> Deck:
        if self.claims is not None and self.occasion != "chatter":
            raise Misfit(note('"claims" belongs to decks of the occasion chatter.'), "claims")
        return self


class Chatter(Part):
    """The crowd's material."""

    locale: Annotated[str, Field(pattern=r"^[a-z]{2,3}_[A-Z]{2}$")] = Field(
        description="Where the invented people of the crowd come from, for example id_ID"
    )
    people: Annotated[Whole, Field(ge=5, le=2_000)] = Field(
        default=150, description="How many people the crowd has; they are invented anew for each run"
    )
    most: Annotated[Whole, Field(ge=0, le=600)] = Field(
        default=90, description="Posts of the crowd that are shown in a minute of play at most"
    )
    replies: Share = Field(default=0.35, description="How much of the chatter answers an earlier post, 0 to 1")
    reposts: Share = Field(default=0.15, description="How much of the chatter passes an earlier post on, 0 to 1")
    hashtags: tuple[Annotated[str, Field(pattern=r"^#\w{2,40}$")], ...] = Field(
        default=(), description="Hashtags that the crowd adds to some of its posts"
    )
    decks: tuple[Deck, ...] = Field(default=(), description="Posts by stance and occasion")

    @model_validator(mode="after")
    def _parts_of_one(self) -> Chatter:
        if self.replies + self.reposts > 1:
            raise Misfit(
                note('"replies" and "reposts" are parts of the chatter and cannot exceed 1 together.'), "reposts"
            )
        return self


class Opinion(Part):
    """Parameters of the opinion model; the defaults are those of its sources, and most scenarios need none of them.

    Sources and assumptions stand with the model, `crisis_sim.engine.opinion`.
    """

    baseline: Annotated[Number, Field(ge=0, le=1_000_000)] = Field(
        default=6, description="Posts about the organisation in an ordinary hour of the story"
    )
    attention: Annotated[Number, Field(ge=0, le=1_000_000)] = Field(
        default=12, description="Posts that a public inject draws directly, unless it says otherwise"
    )
    reproduction: Annotated[Number, Field(ge=0, lt=1)] = Field(
        default=0.75, description="Posts that a post draws in turn while the matter is new; below 1"
    )
    memory: Annotated[Number, Field(gt=0, le=10_000)] = Field(
        default=48, description="Hours of the story in which that falls to a third without a new trigger"
    )
    daily: Share = Field(default=0.424, description="How far the hour of the day moves the volume up and down")
    peak_hour: Annotated[Number, Field(ge=0, lt=24)] = Field(default=20, description="Hour of the day with most posts")
    negative: Annotated[Number, Field(gt=0, lt=1)] = Field(
        default=0.456, description="Negative share of talk about the organisation on an ordinary day"
    )
    hoax: Annotated[Number, Field(ge=1, le=5)] = Field(
        default=1.7, description="How much more is passed on while a rumour is out and uncorrected"
    )
    believed: Annotated[Number, Field(gt=0, lt=1)] = Field(
        default=0.5, description="How many of those who meet a rumour believe it before it is corrected"
    )
    reached: Annotated[Number, Field(gt=0, le=1_000_000)] = Field(
        default=40, description="Posts spreading a rumour by which half of the public has met it"
    )
