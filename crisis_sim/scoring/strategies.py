"""How each response strategy sounds: the house's concepts, and phrases of its own where no concept covers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_

import yaml

from crisis_sim.resources import assets
from crisis_sim.scenario.phrases import Phrase
from crisis_sim.scenario.rules.strategy import Strategy
from crisis_sim.scoring.ground import Concept, Ground
from crisis_sim.scoring.matching import Group, Match
from crisis_sim.scoring.reading import Reading

_CONCEPTS: dict[Strategy, tuple[str, ...]] = {
    "instruct": ("instruction",),
    "care": ("empathy",),
    "debunk": ("hoax_label",),
    "deny": (),
    "attack": ("attack", "legal_threat"),
    "scapegoat": ("blame", "victim_blame"),
    "excuse": ("procedure_shield",),
    "minimise": ("minimising",),
    "victimage": (),
    "compensate": (),
    "apologise": ("apology", "responsibility"),
    "correct": ("action_taken",),
    "bolster": ("self_praise",),
    "ingratiate": (),
}


@dataclass(frozen=True, slots=True)
class Sound:
    """What gives a strategy away."""

    concepts: tuple[Concept, ...]
    phrases: Group


def sounds(ground: Ground) -> dict[Strategy, Sound]:
    """Every strategy with its concepts and phrases, in both languages."""
    return {name: _sound(ground, name) for name in _CONCEPTS}


@cache
def _phrases() -> dict[str, dict[str, tuple[Phrase, ...]]]:
    """The shipped phrases, by strategy and language."""
    with (assets() / "lexicons" / "strategies.yaml").open("rb") as stream:
        written: dict[str, dict[str, list[str]]] = yaml.load(stream, yaml.CSafeLoader)
    return {
        name: {language: tuple(Phrase(phrase=phrase) for phrase in phrases) for language, phrases in both.items()}
        for name, both in written.items()
    }


def _sound(ground: Ground, name: Strategy) -> Sound:
    spoken = _phrases().get(name, {})
    group = reduce(or_, (ground.book.add(phrases, language) for language, phrases in spoken.items()), 0)
    return Sound(tuple(ground.concept(concept) for concept in _CONCEPTS[name]), group)


def strategies_in(reading: Reading, ears: Mapping[Strategy, Sound]) -> dict[Strategy, list[Match]]:
    """The strategies that a response uses, each with where."""
    found = {name: matches for name, sound in ears.items() if (matches := _heard(reading, sound))}
    blame = [match for match in found.pop("scapegoat", []) if not _overlaps(match, found.get("excuse", []))]
    return {**found, "scapegoat": blame} if blame else found


def _heard(reading: Reading, sound: Sound) -> list[Match]:
    matches = list(reading.phrases(sound.phrases, "stated"))
    for concept in sound.concepts:
        matches.extend(reading.concept(concept))
    return sorted(matches, key=lambda match: (match.start, match.end))


def _overlaps(match: Match, others: list[Match]) -> bool:
    """Whether the same words are an excuse already (beyond our control), which blames nobody."""
    return any(match.start < other.end and other.start < match.end for other in others)
