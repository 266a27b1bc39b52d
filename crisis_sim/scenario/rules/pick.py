"""`pick`: the posts that need an answer, chosen from those of the task."""

from __future__ import annotations

from typing import ClassVar, Literal

from crisis_sim.notes import note
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc


class Pick(RuleBase):
    """Credit is the F1 of the picked posts against the key of the task; posts marked ``either`` do not count."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("Which posts the trainee picked as needing an answer, against the key of the task."),
        credit=note(
            "F1: 2 × rightly picked ÷ (picked + needed). It is 1 only where all needed posts were picked and no other; "
            "posts marked either count neither way."
        ),
        why=note(
            "Nobody can answer everything. Who is in need comes first, and answers to provokers feed them; who picks "
            "everything has not chosen."
        ),
        source=note("Precision and recall as in information retrieval. Coombs: safety first, victims before image."),
        limits=note(
            "Only for tasks of kind pick. The order of picking does not count. Offer more posts that need no answer "
            "than posts that do, or picking everything earns too much."
        ),
        example="{id: who, type: pick, label: Picks those who need an answer}",
    )

    type: Literal["pick"]
