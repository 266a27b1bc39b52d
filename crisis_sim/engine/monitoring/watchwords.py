"""Watchwords: what somebody types to find or follow what is said.

::

    flood landslide       both words (AND, DAN or nothing between them)
    flood OR landslide    either (also ATAU)
    flood NOT hoax        without a word (also BUKAN, or -hoax)
    "safe to drink"       words in a row          contamin*    any word that begins so
    #siaga  @ana          only the hashtag, only the mention; a plain word is found as either, too
    (flood OR landslide) kalirejo                 parentheses go first, then NOT, then AND, then OR

Operators hold in capitals and small letters, in both languages; in quotation marks they are words. Case, diacritics and
look-alike letters make no difference; words are found whole, not inside others. Punctuation is not looked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crisis_sim.engine.monitoring.queries import OPERATORS, All, Any, Node, Not, Query, Term, selective
from crisis_sim.engine.monitoring.wording import wording
from crisis_sim.notes import Note, note

LONGEST = 500
"""Characters of a query."""
DEEPEST = 20
"""Parentheses and NOTs within each other."""
SHORTEST_PREFIX = 2
"""Characters before a ``*``; with fewer it would find nearly everything."""

_QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb\uff02'
_MINUS = "-\u2212\u2013"
_APART = frozenset("()" + _QUOTES)
_END = note("the end")
_A_WORD = note('a word, a "phrase", a #hashtag or a @mention')


class WatchwordProblem(Exception):
    """A query that cannot be read. `reason` says where, what was found and expected; `column` counts from 1."""

    def __init__(self, reason: Note, column: int = 1) -> None:
        self.reason = reason
        self.column = column
        super().__init__(reason.say())


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the query: ``(``, ``)``, ``and``, ``or``, ``not``, ``end``, or a ``term``."""

    kind: str
    column: int
    written: str
    term: Term | None = None


def parse(text: str) -> Query:
    """The query that a text stands for.

    Raises:
        WatchwordProblem: when it cannot be read, is too long or too deep, or would find nearly everything.
    """
    if len(text) > LONGEST:
        reason = note(
            "A query has at most {most} characters, and this one has {found}; make it shorter.",
            most=LONGEST,
            found=len(text),
        )
        raise WatchwordProblem(reason, LONGEST + 1)
    reader = _Reader([*_parts(text), _Part("end", len(text) + 1, "")])
    root = reader.any(0)
    if not selective(root):
        reason = note(
            "This query names only what must be missing, so nearly every post would match; add a word that must be "
            "there, or put the words in quotation marks."
        )
        raise WatchwordProblem(reason)
    return Query(text.strip(), root)


class _Reader:
    """Reads the pieces of a query into a tree, by recursive descent of bounded depth."""

    def __init__(self, parts: list[_Part]) -> None:
        self._parts = parts
        self._at = 0

    def any(self, depth: int) -> Node:
        parts = [self._all(depth)]
        while self._taken("or"):
            parts.append(self._all(depth))
        here = self._parts[self._at]
        if here.kind == ")" and not depth:
            raise _unexpected(here, note("an opening parenthesis before it"))
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def _all(self, depth: int) -> Node:
        parts = [self._one(depth)]
        while self._taken("and") or self._parts[self._at].kind in ("term", "not", "("):
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _one(self, depth: int) -> Node:
        here = self._parts[self._at]
        if depth >= DEEPEST:
            reason = note(
                "Column {column}: more than {most} parentheses or NOTs stand within each other; make it simpler.",
                column=here.column,
                most=DEEPEST,
            )
            raise WatchwordProblem(reason, here.column)
        if self._taken("not"):
            part = self._one(depth + 1)
            return part.part if isinstance(part, Not) else Not(part)
        if self._taken("("):
            inner = self.any(depth + 1)
            if not self._taken(")"):
                raise _unexpected(self._parts[self._at], note("a closing parenthesis"))
            return inner
        if here.term is None:
            raise _unexpected(here, _A_WORD)
        self._at += 1
        return here.term

    def _taken(self, kind: str) -> bool:
        found = self._parts[self._at].kind == kind
        self._at += found
        return found


def _parts(text: str) -> Iterator[_Part]:
    at = 0
    while at < len(text):
        char = text[at]
        if char.isspace():
            at += 1
        elif char in _QUOTES:
            end = next((place for place in range(at + 1, len(text)) if text[place] in _QUOTES), None)
            if end is None:
                raise _unexpected(_Part("end", len(text) + 1, ""), note("a closing quotation mark"))
            words = _worded(text[at + 1 : end], at + 1)
            begins = text[end - 1] == "*" and len(words[-1].lstrip("#@")) >= SHORTEST_PREFIX
            yield _Part("term", at + 1, text[at : end + 1], Term(words, prefix=begins))
            at = end + 1
        elif char in "()":
            yield _Part(char, at + 1, char)
            at += 1
        elif char in _MINUS and text[at + 1 : at + 2].strip(_MINUS + " \t\n"):
            yield _Part("not", at + 1, char)
            at += 1
        else:
            end = _chunk_end(text, at)
            yield _chunk(text[at:end], at + 1)
            at = end


def _chunk_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace() and text[at] not in _APART:
        at += 1
    return at


def _chunk(chunk: str, column: int) -> _Part:
    operator = OPERATORS.get(chunk.lower())
    if operator is not None:
        return _Part(operator, column, chunk)
    bare = chunk.removesuffix("*")
    if "*" in bare:
        raise _unexpected(_Part("", column, chunk), note("* at the end of a word only"))
    term = Term(_worded(bare, column, chunk), prefix=bare != chunk)
    if term.prefix and len(term.words[-1].lstrip("#@")) < SHORTEST_PREFIX:
        raise _unexpected(_Part("", column, chunk), note("at least {least} letters before *", least=SHORTEST_PREFIX))
    return _Part("term", column, chunk, term)


def _worded(text: str, column: int, found: str | None = None) -> tuple[str, ...]:
    listed = wording(text).signed
    if not listed:
        raise _unexpected(_Part("", column, found if found is not None else f'"{text}"'), _A_WORD)
    return listed


def _unexpected(part: _Part, expected: Note) -> WatchwordProblem:
    reason = note(
        "Column {column}: found {found}, expected {expected}.",
        column=part.column,
        found=shown(part.written) if part.written else _END,
        expected=expected,
    )
    return WatchwordProblem(reason, part.column)


def shown(text: str) -> str:
    """The beginning of what was typed, safe to print."""
    kept = "".join(char for char in text[:200] if char.isprintable())
    return kept if len(kept) <= 40 else kept[:39] + "…"
