"""English word forms: Snowball's stems, with British and American spelling made one and irregular words joined."""

from __future__ import annotations

import re
from functools import lru_cache
from threading import local

from snowballstemmer.english_stemmer import EnglishStemmer

from crisis_sim.scoring.words import table, word_set

_ISE = re.compile(r"(?<=.{3})([iy])s(e[drs]?|es|ers|ing|ation|ations)$")
_OUR = re.compile(r"^(rum|behavi|hon|col|harb|neighb|lab|fav|vap|vig)our")
_RE = re.compile(r"^(cent|theat|lit|met)re(s?)$")


_PER_THREAD = local()
"""Snowball's stemmer keeps its word in itself, and a judge may warm up behind a screen that already judges."""


def _snowball(word: str) -> str:
    known = table("en", "snowball").get(word)
    if known is not None:
        return known
    stemmer = getattr(_PER_THREAD, "stemmer", None)
    if stemmer is None:
        stemmer = _PER_THREAD.stemmer = EnglishStemmer()  # type: ignore[no-untyped-call]
    return str(stemmer.stemWord(word))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The stem of a folded English word. Words that Snowball would merge wrongly keep their own form."""
    irregular = table("en", "irregular")
    if word in irregular:
        word = irregular[word]
    if word in word_set("en", "fixed"):
        return "=" + word
    if not word.isascii():
        return word
    plain = _RE.sub(r"\1er\2", _OUR.sub(r"\1or", _ISE.sub(r"\1z\2", word)))
    stemmed = _snowball(plain)
    return table("en", "stems").get(stemmed, stemmed)
