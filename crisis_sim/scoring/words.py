"""The word lists that are shipped as data: one entry a line, ``#`` begins a remark."""

from __future__ import annotations

from functools import cache

from crisis_sim.resources import assets

LANGUAGES = ("id", "en")


@cache
def entries(language: str, name: str) -> tuple[str, ...]:
    """The lines of ``assets/lexicons/<language>/<name>.txt`` without remarks and blanks."""
    path = assets() / "lexicons" / language / f"{name}.txt"
    lines = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return tuple(line for line in lines if line)


@cache
def word_set(language: str, name: str) -> frozenset[str]:
    """The words of a list in which a line may hold several."""
    return frozenset(word for line in entries(language, name) for word in line.split())


@cache
def table(language: str, name: str) -> dict[str, str]:
    """A list of ``word: meaning`` lines; ``a b c: meaning`` gives three words one meaning."""
    pairs: dict[str, str] = {}
    for line in entries(language, name):
        left, _, right = line.partition(":")
        pairs.update(dict.fromkeys(left.split(), right.strip()))
    return pairs


def words_of(text: str) -> frozenset[str]:
    """The words of a short list that stands in the code."""
    return frozenset(text.split())
