"""Indonesian word forms: undo affixes and ask whether a root that a rubric names is reached.

The parser never has to find *the* root: it lists every form that remains when prefixes, suffixes, clitics and nasal
sounds are undone. Which of them matters is decided by the phrases (measured in `bench/accuracy.py`).
"""

from __future__ import annotations

from functools import cache, lru_cache

from crisis_sim.scoring.words import table, word_set

SHORTEST = 3
"""Letters of the shortest form that an affix may leave: cek, uji, bom."""

_CLITICS = ("lah", "kah", "tah", "pun", "nya", "ku", "mu")
_SUFFIXES = ("kan", "an", "i")
_TAILS = (*_CLITICS, *_SUFFIXES)
_VOWELS = "aeiou"
_NASAL: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("meng", _VOWELS + "ghkrwl", ("", "k")),
    ("peng", _VOWELS + "ghkrwl", ("", "k")),
    ("meny", _VOWELS, ("s", "ny")),
    ("peny", _VOWELS, ("s", "ny")),
    ("mem", _VOWELS + "bfvpr", ("", "p", "m")),
    ("pem", _VOWELS + "bfvpr", ("", "p", "m")),
    ("men", _VOWELS + "cdjzst", ("", "t", "n")),
    ("pen", _VOWELS + "cdjzst", ("", "t", "n")),
    ("me", "lrmnwy", ("",)),
)
"""Prefix, the letters that may follow it, and what stood there before the nasal sound took its place."""

_PLAIN = (
    "memper", "diper", "keber", "menge", "penge", "ber", "bel", "be", "ter", "te", "per", "pel", "pe", "di", "ke",
    "ku", "kau",
)  # fmt: skip
_ROUNDS = 3


@lru_cache(maxsize=65_536)
def candidates(word: str) -> tuple[str, ...]:
    """Every form that undoing affixes leaves, the word itself first, the rest in alphabetical order."""
    if not word.isalpha() or not word.isascii():
        return (word,)
    fixed, spelling = word_set("id", "fixed"), table("id", "spelling")
    base = bare(word)
    if base in fixed:
        return (word,) if base == word else (word, base)
    found = {spelling.get(word, word)}
    layer = {word}
    for _ in range(_ROUNDS):
        grown = {form for base in layer if base not in fixed for form in _undone(base)} - found
        found.update(spelling.get(form, form) for form in grown)
        layer = grown | {spelling[form] for form in grown if form in spelling}
    found.discard(word)
    return (word, *sorted(found))


@lru_cache(maxsize=16_384)
def roots(word: str) -> tuple[str, ...]:
    """The forms under which a word of a phrase is looked for: itself and the roots it may be built on."""
    word = table("id", "spelling").get(word, word)
    if word in word_set("id", "fixed"):
        return (word,)
    known = word_set("id", "roots")
    forms = [form for form in candidates(word) if form != word]
    reached = [form for form in forms if form in known]
    if reached or word in known:
        return (word, *reached)
    plain = word[:2] not in ("me", "pe", "di", "be", "te", "ke") or len(word) < 6
    return (word, *(form for form in forms if len(form) > SHORTEST and not (plain and not word.endswith("kan"))))


def listed(word: str) -> bool:
    """Whether a word, or what it is built on, is on one of the Indonesian lists."""
    lists = [word_set("id", name) for name in ("roots", "fixed", "known")]
    return any(form in words for form in candidates(word) for words in lists)


def derives(word: str) -> bool:
    """Whether a word carries -kan or -i, so that its bare root alone means something else (dalami, dalam)."""
    return len(word) > 4 and word.endswith(("kan", "i"))


def bare(word: str) -> str:
    """A word without clitics: maafnya, mintalah, siapakah."""
    if word in word_set("id", "fixed"):
        return word
    for clitic in _CLITICS:
        if word.endswith(clitic) and len(word) - len(clitic) >= SHORTEST:
            return word[: -len(clitic)]
    return word


@cache
def _kept_nasals() -> frozenset[str]:
    return word_set("id", "nasal")


def _undone(word: str) -> set[str]:
    """The forms that are one affix shorter."""
    shorter = {word[: -len(tail)] for tail in _TAILS if word.endswith(tail)} if word.endswith(_TAILS) else set()
    if word.startswith(_PLAIN):
        shorter.update(word[len(prefix) :] for prefix in _PLAIN if word.startswith(prefix))
    if word.startswith(("me", "pe")):
        for prefix, following, restored in _NASAL:
            rest = word[len(prefix) :]
            if rest and word.startswith(prefix) and rest[0] in following:
                shorter.update(_restored(prefix, rest, restored))
    return {form for form in shorter if len(form) >= SHORTEST}


def _restored(prefix: str, rest: str, sounds: tuple[str, ...]) -> set[str]:
    if rest[0] not in _VOWELS:
        cluster = {"p" + rest} if prefix in ("mem", "pem") and rest[0] == "r" else set()
        return {rest} | cluster
    kept = prefix[-1] + rest
    if any(kept.startswith(root) for root in _kept_nasals()):
        return {kept}
    return {sound + rest for sound in sounds}
