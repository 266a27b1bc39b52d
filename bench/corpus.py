"""The corpus of sentences for concepts in `data/concepts`: reading it, its parts, and what it promises.

Parts are drawn by group, so that no idea stands in two of them: within a concept and language, groups of hits and
groups of hard negatives are each put in the order of the SHA-256 of their names; the first three tenths are the test
part, the next three twentieths the part for tuning, the rest is for training.

``python -m bench.corpus`` prints what it holds.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from rapidfuzz import fuzz

FOLDER = Path(__file__).parent.parent / "data" / "concepts"
LANGUAGES = ("en", "id")
HEADING = "group\tkind\tregister\ttext"
KINDS = ("hit", "negated", "quoted", "conditional", "other", "near", "official", "promise")
"""A hit expresses the concept; all others are hard negatives (data/concepts/README.md)."""
REGISTERS = ("formal", "spoken", "chat", "regional")
ALIKE = 85
"""Token-sort ratio from which two sentences are near-duplicates."""
TEST, TUNE = 0.30, 0.15

Part = Literal["train", "tune", "test"]


class Line(NamedTuple):
    """A sentence of the corpus."""

    language: str
    concept: str
    group: str
    kind: str
    register: str
    text: str
    part: Part

    @property
    def hit(self) -> bool:
        """Whether it expresses the concept of its file."""
        return self.kind == "hit"


def lines(*parts: Part) -> list[Line]:
    """The sentences of some parts, or of all, by language and concept in the order of the files.

    Raises:
        ValueError: for a line that is not of the format; it says which.
    """
    found = [line for language in LANGUAGES for path in sorted((FOLDER / language).glob("*.tsv")) for line in _of(path)]
    return [line for line in found if not parts or line.part in parts]


def _of(path: Path) -> Iterator[Line]:
    heading, *rows = path.read_text(encoding="utf-8").splitlines()
    if heading != HEADING:
        raise ValueError(f"{path}:1: found {heading!r}, expected {HEADING!r}")
    fields = [row.split("\t") for row in rows]
    for number, row in enumerate(fields, 2):
        if len(row) != 4 or row[1] not in KINDS or row[2] not in REGISTERS:
            raise ValueError(f"{path}:{number}: found {row}, expected a group, a kind, a register and a sentence")
    hits = {group for group, kind, _, _ in fields if kind == "hit"}
    language, concept = path.parent.name, path.stem
    groups = {group for group, _, _, _ in fields}
    part_of = {**_drawn(language, concept, hits), **_drawn(language, concept, groups - hits)}
    for group, kind, register, text in fields:
        yield Line(language, concept, group, kind, register, text, part_of[group])


def _drawn(language: str, concept: str, groups: set[str]) -> dict[str, Part]:
    def place(group: str) -> str:
        return hashlib.sha256(f"{language}/{concept}/{group}".encode()).hexdigest()

    ordered = sorted(groups, key=place)
    test = round(TEST * len(ordered))
    tune = test + round(TUNE * len(ordered))
    return {group: "test" if at < test else "tune" if at < tune else "train" for at, group in enumerate(ordered)}


def digest(part: Part) -> str:
    """The SHA-256 of a part: every sentence with its label, in order."""
    text = "".join("\t".join(line) + "\n" for line in lines(part))
    return hashlib.sha256(text.encode()).hexdigest()


def near_duplicates(concept: list[Line]) -> int:
    """How many sentences of a concept are nearly one that stands before them."""
    texts = [line.text.lower() for line in concept]
    return sum(
        any(fuzz.token_sort_ratio(text, before, score_cutoff=ALIKE) for before in texts[:at])
        for at, text in enumerate(texts)
    )


def by_concept(found: list[Line]) -> dict[tuple[str, str], list[Line]]:
    """Sentences by language and concept."""
    out: dict[tuple[str, str], list[Line]] = {}
    for line in found:
        out.setdefault((line.language, line.concept), []).append(line)
    return out


def main() -> None:
    """Print what the corpus holds."""
    for (language, concept), held in by_concept(lines()).items():
        kinds = Counter(line.kind for line in held)
        parts = Counter(line.part for line in held)
        print(f"{language} {concept:18}", len(held), "near-duplicates", near_duplicates(held), dict(kinds), dict(parts))
    for part in ("train", "tune", "test"):
        print(part, len(lines(part)), digest(part))


if __name__ == "__main__":
    main()
