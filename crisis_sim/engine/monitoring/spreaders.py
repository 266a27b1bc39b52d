"""Who spreads what: people by how many can have seen it through them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from crisis_sim.engine.monitoring.queries import Query
from crisis_sim.engine.monitoring.wording import written
from crisis_sim.engine.state import Item, Speaker


@dataclass(frozen=True, slots=True)
class Spreader:
    """Somebody who posted or passed on, with what came of it."""

    speaker: Speaker
    posts: int
    """Posts of their own."""
    passed_on: int
    """Posts of others that they passed on."""
    reposts: int
    """How often theirs were passed on."""
    replies: int
    """How often theirs were answered."""
    reach: int
    """Followers of theirs and of the different people who passed their posts on: who can have seen it at most.

    Who follows several of them is counted several times, as such figures always are.
    """


@dataclass(slots=True)
class _Person:
    speaker: Speaker
    posts: int = 0
    passed_on: int = 0
    reposts: int = 0
    replies: int = 0
    reach: int = 0
    through: set[str] = field(default_factory=set)
    """Who passed their posts on."""


class Spreaders:
    """Spreading of all that is public and not the organisation's own, or of the part of it that is `wanted`.

    A repost counts for its author and for who passed it on; a reply counts for the author it answers, whatever it says.
    Adding an item costs the same however many there are; asking costs what the number of people costs.
    """

    def __init__(self, speaker: Callable[[Item], Speaker], wanted: Callable[[Item], bool] | None = None) -> None:
        self.reach = 0
        """Followers of all the different people who posted or passed on."""
        self.posts = 0
        """Posts and reposts together."""
        self._speaker = speaker
        self._wanted = wanted
        self._people: dict[str, _Person] = {}
        self._authors: dict[str, str] = {}

    def add(self, items: Iterable[Item]) -> None:
        """Take in what was said next, in the order of the feed."""
        for item in items:
            if not item.public or item.kind in ("own", "message"):
                continue
            answered = self._authors.get(item.reply_to or "")
            if answered is not None:
                self._people[answered].replies += 1
            if self._wanted is None or self._wanted(item):
                self._count(item)

    def top(self, most: int) -> list[Spreader]:
        """Who spread most: by reach, reposts, replies, posts, and then by the order in which they came."""
        ordered = sorted(
            self._people.values(),
            key=lambda person: (-person.reach, -person.reposts, -person.replies, -person.posts),
        )
        return [
            Spreader(each.speaker, each.posts, each.passed_on, each.reposts, each.replies, each.reach)
            for each in ordered[:most]
        ]

    def _count(self, item: Item) -> None:
        person = self._person(self._speaker(item))
        self.posts += 1
        author = self._authors.get(item.repost_of or "")
        if item.repost_of is None:
            person.posts += 1
        else:
            person.passed_on += 1
        self._authors[item.id] = author or person.speaker.id
        if author is not None and author != person.speaker.id:
            passed = self._people[author]
            passed.reposts += 1
            if person.speaker.id not in passed.through:
                passed.through.add(person.speaker.id)
                passed.reach += person.speaker.followers

    def _person(self, speaker: Speaker) -> _Person:
        found = self._people.get(speaker.id)
        if found is None:
            found = self._people[speaker.id] = _Person(speaker, reach=speaker.followers)
            self.reach += speaker.followers
        return found


def of_query(query: Query) -> Callable[[Item], bool]:
    """For `Spreaders`: what a query finds."""
    return lambda item: query.matches(written(item))


def of_rumour(rumour: str) -> Callable[[Item], bool]:
    """For `Spreaders`: what spreads a fact or rumour of the scenario."""
    return lambda item: item.claims == rumour
