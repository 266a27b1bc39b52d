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
"""Concepts of the house, for a copy without lexicon files."""


@cache
def concept_names(language: str) -> tuple[str, ...]:
    """Concepts with a lexicon in a language, in alphabetical order; those of any language when it has none."""
    folder = assets() / "lexicons"
    here = {path.stem for path in folder.glob(f"{language}/*.*")} if language.isalpha() else set()
    anywhere = here or {path.stem for path in folder.glob("*/*.*")}
    return tuple(sorted(name for name in anywhere if name[:1].isalpha() and name.islower())) or CONCEPTS
