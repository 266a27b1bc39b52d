"""Numbers in a text, in one form however they are written."""

from __future__ import annotations

from typing import overload

from crisis_sim.scoring.matching import Match
from crisis_sim.scoring.text import Document, read

AROUND = 2
"""Tokens before and behind a phrase, within its clause, in which a number belongs to it."""


@overload
def numbers_near(document: str) -> tuple[str, ...]: ...
@overload
def numbers_near(document: Document, match: Match) -> tuple[str, ...]: ...
def numbers_near(document: str | Document, match: Match | None = None) -> tuple[str, ...]:
    """The numbers of a text, or those in and around a phrase within its clause (clock times are left out).

    The clause keeps the year of a dateline ("12 May 2026 - Seven inmates ...") away from the figure behind it.
    """
    if isinstance(document, str):
        document = read(document)
    if match is None:
        return _numbers(document, 0, len(document.forms))
    sentence = document.sentences[document.sentence_at(match.first)]
    first, last = max(sentence.first, match.first - AROUND), min(sentence.last, match.last + AROUND)
    while sentence.clause_of(first) != sentence.clause_of(match.first):
        first += 1
    while sentence.clause_of(last - 1) != sentence.clause_of(match.last - 1):
        last -= 1
    return _numbers(document, first, last)


def _numbers(document: Document, first: int, last: int) -> tuple[str, ...]:
    return tuple(form for form in document.forms[first:last] if form[:1].isdigit() and ":" not in form)
