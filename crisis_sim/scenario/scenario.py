"""A whole scenario, one YAML file in one language."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, model_validator

from crisis_sim.notes import note
from crisis_sim.scenario.base import Duration, Ident, Misfit, Number, Part, Percent, Share, Words, Yes
from crisis_sim.scenario.conditions import Condition
from crisis_sim.scenario.facts import Fact
from crisis_sim.scenario.injects import Inject
from crisis_sim.scenario.people import Channel, Level, Meter, Objective, Organisation, Persona, Protected
from crisis_sim.scenario.phrases import Phrases
from crisis_sim.scenario.playtests import Playtest
from crisis_sim.scenario.rubrics import Rubric
from crisis_sim.scenario.tasks import Task

SCHEMA = "crisis/1"


class Story(Part):
    """The story's own clock."""

    starts_at: AwareDatetime = Field(description='Story time at the start, with its zone: "2026-03-14T18:10+07:00"')
    pace: Annotated[Number, Field(gt=0, le=1440)] = Field(description="Story minutes per minute of play")
    zone: Words | None = Field(default=None, description="Name of the zone as people write it, for example WIB")


class Ending(Part):
    """How a run can end; one with `when` ends it the moment that holds."""

    id: Ident
    label: Words
    debrief: Words
    when: Condition | None = None


class Deck(Part):
    """Background posts of one stance, drawn by the crowd."""

    id: Ident
    stance: Literal["positive", "neutral", "negative"]
    share: Share
    posts: tuple[Words, ...]
    channel: Ident | None = None
    claims: Ident | None = None


class Chatter(Part):
    """The crowd's material."""

    locale: Words
    decks: tuple[Deck, ...] = ()


class LexiconChange(Part):
    """How a scenario changes a concept lexicon for its own rubrics."""

    extend: Phrases = ()
    replace: Phrases | None = None


class Scenario(Part):
    """The file's root. Cross references are checked by the loader, not here."""

    schema_: Literal["crisis/1"] = Field(alias="schema")
    id: Ident
    language: Literal["id", "en"]
    title: Words
    version: Words = "1.0.0"
    license: Words | None = None
    authors: tuple[Words, ...] = ()
    summary: Words
    difficulty: Literal["basic", "intermediate", "advanced"] = "basic"
    content_notes: tuple[Words, ...] = ()
    duration: Duration
    story: Story
    crisis: Literal["victim", "accidental", "preventable"] = Field(description="SCCT cluster (Coombs)")
    minors: Yes = Field(default=False, description="Whether children are involved, which sharpens privacy rules")
    briefing: Words
    organisation: Organisation
    objectives: tuple[Objective, ...] = ()
    passing: Percent = Field(default=60, alias="pass")
    levels: tuple[Level, ...] = ()
    default_rubric: Ident | None = Field(default=None, description="What every unasked public post must pass")
    run_rubric: Ident | None = Field(default=None, description="Judges the whole run at its end")
    run_weight: Annotated[Number, Field(gt=0, le=100)] = Field(
        default=1, description="What the run rubric weighs beside the tasks, where its rules have weight"
    )
    public_contacts: tuple[Words, ...] = ()
    protected: tuple[Protected, ...] = ()
    lexicons: dict[Ident, LexiconChange] = {}
    channels: Annotated[tuple[Channel, ...], Field(min_length=1)]
    personas: tuple[Persona, ...] = ()
    meters: tuple[Meter, ...] = ()
    facts: tuple[Fact, ...] = ()
    timeline: Annotated[tuple[Inject, ...], Field(min_length=1)]
    chatter: Chatter | None = None
    rubrics: tuple[Rubric, ...] = ()
    endings: tuple[Ending, ...] = ()
    playtests: tuple[Playtest, ...] = ()

    @model_validator(mode="after")
    def _positive(self) -> Scenario:
        if self.duration == 0:
            raise Misfit(note('"duration" must be longer than 0.'), "duration")
        return self

    @cached_property
    def injects(self) -> dict[str, Inject]:
        return {inject.id: inject for inject in self.timeline}

    @cached_property
    def tasks(self) -> dict[str, Task]:
        """Tasks by the id of the inject that carries them."""
        return {inject.id: inject.task for inject in self.timeline if inject.task is not None}

    @cached_property
    def rubric_of(self) -> dict[str, Rubric]:
        return {rubric.id: rubric for rubric in self.rubrics}

    @cached_property
    def fact_of(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def persona_of(self) -> dict[str, Persona]:
        return {persona.id: persona for persona in self.personas}

    @cached_property
    def channel_of(self) -> dict[str, Channel]:
        return {channel.id: channel for channel in self.channels}

    @cached_property
    def ending_of(self) -> dict[str, Ending]:
        return {ending.id: ending for ending in self.endings}

    @cached_property
    def bands(self) -> tuple[Level, ...]:
        """The scenario's levels from the highest down, or the house's own in its language."""
        levels = self.levels or _house(*_HOUSE_LABELS[self.language])
        return tuple(sorted(levels, key=lambda level: -level.start))

    def story_time(self, sim_ms: int) -> datetime:
        """The story's clock at a moment of play, in the story's own zone."""
        return self.story.starts_at + timedelta(milliseconds=round(sim_ms * self.story.pace))


def _house(*labels: str) -> tuple[Level, ...]:
    bands = zip(("excellent", "good", "developing", "not-yet"), (85, 70, 50, 0), labels, strict=True)
    return tuple(Level(id=ident, start=start, label=label) for ident, start, label in bands)


_HOUSE_LABELS = {
    "id": ("Sangat baik", "Baik", "Berkembang", "Belum"),
    "en": ("Excellent", "Good", "Developing", "Not yet"),
}
