"""Where a text holds what must not be published about a person, whoever wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from crisis_sim.scenario.rules import PrivacyKind
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring.personal import Span, child_identifiers, is_public, personal_data, spelled_numbers
from crisis_sim.scoring.protected import Name, names_in
from crisis_sim.scoring.text import Document


def protected_names(scenario: Scenario) -> list[Name]:
    """Every form of the scenario's protected names."""
    return [Name.of(form) for person in scenario.protected for form in (person.name, *person.variants)]


def private_kinds(kinds: Sequence[PrivacyKind], scenario: Scenario) -> list[PrivacyKind]:
    """Those of some kinds that the scenario has: what identifies a child only where there are children."""
    return [kind for kind in kinds if kind != "child" or scenario.minors]


def private_spans(kind: PrivacyKind, document: Document, contacts: Sequence[str], names: Sequence[Name]) -> list[Span]:
    """Where a text holds personal data of a kind that is no public contact."""
    if kind == "protected":
        return names_in(document.text, tuple(names))
    if kind == "child":
        return child_identifiers(document.text)
    spans = personal_data(kind, document.text)
    if kind == "phone":
        spans.extend(spelled_numbers(document))
    return [span for span in spans if not is_public(document.text, span, tuple(contacts))]


def holds_personal(document: Document, scenario: Scenario) -> bool:
    """Whether a text holds any personal data."""
    names = protected_names(scenario)
    kinds = private_kinds(get_args(PrivacyKind), scenario)
    return any(private_spans(kind, document, scenario.public_contacts, names) for kind in kinds)
