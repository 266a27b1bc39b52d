"""`strategy`: the response strategy fits the kind of crisis (SCCT)."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Misfit
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc

Strategy = Literal[
    "instruct", "care", "debunk", "deny", "attack", "scapegoat", "excuse", "minimise", "victimage", "compensate",
    "apologise", "correct", "bolster", "ingratiate",
]  # fmt: skip
"""Strategies of SCCT and of image repair, by what is said: instructing and adjusting information first of all."""

Cluster = Literal["victim", "accidental", "preventable"]

FITTING: dict[Cluster, tuple[Strategy, ...]] = {
    "victim": ("instruct", "care", "debunk", "correct", "victimage", "compensate", "apologise"),
    "accidental": ("instruct", "care", "excuse", "correct", "compensate", "apologise"),
    "preventable": ("correct", "compensate", "apologise"),
}
"""Of these one is needed. Deny only what is no crisis (debunk a rumour); diminish after an accident; rebuild what could
have been prevented."""

UNFITTING: dict[Cluster, tuple[Strategy, ...]] = {
    "victim": ("attack", "scapegoat", "minimise"),
    "accidental": ("deny", "attack", "scapegoat", "minimise"),
    "preventable": ("deny", "attack", "scapegoat", "excuse", "minimise", "victimage"),
}
"""Of these none may stand there."""


class StrategyFit(RuleBase):
    """Credit is 1 with a fitting strategy and no other, half with a denial mixed into amends, else 0."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note(
            "Which strategies a response uses (deny, blame others, excuse, minimise, compensate, apologise, correct, "
            "praise itself …) and whether they fit the scenario's crisis cluster."
        ),
        credit=note(
            "1 when a fitting strategy was found and no unfitting one; 0 with an unfitting one or none at all; half "
            "where a denial that fits is mixed with an apology or compensation."
        ),
        why=note("The more an organisation is held responsible, the more it must take on itself, not push away."),
        source=note(
            "SCCT (Coombs 2007) for the clusters, image repair (Benoit) for the strategies. A matched response goes "
            "with reputation only weakly (r = .23, Ma & Zhan 2016), so weigh this low. The tables of what fits are the "
            "house's reading of SCCT."
        ),
        limits=note(
            "It sees wording, not whether a denial is true; let consistent and corrects judge that. Strategies that no "
            "lexicon knows stay unseen."
        ),
        example="{id: fit, type: strategy, label: Strategy fits the crisis, cluster: preventable}",
        met="We apologise to the families. We have closed the intake and replaced the filter.",
        missed="We apologise, but this is the fault of the contractor.",
    )

    type: Literal["strategy"]
    cluster: Cluster | None = Field(default=None, description=message("Default is the scenario's own crisis cluster"))
    fitting: Annotated[tuple[Strategy, ...], Field(min_length=1)] | None = Field(
        default=None, description=message("Strategies of which one is needed; default by cluster")
    )
    unfitting: tuple[Strategy, ...] | None = Field(
        default=None, description=message("Strategies that must not be used; default by cluster")
    )

    @model_validator(mode="after")
    def _apart(self) -> StrategyFit:
        both = [name for name in self.fitting or () if name in (self.unfitting or ())]
        if both:
            raise Misfit(note('"{name}" stands under both "fitting" and "unfitting".', name=both[0]), "unfitting")
        return self
