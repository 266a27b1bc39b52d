"""The shipped lexicons as the compiler leaves them, in ``assets/lexicons/<language>/compiled``.

Compiling them anew took most of a second of every start. ``make stems`` writes these files and a test holds them to the
lexicons; numbers in them count the words, sets, steps and rows of the same file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from crisis_sim.resources import assets
from crisis_sim.scoring.compiling import Compiled, Compiler, Kept, Step, Steps, compile_phrase
from crisis_sim.scoring.vocabulary import Vocabulary

if TYPE_CHECKING:
    from crisis_sim.scoring.lexicons import Lexicon
    from crisis_sim.scoring.stance import Manner

Written = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Precompiled:
    """A lexicon without its phrases' texts; the other keys are `Lexicon`'s."""

    manner: Manner
    cancelled_by: tuple[str, ...]
    excused_by: tuple[str, ...]
    unless_after: tuple[str, ...]
    unless_with: tuple[str, ...]
    written: Written


@cache
def precompiled(concept: str, language: str) -> Precompiled:
    """The compiled lexicon of a concept in a language.

    Raises:
        OSError: for a concept that is not shipped.
    """
    path = assets() / "lexicons" / language / "compiled" / f"{concept}.json"
    written: Written = json.loads(path.read_bytes())
    return Precompiled(
        manner=written["manner"],
        cancelled_by=tuple(written["cancelled_by"]),
        excused_by=tuple(written["excused_by"]),
        unless_after=tuple(written["unless_after"]),
        unless_with=tuple(written["unless_with"]),
        written=written,
    )


def compiled(lexicon: Precompiled, vocabulary: Vocabulary, kept: Kept) -> list[Compiled]:
    """The phrases of a lexicon, its words numbered in a vocabulary."""
    written = lexicon.written
    number = [vocabulary.add_as(form, kind) for form, kind in written["words"]].__getitem__
    sets = [kept(frozenset(map(number, words))) for words in written["sets"]]
    rows: list[Steps] = []
    steps: list[Step] = []
    for part in written["parts"]:
        if len(part) == 1:
            rows.append(tuple([steps[at] for at in part[0]]))
        else:
            words, begins, need, optional, most, longer = part
            by_first = {number(first): tuple([rows[at] for at in options]) for first, options in longer}
            need_set = None if need is None else sets[need]
            steps.append(Step(sets[words], by_first, sets[begins], need_set, bool(optional), most))
    return [_phrase(phrase, sets, rows) for phrase in written["phrases"]]


def _phrase(written: Sequence[Any], sets: Sequence[frozenset[int]], rows: Sequence[Steps]) -> Compiled:
    row, needs, ordered, firsts, seconds, negates, free, where, unless, unless_rows = written
    return Compiled(
        steps=rows[row],
        needs=tuple([sets[at] for at in needs]),
        ordered=tuple([sets[at] for at in ordered]),
        firsts=sets[firsts],
        seconds=None if seconds is None else sets[seconds],
        negates=bool(negates),
        free=bool(free),
        where=where,
        unless={first: tuple(map(tuple, forms)) for first, forms in unless},
        unless_steps=tuple([(tuple([sets[at] for at in each]), rows[row]) for each, row in unless_rows]),
        exempts=bool(unless or unless_rows),
    )


def written(lexicon: Lexicon) -> str:
    """A lexicon as its file of compiled phrases."""
    vocabulary = Vocabulary()
    compiler = Compiler(lexicon.language, vocabulary)
    phrases = [compile_phrase(phrase, compiler) for phrase in lexicon.phrases]
    writer = _Writer()
    told = [writer.phrase(phrase) for phrase in phrases if phrase is not None]
    head = {
        key: getattr(lexicon, key) for key in ("manner", "cancelled_by", "excused_by", "unless_after", "unless_with")
    }
    body = {"words": vocabulary.written(), "sets": writer.sets, "parts": writer.parts, "phrases": told}
    return json.dumps({**head, **body}, ensure_ascii=False, separators=(",", ":")) + "\n"


class _Writer:
    """Numbers sets, steps and rows as they first come, equal ones once; each stands behind all that it is made of."""

    def __init__(self) -> None:
        self.sets: list[list[int]] = []
        self.parts: list[list[Any]] = []
        self._sets: dict[frozenset[int], int] = {}
        self._steps: dict[str, int] = {}
        self._rows: dict[str, int] = {}
        self._known: dict[int, tuple[Step | Steps, int]] = {}
        """What was numbered already, by identity."""

    def phrase(self, phrase: Compiled) -> list[Any]:
        """A phrase in the order that `_phrase` reads."""
        return [
            self._row(phrase.steps),
            self._all(phrase.needs),
            self._all(phrase.ordered),
            self._set(phrase.firsts),
            None if phrase.seconds is None else self._set(phrase.seconds),
            int(phrase.negates),
            int(phrase.free),
            phrase.where,
            [[first, list(map(list, forms))] for first, forms in phrase.unless.items()],
            [[self._all(needs), self._row(steps)] for needs, steps in phrase.unless_steps],
        ]

    def _all(self, sets: Iterable[frozenset[int]]) -> list[int]:
        return [self._set(words) for words in sets]

    def _set(self, words: frozenset[int]) -> int:
        if words not in self._sets:
            self._sets[words] = len(self.sets)
            self.sets.append(sorted(words))
        return self._sets[words]

    def _row(self, steps: Steps) -> int:
        return self._kept(self._rows, steps, lambda: [[self._step(step) for step in steps]])

    def _step(self, step: Step) -> int:
        return self._kept(self._steps, step, lambda: self._parts_of(step))

    def _parts_of(self, step: Step) -> list[Any]:
        longer = [[first, [self._row(row) for row in rows]] for first, rows in step.longer.items()]
        need = None if step.need is None else self._set(step.need)
        return [self._set(step.words), self._set(step.begins), need, int(step.optional), step.most, longer]

    def _kept(self, known: dict[str, int], part: Step | Steps, make: Callable[[], list[Any]]) -> int:
        if id(part) not in self._known:
            made = make()
            key = repr(made)
            if key not in known:
                known[key] = len(known)
                self.parts.append(made)
            self._known[id(part)] = (part, known[key])
        return self._known[id(part)][1]
