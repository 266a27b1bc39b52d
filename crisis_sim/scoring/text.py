"""A text as judges read it: tokens, sentences, and the stretches that are quoted. Offsets are those of the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from crisis_sim.scoring.quotations import Quotation, quotations
from crisis_sim.scoring.sentences import Sentence, split
from crisis_sim.scoring.tokens import Token, tokenise


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what can be said about it without any phrase."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quoted: tuple[Quotation, ...]
    forms: tuple[str, ...] = field(default=())

    def sentence_at(self, index: int) -> int:
        """The number of the sentence in which a token stands."""
        return _rightmost(len(self.sentences), lambda number: self.sentences[number].first <= index)

    def token_at(self, offset: int) -> int:
        """The number of the first token that ends behind a character."""
        return _rightmost(len(self.tokens) + 1, lambda number: number == 0 or self.tokens[number - 1].end <= offset)


@lru_cache(maxsize=256)
def read(text: str) -> Document:
    """The document of a text."""
    tokens = tokenise(text)
    return Document(text, tokens, split(text, tokens), quotations(text, tokens), tuple(token.form for token in tokens))


def _rightmost(count: int, holds: Callable[[int], bool]) -> int:
    """The highest number below `count` for which a condition holds that fails from some number on."""
    low, high = 0, count
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low
