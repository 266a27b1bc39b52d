"""Signs that words stand in no order: pairs that no sentence of either language holds.

Only closed classes are judged (prepositions, conjunctions, articles, auxiliaries, pronouns, the word before a clock
time), by rules of grammar; content words may follow each other as they like. Written for this purpose by the authors;
`docs/rules.md` says how often honest and shuffled texts show such pairs.
"""

from __future__ import annotations

from crisis_sim.scoring.sentences import Sentence
from crisis_sim.scoring.text import Document
from crisis_sim.scoring.words import words_of

_END = ""
"""Stands for the end of a sentence or a comma behind a word."""

_LINKS = words_of("dan atau serta and or")
_TIE_ID = words_of("di ke dari pada kepada oleh dengan bagi untuk")
_TIE_EN = words_of("of at by from with for in on to")
_ARTICLES = words_of("the a an")
_OWNERS = words_of("our your their")
_BE = words_of("is are was were will would can could should must may")
_WE_EN = words_of("we they i he she")
_SUBJECTS_ID = words_of("kami kita saya")
_AUX_ID = words_of("akan sedang telah sudah belum masih")
_COUNTS = words_of("para sejumlah sebuah seorang beberapa setiap tiap")
_CLAUSES = words_of("agar supaya bahwa jika karena demi menurut")
_HOURS = words_of("pukul pkl")
_UNNUMBERED = words_of("berapa setengah")
_ZONES = words_of("wib wita wit")

_OPEN = (
    _TIE_ID
    | _ARTICLES
    | _OWNERS
    | _COUNTS
    | _HOURS
    | words_of("yang dan atau agar supaya bahwa jika karena serta adalah menurut demi of at from with and or we")
)
"""Words that want another one behind them, so that no sentence and no comma comes next."""

_NEVER: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (_TIE_ID, _LINKS | _TIE_ID - words_of("dari pada") | _AUX_ID - words_of("belum")),
    (_TIE_ID, words_of("jika karena agar adalah tetapi namun bila")),
    (words_of("di ke"), words_of("yang tidak akan sedang telah sudah masih belum bisa dapat")),
    (_LINKS, _LINKS | words_of("tetapi namun adalah")),
    (_AUX_ID, _LINKS | _COUNTS | _AUX_ID - words_of("belum ada")),
    (_AUX_ID, words_of("yang jika karena agar adalah oleh para kepada")),
    (words_of("tidak bisa dapat"), _LINKS | words_of("para adalah jika karena bahwa demi")),
    (_COUNTS, _LINKS | _TIE_ID | _AUX_ID | _COUNTS),
    (_COUNTS, words_of("yang tidak kami adalah ini itu jika karena agar")),
    (words_of("yang"), _LINKS | _COUNTS - words_of("setiap tiap") | words_of("jika adalah ini itu agar")),
    (_CLAUSES, _LINKS | words_of("di ke dari akan adalah oleh agar karena")),
    (words_of("adalah"), _LINKS | _AUX_ID | words_of("adalah agar di ke")),
    (_SUBJECTS_ID, words_of("adalah para sejumlah seorang ini itu tersebut")),
    (_ARTICLES | _OWNERS, _ARTICLES | _OWNERS | _LINKS | _BE | _TIE_EN | _WE_EN),
    (_ARTICLES | _OWNERS, words_of("you it this that not do does did been be have has")),
    (_TIE_EN - words_of("to in on"), _LINKS | _BE | words_of("of with but not do does did have has we they i he she")),
    (words_of("to in on"), _LINKS | _BE | words_of("of but do does did we they i he she")),
    (_WE_EN, _ARTICLES | _OWNERS | _WE_EN | words_of("of is it this that")),
    (_BE, _LINKS | words_of("of are is was were will would can could should must may but")),
    (words_of("do does did have has not be been"), _LINKS | words_of("of is are was were will would can could should")),
)
"""Words, and those that never stand behind them."""

_ALLOWED = frozenset(
    (
        ("sampai", "dengan"), ("ke", "dalam"), ("di", "dalam"), ("dari", "dalam"), ("dari", "pada"), ("to", "be"),
        ("to", "have"), ("to", "do"), ("in", "our"), ("on", "our"), ("of", "our"), ("dan", "atau"), ("and", "or"),
        ("masih", "akan"), ("sudah", "akan"), ("on", "to"), ("masih", "sedang"), ("by", "and"),
    )
)  # fmt: skip
_WATCHED = _OPEN | _HOURS | _ZONES | frozenset().union(*(firsts for firsts, _ in _NEVER))
"""Words of which the next one, or for a time zone the one before, is looked at."""
_BAD = frozenset((first, second) for firsts, seconds in _NEVER for first in firsts for second in seconds) - _ALLOWED


def misplaced(document: Document, sentence: Sentence) -> int:
    """How many pairs in a sentence stand in no order of either language."""
    forms, tokens = document.forms, document.tokens
    count = 0
    for index, form in enumerate(forms[sentence.first : sentence.last], sentence.first):
        if form not in _WATCHED:
            continue
        behind = index + 1
        follows = _END
        if behind < sentence.last:
            end, start = tokens[index][1], tokens[behind][0]
            if start - end <= 1 or not _parted(document.text, end, start):
                follows = forms[behind]
        if follows == _END:
            count += form in _OPEN
        elif form in _HOURS:
            count += not follows[:1].isdigit() and follows not in _UNNUMBERED
        else:
            count += (form, follows) in _BAD
        if form in _ZONES and index > sentence.first:
            count += not forms[index - 1][:1].isdigit()
    return count


def _parted(text: str, end: int, start: int) -> bool:
    return any(char in ",;.!?" for char in text[end:start])
