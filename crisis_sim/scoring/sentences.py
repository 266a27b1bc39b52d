"""Where sentences and clauses end. A full stop in 20.00 WIB, Rp1.000, Jl. Melati or a.n. ends nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

from crisis_sim.scoring.tokens import Token
from crisis_sim.scoring.words import words_of

LONGEST = 120
"""Words of a sentence; a longer one is cut there, so that no text takes more than its length in time."""

_ABBREVIATIONS = words_of(
    """
    jl jln gg no nomor dr drs dra ir prof kh hj st mr mrs ms sdr sdri bpk yth dll dsb dst tgl tlp telp kab kec kel
    rt rw pkl hlm pt cv tbk vs etc eg ie approx dept inc ltd co art ps ayat plt ka wib wita
    """
)
_CLOSING = words_of("wib wita wit dll dsb dst etc tbk inc ltd")
"""Abbreviations that often close a sentence; they do where a capital follows."""
_STOP = re.compile(r"[!?…]|\.{2,}|\.(?=[\"'”’»)\]]*\s)")
_BLANK = re.compile(r"\n\s*\n")
_LINE = re.compile(r"\n")
_CLAUSE = re.compile(r"[,;:()\[\]—–]|\s-\s|\.")
_PLAIN = frozenset(("", " "))
"""What stands between most words, and ends nothing."""
_BREAKERS = words_of(
    """
    dan tetapi tapi namun melainkan karena sebab sehingga sedangkan sementara lalu kemudian agar supaya maka hingga
    sampai-sampai and but because until however while so although though whereas therefore then
    """
)


class Sentence(NamedTuple):
    """Tokens `first` to `last` (exclusive); `clauses` numbers the clause of each of them."""

    first: int
    last: int
    clauses: tuple[int, ...]
    question: bool
    words: frozenset[str]
    """The forms of its tokens."""

    def clause_of(self, index: int) -> int:
        """The number of the clause in which a token of the text stands."""
        return self.clauses[index - self.first]


def split(text: str, tokens: tuple[Token, ...]) -> tuple[Sentence, ...]:
    """The sentences of a text."""
    if not tokens:
        return ()
    sentences: list[Sentence] = []
    clauses = [0]
    first = 0
    clause, end = 0, tokens[0].end
    for index, (start, stop, _, form) in enumerate(tokens[1:], 1):
        between = text[end:start]
        end = stop
        marked = between not in _PLAIN
        if index - first >= LONGEST or (marked and _ends(between, tokens[index - 1], text, tokens[index])):
            sentences.append(_sentence(tokens, first, clauses, between))
            first, clause, clauses = index, 0, [0]
            continue
        if form in _BREAKERS or (marked and _CLAUSE.search(between) is not None):
            clause += 1
        clauses.append(clause)
    return (*sentences, _sentence(tokens, first, clauses, text[tokens[-1].end :]))


def _sentence(tokens: tuple[Token, ...], first: int, clauses: list[int], behind: str) -> Sentence:
    last = first + len(clauses)
    words = frozenset([form for _, _, _, form in tokens[first:last]])
    return Sentence(first, last, tuple(clauses), "?" in behind, words)


def _ends(between: str, before: Token, text: str, after: Token) -> bool:
    if _BLANK.search(between):
        return True
    stop = _STOP.search(between)
    if stop is not None:
        if stop.group() == "." and before.raw in _CLOSING:
            return text[after.start].isupper()
        return not (stop.group() == "." and _abbreviates(before))
    if _LINE.search(between):
        opens = text[after.start]
        return not opens.islower() or bool(between.strip())
    return False


def _abbreviates(token: Token) -> bool:
    return token.raw in _ABBREVIATIONS or (token.end - token.start == 1 and token.raw.isalpha())
