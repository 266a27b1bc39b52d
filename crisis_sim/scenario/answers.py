"""What a trainee can answer, in one shape for self-tests, playtests, answer files and the journal."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from crisis_sim.notes import note
from crisis_sim.scenario.base import Duration, Ident, Misfit, Part

LABELS = ("fact", "opinion", "hoax", "unverified")
"""Labels of a triage task that names no classes of its own."""

FIELDS = ("headline", "lead", "body", "quote", "contact")
"""Fields of a press release, in the order in which they are joined into one text."""


def _whole(written: object) -> object:
    """Half a surrogate, which terminals can produce and no file can hold, becomes one replacement character."""
    return _HALVES.sub("\ufffd", written) if isinstance(written, str) else written


_HALVES = re.compile("[\ud800-\udfff]")

Typed = Annotated[str, BeforeValidator(_whole), Field(max_length=200_000)]
FieldName = Literal["headline", "lead", "body", "quote", "contact"]


class Answer(Part):
    """One response: free text, or fields, or labels, or a choice with its reason, or picked posts."""

    text: Typed | None = Field(default=None, description="What the trainee writes")
    fields: dict[FieldName, Typed] | None = Field(default=None, description="A press release by its parts")
    labels: dict[Ident, Ident] | None = Field(default=None, description="triage: a label for each post")
    choose: Ident | None = Field(default=None, description="decision: the option chosen")
    why: Typed | None = Field(default=None, description="decision: the reason for it")
    pick: tuple[Ident, ...] | None = Field(default=None, description="pick: the posts that need an answer")

    @model_validator(mode="after")
    def _one_kind(self) -> Answer:
        kinds = [k for k in ("text", "fields", "labels", "choose", "pick") if getattr(self, k) is not None]
        if len(kinds) > 1:
            raise Misfit(
                note(
                    "An answer is one of text, fields, labels, choose, pick; this one has {kinds}.",
                    kinds=", ".join(kinds),
                ),
                kinds[1],
            )
        if self.why is not None and self.choose is None:
            raise Misfit(note('"why" is the reason of a choice and needs "choose" beside it.'), "why")
        return self

    @property
    def empty(self) -> bool:
        return all(getattr(self, k) is None for k in ("text", "fields", "labels", "choose", "pick"))


class TimedAnswer(Answer):
    """An answer and its moment, which counts from the opening of its task; `use` names a self-test to copy."""

    at: Duration = Field(default=0, description="When it is sent, from the opening of its task")
    use: str | None = Field(default=None, description="Name of a self-test of the task's rubric, instead of an answer")

    @model_validator(mode="after")
    def _something(self) -> TimedAnswer:
        if (self.use is None) == self.empty:
            raise Misfit(
                note(
                    'An answer needs one of text, fields, labels, choose, pick, or "use" with the name of a self-test.'
                )
            )
        return self

    @property
    def answer(self) -> Answer:
        return Answer(
            text=self.text, fields=self.fields, labels=self.labels, choose=self.choose, why=self.why, pick=self.pick
        )


class UnaskedPost(Part):
    """Something published without being asked; its moment counts from the start of the run."""

    at: Duration = Field(description="When it is published, from the start of the run")
    channel: Ident = Field(description="Where it is published")
    text: Typed = Field(description="What it says")
    reply_to: Ident | None = Field(default=None, description="The inject that it answers")


class Answers(Part):
    """A scripted trainee: answers by task, and what is posted unasked."""

    tasks: dict[Ident, TimedAnswer | tuple[TimedAnswer, ...]] = Field(default={}, description="Answers by task")
    unasked: tuple[UnaskedPost, ...] = Field(default=(), description="What is published without being asked")

    @classmethod
    def parts(cls, written: object) -> object:
        """The written form, where task ids and ``unasked`` are keys of one mapping, as the keys of this model."""
        if not isinstance(written, dict):
            return written
        parts: dict[str, object] = {"tasks": {task: answer for task, answer in written.items() if task != "unasked"}}
        if "unasked" in written:
            parts["unasked"] = written["unasked"]
        return parts

    @classmethod
    def read(cls, written: object) -> Answers:
        """From the written form.

        Raises:
            pydantic.ValidationError: when it does not fit.
        """
        return cls.model_validate(cls.parts(written))
