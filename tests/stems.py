"""Works out what starting would else work out anew of the lexicons: ``python -m tests.stems`` writes it.

``snowball.txt`` holds English stems, ``keys.txt`` in each language the keys under which a word of a phrase is looked
for, ``compiled`` each lexicon as the compiler leaves it.
"""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from snowballstemmer.english_stemmer import EnglishStemmer

from crisis_sim.scenario import load
from crisis_sim.scoring import Judge, english, strategies, typos, vocabulary
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.lexicons import CONCEPTS, Lexicon, lexicon
from crisis_sim.scoring.precompiled import written
from crisis_sim.scoring.tokens import tokenise
from crisis_sim.scoring.words import LANGUAGES

ROOT = Path(__file__).parent.parent
LEXICONS = ROOT / "assets" / "lexicons"
HEADING = "# `make stems` writes this file: see tests/stems.py.\n"


def _lexicons() -> list[Lexicon]:
    return [lexicon(concept, language) for language in LANGUAGES for concept in CONCEPTS]


def _compile_all() -> None:
    for path in sorted((ROOT / "scenarios").glob("*/*.yaml")):
        scenario = load(path)
        Judge(scenario).warm()
        ground = Ground(scenario)
        for each in _lexicons():
            ground.book.add(each.phrases, each.language)
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


def compiled() -> dict[Path, str]:
    """Each compiled lexicon as it should be."""
    return {LEXICONS / each.language / "compiled" / f"{each.concept}.json": written(each) for each in _lexicons()}


def _plain(form: str) -> bool:
    """Whether a form is one word that reads as itself."""
    return form.isalpha() and [token.form for token in tokenise(form)] == [form]


if __name__ == "__main__":
    for path, text in (pair for make in (compiled, tables) for pair in make().items()):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
