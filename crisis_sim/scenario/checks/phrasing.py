"""Phrases that no text can match, as far as that shows without matching; scoring knows the rest (`unmatchable`)."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from crisis_sim.notes import note
from crisis_sim.scenario.diagnostics import Diagnostic, Path
from crisis_sim.scenario.phrases import Choice, Pattern, Phrase, Word, parse_phrase
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tree import Tree


def check_phrasing(tree: Tree, scenario: Scenario) -> Iterator[Diagnostic]:
    """Findings about the phrases of a valid scenario."""
    for path, phrase in phrases_of(scenario):
        silent = next((word for word in _words(parse_phrase(phrase.phrase)) if not _sounds(word)), None)
        if silent is not None:
            sentence = note('"{word}" holds no letter or number, so no text can match it', word=silent)
            yield tree.report("phrase-cannot-match", "error", sentence, path)
        elif any(form.casefold() == phrase.phrase.casefold() for form in phrase.unless):
            sentence = note("its own 'except' forbids \"{sample}\"", sample=phrase.phrase)
            yield tree.report("phrase-cannot-match", "error", sentence, path)


def phrases_of(scenario: Scenario) -> Iterator[tuple[Path, Phrase]]:
    """Every phrase of a scenario with its place in the file."""
    for name in ("lexicons", "facts", "rubrics"):
        yield from _within(getattr(scenario, name), (name,))


def _within(value: object, path: Path) -> Iterator[tuple[Path, Phrase]]:
    if isinstance(value, Phrase):
        yield path, value
    elif isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from _within(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _within(each, (*path, index))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _within(each, (*path, key))


def _words(pattern: Pattern) -> Iterator[str]:
    for element in pattern:
        if isinstance(element, Word):
            yield element.text
        elif isinstance(element, Choice):
            for option in element.options:
                yield from _words(option)


def _sounds(word: str) -> bool:
    return any(char.isalnum() for char in word)
