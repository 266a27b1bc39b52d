"""The crowd and the opinion model: decks that never speak, people from nowhere, stories that are too long to follow."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from crisis_sim.notes import note
from crisis_sim.scenario.chatter import CHOICE, OPINION_DAYS, Deck
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.durations import MINUTE
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tree import Tree

ENOUGH = 30
"""Different posts that a deck of the chatter should have, alternatives counted, for a workshop's half hour."""

_KNOWN = ("id_ID", "en_GB", "en_US")


def check_crowd(tree: Tree, scenario: Scenario) -> Iterator[Diagnostic]:
    """Findings about the crowd of a valid scenario."""
    days = scenario.duration * scenario.story.pace / MINUTE / 60 / 24
    if days > OPINION_DAYS:
        sentence = note(
            "The story runs {days} days, and opinion is followed for {most}; after that it stays as it is.",
            days=round(days),
            most=OPINION_DAYS,
        )
        yield tree.report("story-too-long", "warning", sentence, ("story", "pace"))
    if scenario.chatter is None:
        return
    if scenario.chatter.locale not in _KNOWN and not _is_locale(scenario.chatter.locale):
        sentence = note(
            'There are no invented names for the locale "{locale}", so those of the language are used; write for '
            "example id_ID or en_GB.",
            locale=scenario.chatter.locale,
        )
        yield tree.report("unknown-locale", "warning", sentence, ("chatter", "locale"))
    claimed = {inject.claims for inject in scenario.timeline if scenario.fact_of.get(inject.claims or "")}
    for index, deck in enumerate(scenario.chatter.decks):
        if deck.claims is not None and (deck.claims not in scenario.rumours or deck.claims not in claimed):
            sentence = note(
                'The deck "{deck}" never speaks: its rumour must be false in the facts, and claimed by a post or news '
                "item of the timeline.",
                deck=deck.id,
            )
            yield tree.report("deck-never-speaks", "warning", sentence, ("chatter", "decks", index, "claims"))


def thin_decks(tree: Tree, scenario: Scenario) -> Iterator[Diagnostic]:
    """Decks with so few posts that people would repeat each other."""
    for index, deck in enumerate(scenario.chatter.decks if scenario.chatter else ()):
        if deck.occasion == "chatter" and different_posts(deck) < ENOUGH:
            sentence = note(
                'The deck "{deck}" makes {n} different posts, and a crowd soon repeats itself; write more, or '
                "alternatives such as {example}.",
                deck=deck.id,
                n=different_posts(deck),
                example="{two|three}",
            )
            yield tree.report("crowd-thin", "hint", sentence, ("chatter", "decks", index, "id"))


def different_posts(deck: Deck) -> int:
    """How many different texts a deck can make; of one post no more than six count, for they read alike."""
    return sum(min(6, prod(len(inside.split("|")) for inside in CHOICE.findall(text))) for text in deck.posts)


def _is_locale(locale: str) -> bool:
    from faker.config import AVAILABLE_LOCALES

    return locale in AVAILABLE_LOCALES
