"""Three ways of hearing the shipped concepts, from the plainest to the product's, for measuring side by side.

An ear keeps nothing of what it heard, so each is made once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.phrases import Phrase
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.lexicons import CONCEPTS, shipped
from crisis_sim.scoring.matching import Group, Phrasebook
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.response import Response, Situation
from crisis_sim.scoring.text import read

Ear = Callable[[str, str], bool]
"""Whether a concept is heard in a text."""

_PLAIN_WORDS = re.compile(r"\"[^\"]*\"|<\w+>|[^\s()|*?\"<>]+")


def plain_scenario(language: str) -> Scenario:
    """The smallest scenario: concepts as shipped, no facts."""
    return Scenario.model_validate(
        {
            "schema": "crisis/1",
            "id": "bench",
            "language": language,
            "title": "Bench",
            "summary": "Bench",
            "duration": "10m",
            "story": {"starts_at": "2026-03-14T07:40+07:00", "pace": 1},
            "crisis": "victim",
            "briefing": "Bench",
            "organisation": {"name": "Bench"},
            "channels": [{"id": "chirp", "name": "Chirp", "kind": "social"}],
            "timeline": [{"id": "stop", "at": "10m", "end": "stop"}],
        }
    )


@cache
def exact_phrases() -> Ear:
    """The lexicons' phrases as they are written, every word in just this form; whoever says it, however it is meant."""
    return _by_book(lambda phrase: phrase.model_copy(update={"phrase": _PLAIN_WORDS.sub(_quoted, phrase.phrase)}))


@cache
def phrases_by_stem() -> Ear:
    """The lexicons' phrases by the stems of their words, with slang and typos; however it is meant."""
    return _by_book(lambda phrase: phrase)


@cache
def phrases() -> Ear:
    """What the product hears: phrases by stem, and how they are meant."""
    scenario = plain_scenario("id")
    ground = Ground(scenario)
    concepts = {name: ground.concept(name) for name in CONCEPTS}
    situation = Situation(scenario, 0)

    def hears(concept: str, text: str) -> bool:
        document = read(text)
        found = ground.book.match(document)
        reading = Reading(Response(Answer(text=text), text), situation, document, found, ground.book)
        return bool(reading.concept(concepts[concept]))

    return hears


def _by_book(written: Callable[[Phrase], Phrase]) -> Ear:
    book = Phrasebook()
    groups: dict[str, Group] = {}
    for concept in CONCEPTS:
        for lexicon in shipped(concept):
            added = book.add((written(phrase) for phrase in lexicon.phrases), lexicon.language)
            groups[concept] = groups.get(concept, 0) | added

    def hears(concept: str, text: str) -> bool:
        return any(groups[concept] >> number & 1 for number in book.match(read(text)))

    return hears


def _quoted(word: re.Match[str]) -> str:
    return word[0] if word[0][0] in '"<' else f'"{word[0]}"'


def measured(ear: Ear, lines: Iterable[tuple[str, str, bool, str]]) -> dict[str, Any]:
    """Precision, recall and number of sentences by language and concept, and their means as ``macro``.

    `lines` are language, concept, whether it is expressed, and the text. A concept of which nothing was heard has no
    precision and is left out of that mean.
    """
    counts: dict[str, Counter[str]] = {}
    for language, concept, wanted, text in lines:
        heard = ear(concept, text)
        counts.setdefault(f"{language} {concept}", Counter())[outcome(heard=heard, wanted=wanted)] += 1
    figures: dict[str, Any] = {name: figures_of(count) for name, count in sorted(counts.items())}
    means = {
        f"macro {language}": [name for name in figures if name.startswith(f"{language} ")] for language in _LANGUAGES
    }
    means["macro"] = list(figures)
    return figures | {name: _mean([figures[each] for each in held]) for name, held in means.items() if held}


_LANGUAGES = ("en", "id")


def outcome(*, heard: bool, wanted: bool) -> str:
    """What became of a sentence: found or lost, false or passed."""
    if heard:
        return "found" if wanted else "false"
    return "lost" if wanted else "passed"


def figures_of(count: Counter[str], digits: int = 4) -> dict[str, Any]:
    """Precision, recall (`None` where nothing was heard, or wanted) and number, from how often each outcome came."""
    found, false, lost = count["found"], count["false"], count["lost"]
    return {
        "precision": round(found / (found + false), digits) if found + false else None,
        "recall": round(found / (found + lost), digits) if found + lost else None,
        "n": sum(count.values()),
    }


def _mean(rows: list[dict[str, Any]]) -> dict[str, Any]:
    out: dict[str, Any] = {"n": sum(row["n"] for row in rows)}
    for name in ("precision", "recall"):
        values = [row[name] for row in rows if row[name] is not None]
        out[name] = round(sum(values) / len(values), 4) if values else None
    return out
