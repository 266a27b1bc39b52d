"""Rubrics for tasks whose source has none: a person judges words, every option is as good as any, privacy holds."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from crisis_sim.authoring.importing.wordings import WORDINGS


def rubrics(kinds: Collection[str], language: str) -> list[dict[str, Any]]:
    """The rubrics that items of these kinds need, and one for everything published unasked."""
    words = WORDINGS[language]
    privacy = {"id": "privacy", "type": "privacy", "label": words["privacy"], "gate": 20}
    levels = {words["weak"]: 0, words["fair"]: 0.5, words["strong"]: 1}
    judgement = {"id": "judgement", "type": "manual", "label": words["judgement"], "levels": levels}
    found: list[dict[str, Any]] = []
    if "statement" in kinds:
        found.append({"id": "words", "title": words["words"], "rules": [judgement, privacy]})
    if "decision" in kinds:
        choice = {"id": "choice", "type": "choice", "label": words["choice"]}
        found.append({"id": "decision", "title": words["decision"], "rules": [choice]})
    found.append({"id": "everything", "title": words["everything"], "rules": [privacy]})
    return found
