"""The form under which a word is compared: case, look-alike letters, hidden characters and stretched letters undone.

Only the form changes, never the text, so offsets stay those of the text as typed (NFKC changes lengths).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 64
"""Letters of a word that are compared; longer runs are no words."""

_LOOK_ALIKES = str.maketrans(
    "аеорсухівкмнтзгԁԛԝѕјһӏԍьєαβεικνορτυχγηωμδσςıøł",
    "aeopcyxibkmhtsrdqwsjhlgbeabeikvoptuxynwmdssiol",
)
"""Cyrillic and Greek letters that pass for Latin ones, as seen in evasions of word lists."""

_LEET = str.maketrans("0134578", "oieastb")
_STRETCHED = re.compile(r"(.)\1{2,}")
_LETTERS_DIGITS = re.compile(r"^[^\W\d]+\d+$")


@lru_cache(maxsize=65_536)
def normal(raw: str) -> str:
    """The plain form of a word as typed: NFKD without marks and format characters, case folded, Latin letters."""
    if raw.isascii() and raw.isalpha():
        return raw[:LONGEST].lower()
    decomposed = unicodedata.normalize("NFKD", raw[: LONGEST * 4])
    kept = "".join(char for char in decomposed if unicodedata.category(char) not in ("Mn", "Me", "Cf", "Cs"))
    form = kept.casefold()[:LONGEST].translate(_LOOK_ALIKES)
    if _hides_letters(form):
        form = form.translate(_LEET)
    return form


@lru_cache(maxsize=4_096)
def plain_letters(char: str) -> str:
    """The plain letters and digits of one character; none for spaces, marks and hidden characters."""
    decomposed = unicodedata.normalize("NFKD", char).casefold().translate(_LOOK_ALIKES)
    return "".join(part for part in decomposed if part.isalnum())


def unstretched(form: str) -> tuple[str, ...]:
    """The forms that a stretched word may stand for, most letters kept first: ``maaaf`` gives maaf and maf."""
    if not _STRETCHED.search(form):
        return ()
    return _STRETCHED.sub(r"\1\1", form), _STRETCHED.sub(r"\1", form)


def _hides_letters(form: str) -> bool:
    """Whether digits stand between letters, as in ``g0bl0k``; digits at the end (``rekan2``) mean something else."""
    if form.isalpha() or not form or form[0].isdigit():
        return False
    return any(char.isdigit() for char in form) and not _LETTERS_DIGITS.match(form)
