"""`privacy`: nothing that identifies a protected person."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from crisis_sim.scenario.base import Words, Yes
from crisis_sim.scenario.rules.common import RuleBase

PrivacyKind = Literal["identity_number", "phone", "email", "address", "protected", "child"]


class Privacy(RuleBase):
    """Credit is 1 when nothing private was found, else 0. The scenario's `public_contacts` are never private."""

    type: Literal["privacy"]
    kinds: tuple[PrivacyKind, ...] = ("identity_number", "phone", "email", "address", "protected", "child")
    names: tuple[Words, ...] = Field(default=(), description="Names protected by this rule, besides the scenario's")
    allow_protected: Yes = Field(default=False, description="Leave the scenario's protected names out of this rule")
