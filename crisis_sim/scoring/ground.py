"""What the rules of a scenario stand on: its phrases, concepts and facts, compiled once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import or_

from crisis_sim.scenario.facts import Fact
from crisis_sim.scenario.phrases import Phrases
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring.lexicons import CONCEPTS
from crisis_sim.scoring.matching import Group, Phrasebook
from crisis_sim.scoring.precompiled import precompiled
from crisis_sim.scoring.stance import Manner
from crisis_sim.scoring.words import LANGUAGES


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept as this scenario uses it."""

    name: str
    group: Group
    manner: Manner
    cancelled_by: tuple[Concept, ...]
    """Concepts that void it in their sentence."""
    excused_by: tuple[Concept, ...]
    """Concepts that void it wherever they stand."""
    unless_after: tuple[Concept, ...]
    """Concepts that void it where it follows them."""
    unless_with: tuple[Concept, ...]
    """Concepts that void it where all of them stand in its sentence or the next one."""


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact with its phrases."""

    fact: Fact
    states: Group
    asserts: Group


class Ground:
    """Compiles the parts of a scenario on demand and keeps them."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.book = Phrasebook()
        self._concepts: dict[str, Concept] = {}
        self._facts: dict[str, KnownFact] = {}

    def group(self, phrases: Phrases) -> Group:
        """An author's phrases, in the language of the scenario."""
        return self.book.add(phrases, self.scenario.language)

    def concept(self, name: str) -> Concept:
        """A concept: the shipped lexicons of both languages, as the scenario extends or replaces them."""
        if name not in self._concepts:
            change = self.scenario.lexicons.get(name)
            replaced = change is not None and change.replace is not None
            languages = LANGUAGES if name in CONCEPTS else ()
            group = reduce(or_, (self.book.add_shipped(name, each) for each in languages if not replaced), 0)
            if change:
                group |= self.group((*(change.replace or ()), *change.extend))
            base = [precompiled(name, each) for each in languages]

            def others(key: str) -> tuple[Concept, ...]:
                named = dict.fromkeys(other for lexicon in base for other in getattr(lexicon, key))
                return tuple(self.concept(other) for other in named)

            self._concepts[name] = Concept(
                name=name,
                group=group,
                manner=base[0].manner if base else "said",
                cancelled_by=others("cancelled_by"),
                excused_by=others("excused_by"),
                unless_after=others("unless_after"),
                unless_with=others("unless_with"),
            )
        return self._concepts[name]

    def fact(self, ident: str) -> KnownFact | None:
        """A fact of the ledger with its phrases; `None` when the scenario has none of that name."""
        fact = self.scenario.fact_of.get(ident)
        if fact is None:
            return None
        if ident not in self._facts:
            self._facts[ident] = KnownFact(fact, self.group(fact.any), self.group(fact.asserts))
        return self._facts[ident]
