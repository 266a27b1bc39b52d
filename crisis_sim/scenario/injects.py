"""The timeline: posts, news, messages, tasks, effects and ends, each with its moment."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from crisis_sim.notes import note
from crisis_sim.scenario.base import Duration, Ident, Misfit, Number, Part, Whole, Words
from crisis_sim.scenario.conditions import Condition
from crisis_sim.scenario.tasks import Task

Reaction = Literal["like", "dislike", "love", "funny", "angry", "sad", "wow"]
REACTIONS: tuple[Reaction, ...] = get_args(Reaction)


Attention = Annotated[Number, Field(ge=0, le=1_000_000)]


class Media(Part):
    """A picture, video, voice note or document; a terminal shows it as a labelled card."""

    kind: Literal["photo", "video", "audio", "document", "screenshot"] = Field(description="What it is")
    description: Words = Field(description="What can be seen or heard, as words: a terminal shows no pictures")
    length: Duration | None = Field(default=None, description="How long a video or voice note runs")


class Post(Part):
    """Something said on a social channel."""

    sender: Ident = Field(alias="from", description="The persona who says it")
    channel: Ident = Field(description="The social channel where it appears")
    text: Words = Field(description="What it says")
    reply_to: Ident | None = Field(default=None, description="The inject that it answers")
    reactions: dict[Reaction, Annotated[Whole, Field(ge=0)]] = Field(
        default={}, description="Reactions it has when it appears, by kind"
    )
    media: Media | None = Field(default=None, description="A picture, video or document beside it")
    claims: Ident | None = Field(default=None, description="The fact or rumour that the post spreads")
    attention: Attention | None = Field(
        default=None,
        description="Posts of the crowd that it draws directly; the scenario's opinion says it unless given",
    )


class News(Part):
    """An item of a news channel."""

    sender: Ident = Field(alias="from", description="The medium or journalist")
    channel: Ident = Field(description="The news channel where it appears")
    headline: Words = Field(description="Its headline")
    text: Words = Field(description="What it says")
    frame: Words | None = Field(default=None, description="The frame it uses, for framing exercises")
    media: Media | None = Field(default=None, description="A picture, video or document beside it")
    claims: Ident | None = Field(default=None, description="The fact or rumour that it spreads")
    attention: Attention | None = Field(
        default=None,
        description="Posts of the crowd that it draws directly; the scenario's opinion says it unless given",
    )


class Message(Part):
    """Something sent to the trainee alone."""

    sender: Ident = Field(alias="from", description="The persona who writes")
    channel: Ident = Field(description="The message channel it comes by")
    text: Words = Field(description="What it says")
    media: Media | None = Field(default=None, description="A picture, video or document beside it")


class After(Part):
    """A moment that depends on what the trainee did with a task."""

    answered: Ident | None = Field(default=None, description="The task whose answer it follows")
    expired: Ident | None = Field(default=None, description="The task that went unanswered")
    acted: Ident | None = Field(
        default=None,
        description="The action that was taken, or pin, correct, delete, hide, report for the first of these",
    )

    @model_validator(mode="after")
    def _one(self) -> After:
        if len([name for name in (self.answered, self.expired, self.acted) if name is not None]) != 1:
            raise Misfit(note('"after" names an inject, or has exactly one of answered, expired and acted.'))
        return self


class Inject(Part):
    """One authored entry of the timeline. It comes `at` a moment or `after` something, and only `when` that holds."""

    id: Ident = Field(description="Name by which other parts refer to it; a task's name is its inject's")
    at: Duration | None = Field(default=None, description="Play time from the start")
    after: Ident | After | None = Field(default=None, description="An inject's publication, an answer or an expiry")
    delay: Duration = Field(default=0, description="How long after that")
    when: Condition | None = Field(default=None, description="Judged once, when the inject is due")
    post: Post | None = Field(default=None, description="Something said on a social channel")
    news: News | None = Field(default=None, description="An item of a news channel")
    message: Message | None = Field(default=None, description="Something sent to the trainee alone")
    task: Task | None = Field(default=None, description="Something asked of the trainee")
    end: Ident | None = Field(default=None, description="The ending that ends the run")
    effects: dict[Ident, Annotated[Whole, Field(ge=-100, le=100)]] = Field(
        default={}, description="Points by which meters move"
    )
    note: Words | None = Field(default=None, description="For the trainer, never shown to a trainee")

    @model_validator(mode="after")
    def _one_moment_one_content(self) -> Inject:
        if (self.at is None) == (self.after is None):
            both = self.at is not None
            raise Misfit(note('An inject needs exactly one of "at" and "after".'), "after" if both else None)
        if self.delay and self.after is None:
            raise Misfit(note('"delay" belongs to "after"; with "at", write the moment itself.'), "delay")
        contents = [name for name in CONTENTS if getattr(self, name) is not None]
        if len(contents) > 1:
            raise Misfit(
                note("An inject has one content, and this one has {contents}.", contents=", ".join(contents)),
                contents[1],
            )
        if not contents and not self.effects:
            raise Misfit(note("An inject needs a content: post, news, message, task, end or effects."))
        return self

    @property
    def kind(self) -> InjectKind:
        """Which content it carries; ``effects`` when it only moves meters."""
        for name in CONTENTS:
            if getattr(self, name) is not None:
                return name
        return "effects"

    @property
    def said(self) -> Post | News | Message | None:
        """The content that somebody says, if it is one."""
        return self.post or self.news or self.message

    @property
    def claims(self) -> str | None:
        """The fact or rumour that it spreads in public."""
        content = self.post or self.news
        return content.claims if content else None


InjectKind = Literal["post", "news", "message", "task", "end", "effects"]
CONTENTS: tuple[Literal["post", "news", "message", "task", "end"], ...] = ("post", "news", "message", "task", "end")
