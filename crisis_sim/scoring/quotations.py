"""Quotations, and whose words they are.

What others are quoted with is no statement of ours. A press release, though, quotes its own spokesperson ("...",
ujar Kepala Lapas), and those words count.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from crisis_sim.scoring.tokens import Token
from crisis_sim.scoring.words import words_of

_QUOTED = re.compile(
    r"\"[^\"]{0,2000}\"|“[^”]{0,2000}”|„[^”“]{0,2000}[”“]|«[^»]{0,2000}»|(?<!\w)['‘][^'’\n]{3,500}['’](?!\w)"
)
_OPENING = "\"“„«'‘"
"""What a quotation begins with."""
SPEECH = words_of(
    """
    kata ujar tutur ucap ungkap tegas jelas tambah papar sebut terang sambung lanjut imbuh tukas pungkas katanya
    ujarnya tuturnya ucapnya ungkapnya tegasnya jelasnya tambahnya paparnya sebutnya terangnya sambungnya imbuhnya
    tukasnya pungkasnya menjelaskan mengatakan menegaskan menyatakan menyampaikan menuturkan said says stated added
    explained told
    """
)
"""Verbs that name the speaker of a quotation."""
_OTHERS = words_of(
    """
    mereka warganet netizen warga akun penonton pengunggah korban saksi wartawan jurnalis pelaku pesan unggahan
    postingan beredar rumor hoaks isu kabar narasi tulisan hashtag seruan tuntutan they people users post message
    rumour rumor claim claims critics residents reporter journalist caption text headline demand demanding
    """
)
_NEAR = 8
"""Tokens before or behind a quotation in which its speaker is looked for."""
_SHORT = 3
"""Tokens up to which a quotation without a speaker is a word held at a distance."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Characters `start` to `end` within quotation marks; `ours` when our own spokesperson says them."""

    start: int
    end: int
    ours: bool


def quotations(text: str, tokens: tuple[Token, ...]) -> tuple[Quotation, ...]:
    """The quotations of a text in their order."""
    if not any(mark in text for mark in _OPENING):
        return ()
    starts = [token.start for token in tokens]
    found = []
    for match in _QUOTED.finditer(text):
        start, end = match.start() + 1, match.end() - 1
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        found.append(Quotation(start, end, _ours(tokens, first, last)))
    return tuple(found)


def _ours(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    if last - first == len(tokens):
        return True
    near = {token.form for token in (*tokens[max(0, first - _NEAR) : first], *tokens[last : last + _NEAR])}
    if near & _OTHERS:
        return False
    return bool(near & SPEECH) and last - first > _SHORT
