"""Marks of form in a text: exclamation marks, shouted words, emoji, hashtags, links. Every pattern is bounded."""

from __future__ import annotations

import re
from collections.abc import Collection

from crisis_sim.scoring.text import Document
from crisis_sim.scoring.typos import is_known
from crisis_sim.scoring.words import words_of

Spans = list[tuple[int, int]]

_PICTURE = "[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55\u231a-\u23ff]"
_EMOJI = re.compile(
    f"[\U0001f1e6-\U0001f1ff]{{2}}|{_PICTURE}[\ufe0f\U0001f3fb-\U0001f3ff]{{0,2}}"
    f"(?:\u200d{_PICTURE}[\ufe0f\U0001f3fb-\U0001f3ff]{{0,2}}){{0,4}}"
)
_EXCLAMATION = re.compile("[!！]")
_HASHTAG = re.compile(r"(?<![\w&/#])#\w{2,60}")
_LINK = re.compile(
    r"https?://\S{1,300}|(?<![\w@.])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|info|id|gov|example)(?![\w@-])(?:/\S{0,300})?",
    re.IGNORECASE,
)
_ABBREVIATIONS = words_of(
    """
    wib wita wit nik ktp kk uu ri tni sop pt cv rs rsud sd smp sma smk rt rw dpr dprd mpr kuhp ite pdp kip ham hoaks
    am pm uk us usa eu un who faq ceo it tv pr ok
    """
)
_KNOWN_SHORT = 4
"""Letters up to which a word in capitals is taken for an abbreviation, unless a list knows it."""


def exclamations(document: Document) -> Spans:
    """Each exclamation mark."""
    return [match.span() for match in _EXCLAMATION.finditer(document.text)]


def emoji(document: Document) -> Spans:
    """Each emoji, a joined sequence or a flag as one."""
    return [match.span() for match in _EMOJI.finditer(document.text)]


def hashtags(document: Document) -> Spans:
    """Each hashtag."""
    return [match.span() for match in _HASHTAG.finditer(document.text)]


def links(document: Document) -> Spans:
    """Each web address, with or without its scheme."""
    return [match.span() for match in _LINK.finditer(document.text)]


def capitals(document: Document, allowed: Collection[str] = ()) -> Spans:
    """Each word shouted in capitals. An abbreviation is none, nor are the `allowed` words (in lower case).

    Known words, and long ones that are no hashtag, are taken for shouting; a short unknown one for an abbreviation.
    """
    text = document.text
    spans = dict.fromkeys((token.start, token.end) for token in document.tokens)
    return [(start, end) for start, end in spans if _shouted(text, start, end, allowed)]


def _shouted(text: str, start: int, end: int, allowed: Collection[str]) -> bool:
    word = text[start:end]
    if len(word) < 2 or not word.isupper() or not word.isalpha() or text[start - 1 : start] in ("#", "@", "/"):
        return False
    plain = word.casefold()
    if plain in _ABBREVIATIONS or plain in allowed:
        return False
    return len(word) > _KNOWN_SHORT + 3 or is_known(plain)
