"""Where sentences and clauses end. A full stop in 20.00 WIB, Rp1.000, Jl. Melati or a.n. ends nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
_BREAKERS = words_of(
    """
    dan tetapi tapi namun melainkan karena sebab sehingga sedangkan sementara lalu kemudian agar supaya maka hingga
    sampai-sampai and but because until however while so although though whereas therefore then
    """
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive); `clauses` numbers the clause of each of them."""

    first: int
    last: int
    clauses: tuple[int, ...]
    question: bool

    def clause_of(self, index: int) -> int:
        """The number of the clause in which a token of the text stands."""
        return self.clauses[index - self.first]


def split(text: str, tokens: tuple[Token, ...]) -> tuple[Sentence, ...]:
    """The sentences of a text."""
    sentences: list[Sentence] = []
    clauses: list[int] = []
    first = 0
    for index, token in enumerate(tokens):
        if index > first:
            between = text[tokens[index - 1].end : token.start]
            if index - first >= LONGEST or _ends(between, tokens[index - 1], text, token):
                sentences.append(Sentence(first, index, tuple(clauses), "?" in between))
                first, clauses = index, []
        clauses.append(_clause(text, tokens, index, clauses))
    if tokens:
        sentences.append(Sentence(first, len(tokens), tuple(clauses), "?" in text[tokens[-1].end :]))
    return tuple(sentences)


def _clause(text: str, tokens: tuple[Token, ...], index: int, clauses: list[int]) -> int:
    if not clauses:
        return 0
    between = text[tokens[index - 1].end : tokens[index].start]
    breaks = tokens[index].form in _BREAKERS or bool(between.strip() and _CLAUSE.search(between))
    return clauses[-1] + breaks


def _ends(between: str, before: Token, text: str, after: Token) -> bool:
    if not between or between == " ":
        return False
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
