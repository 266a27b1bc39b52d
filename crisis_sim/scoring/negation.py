"""Whether words are denied: cues before them within the clause, double denials, and denials that deny nothing.

Cue classes with a look-back of five words were the best of what was measured (docs/rules.md). Not handled: irony.
"""

from __future__ import annotations

from crisis_sim.scoring.sentences import Sentence
from crisis_sim.scoring.text import Document
from crisis_sim.scoring.words import words_of

LOOK_BACK = 5
"""Words before a match in which a cue denies it."""

CUES = words_of(
    """
    tidak bukan belum tanpa jangan tiada mustahil not no never without neither nor none nothing hardly barely
    """
)
IMPLICIT = words_of(
    """
    enggan menolak tolak ditolak keberatan gagal batal refuse refused refuses refusing decline declined declines
    fail failed fails unwilling unable reluctant
    """
)
"""Verbs that deny a vow (``menolak meminta maaf``) but report a plain fact elsewhere (``pompa gagal``)."""
_ANY = CUES | IMPLICIT

_KEEPERS = words_of(
    """
    hanya cuma sekadar ragu malu segan berhenti lari lelah lupa henti hentinya putus mengurangi syarat pandang
    terkecuali tanding terkira terhingga kurang lain alasan ditunda menunda menutup only just merely simply hesitate
    stop run shy hide rest forget doubt delay reservation hesitation excuse condition less matter later tire shirk
    walk worry khawatir cemas panik takut
    """
)
"""Words behind a cue with which it denies nothing: not only, tidak ragu, tanpa syarat."""
_REACH = 3
"""Words behind a cue in which a keeper is looked for."""
_BEHIND_ID = words_of("akan perlu pernah usah ada mungkin layak pantas")
_BEHIND_EN = words_of("needed ours necessary coming warranted required due happening our")
_ANSWERS = words_of("tidak bukan no never belum")


def denied(document: Document, first: int, last: int, *, own: bool, vow: bool) -> bool:
    """Whether tokens `first` to `last` are denied.

    `own` says that the phrase holds a negation of its own, so that one inside the match belongs to it; `vow` that
    verbs like refuse deny it too.
    """
    sentence = document.sentences[document.sentence_at(first)]
    cues = _ANY if vow else CUES
    if cues.isdisjoint(sentence.words) and not sentence.question:
        return False
    clause = sentence.clause_of(first)
    count = 0
    for index in range(first - 1, max(sentence.first, first - LOOK_BACK) - 1, -1):
        if sentence.clause_of(index) != clause:
            break
        count += document.forms[index] in cues and not _kept(document, index, first, last)
    if not own:
        count += sum(
            document.forms[index] in CUES and not _kept(document, index, last, last) for index in range(first, last)
        )
    return count % 2 == 1 or _denied_behind(document, last, sentence)


def _kept(document: Document, cue: int, first: int, last: int) -> bool:
    """Whether a cue denies nothing, or something else."""
    forms = document.forms
    behind = forms[cue + 1 : min(cue + 1 + _REACH, first)]
    if any(form in _KEEPERS for form in behind):
        return True
    if forms[cue] == "no" and cue + 1 < len(forms) and forms[cue + 1][:1].isdigit():
        return True
    if forms[cue] == "not" and cue and forms[cue - 1] in ("can", "could"):
        return "more" in forms[cue + 1 : last] or any(form in ("enough", "more") for form in forms[last : last + 3])
    return False


def _denied_behind(document: Document, last: int, sentence: Sentence) -> bool:
    """Whether the words are denied by what follows: ``maaf tidak akan``, ``is not needed``, ``maaf? Tidak.``"""
    forms, clause = document.forms, sentence.clause_of(last - 1)
    for index in range(last, min(last + 3, sentence.last - 1)):
        if sentence.clause_of(index) != clause:
            break
        follows = forms[index + 1]
        if forms[index] == "tidak" and follows in _BEHIND_ID:
            return True
        if forms[index] == "belum" and follows in ("ada", "pernah"):
            return True
        if forms[index] in ("not", "never") and follows in _BEHIND_EN:
            return True
    return sentence.question and sentence.last < len(forms) and forms[sentence.last] in _ANSWERS
