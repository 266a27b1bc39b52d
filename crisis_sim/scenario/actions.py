"""What a trainee can do beside writing: ask a platform for help, or escalate inside and outside the house."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from crisis_sim.scenario.base import Ident, Part, Words
from crisis_sim.scenario.conditions import Condition

RecourseKind = Literal["platform", "leadership", "legal", "it", "police", "other"]


class Recourse(Part):
    """Something the trainee can have done once. What comes of it is scripted with ``after: {acted: …}``."""

    id: Ident = Field(description="Name by which injects and conditions refer to it")
    kind: RecourseKind = Field(description="Whom it turns to: a platform for help, or leadership, legal, it, police")
    label: Words = Field(description="What the trainee reads, for example: Ask the police to check the voice note")
    when: Condition | None = Field(default=None, description="It is offered only while this holds")
    feedback: Words | None = Field(default=None, description="What the debrief says to those who did it")


BUILT_IN = ("pin", "correct", "delete", "hide", "report")
"""What can be done to posts in every scenario; conditions may name these as well, for the first time it was done."""
