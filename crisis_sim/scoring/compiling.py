"""Phrases as the matcher uses them: their words numbered, and what must stand in a sentence for them to match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal

from crisis_sim.scenario.phrases import Choice, Element, Gap, Pattern, Phrase, Word, parse_phrase
from crisis_sim.scoring.indonesian import roots
from crisis_sim.scoring.negation import CUES
from crisis_sim.scoring.tokens import forms_of, tokenise
from crisis_sim.scoring.vocabulary import NUMBER, TIME, Vocabulary
from crisis_sim.scoring.words import entries


@dataclass(frozen=True, slots=True)
class Step:
    """What may stand at a place: a word of a set or one of some longer rows; where it is `optional`, also nothing.

    Or, with `most`, up to so many words of any kind.
    """

    words: frozenset[int]
    longer: tuple[tuple[frozenset[int], Steps], ...] = ()
    """The rows of several words, each with the words it may begin with."""
    begins: frozenset[int] = frozenset()
    """All words with which it may begin."""
    optional: bool = False
    most: int = 0

    @classmethod
    def word(cls, number: int) -> Step:
        """One word of the vocabulary."""
        words = frozenset((number,))
        return cls(words, (), words)

    @classmethod
    def skip(cls, most: int) -> Step:
        """Words of any kind."""
        return cls(frozenset(), most=most)

    @classmethod
    def of(cls, options: Iterable[Steps], *, optional: bool) -> Step:
        """From whole alternatives."""
        words: set[int] = set()
        longer: list[tuple[frozenset[int], Steps]] = []
        for option in options:
            if len(option) == 1 and option[0].plain:
                words |= option[0].words
            else:
                longer.append((_firsts(option), option))
        begins = frozenset(words).union(*(firsts for firsts, _ in longer))
        return cls(frozenset(words), tuple(longer), begins, optional)

    @property
    def plain(self) -> bool:
        """Whether it is one word and nothing else."""
        return not (self.longer or self.optional or self.most)


Steps = tuple[Step, ...]
Where = Literal["anywhere", "lead", "headline", "body"]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A phrase for the matcher. `needs` are sets of words, of each of which one must stand in the sentence."""

    steps: Steps
    needs: tuple[frozenset[int], ...]
    firsts: frozenset[int]
    seconds: frozenset[int] | None
    """The words one of which must follow the first; `None` where that is open."""
    negates: bool
    """Whether a negation belongs to the phrase itself."""
    free: bool
    where: Where
    unless: tuple[tuple[str, ...], ...]
    """Forms that look like it and do not count, as plain words."""
    unless_steps: tuple[Steps, ...]
    """Phrases that do not count where they overlap it."""
    exempts: bool
    """Whether there is any of these."""


def compile_phrase(phrase: Phrase, compiler: Compiler) -> Compiled | None:
    """A phrase with its words in the vocabulary; `None` when no word of a text could ever stand for it."""
    pattern = parse_phrase(phrase.phrase)
    steps = compiler.steps(pattern)
    firsts = _firsts(steps)
    if not firsts:
        return None
    return Compiled(
        steps=steps,
        needs=tuple(sorted(_needs(steps), key=len)),
        firsts=firsts,
        seconds=_seconds(steps),
        negates=_negates(pattern),
        free=phrase.order == "free",
        where=phrase.where,
        exempts=bool(phrase.unless),
        unless=tuple(tuple(token.raw for token in tokenise(form)) for form in phrase.unless if _plain(form)),
        unless_steps=tuple(compiler.steps(parse_phrase(form)) for form in phrase.unless if not _plain(form)),
    )


def _plain(form: str) -> bool:
    """Whether an exemption is plain words, without any sign of the small language."""
    return not any(sign in form for sign in '()|*?"<>“”„«»')


