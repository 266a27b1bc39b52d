"""`promise`: an update that was announced for a time came by that time."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Duration
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc


class Promise(RuleBase):
    """Credit is kept promises over those that have come due; blank while none has."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note(
            "Whether an update that the trainee announced for a story time (next update at 20.00, within two hours) "
            "came: a later public text of theirs by that time."
        ),
        credit=note("Kept ÷ due; not scored where nothing was announced, or nothing has come due yet."),
        why=note("A missed update tells people that the next promise is worth nothing either."),
        source=note("CERC (CDC): say how and when you will update, and keep to it."),
        limits=note(
            "Any later public text counts as the update, whatever it says. A time without am, pm or part of the day is "
            "read as the next one to come; a date is not read, tomorrow is. In a task's rubric a missed update counts "
            "again at each task; the run rubric counts it once."
        ),
        example="{id: kept, type: promise, label: Keeps its word, penalty: 5, tolerance: 30s}",
    )

    type: Literal["promise"]
    tolerance: Duration = Field(
        default=30_000, ge=0, description=message("Play time after the announced time that is still in time")
    )
