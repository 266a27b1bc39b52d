"""Somebody else's words without quotation marks: ``residents say that we lied``, ``warga bilang kami berbohong``.

What authorities say is left to the sentence: a spokesperson who passes on what the police have said says it too.
"""

from __future__ import annotations

from crisis_sim.scoring.sentences import Sentence
from crisis_sim.scoring.text import Document
from crisis_sim.scoring.words import words_of

_CROWD = words_of(
    """
    warganet netizen warga akun penonton pengunggah korban saksi wartawan pelaku tetangga penumpang pelanggan pelapor
    komentator pengamat pengacara penggugat terdakwa tersangka wali orangtua murid siswa pengunjung penelpon penelepon
    pesan unggahan postingan hoaks tulisan komentar video film kakek nenek ibu bapak
    mereka dia ia beliau
    they he she people ppl someone somebody residents critics passenger passengers neighbour neighbours customer
    customers parent parents user users commenter commenters comments columnist lawyer rival witness caller visitor
    post posts message messages leaflet letter txt text thread
    """
)
_SAYS = words_of(
    """
    bilang kata katanya berkata menyebut menyatakan menulis mengaku menuduh menuding menduga mengklaim klaim menganggap
    menuturkan mengunggah bertuliskan berdalih ngaku nulis ngomong
    say says said saying claim claims claimed write writes wrote written tell tells told accuse accuses accused
    allege alleges alleged describe describes described
    """
)
"""Verbs of saying that put what follows into the mouth of their subject."""
_HEARSAY = "katanya"
"""Does so by itself, where it begins a clause. Konon, kabarnya and reportedly do not: who says so speculates."""
_FIRST = words_of("kami kita saya aku we i our us my")
_NEAR = 4
"""Words before a verb of saying in which its subject is looked for."""
MARKERS = _SAYS


def reported(document: Document, sentence: Sentence, first: int) -> bool:
    """Whether somebody of the crowd says what stands at a token, which may be the verb of saying itself."""
    if MARKERS.isdisjoint(sentence.words):
        return False
    forms, clause = document.forms, sentence.clause_of(first)
    for index in range(first, sentence.first - 1, -1):
        if sentence.clause_of(index) != clause:
            return False
        form = forms[index]
        if form == _HEARSAY and (index == sentence.first or sentence.clause_of(index - 1) != clause):
            return True
        if form in _SAYS:
            subject = range(max(sentence.first, index - _NEAR), index)
            by_crowd = _by_crowd([forms[at] for at in subject if sentence.clause_of(at) == clause])
            if by_crowd or index < first:
                return by_crowd
    return False


def _by_crowd(before: list[str]) -> bool:
    for form in reversed(before):
        if form in _FIRST:
            return False
        if form in _CROWD:
            return True
    return False