@dataclass(frozen=True, slots=True)
class Compiler:
    """Turns the phrases of one language into steps; their words get numbers in the vocabulary."""

    language: str
    vocabulary: Vocabulary
    _alone: dict[str, Steps] = field(default_factory=dict)
    """Steps of words that stood alone before; most alternatives are such words."""
    _words: dict[str, Step] = field(default_factory=dict)
    _choices: dict[int, tuple[Choice, Step]] = field(default_factory=dict)
    """Steps of choices by identity: a class of words is one choice in all its phrases."""

    def steps(self, elements: Sequence[Element]) -> Steps:
        """The steps of a row of elements."""
        if len(elements) == 1 and isinstance(elements[0], Word) and not elements[0].exact:
            word = elements[0].text
            if word not in self._alone:
                self._alone[word] = self._row(elements)
            return self._alone[word]
        return self._row(elements)

    def _row(self, elements: Sequence[Element]) -> Steps:
        out: list[Step] = []
        run: list[str] = []
        for element in elements:
            if isinstance(element, Word) and not element.exact and element.text not in (NUMBER, TIME):
                run.append(element.text)
                continue
            out.extend(self._worded(run))
            run = []
            out.extend(self._other(element))
        out.extend(self._worded(run))
        return tuple(out)

    def _other(self, element: Element) -> list[Step]:
        if isinstance(element, Gap):
            return [Step.skip(element.most)]
        if isinstance(element, Word) and not element.exact:
            return [Step.word(self.vocabulary.add_class(element.text))]
        if isinstance(element, Word):
            return [Step.word(self.vocabulary.add_exact(token.raw)) for token in tokenise(element.text)]
        return [self._choice(element)]

    def _choice(self, choice: Choice) -> Step:
        known = self._choices.get(id(choice))
        if known is None:
            step = Step.of((self.steps(option) for option in choice.options), optional=choice.optional)
            known = self._choices[id(choice)] = (choice, step)
        return known[1]

    def _worded(self, words: list[str]) -> list[Step]:
        forms = _written(" ".join(words)) if words else ()
        out: list[Step] = []
        at = 0
        while at < len(forms):
            joined = _joined(forms[at], forms[at + 1]) if at + 1 < len(forms) else None
            parts = _parted(forms[at]) if joined is None else None
            if joined is not None:
                out.append(
                    Step.of(((self._is(forms[at]), self._is(forms[at + 1])), (self._is(joined),)), optional=False)
                )
                at += 2
            elif parts is not None:
                out.append(Step.of(((self._is(forms[at]),), tuple(self._is(part) for part in parts)), optional=False))
                at += 1
            else:
                out.append(self._is(forms[at]))
                at += 1
        return out

    def _is(self, form: str) -> Step:
        step = self._words.get(form)
        if step is None:
            step = self._words[form] = Step.word(self.vocabulary.add(form, self.language))
        return step


@cache
def _compounds() -> tuple[dict[tuple[str, str], str], dict[str, tuple[str, str]]]:
    """Compounds by their two words, and the two words by the joined form."""
    by_words: dict[tuple[str, str], str] = {}
    by_form: dict[str, tuple[str, str]] = {}
    for line in entries("id", "compounds"):
        joined, _, words = line.partition(":")
        first, second = words.split()
        by_words[first, second] = joined
        by_form[joined] = (first, second)
    return by_words, by_form


@cache
def _first_parts() -> re.Pattern[str]:
    """The first words of compounds, anywhere in a form."""
    return re.compile("|".join(sorted({re.escape(left) for left, _ in _compounds()[0]})))


@cache
def _joined_parts() -> re.Pattern[str]:
    """Joined compounds anywhere in a form, less the first letter, which a prefix may have swallowed."""
    return re.compile("|".join(sorted({re.escape(joined[1:]) for joined in _compounds()[1]})))


@lru_cache(maxsize=16_384)
def _written(text: str) -> tuple[str, ...]:
    """The folded forms of written words: a contraction gives several, a number of several words gives one."""
    return forms_of(text)


@lru_cache(maxsize=16_384)
def _joined(first: str, second: str) -> str | None:
    if not _first_parts().search(first):
        return None
    by_words, _ = _compounds()
    for left in roots(first):
        for right in roots(second):
            if (left, right) in by_words:
                return by_words[left, right]
    return None


@lru_cache(maxsize=16_384)
def _parted(form: str) -> tuple[str, str] | None:
    if not _joined_parts().search(form):
        return None
    _, by_form = _compounds()
    return next((by_form[root] for root in roots(form) if root in by_form), None)


def _negates(pattern: Pattern) -> bool:
    """Whether a word of a pattern denies."""
    return any(
        _denies(element.text) if isinstance(element, Word) else any(map(_negates, element.options))
        for element in pattern
        if not isinstance(element, Gap)
    )


@lru_cache(maxsize=16_384)
def _denies(word: str) -> bool:
    return not CUES.isdisjoint(_written(word))


def _firsts(steps: Steps) -> frozenset[int]:
    """The words with which a match can begin."""
    begin: set[int] = set()
    for step in steps:
        begin |= step.begins
        if not (step.optional or step.most):
            break
    return frozenset(begin)


def _seconds(steps: Steps) -> frozenset[int] | None:
    if not steps[0].plain:
        return None
    follow: set[int] = set()
    for step in steps[1:]:
        if step.most:
            return None
        follow |= step.begins
        if not step.optional:
            return frozenset(follow)
    return None


def _needs(steps: Steps) -> list[frozenset[int]]:
    needs: list[frozenset[int]] = []
    for step in steps:
        if step.optional or step.most:
            continue
        options = [_needs(option) for _, option in step.longer]
        if all(options):
            needs.append(step.words.union(*(min(option, key=len) for option in options)))
    return needs
