"""Names of the concepts that rules can ask for: one lexicon file each."""

from __future__ import annotations

from functools import cache

from crisis_sim.resources import assets

CONCEPTS = (
    "apology", "empathy", "responsibility", "investigation", "unknown_yet", "next_update", "action_taken",
    "instruction", "contact", "blame", "non_apology", "clock_time", "promise_only", "respect", "correction",
    "hoax_label", "source", "victim_blame", "attack", "legal_threat", "minimising", "evasion", "speculation",
    "over_certainty", "self_praise", "euphemism", "procedure_shield", "humour", "rudeness", "oknum",
)  # fmt: skip
"""Concepts of the house; each has a lexicon in every language."""


@cache
def concept_names(language: str) -> tuple[str, ...]:
    """The concepts of the house, and those a language has a lexicon of its own for (a YAML file)."""
    folder = assets() / "lexicons" / language
    further = sorted(path.stem for path in folder.glob("*.yaml")) if language.isalpha() else []
    return tuple(dict.fromkeys((*CONCEPTS, *further)))
