"""Works out the English stems that compiling asks for: ``python -m tests.stems`` writes them to their table.

Stemming is slow beside the rest of compiling, and the words of the lexicons and of the shipped scenarios are known.
"""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from snowballstemmer.english_stemmer import EnglishStemmer

from crisis_sim.scenario import load
from crisis_sim.scoring import Judge, english, strategies, typos, vocabulary
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.lexicons import CONCEPTS

ROOT = Path(__file__).parent.parent
FILE = ROOT / "assets" / "lexicons" / "en" / "snowball.txt"
HEADING = (
    "# Words by their Snowball stem, so that compiling need not stem them: python -m tests.stems writes this file.\n"
)


def asked() -> set[str]:
    """The words whose stems are asked for while all lexicons and shipped scenarios are compiled."""
    for kept in (english.stem, vocabulary._sought, typos._known_stems):
        kept.cache_clear()
    words: set[str] = set()

    def noted(word: str) -> str:
        words.add(word)
        return word

    with patch.object(english, "_snowball", noted):
        for path in sorted((ROOT / "scenarios").glob("*/*.yaml")):
            scenario = load(path)
            Judge(scenario).warm()
            ground = Ground(scenario)
            for concept in CONCEPTS:
                ground.concept(concept)
            strategies.sounds(ground)
        typos._known_stems()
    for kept in (english.stem, vocabulary._sought, typos._known_stems):
        kept.cache_clear()
    return {word for word in words if word.isascii() and word.isalnum() and not word[0].isdigit()}


def table() -> str:
    """The table as it should be."""
    stemmer = EnglishStemmer()  # type: ignore[no-untyped-call]
    return HEADING + "".join(f"{word}: {stemmer.stemWord(word)}\n" for word in sorted(asked()))  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    FILE.write_text(table(), encoding="utf-8")
