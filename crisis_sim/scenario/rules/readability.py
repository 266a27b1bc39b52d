"""`readability`: sentences and words that a worried reader can take in."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from crisis_sim.notes import message, note
from crisis_sim.scenario.base import Number, Share, Whole
from crisis_sim.scenario.phrases import Phrases
from crisis_sim.scenario.rules.common import RuleBase, RuleDoc

LONG_WORDS = {"id": 0.5, "en": 0.4}
"""Highest share of words of more than six letters, by language.

Measured on sample texts: plain Indonesian .35 and hard .72, plain English .29; the limits lie between. Indonesian
words are longer because affixes are written together, so one threshold cannot serve both.
"""


class Readability(RuleBase):
    """Credit is the mean of the measures: 1 within the limit, in proportion beyond it."""

    doc: ClassVar[RuleDoc] = RuleDoc(
        checks=note(
            "Words per sentence on average, words in the longest sentence, the share of words of more than six "
            "letters, and jargon that you list."
        ),
        credit=note("The mean of the measures: 1 within the limit, in proportion beyond it; jargon found is 0."),
        why=note(
            "People under stress take in short sentences and plain words; officialese is what they remember least."
        ),
        source=note(
            "Long words are those of the LIX formula (more than six letters); their limits lie between measured plain "
            "and hard texts of each language (id .50, en .40). Sentence limits are plain-language custom."
        ),
        limits=note(
            "It measures length, not clarity, and knows no syllables: Flesch formulas are made for English and give "
            "nonsense for Indonesian. Names and addresses count as words."
        ),
        example=(
            "{id: plain, type: readability, label: Plain words, longest_sentence: 25, jargon: [turbidity, coliform]}"
        ),
        met="Please boil your water. We test it every hour. We will tell you when it is safe.",
        missed=(
            "Pursuant to established operational procedures regarding turbidity exceedances, precautionary "
            "disinfection recommendations notwithstanding, consumers throughout affected distribution zones should "
            "undertake appropriate preparatory domestic measures until laboratory confirmation."
        ),
    )

    type: Literal["readability"]
    sentence_words: Annotated[Number, Field(ge=5, le=60)] = Field(
        default=20, description=message("Most words per sentence on average")
    )
    longest_sentence: Annotated[Whole, Field(ge=8, le=120)] = Field(
        default=35, description=message("Most words in any one sentence")
    )
    long_words: Share | None = Field(
        default=None, description=message("Highest share of words of more than six letters; default .5 in id, .4 in en")
    )
    jargon: Phrases = Field(default=(), description=message("Words that readers should not have to know"))
