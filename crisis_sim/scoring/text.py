"""A text as judges read it: tokens, sentences, and the stretches that are quoted. Offsets are those of the text."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from crisis_sim.scoring.quotations import Quotation, quotations
from crisis_sim.scoring.sentences import Sentence, split
from crisis_sim.scoring.tokens import Token, tokenise


class Document(NamedTuple):
    """A text with what can be said about it without any phrase."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quoted: tuple[Quotation, ...]
    forms: tuple[str, ...]
    sentence_of: tuple[int, ...]
    """The number of the sentence in which each token stands."""
    written: tuple[tuple[int, ...], tuple[int, ...]]
    """Where each written word begins, and how many began before it."""

    def sentence_at(self, index: int) -> int:
        """The number of the sentence in which a token stands."""
        return self.sentence_of[index]

    def words_in(self, start: int, end: int) -> int:
        """How many words begin between two characters, as they are written: ``dua belas`` is two, ``don't`` one."""
        starts, before = self.written
        return before[bisect_left(starts, end)] - before[bisect_left(starts, start)]


@lru_cache(maxsize=256)
def read(text: str) -> Document:
    """The document of a text."""
    tokens = tokenise(text)
    sentences = split(text, tokens)
    return Document(
        text=text,
        tokens=tokens,
        sentences=sentences,
        quoted=quotations(text, tokens),
        forms=tuple([token.form for token in tokens]),
        sentence_of=tuple(chain.from_iterable([at] * (each.last - each.first) for at, each in enumerate(sentences))),
        written=_written(tokens),
    )


def _written(tokens: tuple[Token, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The starts of written words, and how many words began before each of them and the end."""
    begun = {start: raw.count(" ") + 1 if " " in raw else 1 for start, _, raw, _ in tokens}
    return tuple(begun), (0, *accumulate(begun.values()))
