"""`classify`: the labels of a triage against the key."""

from __future__ import annotations

from typing import ClassVar, Literal

from crisis_sim.notes import note
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc


class Classify(RuleBase):
    """Credit is the macro F1 of the labels over the classes of the key; an unlabelled post is a wrong one."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("The labels of a triage (fact, opinion, hoax, unverified) against the key."),
        credit=note("Macro F1 over the classes of the key: every class weighs the same, however many posts it has."),
        why=note(
            "Monitoring begins with telling a claim from a feeling; who calls everything a hoax finds every "
            "hoax and is no use."
        ),
        source=note("Macro F1 as in information retrieval."),
        limits=note("Only for tasks of kind triage. A post that was not labelled is a wrong one."),
        example="{id: labels, type: classify, label: Labels}",
    )

    type: Literal["classify"]
