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

    score: Span | None = None
    quality: Span | None = None
    level: Ident | None = None
    met: tuple[Ident, ...] = ()
    missed: tuple[Ident, ...] | None = None
    gate: Ident | None = Field(default=None, description="A gate that must have failed")


class RubricTest(TimedAnswer):
    """A response with its moment, and what the rubric must make of it."""

    name: Words
    task: Ident
    expect: Expect


class Rubric(Part):
    """A list of rules under a title."""

    id: Ident
    title: Words
    why: Words | None = Field(default=None, description="What the rubric stands on, with sources")
    objectives: tuple[Ident, ...] = ()
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]
    passing: Percent | None = Field(default=None, alias="pass", description="Overrides the scenario's pass mark")
    levels: tuple[Level, ...] | None = Field(default=None, description="Overrides the scenario's levels")
    tests: tuple[RubricTest, ...] = ()
