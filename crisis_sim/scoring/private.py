"""Whether a text holds what must not be published about a person, whoever wrote it."""

from __future__ import annotations

from typing import get_args

from crisis_sim.scenario.rules import PrivacyKind
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring.personal import child_identifiers, is_public, personal_data, spelled_numbers
from crisis_sim.scoring.protected import Name, names_in
from crisis_sim.scoring.text import Document


def holds_personal(document: Document, scenario: Scenario) -> bool:
    """True for personal data that is no public contact, a protected name, or what identifies a child."""
    text = document.text
    names = tuple(Name.of(form) for person in scenario.protected for form in (person.name, *person.variants))
    if names_in(text, names) or (scenario.minors and child_identifiers(text)):
        return True
    kinds: tuple[PrivacyKind, ...] = get_args(PrivacyKind)
    spans = [span for kind in kinds if kind not in ("protected", "child") for span in personal_data(kind, text)]
    spans += spelled_numbers(document)
    return any(not is_public(text, span, tuple(scenario.public_contacts)) for span in spans)
