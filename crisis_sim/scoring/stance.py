"""Whose words a match is and how they are meant: denied, quoted, on a condition, asked, or expected of others."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from crisis_sim.scoring.conditions import IF, INVERTED, supposed
from crisis_sim.scoring.matching import Match
from crisis_sim.scoring.negation import CUES, IMPLICIT, denied
from crisis_sim.scoring.reported import MARKERS as REPORTS
from crisis_sim.scoring.reported import reported
from crisis_sim.scoring.sentences import Sentence
from crisis_sim.scoring.text import Document
from crisis_sim.scoring.words import words_of

Manner = Literal["plain", "said", "told", "stated", "named", "ours", "vow"]
"""How strictly a phrase is read; each manner adds to the one before.

plain: wherever it stands, unless others are quoted or reported to say it. said: not denied. told: not in a bare list of
words (which `Reading` knows). stated: neither asked nor only supposed; what a condition asks people to do is neither.
ours: not expected of others. vow: not in a sentence that begins with a condition, unless that asks people to do
something. And named: as stated, but others may be reported to say it, as when an issue is brought up.
"""

_FIRST = words_of("kami kita saya we i our us my")
_OTHERS = words_of("mereka dia beliau they he she")
_SHOULD = words_of(
    """
    harus seharusnya semestinya mestinya wajib sepatutnya selayaknya should must ought
    menuntut mendesak menagih demand demands demanded urge urges urged
    """
)
_EXPECTING = _OTHERS | _SHOULD
_OUTSIDERS_ID = words_of(
    """
    kontraktor vendor rekanan pemasok sopir supir pengemudi nakhoda terdakwa tersangka pelaku
    """
)
_OUTSIDERS = frozenset(word + "nya" for word in _OUTSIDERS_ID).union(
    _OUTSIDERS_ID,
    words_of(
        """
    contractor contractors vendor supplier suppliers driver drivers landlord captain defendant
    """
    ),
)
"""Who asks pardon or admits a fault for themselves, where they are the subject. No institution is among them that could
be the trainee's own, speaking of itself by its kind: ``the airline apologises``."""
_SUBJECT = 3
"""Words before a vow in which its subject is looked for."""
_BEFORE_OBJECTS = words_of("dari oleh kepada atas untuk pada dengan akibat karena of by to for with from about")
_NEAR = 5
_MARKERS = CUES | IMPLICIT | IF | INVERTED | _EXPECTING | _OUTSIDERS | REPORTS


def plain(sentence: Sentence) -> bool:
    """Whether a sentence, outside a quotation, just states: nothing in it can make a match be meant otherwise."""
    return not sentence.question and _MARKERS.isdisjoint(sentence.words)


def counts(document: Document, match: Match, manner: Manner) -> bool:
    """Whether a match is meant as its phrase is to be read."""
    sentence = document.sentences[document.sentence_at(match.first)]
    if quoted(document, match) or (manner != "named" and reported(document, sentence, match.first)):
        return False
    if manner == "plain":
        return True
    if denied(document, match.first, match.last, own=match.negates, vow=manner in ("ours", "vow")):
        return False
    if manner in ("said", "told"):
        return True
    if sentence.question or supposed(document, match.first, match.last, whole=manner == "vow"):
        return False
    if manner in ("stated", "named"):
        return True
    return not (_of_others(document, sentence, match) or (manner == "vow" and _by_outsider(document, sentence, match)))


def _by_outsider(document: Document, sentence: Sentence, match: Match) -> bool:
    """Whether an outsider is the subject right before a vow, without us in the clause: ``the driver apologised``."""
    forms, clause = document.forms, sentence.clause_of(match.first)
    start = next(at for at in range(sentence.first, match.first + 1) if sentence.clause_of(at) == clause)
    before = forms[start : match.first]
    if not _FIRST.isdisjoint(before) or not _FIRST.isdisjoint(forms[match.first : match.last]):
        return False
    near = range(max(start, match.first - _SUBJECT), match.first)
    return any(forms[at] in _OUTSIDERS and _BEFORE_OBJECTS.isdisjoint(forms[max(start, at - 2) : at]) for at in near)


def quoted(document: Document, match: Match) -> bool:
    """Whether a match stands in a quotation of somebody else."""
    if not document.quoted:
        return False
    before = bisect_right(document.quoted, match.start, key=lambda quotation: quotation.start) - 1
    if before < 0:
        return False
    quotation = document.quoted[before]
    return not quotation.ours and match.start < quotation.end


def _of_others(document: Document, sentence: Sentence, match: Match) -> bool:
    """Whether they, or nobody in particular, ought to do it: ``mereka harus minta maaf``."""
    if _EXPECTING.isdisjoint(sentence.words):
        return False
    clause = sentence.clause_of(match.first)
    inside = document.forms[match.first : match.last]
    if inside and inside[0] in _FIRST:
        return False
    for index in range(match.first - 1, max(sentence.first, match.first - _NEAR) - 1, -1):
        form = document.forms[index]
        if sentence.clause_of(index) != clause or form in _FIRST:
            return False
        if form in _OTHERS:
            return True
        if form in _SHOULD:
            return not any(
                document.forms[earlier] in _FIRST
                for earlier in range(sentence.first, index)
                if sentence.clause_of(earlier) == clause
            )
    return False
