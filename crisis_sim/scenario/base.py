"""The common ground of every model of the format: frozen, strict about unknown keys, strict about types."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, Strict, StringConstraints

from crisis_sim.notes import Note, note
from crisis_sim.scenario.durations import parse_duration


class Part(BaseModel):
    """A frozen part of a scenario; a key it does not know is an error, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Misfit(ValueError):
    """Parts that do not go together, in a sentence for the author; `key` is the one to point at, if it is one."""

    def __init__(self, sentence: Note, key: str | None = None) -> None:
        self.note = sentence
        self.key = key
        super().__init__(sentence.say())


Ident = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$", max_length=64)]
"""A name that other parts refer to: letters, digits, ``-`` and ``_``."""

Words = Annotated[str, StringConstraints(min_length=1, pattern=r"\S", max_length=20_000)]
"""Text that a person reads; never empty."""

Whole = Annotated[int, Strict()]
Yes = Annotated[bool, Strict()]
Number = Annotated[float, Strict()]
Share = Annotated[Number, Field(ge=0, le=1)]
"""A number from 0 to 1."""

Percent = Annotated[Number, Field(ge=0, le=100)]
Duration = Annotated[int, BeforeValidator(parse_duration)]
"""Play time in milliseconds, written as ``90s`` or ``7m30s``."""


def _lowest_first(span: tuple[float, float]) -> tuple[float, float]:
    if span[0] > span[1]:
        raise Misfit(note("A range is written [lowest, highest]; this one is the wrong way round."))
    return span


Span = Annotated[tuple[Percent, Percent], AfterValidator(_lowest_first)]
"""A range with both ends included, written ``[low, high]``, on the scale of scores and meters."""
