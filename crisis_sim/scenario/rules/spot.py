"""`spot`: an emerging issue was named while there was still time to act on it."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Duration, Ident, Misfit, Share
from crisis_sim.scenario.phrases import Phrases
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc


class Spot(RuleBase):
    """Credit is 1 up to `full`, falls in a straight line to `floor` at `before`, and is 0 after that."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note(
            "Whether an emerging issue was named before a moment of the run: in the answer to a task (a monitoring "
            "note), or in the run rubric by anything that the trainee wrote, private messages to colleagues too."
        ),
        credit=note(
            "1 when named up to full, then in a straight line down to floor at before, and 0 after that or when it was "
            "not named. Both moments are play time from the start of the run."
        ),
        why=note("A warning is worth the time that it leaves to act; the same words after the outbreak are a report."),
        source=note("House design: lead time, as early warning systems are judged."),
        limits=note(
            "Only wording that the phrases foresee is found; what is denied, quoted or asked does not count. It does "
            "not see whether there were signs yet. In a task promptness counts beside it; set its floor to 1 if lead "
            "time should count alone."
        ),
        example="{id: early, type: spot, label: Names the rumour early, any: [petrol], full: 2m, before: 5m}",
        met="Residents say that petrol was dumped in the reservoir.",
        missed="Residents ask about the water.",
    )

    type: Literal["spot"]
    fact: Ident | None = Field(default=None, description=message("A fact or rumour; one of its phrases is enough"))
    any: Phrases = Field(default=(), description=message("Phrases of which one names the issue"))
    full: Duration = Field(
        ge=0, description=message("Named by then, nothing is lost; play time from the start of the run")
    )
    before: Duration = Field(
        ge=0, description=message("Named later, it earns nothing; play time from the start of the run")
    )
    floor: Share = Field(default=0, description=message("Credit that is left at before"))

    @model_validator(mode="after")
    def _names_an_issue_in_time(self) -> Spot:
        if (self.fact is None) == (not self.any):
            raise Misfit(note('A rule of type spot has exactly one of "fact", "any".'))
        if not self.full < self.before:
            raise Misfit(note('"before" must be later than "full".'), "before")
        return self
