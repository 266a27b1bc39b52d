"""Personal data in a text: numbers, addresses and what identifies a child. Every pattern is bounded in length."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from crisis_sim.scoring.text import Document

Span = tuple[int, int]

_IDENTITY = r"(?<![\d.,])\d(?:[ .-]?\d){15}(?![\d])"
_MOBILE = r"(?<![\d+])(?:\+?62|0)[ .-]?8\d(?:[ .-]?\d){6,10}(?!\d)"
_ABROAD = r"(?<![\d+])\+\d{1,3}(?:[ .-]?\(?\d\)?){7,12}(?!\d)"
_LANDLINE = r"(?<!\d)\(?0(?!800)\d{2,3}\)?[ -]\d{3,4}[ -]?\d{3,4}(?!\d)"
_NORTH_AMERICA = r"(?<!\d)(?:\(?\d{3}\)?[ .-])?\d{3}-\d{4}(?!\d)|(?<!\d)07\d{3}[ ]?\d{6}(?!\d)"
_EMAIL = (
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|[\w.+-]{1,64} ?(?:\(at\)|\[at\]| at ) ?[\w-]{1,63} ?(?:\(dot\)|\[dot\]| dot ) ?(?:com|id|org|net|go|co|sch|ac)\b"
)
_STREET_ID = (
    r"\b(?:[Jj]l|[Jj]ln|JL|JLN|[Jj]alan|JALAN|[Gg]ang|[Gg]g)\b\.? ?[A-Z][\w'-]{1,30}(?: [A-Z][\w'-]{0,30}){0,3},?"
    r" (?:[Nn]o(?:mor)?\.? ?)?\d{1,4}\b|\b[Rr][Tt] ?\.?\d{1,3} ?[/,]? ?[Rr][Ww] ?\.?\d{1,3}"
)
_STREET_EN = (
    r"\b\d{1,4}[A-Za-z]? (?:[A-Z][\w'-]{1,30} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Crescent)\b"
)

PATTERNS = {
    "identity_number": re.compile(_IDENTITY),
    "phone": re.compile(f"{_MOBILE}|{_ABROAD}|{_LANDLINE}|{_NORTH_AMERICA}"),
    "email": re.compile(_EMAIL),
    "address": re.compile(f"{_STREET_ID}|{_STREET_EN}"),
}
"""A pattern by kind of personal data."""

_CHILD = re.compile(
    r"\b(?i:berinisial|inisial) [A-Z]{1,4}\b|\b(?i:initials?) [A-Z](?:\.?[A-Z]){0,3}\b"
    r"|\b[A-Z]{1,4}(?:\.[A-Z]){0,3}\.? ?\((?:1[0-7]|\d)(?: ?(?:tahun|thn|years?|yo))?\)"
    r"|\b[A-Z]{2,4},? (?:aged |berusia |usia |umur )?(?:1[0-7]|\d)(?: ?(?:tahun|thn|years? old)\b|,)"
    r"|\b(?i:anak|siswa|siswi|pelajar|bocah|remaja|murid)\b[^.!?\n]{0,50}"
    r"\b(?:SDN?|SMPN?|SMAN?|SMKN?|MTs|MAN?) ?\d{1,3}\b"
    r"|\b(?i:putra|putri|anak) dari (?:[Bb]apak|[Ii]bu|[Pp]ak|[Bb]u|[Ss]audara) [A-Z][\w'-]{1,30}"
    r"|\b(?i:boy|girl|pupil|student|child)\b[^.!?\n]{0,40}"
    r"\b[A-Z][\w'-]{1,30} (?:Primary|Middle|High|Elementary|Secondary)(?: School)?\b"
    r"|\b(?i:son|daughter) of (?:Mr|Mrs|Ms)\.? [A-Z][\w'-]{1,30}"
)
_DIGITS = frozenset("0123456789")
_SPOKEN = 9
"""Digits spelled out in a row that make a phone number."""
_HOTLINE = re.compile(r"^(?:1500|0800|14)\d*$")


_NUMBERISH = re.compile(r"\d[\d ().-]{5,60}\d")
"""Stretches in which a number of seven digits and more can stand, less what may open it."""
_BEFORE = frozenset("+(")
_STREETS = ("Jl", "jl", "JL", "Jalan", "jalan", "JALAN", "Gang", "Gg", "gg", "RT", "Rt", " rt ")
_ROADS = ("Street", " St", "Road", " Rd", " Ave", "Lane", "Drive", "Close", "Crescent")
_AT = ("@", " at ", "(at)", "[at]")


def personal_data(kind: str, text: str) -> list[Span]:
    """Where data of a kind stand; a quick look first spares most texts the patterns."""
    pattern = PATTERNS[kind]
    if kind in ("email", "address"):
        signs = _AT if kind == "email" else (*_STREETS, *_ROADS)
        return [match.span() for match in pattern.finditer(text)] if any(map(text.__contains__, signs)) else []
    return [match.span() for start, end in _numberish(text) for match in pattern.finditer(text, start, end)]


@lru_cache(maxsize=64)
def _numberish(text: str) -> tuple[Span, ...]:
    spans = (window.span() for window in _NUMBERISH.finditer(text))
    return tuple((start - (text[start - 1 : start] in _BEFORE), end) for start, end in spans)


def child_identifiers(text: str) -> list[Span]:
    """What identifies a child: initials with age, a school, the parents by name."""
    return [match.span() for match in _CHILD.finditer(text)]


def spelled_numbers(document: Document) -> list[Span]:
    """Phone numbers that are written out in words: nol delapan satu dua."""
    tokens = document.tokens
    if _DIGITS.isdisjoint(document.forms):
        return []
    spoken = [index for index, form in enumerate(document.forms) if form in _DIGITS and not tokens[index].raw.isdigit()]
    if len(spoken) < _SPOKEN:
        return []
    breaks = [at for at in range(1, len(spoken)) if spoken[at] != spoken[at - 1] + 1]
    runs = [spoken[start:end] for start, end in pairwise([0, *breaks, len(spoken)])]
    return [(tokens[run[0]].start, tokens[run[-1]].end) for run in runs if len(run) >= _SPOKEN]


def is_public(text: str, span: Span, contacts: tuple[str, ...]) -> bool:
    """Whether a number or address is one of the scenario's public contacts, or a hotline."""
    words = text[span[0] : span[1]]
    digits = _digits(words)
    if digits and _HOTLINE.match(digits) and len(digits) <= 11:
        return True
    for contact in contacts:
        known = _digits(contact)
        if len(known) >= 3 and digits and (digits == known or _national(digits) == _national(known)):
            return True
        folded, own = words.casefold(), contact.casefold()
        if own in folded or folded in own:
            return True
    return False


def _digits(words: str) -> str:
    return "".join(char for char in words if char.isdigit())


def _national(digits: str) -> str:
    """A number without its country code or trunk zero."""
    return digits.removeprefix("62").removeprefix("0")
