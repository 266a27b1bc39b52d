"""Slang, abbreviations, contractions and number words, folded to the word they stand for (for matching only)."""

from __future__ import annotations

from functools import cache, lru_cache

from crisis_sim.scoring.forms import unstretched
from crisis_sim.scoring.words import LANGUAGES, table

_TAILS = {
    "n't": "not",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'m": "am",
    "'d": "would",
}
_WHOLE = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "let's": ("let", "us"),
}
_IS = frozenset(("it", "that", "there", "what", "here", "who", "where", "how", "he", "she"))


@cache
def slang() -> dict[str, tuple[str, ...]]:
    """The slang and abbreviations of both languages; an entry may stand for several words."""
    merged: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for short, meaning in table(language, "slang").items():
            merged.setdefault(short, tuple(meaning.split()))
    return merged


@lru_cache(maxsize=65_536)
def folded(raw: str) -> tuple[str, ...]:
    """The words that a plain form stands for, at least one."""
    table_ = slang()
    if raw in table_:
        return table_[raw]
    if "'" in raw:
        return _uncontracted(raw)
    if raw.isalpha():
        stretched = unstretched(raw)
        for form in stretched:
            if form in table_:
                return table_[form]
        if stretched:
            return (stretched[0],)
    return (raw,)


def _uncontracted(raw: str) -> tuple[str, ...]:
    if raw in _WHOLE:
        return _WHOLE[raw]
    for tail, word in _TAILS.items():
        if raw.endswith(tail) and len(raw) > len(tail):
            return raw[: -len(tail)], word
    head, _, last = raw.rpartition("'")
    if last == "s":
        return (head, "is") if head in _IS else (head,)
    return (raw.replace("'", ""),)
