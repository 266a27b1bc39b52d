"""The concept lexicons: many ways to say one thing, in both languages, as data in ``assets/lexicons``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from crisis_sim.resources import assets
from crisis_sim.scenario.phrases import Phrase
from crisis_sim.scoring.stance import Manner
from crisis_sim.scoring.words import LANGUAGES, table

CONCEPTS = (
    "apology",
    "empathy",
    "responsibility",
    "investigation",
    "unknown_yet",
    "next_update",
    "action_taken",
    "instruction",
    "contact",
    "blame",
    "non_apology",
    "clock_time",
    "promise_only",
    "respect",
    "correction",
    "hoax_label",
    "source",
    "victim_blame",
    "attack",
    "legal_threat",
    "minimising",
    "evasion",
    "speculation",
    "over_certainty",
    "self_praise",
    "euphemism",
    "procedure_shield",
    "humour",
    "rudeness",
    "oknum",
    "vague_time",
)
"""Names of the concepts that rules may use; a scenario may extend or replace each."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A concept in one language."""

    concept: str
    language: str
    manner: Manner
    phrases: tuple[Phrase, ...]
    cancelled_by: tuple[str, ...]
    """Concepts that void this one in the sentence where they stand."""
    excused_by: tuple[str, ...]
    """Concepts that excuse this one when they stand anywhere in the text."""
    unless_after: tuple[str, ...]
    """Concepts behind which this one does no harm."""
    unless_with: tuple[str, ...]
    """Concepts which, all in its sentence or the next one, make it harmless."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences beside a lexicon that tests hold it to: it hears `hits`, and does not hear `near_miss`."""

    hits: tuple[str, ...]
    near_miss: tuple[str, ...]


_CLASS = re.compile(r"(?P<within>(?<=[(|]))?\{(?P<name>\w+)\}(?(within)(?P<alone>(?=[|)]))?)")
"""A class of words by its name in braces; `alone` where it is one of several alternatives."""
_SENTENCES = "\nhits:"
"""Where the sentences begin: the last thing in a file, as a test sees to, and most of it."""


def _written(concept: str, language: str) -> str:
    return (assets() / "lexicons" / language / f"{concept}.yaml").read_text(encoding="utf-8")


def sentences(concept: str, language: str) -> Sentences:
    """The sentences beside the shipped lexicon of a concept in a language."""
    _, begin, behind = _written(concept, language).partition(_SENTENCES)
    written: dict[str, list[str]] = yaml.load(begin + behind, yaml.CSafeLoader)
    return Sentences(tuple(written["hits"]), tuple(written["near_miss"]))


@cache
def classes(language: str) -> Mapping[str, str]:
    """Alternatives by the name of their class, ``tell`` for ``{tell}`` in phrases, from ``classes.txt``.

    A class may name those above it.
    """
    return _written_out(table(language, "classes"), {})


def _written_out(written: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    out = dict(known)
    for name, alternatives in written.items():
        out[name] = _CLASS.sub(lambda found: out[found["name"]], "|".join(map(str.strip, alternatives.split("|"))))
    return out


def _phrase(written: Any, words: Mapping[str, str]) -> Phrase:
    """A phrase with the words of each class in its place."""
    if isinstance(written, str):
        return Phrase(phrase=_with_words(written, words))
    exempt = [_with_words(form, words) for form in written.get("except", ())]
    return Phrase.model_validate({**written, "phrase": _with_words(written["phrase"], words), "except": exempt})


def _with_words(text: str, words: Mapping[str, str]) -> str:
    return _CLASS.sub(
        lambda found: words[found["name"]] if found["alone"] is not None else f"({words[found['name']]})", text
    )


@cache
def lexicon(concept: str, language: str) -> Lexicon:
    """The shipped lexicon of a concept in a language."""
    written: dict[str, Any] = yaml.load(_written(concept, language).partition(_SENTENCES)[0], yaml.CSafeLoader)
    words = _written_out(written.get("words", {}), classes(language))
    return Lexicon(
        concept=concept,
        language=language,
        manner=written.get("manner", "said"),
        phrases=tuple(_phrase(phrase, words) for phrase in written["phrases"]),
        cancelled_by=tuple(written.get("cancelled_by", ())),
        excused_by=tuple(written.get("excused_by", ())),
        unless_after=tuple(written.get("unless_after", ())),
        unless_with=tuple(written.get("unless_with", ())),
    )


@cache
def shipped(concept: str) -> tuple[Lexicon, ...]:
    """A concept's lexicons in all languages; none for a name the house does not know."""
    return tuple(lexicon(concept, language) for language in LANGUAGES) if concept in CONCEPTS else ()
