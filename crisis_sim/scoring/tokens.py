"""Words and numbers of a text, each with its place in the text as typed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from crisis_sim.named import made
from crisis_sim.scoring.folding import folded, slang
from crisis_sim.scoring.forms import normal
from crisis_sim.scoring.spelled import JOINERS, LONGEST, begins, spelled
from crisis_sim.scoring.words import LANGUAGES, table

_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_HIDDEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_FACES = "😂🤣😅😆😹😜😝🤪😏🙄🖕🤡💩"
"""Emoji that say something about tone; all others are left out of the words."""
_TOKEN = re.compile(
    rf"[A-Za-z]+(?![^\W]|[{_MARKS}{_HIDDEN}'\u2019\u02bc])|[{_FACES}]|[Rr][Pp](?=\.?\d)|\d+(?:[.,:]\d+)*|[^\W_](?:[^\W_]+|[{_MARKS}{_HIDDEN}]|['\u2019\u02bc](?=[^\W\d_]))*"
)
_LETTERS_THEN_DIGITS = re.compile(r"^([^\W\d]+)(\d+)$")
_THOUSANDS = re.compile(r"^\d{1,3}(?:[.,]\d{3})+$")
_CLOCK = re.compile(r"^(\d{1,2})[.:](\d{2})$")
_APOSTROPHES = str.maketrans("\u2019\u02bc", "''")
_BETWEEN = frozenset((" ", "-"))
"""What may stand between the words of a number."""
_SPELLED = 4
"""Single letters in a row, from which they count as one spelled-out word."""


class Token(NamedTuple):
    """A word: characters `start` to `end` of the text. `raw` is its plain form, `form` the one after folding."""

    start: int
    end: int
    raw: str
    form: str


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a text in their order. A contraction gives several tokens with one place."""
    written = _TOKEN.findall(text)
    found: list[Token] = []
    end = 0
    for word, pieces in zip(written, map(_pieces, written), strict=True):
        start = text.find(word, end)
        end = start + len(word)
        for first, last, raw, form in pieces:
            found.append(made(Token, (start + first, start + last, raw, form)))
    if list(map(len, written)).count(1) >= _SPELLED:
        found = _despelled(found, text)
    if not JOINERS.isdisjoint([token[2] for token in found]):
        found = _numbered(found, text)
    return tuple(found)


def forms_of(text: str) -> tuple[str, ...]:
    """The forms of the tokens of a text; plain words, as phrases mostly are, need no looking for tokens."""
    if any(text in table(language, "keys") for language in LANGUAGES):
        return (text,)
    words = text.split()
    if text.isascii() and all(map(str.isalpha, words)) and sum(len(word) == 1 for word in words) < _SPELLED:
        pieces = [piece for word in words for piece in _pieces(word)]
        if JOINERS.isdisjoint([raw for _, _, raw, _ in pieces]):
            return tuple([form for _, _, _, form in pieces])
    return tuple([token.form for token in tokenise(text)])


@lru_cache(maxsize=65_536)
def _pieces(written: str) -> tuple[tuple[int, int, str, str], ...]:
    """The tokens of one written word, with their places in it."""
    whole = len(written)
    if written in _FACES:
        return ((0, whole, written, written),)
    if written[0].isdecimal():
        form = number_form(written)
        return ((0, whole, form, form),)
    raw = normal(written if written.isascii() else written.translate(_APOSTROPHES))
    tail = _LETTERS_THEN_DIGITS.match(raw)
    if tail and len(raw) == whole and raw not in slang():
        cut = len(tail[1])
        return (*((0, cut, tail[1], form) for form in folded(tail[1])), (cut, whole, tail[2], tail[2]))
    return tuple((0, whole, raw, form) for form in folded(raw))


def number_form(written: str) -> str:
    """One form for a number however it is written: 3.000 and 3,000 are 3000, 20.00 is 20:00, 8,5 is 8.5."""
    if _THOUSANDS.match(written):
        return written.replace(".", "").replace(",", "")
    clock = _CLOCK.match(written)
    if clock and int(clock[1]) < 25 and int(clock[2]) < 60:
        return f"{int(clock[1])}:{clock[2]}"
    return written.replace(",", ".")


def _numbered(tokens: list[Token], text: str) -> list[Token]:
    """With numbers of several words (``dua belas``, ``3 ribu``) as one token."""
    raws = [token.raw for token in tokens]
    out: list[Token] = []
    at = 0
    while at < len(tokens):
        last = at + 1
        if not begins(raws[at]):
            out.append(tokens[at])
            at = last
            continue
        while last < min(len(tokens), at + LONGEST) and text[tokens[last - 1].end : tokens[last].start] in _BETWEEN:
            last += 1
        number = spelled(raws[at:last]) if last > at + 1 else None
        if number is None:
            out.append(tokens[at])
            at += 1
        else:
            end = at + number[0]
            out.append(Token(tokens[at].start, tokens[end - 1].end, " ".join(raws[at:end]), number[1]))
            at = end
    return out


def _despelled(tokens: list[Token], text: str) -> list[Token]:
    """With single letters in a row (``g o b l o k``) joined into the word they spell."""
    out: list[Token] = []
    run: list[Token] = []
    for token in tokens:
        single = token.end - token.start == 1 and token.raw.isalpha()
        if single and (not run or _close(text, run[-1].end, token.start)):
            run.append(token)
            continue
        out.extend(_joined(run))
        run = [token] if single else []
        if not single:
            out.append(token)
    out.extend(_joined(run))
    return out


def _close(text: str, end: int, start: int) -> bool:
    return start - end <= 2 and "\n" not in text[end:start]


def _joined(run: list[Token]) -> list[Token]:
    if len(run) < _SPELLED:
        return run
    word = "".join(token.raw for token in run)
    return [Token(run[0].start, run[-1].end, word, word)]
