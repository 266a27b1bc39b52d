"""Judges `privacy`: nothing that identifies a protected person (UU 27/2022; for children UU 11/2012 art. 19)."""

from __future__ import annotations

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import Privacy, PrivacyKind
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.private import private_kinds, private_spans, protected_names
from crisis_sim.scoring.protected import Name
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import ALL, NONE, Finding, Judging, shown

_KINDS: dict[PrivacyKind, Note] = {
    "identity_number": note("an identity number"),
    "phone": note("a phone number"),
    "email": note("an e-mail address"),
    "address": note("a home address"),
    "protected": note("a protected name"),
    "child": note("what identifies a child"),
}


def prepare(rule: Privacy, ground: Ground) -> Judging:
    """The judge of one rule."""
    scenario = ground.scenario
    names = [Name.of(name) for name in rule.names]
    if not rule.allow_protected:
        names.extend(protected_names(scenario))
    kinds = private_kinds(rule.kinds, scenario)
    contacts = scenario.public_contacts

    def judge(reading: Reading) -> Finding:
        found = [(kind, span) for kind in kinds for span in private_spans(kind, reading.document, contacts, names)]
        if not found:
            return Finding(ALL, note("No personal data found."))
        kind, (start, end) = min(found, key=lambda item: item[1])
        words = shown(reading.document.text[start:end])
        return Finding(
            NONE,
            note('Found {kind}: "{words}"', kind=_KINDS[kind], words=words),
            reading.spans((span for _, span in found), "against"),
            note('Leave out "{words}"; say what happened without saying who it was.', words=words),
        )

    return judge
