"""Phrases as the matcher uses them: their words numbered, and what must stand in a sentence for them to match."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
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
    longer: Mapping[int, tuple[Steps, ...]] = field(default_factory=dict)
    """The rows of several words by each word that they may begin with."""
    begins: frozenset[int] = frozenset()
    """All words with which it may begin."""
    need: frozenset[int] | None = None
    """Words of which one must stand in the sentence; `None` where it can do without."""
    optional: bool = False
    most: int = 0

    @classmethod
    def skip(cls, most: int) -> Step:
        """Words of any kind."""
        return cls(frozenset(), most=most)

    @classmethod
    def of(cls, options: Iterable[Steps], kept: Kept, *, optional: bool) -> Step:
        """From whole alternatives."""
        words: set[int] = set()
        rows: list[Steps] = []
        longer: dict[int, tuple[Steps, ...]] = {}
        for option in options:
            if len(option) == 1 and option[0].plain:
                words |= option[0].words
                continue
            rows.append(option)
            for first in _firsts(option):
                longer[first] = (*longer.get(first, ()), option)
        single = kept(frozenset(words))
        if not rows:
            return cls(single, {}, single, None if optional else single, optional)
        needs = [] if optional else [min(_needs(option), key=len, default=None) for option in rows]
        need = kept(single.union(*(each for each in needs if each))) if needs and all(needs) else None
        return cls(single, longer, kept(single.union(longer)), need, optional)

    @property
    def plain(self) -> bool:
        """Whether it is one word and nothing else."""
        return not (self.longer or self.optional or self.most)


Steps = tuple[Step, ...]
Kept = Callable[[frozenset[int]], frozenset[int]]
"""Gives the one set of its words that is kept, so that equal sets are the same and what is found for one is for all."""
Where = Literal["anywhere", "lead", "headline", "body"]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A phrase for the matcher. `needs` are sets of words, of each of which one must stand in the sentence."""

    steps: Steps
    needs: tuple[frozenset[int], ...]
    ordered: tuple[frozenset[int], ...]
    """The same in the order of the phrase."""
    firsts: frozenset[int]
    seconds: frozenset[int] | None
    """The words one of which must follow the first; `None` where that is open."""
    negates: bool
    """Whether a negation belongs to the phrase itself."""
    free: bool
    where: Where
    unless: Mapping[str, tuple[tuple[str, ...], ...]]
    """Forms that look like it and do not count, as plain words, by the first of them."""
    unless_steps: tuple[tuple[tuple[frozenset[int], ...], Steps], ...]
    """Phrases that do not count where they overlap it, each behind what it needs, the rarest first."""
    exempts: bool
    """Whether there is any of these."""


def compile_phrase(phrase: Phrase, compiler: Compiler) -> Compiled | None:
    """A phrase with its words in the vocabulary; `None` when no word of a text could ever stand for it."""
    pattern = parse_phrase(phrase.phrase)
    steps = compiler.steps(pattern)
    firsts = compiler.kept(_firsts(steps))
    if not firsts:
        return None
    needs = compiler.needs(steps)
    return Compiled(
        steps=steps,
        needs=tuple(sorted(needs, key=len)),
        ordered=needs,
        firsts=firsts,
        seconds=_seconds(steps),
        negates=compiler.negates(pattern),
        free=phrase.order == "free",
        where=phrase.where,
        exempts=bool(phrase.unless),
        unless=_by_first(form for form in phrase.unless if _plain(form)),
        unless_steps=tuple(_exempt(form, compiler) for form in phrase.unless if not _plain(form)),
    )


def _by_first(forms: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for form in forms:
        words = tuple(token.raw for token in tokenise(form))
        if words:
            found[words[0]] = (*found.get(words[0], ()), words)
    return found


def _exempt(form: str, compiler: Compiler) -> tuple[tuple[frozenset[int], ...], Steps]:
    steps = compiler.steps(parse_phrase(form))
    return tuple(sorted(compiler.needs(steps), key=len)), steps


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
    _choices: dict[tuple[int, bool], tuple[Choice, Step]] = field(default_factory=dict)
    """Steps by the identity of their alternatives: a class of words is one choice in all its phrases."""
    _denying: dict[int, bool] = field(default_factory=dict)
    """Whether some alternatives deny, by their identity; `_choices` keeps them alive."""
    _sets: dict[frozenset[int], frozenset[int]] = field(default_factory=dict)

    def kept(self, words: frozenset[int]) -> frozenset[int]:
        """The one set of these words."""
        return self._sets.setdefault(words, words)

    def needs(self, steps: Steps) -> tuple[frozenset[int], ...]:
        """The sets of which each must have a word in the sentence, in the order of the steps."""
        return tuple(_needs(steps))

    def negates(self, pattern: Pattern) -> bool:
        """Whether a word of a pattern denies."""
        for element in pattern:
            if isinstance(element, Word):
                if _denies(element.text):
                    return True
            elif isinstance(element, Choice):
                key = id(element.options)
                denies = self._denying.get(key)
                if denies is None:
                    denies = self._denying[key] = any(map(self.negates, element.options))
                if denies:
                    return True
        return False

    def steps(self, elements: Sequence[Element]) -> Steps:
        """The steps of a row of elements."""
        first = elements[0]
        if len(elements) == 1 and isinstance(first, Word) and not first.exact:
            known = self._alone.get(first.text)
            if known is None:
                known = self._alone[first.text] = self._row(elements)
            return known
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
            return [self._word(self.vocabulary.add_class(element.text))]
        if isinstance(element, Word):
            return [self._word(self.vocabulary.add_exact(token.raw)) for token in tokenise(element.text)]
        return [self._choice(element)]

    def _choice(self, choice: Choice) -> Step:
        key = (id(choice.options), choice.optional)
        known = self._choices.get(key)
        if known is None:
            step = Step.of((self.steps(option) for option in choice.options), self.kept, optional=choice.optional)
            known = self._choices[key] = (choice, step)
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
                    Step.of(
                        ((self._is(forms[at]), self._is(forms[at + 1])), (self._is(joined),)), self.kept, optional=False
                    )
                )
                at += 2
            elif parts is not None:
                out.append(
                    Step.of(
                        ((self._is(forms[at]),), tuple(self._is(part) for part in parts)), self.kept, optional=False
                    )
                )
                at += 1
            else:
                out.append(self._is(forms[at]))
                at += 1
        return out

    def _word(self, number: int) -> Step:
        words = self.kept(frozenset((number,)))
        return Step(words, {}, words, words)

    def _is(self, form: str) -> Step:
        step = self._words.get(form)
        if step is None:
            step = self._words[form] = self._word(self.vocabulary.add(form, self.language))
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
    return [step.need for step in steps if step.need is not None]
