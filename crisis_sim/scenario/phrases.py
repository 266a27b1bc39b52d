"""The small language in which authors write phrases, as syntax only; `scoring` gives it meaning.

``boil * water``           words in this order, at most `GAP` words where the star stands
``(sign|trace) of petrol`` one of several; an alternative may have several words
``cause not? known``       a word or group that may be missing
``"Kalirejo"``             this very form, no other form of the word
``<number> (victims|hurt)`` any number; ``<time>`` is any clock time
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from crisis_sim.notes import Note, note
from crisis_sim.scenario.base import Part, Words

GAP = 6
"""Words a star may stand for at most; a sentence end always stops it."""


class PhraseError(ValueError):
    """A phrase that does not follow the small language; `offset` counts characters into the phrase."""

    def __init__(self, sentence: Note, offset: int) -> None:
        self.note = sentence
        self.offset = offset
        super().__init__(sentence.say())


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `exact` when it stood in quotation marks."""

    text: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives, each a sequence; `optional` when none of them need stand there."""

    options: tuple[tuple[Element, ...], ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A star: up to `most` words of any kind."""

    most: int = GAP


Element = Word | Choice | Gap
Pattern = tuple[Element, ...]

_QUOTES = {'"': '"', "\u201c": "\u201d", "\u201e": "\u201d", "\u00ab": "\u00bb"}
_WORD = re.compile(rf"[^\s()|*?{''.join(_QUOTES)}]+")
_PLAIN_GROUP = re.compile(rf"\(([^()*?{''.join(_QUOTES)}]+)\)")
"""Brackets around plain words and bars; most are, and some hold a hundred words."""


@lru_cache(maxsize=8_192)
def parse_phrase(text: str) -> Pattern:
    """The elements of a written phrase.

    Raises:
        PhraseError: when it is empty, a bracket or quotation mark stays open, a star stands at an end, or ``?`` and
            ``|`` have nothing to work on.
    """
    reader = _Reader(text)
    elements = reader.sequence(depth=0)
    if reader.at < len(text):
        raise PhraseError(note("{found} has no opening bracket before it", found=f"'{text[reader.at]}'"), reader.at)
    if not any(not isinstance(element, Gap) for element in elements):
        raise PhraseError(note("a phrase needs at least one word"), 0)
    if isinstance(elements[0], Gap) or isinstance(elements[-1], Gap):
        raise PhraseError(note("a star at the start or end of a phrase stands for nothing; leave it out"), 0)
    if all(isinstance(element, Gap) or (isinstance(element, Choice) and element.optional) for element in elements):
        raise PhraseError(
            note("every word of this phrase may be missing, so it would match anything; let one be needed"), 0
        )
    return tuple(elements)


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def sequence(self, depth: int) -> list[Element]:
        elements: list[Element] = []
        while self.at < len(self.text):
            char = self.text[self.at]
            if char.isspace():
                self.at += 1
            elif char == ")" or char == "|":
                if depth == 0 and char == "|":
                    raise PhraseError(note("'|' only stands between alternatives in brackets: (one|other)"), self.at)
                break
            elif char == "?":
                self._make_optional(elements)
            elif char == "*":
                self.at += 1
                elements.append(Gap())
            elif char == "(":
                elements.append(self._group(depth))
            elif char in _QUOTES:
                elements.extend(self._exact(_QUOTES[char]))
            else:
                elements.append(Word(self._word()))
        return elements

    def _make_optional(self, elements: list[Element]) -> None:
        if not elements or isinstance(elements[-1], Gap) or self.text[self.at - 1].isspace():
            raise PhraseError(note("'?' belongs right behind the word or bracket that may be missing"), self.at)
        last = elements.pop()
        if isinstance(last, Choice):
            elements.append(Choice(last.options, optional=True))
        else:
            elements.append(Choice(((last,),), optional=True))
        self.at += 1

    def _group(self, depth: int) -> Choice:
        opened = self.at
        if depth >= 4:
            raise PhraseError(note("brackets may stand four deep at most"), opened)
        plain = _PLAIN_GROUP.match(self.text, opened)
        choice = _plain_choice(plain[1]) if plain else None
        if plain and choice:
            self.at = plain.end()
            return choice
        options: list[tuple[Element, ...]] = []
        while True:
            self.at += 1
            option = tuple(self.sequence(depth + 1))
            if not option:
                raise PhraseError(
                    note("an alternative is empty; put '?' behind the bracket if it may be missing"), self.at
                )
            options.append(option)
            if self.at >= len(self.text):
                raise PhraseError(note("this bracket is never closed; write ) behind its last alternative"), opened)
            if self.text[self.at] == ")":
                self.at += 1
                return Choice(tuple(options))

    def _exact(self, closing: str) -> list[Element]:
        opened = self.at
        end = self.text.find(closing, opened + 1)
        if end < 0:
            raise PhraseError(
                note("this quotation mark is never closed; write another behind the quoted words"), opened
            )
        words = self.text[opened + 1 : end].split()
        if not words:
            raise PhraseError(
                note("nothing stands between these quotation marks; write words there, or delete them"), opened
            )
        self.at = end + 1
        return [Word(word, exact=True) for word in words]

    def _word(self) -> str:
        match = _WORD.match(self.text, self.at)
        word = match[0] if match else self.text[self.at]
        self.at += len(word)
        return word


@lru_cache(maxsize=8_192)
def _plain_choice(text: str) -> Choice | None:
    """Words and bars as a choice, the same for the same text: many phrases share a class of words."""
    options = tuple(tuple(map(Word, part.split())) for part in text.split("|"))
    return Choice(options) if all(options) else None


def _phrase_too(text: str) -> str:
    parse_phrase(text)
    return text


Exempt = Annotated[Words, AfterValidator(_phrase_too)]
"""What does not count though the phrase matches: plain words in this very form, or, with any sign, a phrase."""


class Phrase(Part):
    """A phrase with its circumstances; in YAML a bare string is the phrase alone."""

    phrase: Words = Field(description="The words, with * for a gap, (a|b) for alternatives, word? for optional")
    order: Literal["fixed", "free"] = Field(default="fixed", description="Whether the words may change places")
    where: Literal["anywhere", "lead", "headline", "body"] = Field(
        default="anywhere", description="Part of the response in which it must stand"
    )
    unless: tuple[Exempt, ...] = Field(
        default=(),
        alias="except",
        description="What looks like it and does not count: plain words in just this form, or a phrase with its signs",
    )

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, value: Any) -> Any:
        return {"phrase": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _readable(self) -> Phrase:
        parse_phrase(self.phrase)
        return self


Phrases = Annotated[tuple[Phrase, ...], Field(max_length=2_000)]
