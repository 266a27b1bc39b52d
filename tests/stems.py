"""Works out what compiling asks of the words of lexicons and shipped scenarios: ``python -m tests.stems`` writes it.

Stems and keys are slow to work out beside the rest of compiling, and these words are known. ``snowball.txt`` holds
English stems, ``keys.txt`` in each language the keys under which a word of a phrase is looked for.
"""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from snowballstemmer.english_stemmer import EnglishStemmer

from crisis_sim.scenario import load
from crisis_sim.scoring import Judge, english, strategies, typos, vocabulary
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.lexicons import CONCEPTS
from crisis_sim.scoring.tokens import tokenise
from crisis_sim.scoring.words import LANGUAGES

ROOT = Path(__file__).parent.parent
LEXICONS = ROOT / "assets" / "lexicons"
HEADING = "# `make stems` writes this file: see tests/stems.py.\n"


def _compile_all() -> None:
    for path in sorted((ROOT / "scenarios").glob("*/*.yaml")):
        scenario = load(path)
        Judge(scenario).warm()
        ground = Ground(scenario)
        for concept in CONCEPTS:
            ground.concept(concept)
        strategies.sounds(ground)


def asked() -> tuple[set[str], set[tuple[str, str]]]:
    """The words whose English stems compiling asks for, and the words of phrases with their language."""
    kept = (english.stem, vocabulary._sought, typos._known_stems)
    words: set[str] = set()
    sought: set[tuple[str, str]] = set()

    def stemmed(word: str) -> str:
        words.add(word)
        return word

    def keys(form: str, language: str) -> list[str]:
        sought.add((form, language))
        return vocabulary.worked_out(form, language)

    for each in kept:
        each.cache_clear()
    with patch.object(english, "_snowball", stemmed), patch.object(vocabulary, "_sought", keys):
        _compile_all()
        typos._known_stems()
    for each in kept:
        each.cache_clear()
    return {word for word in words if word.isascii() and word.isalnum() and not word[0].isdigit()}, sought


def tables() -> dict[Path, str]:
    """Each table as it should be."""
    words, sought = asked()
    stemmer = EnglishStemmer()  # type: ignore[no-untyped-call]
    stems = {word: stemmer.stemWord(word) for word in words}  # type: ignore[no-untyped-call]
    out = {LEXICONS / "en" / "snowball.txt": stems}
    for language in LANGUAGES:
        out[LEXICONS / language / "keys.txt"] = {
            form: " ".join(vocabulary.worked_out(form, spoken))
            for form, spoken in sought
            if spoken == language and _plain(form)
        }
    return {path: HEADING + "".join(f"{word}: {held[word]}\n" for word in sorted(held)) for path, held in out.items()}


def _plain(form: str) -> bool:
    """Whether a form is one word that reads as itself."""
    return form.isalpha() and [token.form for token in tokenise(form)] == [form]


if __name__ == "__main__":
    for path, text in tables().items():
        path.write_text(text, encoding="utf-8")
