"""A watchword query as a tree of terms, and what it finds in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crisis_sim.engine.monitoring.wording import Wording, places, wording
from crisis_sim.notes import message
from crisis_sim.scenario.people import Organisation

AND, OR, NOT = message("AND"), message("OR"), message("NOT")
OPERATORS = {"and": "and", "dan": "and", "or": "or", "atau": "or", "not": "not", "bukan": "not"}
"""Words that are operators outside quotation marks, whatever their case."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words in a row, as in `Wording.signed`. With `prefix`, the last one is the beginning of a word.

    A word without a sign is also found as a hashtag or mention; one with a sign only as that.
    """

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class All:
    """Every part must be found."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """One part is enough."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part must be missing."""

    part: Node


Node = Term | All | Any | Not


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody looks for. Made by `watchwords.parse`, so its size and depth are bounded.

    Looking takes time in proportion to the length of the text: each term goes over its words once, and a query has no
    more terms and words than its bounded text.
    """

    text: str
    """As it was typed."""
    root: Node

    def matches(self, text: str) -> bool:
        """Whether a text is what is looked for."""
        return _holds(self.root, wording(text))

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Places in a matching text, first to last and apart, of what is looked for; what NOT names has none."""
        return self.marks(text) if self.matches(text) else ()

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """The same places in any text, as in one line of a post that matches as a whole."""
        found, at = wording(text), places(text)
        runs = {
            (at[first][0], at[first + len(term.words) - 1][1])
            for term in _wanted(self.root)
            for first in _firsts(term, found)
        }
        apart: list[tuple[int, int]] = []
        for start, end in sorted(runs):
            if apart and start < apart[-1][1]:
                apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
            else:
                apart.append((start, end))
        return tuple(apart)

    def reading(self, say: Callable[[str], str] = str) -> str:
        """How it was understood, with its operators in the reader's language: ``banjir AND NOT hoaks``."""
        return _said(self.root, say, outside=True)


def naming(organisation: Organisation) -> Query:
    """A query for posts that name the organisation: by its account, its name or the short form of it."""
    names = [name for name in (organisation.handle, organisation.name, organisation.short) if name]
    terms = [Term(wording(name).signed) for name in names]
    return Query(organisation.name, Any(tuple(term for term in dict.fromkeys(terms) if term.words)))


def selective(node: Node) -> bool:
    """Whether it finds only texts that hold something it names; what is only missing is nearly everywhere."""
    if isinstance(node, All):
        return any(selective(part) for part in node.parts)
    if isinstance(node, Any):
        return all(selective(part) for part in node.parts)
    return isinstance(node, Term)


def _holds(node: Node, found: Wording) -> bool:
    if isinstance(node, Term):
        if len(node.words) == 1 and not node.prefix:
            return node.words[0] in _line(node.words[0], found)
        return bool(_firsts(node, found))
    if isinstance(node, Not):
        return not _holds(node.part, found)
    if isinstance(node, All):
        return all(_holds(part, found) for part in node.parts)
    return any(_holds(part, found) for part in node.parts)


def _firsts(term: Term, found: Wording) -> list[int]:
    """Places of the words of a text at which a term begins."""
    size = len(term.words)
    firsts = list(range(len(found.bare) - size + 1))
    for further, word in enumerate(term.words):
        line = _line(word, found)
        if term.prefix and further == size - 1:
            firsts = [first for first in firsts if line[first + further].startswith(word)]
        else:
            firsts = [first for first in firsts if line[first + further] == word]
        if not firsts:
            break
    return firsts


def _line(word: str, found: Wording) -> tuple[str, ...]:
    """The words of a text among which a word is looked for: with their signs if it has one."""
    return found.signed if word[0] in "#@" else found.bare


def _wanted(node: Node) -> Iterator[Term]:
    if isinstance(node, Term):
        yield node
    elif isinstance(node, All | Any):
        for part in node.parts:
            yield from _wanted(part)


def _said(node: Node, say: Callable[[str], str], *, outside: bool = False) -> str:
    if isinstance(node, Term):
        text = " ".join(node.words) + ("*" if node.prefix else "")
        return f'"{text}"' if len(node.words) > 1 or text in OPERATORS else text
    if isinstance(node, Not):
        return f"{say(NOT)} {_said(node.part, say)}"
    operator = say(AND if isinstance(node, All) else OR)
    joined = f" {operator} ".join(_said(part, say) for part in node.parts)
    return joined if outside else f"({joined})"
