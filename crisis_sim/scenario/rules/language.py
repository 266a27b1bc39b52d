"""`language`: the response is written in the language that its readers speak."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Number
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc


class Language(RuleBase):
    """Credit is the share of sentences in the wanted language over the needed share; blank when nothing can be told."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note("In which language each sentence is written: Indonesian or English."),
        credit=note("Share of sentences in the wanted language ÷ needed share, at most 1; short texts are not scored."),
        why=note("Who is worried reads the first language they meet; a mixed text shuts some readers out."),
        source=note(
            "Own lists of function words and affixes, which on sample texts told the two apart as well as the "
            "language detectors tried, and say nothing where they know nothing."
        ),
        limits=note(
            "Indonesian and Malay are not told apart, nor are Javanese or Sundanese named. A loan word or a name in "
            "another language does not count; a sentence of two words is not judged."
        ),
        example="{id: english, type: language, label: In English, wanted: en}",
        met="We are sorry for the worry. Please boil your water until we tell you that it is safe.",
        missed="Kami mohon maaf atas gangguan ini. Rebus dulu airnya sampai kami kabari lagi.",
    )

    type: Literal["language"]
    wanted: Literal["id", "en"] | None = Field(default=None, description=message("Default is the scenario's language"))
    share: Annotated[Number, Field(gt=0, le=1)] = Field(
        default=0.8, description=message("Share of sentences that must be in that language")
    )
