"""Whether a text plainly denies what a phrase says: ``tidak ada satu pun napi yang kabur``.

Stricter than `negation`: a mention that fails costs a credit, a contradiction costs points. So a negation at a distance
counts only where it denies that something is so, and one inside the phrase only where it stands at its verb.
"""

from __future__ import annotations

from crisis_sim.scoring.conditions import supposed
from crisis_sim.scoring.matching import Match
from crisis_sim.scoring.negation import LOOK_BACK
from crisis_sim.scoring.text import Document
from crisis_sim.scoring.words import words_of

_DENIALS = words_of("tidak bukan not no never tak nobody none")
_KEEPERS = words_of("hanya cuma sekadar only just")
_BEING = words_of("ada benar terjadi pernah betul true any single")
"""Words behind a denial with which it denies that something is so, at any distance in the clause."""
_NEED = words_of("perlu usah harus wajib need needed required have must")
_OTHER = words_of("lagi tambahan baru selain lain more further other another new else")
"""Words with which the denial is about further cases."""
_NEAR = 2


def plainly_denied(document: Document, match: Match) -> bool:
    """Whether a match, which negation denies, is denied in so many words, as a statement."""
    sentence = document.sentences[document.sentence_at(match.first)]
    if match.negates or sentence.question or supposed(document, match.first, match.last, whole=False):
        return False
    if any(form in _OTHER for form in document.forms[match.first : match.last + 1]):
        return False
    return _before(document, match) or _inside(document, match)


def _before(document: Document, match: Match) -> bool:
    forms = document.forms
    sentence = document.sentences[document.sentence_at(match.first)]
    clause = sentence.clause_of(match.first)
    for index in range(match.first - 1, max(sentence.first, match.first - LOOK_BACK) - 1, -1):
        if sentence.clause_of(index) != clause:
            return False
        if forms[index] in _KEEPERS or forms[index] in _OTHER:
            return False
        if forms[index] in _DENIALS:
            return index >= match.first - _NEAR or forms[index + 1] in _BEING
    return False


def _inside(document: Document, match: Match) -> bool:
    """Inside the phrase: ``tidak perlu``, or nothing but the denial between its words (``api tidak padam``)."""
    forms = document.forms
    bare = match.last - match.first == 3
    return any(
        forms[index] in _DENIALS and (bare or forms[index + 1] in _NEED)
        for index in range(match.first + 1, match.last - 1)
    )
