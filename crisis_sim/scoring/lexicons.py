"""The concept lexicons: many ways to say one thing, in both languages, as data in ``assets/lexicons``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from crisis_sim.resources import assets
from crisis_sim.scenario.phrases import Phrase
from crisis_sim.scoring.stance import Manner
from crisis_sim.scoring.words import LANGUAGES

CONCEPTS = (
    "apology",
    "empathy",
    "responsibility",
    "investigation",
    "unknown_yet",
    "next_update",
    "action_taken",
    "instruction",
    "contact",
    "blame",
    "non_apology",
    "clock_time",
    "promise_only",
    "respect",
    "correction",
    "hoax_label",
    "source",
    "victim_blame",
    "attack",
    "legal_threat",
    "minimising",
    "evasion",
    "speculation",
    "over_certainty",
    "self_praise",
    "euphemism",
    "procedure_shield",
    "humour",
    "rudeness",
    "oknum",
    "vague_time",
)
"""Names of the concepts that rules may use; a scenario may extend or replace each."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A concept in one language. `hits` and `near_miss` are sentences that tests hold it to."""

    concept: str
    language: str
    manner: Manner
    phrases: tuple[Phrase, ...]
    cancelled_by: tuple[str, ...]
    """Concepts that void this one in the sentence where they stand."""
    excused_by: tuple[str, ...]
    """Concepts that excuse this one when they stand anywhere in the text."""
    unless_after: tuple[str, ...]
    """Concepts behind which this one does no harm."""
    unless_with: tuple[str, ...]
    """Concepts which, all in its sentence or the next one, make it harmless."""
    hits: tuple[str, ...]
    near_miss: tuple[str, ...]


@cache
def lexicon(concept: str, language: str) -> Lexicon:
    """The shipped lexicon of a concept in a language."""
    path = assets() / "lexicons" / language / f"{concept}.yaml"
    with path.open("rb") as stream:
        written: dict[str, Any] = yaml.load(stream, yaml.CSafeLoader)
    return Lexicon(
        concept=concept,
        language=language,
        manner=written.get("manner", "said"),
        phrases=tuple(Phrase.model_validate(phrase) for phrase in written["phrases"]),
        cancelled_by=tuple(written.get("cancelled_by", ())),
        excused_by=tuple(written.get("excused_by", ())),
        unless_after=tuple(written.get("unless_after", ())),
        unless_with=tuple(written.get("unless_with", ())),
        hits=tuple(written.get("hits", ())),
        near_miss=tuple(written.get("near_miss", ())),
    )


@cache
def shipped(concept: str) -> tuple[Lexicon, ...]:
    """A concept's lexicons in all languages; none for a name the house does not know."""
    return tuple(lexicon(concept, language) for language in LANGUAGES) if concept in CONCEPTS else ()
