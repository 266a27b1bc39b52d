"""`consistent`: nothing contradicts the facts ledger at that moment, or the trainee's earlier words."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from crisis_sim.scenario.base import Ident, Yes
from crisis_sim.scenario.rules.common import RuleBase


class Consistent(RuleBase):
    """Credit is 1 when no contradiction was found, else 0."""

    type: Literal["consistent"]
    facts: tuple[Ident, ...] = Field(default=(), description="Facts to hold it against; default all")
    earlier: Yes = Field(default=True, description="Also hold it against the trainee's earlier public words")
