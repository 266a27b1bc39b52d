"""Scripted trainees that live in the scenario file, and what must come of them."""

from __future__ import annotations

from typing import Any

from pydantic import Field, field_validator

from crisis_sim.scenario.answers import Answers
from crisis_sim.scenario.base import Ident, Part, Span, Words


class PlaytestExpect(Part):
    """What must have happened when the scripted run is over."""

    published: tuple[Ident, ...] = Field(default=(), description="Injects that must have appeared")
    unpublished: tuple[Ident, ...] = Field(default=(), description="Injects that must not have appeared")
    meters: dict[Ident, Span] = Field(
        default={}, description="Where meters must stand in the end, each as [lowest, highest]"
    )
    scores: dict[Ident, Span] = Field(default={}, description="Task scores")
    score: Span | None = Field(default=None, description="The run's score")
    ending: Ident | None = Field(default=None, description="How the run must have ended")


class Playtest(Part):
    """A whole run by a scripted trainee."""

    name: Words = Field(description="What this trainee is like")
    answers: Answers = Field(default_factory=Answers, description="Answers by task, and unasked posts under unasked")
    expect: PlaytestExpect = Field(description="What must come of it")

    @field_validator("answers", mode="before")
    @classmethod
    def _written(cls, value: Any) -> Any:
        return value if isinstance(value, Answers) else Answers.parts(value)
