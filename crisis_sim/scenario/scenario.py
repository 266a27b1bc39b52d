"""A whole scenario, one YAML file in one language."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, model_validator

from crisis_sim.notes import note
from crisis_sim.scenario.actions import Recourse
from crisis_sim.scenario.base import Duration, Ident, Misfit, Number, Part, Percent, Words, Yes
from crisis_sim.scenario.chatter import Chatter, Opinion
from crisis_sim.scenario.conditions import Condition
from crisis_sim.scenario.facts import Fact
from crisis_sim.scenario.injects import Inject, News, Post
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

    id: Ident = Field(description="Name of the ending, for end injects, conditions and playtests")
    label: Words = Field(description="Its title in the debrief")
    debrief: Words = Field(description="What happened in the end, told in the debrief")
    when: Condition | None = Field(
        default=None, description="Ends the run as soon as it holds; without it, an end inject or the duration does"
    )


class LexiconChange(Part):
    """How a scenario changes a concept lexicon for its own rubrics."""

    extend: Phrases = Field(default=(), description="Phrases that also count for this concept")
    replace: Phrases | None = Field(default=None, description="Phrases that count instead of those that are shipped")


class Scenario(Part):
    """The file's root. Cross references are checked by the loader, not here."""

    schema_: Literal["crisis/1"] = Field(alias="schema", description="Version of the format, always crisis/1")
    id: Ident = Field(description="Short name of the scenario, the same in both languages")
    language: Literal["id", "en"] = Field(description="Language of the file: id or en")
    title: Words = Field(description="Title in the menu and on every scorecard")
    version: Words = Field(default="1.0.0", description="Version of the scenario, changed whenever its content changes")
    license: Words | None = Field(
        default=None, description="Licence under which others may use it, for example CC-BY-4.0"
    )
    authors: tuple[Words, ...] = Field(default=(), description="Who wrote it")
    summary: Words = Field(description="What it is about and for whom, in one or two sentences for the menu")
    difficulty: Literal["basic", "intermediate", "advanced"] = Field(
        default="basic", description="For whom it is meant"
    )
    content_notes: tuple[Words, ...] = Field(default=(), description="What may be hard to read, told before the start")
    duration: Duration = Field(description="How long a run lasts at most, in play time")
    story: Story = Field(description="The story's own clock")
    crisis: Literal["victim", "accidental", "preventable"] = Field(description="SCCT cluster (Coombs)")
    minors: Yes = Field(default=False, description="Whether children are involved, which sharpens privacy rules")
    briefing: Words = Field(
        description="What the trainee reads before the start: who they are, what has happened, what is expected"
    )
    organisation: Organisation = Field(description="Whom the trainee speaks for")
    objectives: tuple[Objective, ...] = Field(default=(), description="What the scenario trains; rules may name them")
    passing: Percent = Field(default=60, alias="pass", description="Score from which a run is passed")
    levels: tuple[Level, ...] = Field(
        default=(), description="Bands of scores with a name; the house's four unless said"
    )
    default_rubric: Ident | None = Field(default=None, description="What every unasked public post must pass")
    run_rubric: Ident | None = Field(default=None, description="Judges the whole run at its end")
    run_weight: Annotated[Number, Field(gt=0, le=100)] = Field(
        default=1, description="What the run rubric weighs beside the tasks, where its rules have weight"
    )
    public_contacts: tuple[Words, ...] = Field(
        default=(), description="Numbers and addresses that may be published, never counted as private"
    )
    protected: tuple[Protected, ...] = Field(default=(), description="Names that must never be published")
    lexicons: dict[Ident, LexiconChange] = Field(
        default={}, description="Changes to the shipped concepts, and concepts of your own, by name"
    )
    channels: Annotated[tuple[Channel, ...], Field(min_length=1)] = Field(description="Where things are said")
    personas: tuple[Persona, ...] = Field(default=(), description="Who speaks")
    meters: tuple[Meter, ...] = Field(default=(), description="Gauges from 0 to 100 that injects move")
    facts: tuple[Fact, ...] = Field(default=(), description="What is true, known or false in the story, and from when")
    timeline: Annotated[tuple[Inject, ...], Field(min_length=1)] = Field(
        description="What happens, each entry at its moment"
    )
    chatter: Chatter | None = Field(default=None, description="Material for the crowd's background posts")
    opinion: Opinion = Field(default=Opinion(), description="Parameters of the opinion model; rarely needed")
    actions: tuple[Recourse, ...] = Field(
        default=(), description="What the trainee can have done beside writing: platforms asked, others called in"
    )
    rubrics: tuple[Rubric, ...] = Field(default=(), description="The rules by which responses are judged")
    endings: tuple[Ending, ...] = Field(default=(), description="How a run can end")
    playtests: tuple[Playtest, ...] = Field(
        default=(), description="Whole runs by scripted trainees, and what must come of them"
    )

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
    def action_of(self) -> dict[str, Recourse]:
        return {action.id: action for action in self.actions}

    def attention(self, content: Post | News) -> float:
        """Posts of the crowd that a post or news item draws directly."""
        return self.opinion.attention if content.attention is None else content.attention

    @cached_property
    def rumours(self) -> tuple[str, ...]:
        """False facts that a post, news item or deck spreads, in the file's order."""
        spread = {inject.claims for inject in self.timeline}
        spread |= {deck.claims for deck in self.chatter.decks} if self.chatter else set()
        return tuple(fact.id for fact in self.facts if fact.id in spread and fact.ever_false)

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
