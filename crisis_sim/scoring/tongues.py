"""In which language a sentence is written: Indonesian, English, or cannot be told.

Function words count most, then affixes. Nothing is said where little is known: a wrong guess costs a trainee points,
an abstention costs nothing. Malay counts as Indonesian, since short texts in the two cannot be told apart.
"""

from __future__ import annotations

import re
from typing import Literal

from crisis_sim.scoring.sentences import Sentence
from crisis_sim.scoring.text import Document
from crisis_sim.scoring.words import words_of

Tongue = Literal["id", "en"]

FEWEST = 3
"""Words a sentence needs to be told."""
_WORD, _AFFIX = 2, 1

_INDONESIAN = words_of(
    """
    yang dan di ke dari untuk dengan pada kepada atas akan telah sudah sedang masih belum tidak bukan jangan ini itu
    tersebut kami kita saya anda mereka ia dia para oleh karena agar supaya bahwa jika kalau bila apabila atau tetapi
    tapi namun serta juga hanya adalah ada bisa dapat harus dalam saat ketika setelah sebelum hingga sampai sejak bagi
    secara sebagai seperti lebih sangat bapak ibu ya semua setiap sekitar sejumlah beberapa seorang menurut antara
    bersama pun lagi nanti besok kemarin tadi malam pagi siang sore mohon maaf harap tolong warga keluarga orang hari
    jam pukul air apa siapa kapan mana bagaimana mengapa kenapa terima kasih baik benar tahu minta tanpa maupun yaitu
    gak nggak enggak ga yg dgn krn utk udah aja sih dong kok nih deh gue lo kalian banget sama buat biar cuma
    sdh blm tdk tsb dll tim pihak kabar korban turut prihatin segera seluruh
    """
)
_ENGLISH = words_of(
    """
    the a an and or but of to in on at by for with from as is are was were be been being we our us you your they their
    he she his her it its this that these those not no do does did have has had will would can could should may might
    must i my me if so than then there here what who whom when where how why which all any some more most very please
    about after before because until while since into over under out up down off only just also again still yet now
    today tonight tomorrow yesterday let know knew sorry thank thanks people families family water our don't won't
    can't it's we're i'm that's what's doesn't isn't aren't wasn't haven't we've we'll you're they're
    """
)
_PREFIX = re.compile(r"^(?:meng|meny|mem|men|peng|pem|peny|ber|ter|diper|memper|keber|kese)[a-z]{3,}")
_SUFFIX = re.compile(r"^[a-z]{3,}(?:kan|nya|lah|kah|annya|kannya)$|^(?:ke|pe|per)[a-z]{3,}an$|^di[a-z]{3,}(?:kan|i)$")
_ENGLISH_SUFFIX = re.compile(r"^[a-z]{2,}(?:tion|tions|ment|ness|ing|ed|ly|ity|ous|ful|less|able|ible|ies|ight|ould)$")


def tongue_of(document: Document, sentence: Sentence) -> Tongue | None:
    """The language of a sentence, `None` where it cannot be told."""
    tokens = document.tokens[sentence.first : sentence.last]
    words = [document.text[start:end].casefold() for start, end in dict.fromkeys((t.start, t.end) for t in tokens)]
    words = [word.replace("\u2019", "'") for word in words if word[:1].isalpha()]
    if len(words) < FEWEST:
        return None
    indonesian = sum(_weight(word, _INDONESIAN, (_PREFIX, _SUFFIX)) for word in words)
    english = sum(_weight(word, _ENGLISH, (_ENGLISH_SUFFIX,)) for word in words)
    if max(indonesian, english) < _WORD or indonesian == english:
        return None
    return "id" if indonesian > english else "en"


def _weight(word: str, known: frozenset[str], affixes: tuple[re.Pattern[str], ...]) -> int:
    if word in known:
        return _WORD
    return _AFFIX if len(word) <= 40 and any(affix.match(word) for affix in affixes) else 0
