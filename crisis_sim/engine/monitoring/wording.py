"""The words of a post as monitoring reads them: plain forms with their places, hashtags and mentions told apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from crisis_sim.engine.state import Item
from crisis_sim.scoring.forms import normal

_INSIDE = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u200b-\u200d\u2060"
"""Marks and hidden characters that belong to the word they stand in."""
_WORD = re.compile(
    rf"(?<!\w)[@＠]\w+(?:\.\w+)*|(?:(?<!\w)[#＃])?\w(?:[\w{_INSIDE}]+|['\u2019\u02bc](?![sS](?!\w))(?=\w))*"
)
_UNSEEN = str.maketrans("", "", "'\u2019\u02bc#@＃＠")
_SIGNS = {"#": "#", "＃": "#", "@": "@", "＠": "@"}

REMEMBERED = 4_096
"""Texts whose words are kept: those that were passed on, and those that several questions look at."""


class Wording(NamedTuple):
    """The words of a text in their order, without case, diacritics, look-alike letters or apostrophes."""

    signed: tuple[str, ...]
    """Each with ``#`` before it for a hashtag, ``@`` for a mention."""
    bare: tuple[str, ...]
    """Each without a sign."""


@lru_cache(maxsize=REMEMBERED)
def wording(text: str) -> Wording:
    """The words of a text, in time that grows with its length.

    A hyphen parts words (``kura-kura`` are two), an apostrophe does not (``Jum'at`` is one), but for the English
    possessive: ``minister's`` holds the word minister.
    """
    signed = tuple(filter(None, map(_signed, _WORD.findall(text))))
    return Wording(signed, tuple(map(_bare, signed)))


def places(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end in the text of each of its words, in the order of `wording`."""
    return tuple((match.start(), match.end()) for match in _WORD.finditer(text) if _signed(match[0]))


def written(item: Item) -> str:
    """All the words of an item: its headline, where it has one that its text does not repeat, and its text."""
    if item.headline and not item.text.startswith(item.headline):
        return f"{item.headline}\n{item.text}"
    return item.text


@lru_cache(maxsize=65_536)
def _signed(word: str) -> str:
    """A word as it is compared; underscores at its edges are emphasis in messengers, inside they belong to a name."""
    form = normal(word.translate(_UNSEEN)).strip("_")
    return _SIGNS.get(word[0], "") + form if form else ""


@lru_cache(maxsize=65_536)
def _bare(signed: str) -> str:
    return signed[1:] if signed[0] in "#@" else signed
