"""Words and numbers of a text, each with its place in the text as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crisis_sim.scoring.folding import folded, slang
from crisis_sim.scoring.forms import normal

_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_HIDDEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_FACES = "😂🤣😅😆😹😜😝🤪😏🙄🖕🤡💩"
"""Emoji that say something about tone; all others are left out of the words."""
_TOKEN = re.compile(
    rf"(?P<face>[{_FACES}])|(?P<number>\d+(?:[.,:]\d+)*)|(?P<word>[^\W_](?:[^\W_]|[{_MARKS}{_HIDDEN}]|['\u2019\u02bc](?=[^\W\d_]))*)"
)
_LETTERS_THEN_DIGITS = re.compile(r"^([^\W\d]+)(\d+)$")
_THOUSANDS = re.compile(r"^\d{1,3}(?:[.,]\d{3})+$")
_CLOCK = re.compile(r"^(\d{1,2})[.:](\d{2})$")
_APOSTROPHES = str.maketrans("\u2019\u02bc", "''")
_SPELLED = 4
"""Single letters in a row, from which they count as one spelled-out word."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word: characters `start` to `end` of the text. `raw` is its plain form, `form` the one after folding."""

    start: int
    end: int
    raw: str
    form: str


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a text in their order. A contraction gives several tokens with one place."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "number":
            form = number_form(match.group())
            found.append(Token(match.start(), match.end(), form, form))
        elif match.lastgroup == "face":
            found.append(Token(match.start(), match.end(), match.group(), match.group()))
        else:
            found.extend(_worded(match.group(), match.start()))
    return _despelled(found, text)


def number_form(written: str) -> str:
    """One form for a number however it is written: 3.000 and 3,000 are 3000, 20.00 is 20:00, 8,5 is 8.5."""
    if _THOUSANDS.match(written):
        return written.replace(".", "").replace(",", "")
    clock = _CLOCK.match(written)
    if clock and int(clock[1]) < 25 and int(clock[2]) < 60:
        return f"{int(clock[1])}:{clock[2]}"
    return written.replace(",", ".")


def _worded(written: str, start: int) -> Iterator[Token]:
    end = start + len(written)
    raw = normal(written.translate(_APOSTROPHES)) if not written.isascii() else normal(written)
    tail = _LETTERS_THEN_DIGITS.match(raw)
    if tail and len(raw) == len(written) and raw not in slang():
        cut = start + len(tail[1])
        yield from _folded(tail[1], start, cut)
        yield Token(cut, end, tail[2], tail[2])
        return
    yield from _folded(raw, start, end)


def _folded(raw: str, start: int, end: int) -> Iterator[Token]:
    for form in folded(raw):
        yield Token(start, end, raw, form)


def _despelled(tokens: list[Token], text: str) -> tuple[Token, ...]:
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
    return tuple(out)


def _close(text: str, end: int, start: int) -> bool:
    return start - end <= 2 and "\n" not in text[end:start]


def _joined(run: list[Token]) -> list[Token]:
    if len(run) < _SPELLED:
        return run
    word = "".join(token.raw for token in run)
    return [Token(run[0].start, run[-1].end, word, word)]
