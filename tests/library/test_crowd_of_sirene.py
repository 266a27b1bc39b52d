"""The crowd's material of the flagship: enough of it, in keeping with the story, and nobody's private matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from crisis_sim.scenario import Scenario, load
from crisis_sim.scenario.chatter import Chatter, Deck
from crisis_sim.scenario.conditions import Condition

FOLDER = Path(__file__).parents[2] / "scenarios" / "sirene-di-kalirejo"
FILES = [FOLDER / f"sirene-di-kalirejo.{language}.yaml" for language in ("id", "en")]
CHOICE = re.compile(r"\{([^{}]*)\}")


@pytest.fixture(scope="module", params=FILES, ids=["id", "en"])
def scenario(request: pytest.FixtureRequest) -> Scenario:
    return load(request.param)


@pytest.fixture
def chatter(scenario: Scenario) -> Chatter:
    assert scenario.chatter is not None
    return scenario.chatter


def variants(post: str) -> Iterator[str]:
    """Everything that one written post can say."""
    parts = [piece.split("|") if odd % 2 else [piece] for odd, piece in enumerate(CHOICE.split(post))]
    return ("".join(chosen) for chosen in product(*parts))


def named(condition: Condition | None, key: str) -> set[str]:
    """What a condition waits for under a key, outside of any `not`."""
    if condition is None:
        return set()
    own = getattr(condition, key)
    found = set(own) if isinstance(own, dict) else {own} - {None}
    for part in (*(condition.all or ()), *(condition.any or ())):
        found |= named(part, key)
    return found


def said(decks: tuple[Deck, ...]) -> Iterator[tuple[Deck, str]]:
    return ((deck, words) for deck in decks for post in deck.posts for words in variants(post))


def test_there_are_many_decks_of_many_posts_that_can_be_said_in_many_ways(chatter: Chatter) -> None:
    full = [deck for deck in chatter.decks if len(set(deck.posts)) >= 18]
    assert len(full) == len(chatter.decks) >= 10
    assert len({words for _, words in said(chatter.decks)}) >= 1_500


def test_no_two_decks_share_a_post(chatter: Chatter) -> None:
    posts = [post for deck in chatter.decks for post in deck.posts]
    assert len(posts) == len(set(posts))


def test_every_stance_can_answer_what_the_prison_publishes_at_any_moment(chatter: Chatter) -> None:
    always = {deck.stance for deck in chatter.decks if deck.occasion == "reply" and deck.when is None}
    assert always == {"positive", "neutral", "negative"}
    assert {"deletion", "correction", "hiding"} <= {deck.occasion for deck in chatter.decks}


def test_every_rumour_has_a_voice_and_somebody_who_doubts_it(scenario: Scenario, chatter: Chatter) -> None:
    voiced = {deck.claims for deck in chatter.decks if deck.claims}
    assert voiced == {"seratus-bersenjata", "sandera", "pasar"}
    first = {"seratus-bersenjata": "seratus", "sandera": "sandera-post", "pasar": "pasar-1"}
    for rumour, inject in first.items():
        post = scenario.injects[inject].post
        assert post is not None
        assert post.claims == rumour
    doubts = {name for deck in chatter.decks if deck.stance == "neutral" for name in named(deck.when, "published")}
    assert {"seratus", "pasar-3"} <= doubts


def test_posts_name_no_protected_person_and_nobody_of_the_timeline(scenario: Scenario, chatter: Chatter) -> None:
    names = [form for each in scenario.protected for form in (each.name, *each.variants)]
    names += [persona.handle for persona in scenario.personas if persona.handle]
    names += ["Ratmi", "Nining", "Yuli", "Galang", "Lastri", "Menik", "Rangga", "Laras"]
    pattern = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, names)) + r")(?!\w)")
    assert [words for _, words in said(chatter.decks) if pattern.search(words)] == []


TOO_EARLY = {
    r"\b(tujuh|7|seven)\b": {"published", "answered", "score"},
    r"\b(pesan suara\w*|VN\w*|rekaman\w*|voice notes?|recordings?)\b": {"published"},
    r"\b(mundur|resign\w*)\b": {"published"},
    r"\bhotline\b": {"score"},
}
"""Words that tell what comes later, and the conditions that can make them wait."""


@pytest.mark.parametrize("pattern", TOO_EARLY)
def test_chatter_does_not_run_ahead_of_the_story(chatter: Chatter, pattern: str) -> None:
    """Under what the prison has published people may say more: it comes after the fact."""
    hits = 0
    for deck, words in said(chatter.decks):
        if deck.occasion != "chatter" or not re.search(pattern, words, re.IGNORECASE):
            continue
        if re.search(r"(jam|at|umur) (tujuh|7|seven)", words):
            continue
        hits += 1
        assert any(named(deck.when, key) for key in TOO_EARLY[pattern]), (deck.id, words)
    assert hits > 3


def test_every_post_fits_the_shortest_channel(scenario: Scenario, chatter: Chatter) -> None:
    shortest = min(channel.max_chars or 10**6 for channel in scenario.channels if channel.kind == "social")
    assert max(len(words) for _, words in said(chatter.decks)) <= shortest - 40, "a hashtag has to fit as well"
