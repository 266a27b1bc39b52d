"""Conditions: what is only supposed, and what people are asked to do about it.

``Kalau terbukti salah kami minta maaf`` promises nothing yet; ``bila melihat asap hubungi posko`` is the common form of
an instruction. Where no comma parts the two, the word of request does (a closed list, by the authors).
"""

from __future__ import annotations

from crisis_sim.scoring.sentences import Sentence
from crisis_sim.scoring.text import Document
from crisis_sim.scoring.words import words_of

IF = words_of(
    """
    jika kalau apabila bila bilamana seandainya andai andaikan sekiranya asalkan misalkan umpama seumpama
    if unless whether
    """
)
"""Words with which a condition begins."""
INVERTED = words_of("should were had")
"""Words with which one begins where they open a sentence that is no question: ``Should errors be found, we ...``."""
_WHEN = words_of("jika kalau apabila bila bilamana if should")
"""Conditions on which people can be asked to do something."""
_REQUESTS = words_of(
    """
    mohon harap silakan silahkan tolong jangan sebaiknya please hubungi laporkan kabari infokan jauhi hindari kunci
    datangi kunjungi tanyakan sampaikan gunakan ikuti matikan tinggalkan kosongkan rebus periksakan patuhi kirimkan
    bawalah hubungilah laporlah datanglah teleponlah
    """
)
"""Words that begin a request, right behind the first word of a condition at the earliest."""
_VERBS = words_of(
    """
    segera langsung lapor datang telepon telpon telp tlp kontak chat wa whatsapp dm cek pantau tanya tunggu bawa pakai
    tetap tutup pindah menjauh mengungsi call phone ring dial contact report tell text message email visit come go
    ask check wait stay keep leave avoid lock boil use follow move seek
    """
)
"""Words that do so where the condition has two words and more; otherwise they may be its own verb."""
_SUBJECTS = words_of(
    """
    anda kamu kalian kami kita saya mereka dia beliau warga yang untuk dan atau ingin mau akan bisa dapat harus sudah
    telah sedang you we they he she it who i to can could will would must should may might not and or people residents
    """
)
"""Words behind which a verb belongs to the condition: ``if you call us``."""


def supposed(document: Document, first: int, last: int, *, whole: bool) -> bool:
    """Whether tokens `first` to `last` are only supposed: on a condition, and not what it asks people to do.

    `whole` says that a condition reaches to the end of its sentence; otherwise it ends with its clause.
    """
    sentence = document.sentences[document.sentence_at(first)]
    inverted = not sentence.question and first > sentence.first and document.forms[sentence.first] in INVERTED
    if not inverted and IF.isdisjoint(sentence.words):
        return False
    clause = sentence.clause_of(first)
    for index in range(first - 1, sentence.first - 1, -1):
        if not whole and sentence.clause_of(index) != clause:
            return False
        if document.forms[index] in IF or (inverted and index == sentence.first):
            return not _requested(document, sentence, index, last)
    return False


def _requested(document: Document, sentence: Sentence, condition: int, last: int) -> bool:
    """Whether a request begins between the condition's first word and `last`."""
    forms = document.forms
    if forms[condition] not in _WHEN:
        return False
    for index in range(condition + 2, last):
        form, before = forms[index], forms[index - 1]
        if form in _REQUESTS and before not in _SUBJECTS and not _asks_pardon(forms, index):
            return True
        if form in _VERBS and before not in _SUBJECTS:
            parted = sentence.clause_of(index) != sentence.clause_of(index - 1)
            if parted or index - condition > 2:
                return True
    return False


def _asks_pardon(forms: tuple[str, ...], index: int) -> bool:
    return any("maaf" in form for form in forms[index + 1 : index + 3])
