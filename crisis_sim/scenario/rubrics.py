"""Rubrics: the rules a response is judged by, and the self-tests that keep them honest."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from crisis_sim.scenario.answers import TimedAnswer
from crisis_sim.scenario.base import Ident, Part, Percent, Span, Words
from crisis_sim.scenario.people import Level
from crisis_sim.scenario.rules import Rule


class Expect(Part):
    """What a self-test expects. Listed rules must be among the met or missed ones; an empty `missed` means none."""

    score: Span | None = Field(default=None, description="Where the score must lie, [lowest, highest]")
    quality: Span | None = Field(default=None, description="Where the quality must lie, before promptness")
    level: Ident | None = Field(default=None, description="The level it must reach")
    met: tuple[Ident, ...] = Field(default=(), description="Rules that must be met")
    missed: tuple[Ident, ...] | None = Field(default=None, description="Rules that must be missed; [] for none")
    gate: Ident | None = Field(default=None, description="A gate that must have failed")


class RubricTest(TimedAnswer):
    """A response with its moment, and what the rubric must make of it."""

    name: Words = Field(description="What this answer is like; a task's model names one")
    task: Ident = Field(description="The task that it answers")
    expect: Expect = Field(description="What the rubric must make of it")


class Rubric(Part):
    """A list of rules under a title."""

    id: Ident = Field(description="Name by which tasks refer to it")
    title: Words = Field(description="What the trainee reads")
    why: Words | None = Field(default=None, description="What the rubric stands on, with sources")
    objectives: tuple[Ident, ...] = Field(default=(), description="What it trains")
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)] = Field(
        description="What is judged, in the order of the scorecard"
    )
    passing: Percent | None = Field(default=None, alias="pass", description="Overrides the scenario's pass mark")
    levels: tuple[Level, ...] | None = Field(default=None, description="Overrides the scenario's levels")
    tests: tuple[RubricTest, ...] = Field(default=(), description="Answers with what the rubric must make of them")
