"""Protected names in a text, whatever case, spaces, look-alike letters or hidden characters disguise them."""

from __future__ import annotations

from dataclasses import dataclass

from crisis_sim.scoring.forms import plain_letters
from crisis_sim.scoring.personal import Span

_SHORT = 3
"""Letters up to which a name is an abbreviation and must stand alone, in capitals."""
_ENDINGS = ("nya", "s", "lah", "pun")


@dataclass(frozen=True, slots=True)
class Name:
    """A protected name by its letters and digits alone."""

    letters: str

    @classmethod
    def of(cls, written: str) -> Name:
        """The name as it is looked for."""
        return cls("".join(letter for letter, _ in _letters(written)))


def names_in(text: str, names: tuple[Name, ...]) -> list[Span]:
    """Where protected names stand, in the order of the text."""
    if not names:
        return []
    pairs = _letters(text)
    squeezed = "".join(letter for letter, _ in pairs)
    spans = {span for name in names if name.letters for span in _places(text, squeezed, pairs, name)}
    return sorted(spans)


def _places(text: str, squeezed: str, pairs: list[tuple[str, int]], name: Name) -> list[Span]:
    spans: list[Span] = []
    at = squeezed.find(name.letters)
    while at >= 0:
        first, last = pairs[at][1], pairs[at + len(name.letters) - 1][1]
        if _stands_alone(text, first, last + 1) and not _mere_word(text[first : last + 1], name):
            spans.append((first, last + 1))
        at = squeezed.find(name.letters, at + 1)
    return spans


def _stands_alone(text: str, start: int, end: int) -> bool:
    if start and text[start - 1].isalnum():
        return False
    rest = ""
    while end + len(rest) < len(text) and len(rest) < 4 and text[end + len(rest)].isalnum():
        rest += text[end + len(rest)]
    return not rest or rest.casefold() in _ENDINGS


def _mere_word(words: str, name: Name) -> bool:
    """Whether a short name is just a word in small letters."""
    return len(name.letters) <= _SHORT and not words.isupper()


def _letters(text: str) -> list[tuple[str, int]]:
    """Letters and digits in plain form, each with the place it came from."""
    return [(letter, at) for at, char in enumerate(text) for letter in plain_letters(char)]
