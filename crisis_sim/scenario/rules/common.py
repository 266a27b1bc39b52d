"""What every rule has: a name, a weight or a penalty or a gate, and words for the trainee."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, model_validator

from crisis_sim.notes import Note, message, note
from crisis_sim.scenario.base import Ident, Misfit, Number, Part, Percent, Whole, Words

Where = Literal["anywhere", "lead", "headline", "body"]
"""Part of the response a rule reads; ``lead`` is the lead field, or else the first two sentences."""

FORM_RULES = frozenset({"length", "readability", "language", "markers"})
"""Types that judge form only; they count only where a content rule earned credit."""


def _fewest_first(span: tuple[int, int]) -> tuple[int, int]:
    if span[0] > span[1]:
        raise Misfit(note("A range is [fewest, most], and most cannot be below fewest."))
    return span


_Count = Annotated[Whole, Field(ge=0)]
Range = Annotated[tuple[_Count, _Count], AfterValidator(_fewest_first)]
"""Numbers of something with both ends included, written ``[fewest, most]``."""


@dataclass(frozen=True, slots=True)
class RuleDoc:
    """What a type of rule is, for `crisis-sim explain` and ``docs/rules.md``; tests judge its example."""

    checks: Note
    credit: Note
    why: Note
    source: Note
    limits: Note
    example: str
    """The rule in YAML, as an entry of `rules`."""
    met: str = ""
    """An answer that meets the example."""
    missed: str = ""
    """An answer that does not."""


class Feedback(Part):
    """The author's own words to the trainee, instead of the rule's standard explanation."""

    met: Words | None = Field(
        default=None, description=message("Said instead of the standard explanation where the rule is met")
    )
    partly: Words | None = Field(default=None, description=message("The same where it is met in part"))
    missed: Words | None = Field(default=None, description=message("The same where it is missed"))


class RuleBase(Part):
    """Keys that every type of rule shares. A penalty, or a gate without a weight, has weight 0; else weight is 1."""

    doc: ClassVar[RuleDoc]

    id: Ident = Field(description=message("Name of the rule, for tests and reviews"))
    label: Words = Field(description=message("What the trainee reads on the scorecard"))
    weight: Annotated[Number, Field(ge=0, le=100)] | None = Field(
        default=None, description=message("What it weighs in the quality")
    )
    penalty: Annotated[Number, Field(gt=0, le=100)] | None = Field(
        default=None, description=message("Points taken when credit is below pass_at")
    )
    gate: Percent | None = Field(default=None, description=message("Highest score left when credit is below pass_at"))
    pass_at: Annotated[Number, Field(gt=0, le=1)] = Field(
        default=1, description=message("Credit from which the rule is met")
    )
    objective: Ident | None = Field(default=None, description=message("The objective that it trains"))
    why: Words | None = Field(default=None, description=message("Why this counts, for the debrief"))
    source: Words | None = Field(default=None, description=message("The study or guideline behind it"))
    feedback: Feedback = Field(default_factory=Feedback, description=message("The author's own words to the trainee"))

    @model_validator(mode="after")
    def _penalties_do_not_weigh(self) -> RuleBase:
        if self.penalty is not None and self.weight:
            raise Misfit(note("A rule with a penalty takes points and has no weight; remove one of the two."), "weight")
        return self

    @property
    def scored_weight(self) -> float:
        """Weight in the quality of a response (DESIGN §8)."""
        if self.penalty is not None:
            return 0
        if self.weight is not None:
            return self.weight
        return 0 if self.gate is not None else 1
