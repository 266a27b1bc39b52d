"""What more people talk about in a window of time than before it."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from crisis_sim.engine.monitoring.bursts import SURPRISING, burst
from crisis_sim.engine.monitoring.common_words import COMMON
from crisis_sim.engine.monitoring.wording import wording, written
from crisis_sim.engine.state import Item, Speaker
from crisis_sim.scoring.folding import folded

FEWEST = 3
"""People who must say something in the window before it is a trend."""
SHORTEST = 3
"""Letters of a term; hashtags may be shorter."""


@dataclass(frozen=True, slots=True)
class Trend:
    """A word, or a hashtag with its ``#``, that has become more frequent."""

    term: str
    people: int
    """Who said or passed it on in the window."""
    share: float
    """Of all who spoke in public in the window, from 0 to 1."""
    before: float
    """The same share before the window; 0 if nobody spoke then."""
    score: float
    """The measure of `bursts`; 0 if nobody spoke before the window."""


class Trends:
    """Counts people, not posts, so that who repeats or passes on the same thing again counts once in a window.

    What left the window is counted by person and stretch of the window's length, so that its shares compare with those
    of the window. Words are compared as they are written, without stems: ``banjir`` and ``kebanjiran`` are two terms.
    The organisation's own posts and messages to it are no talk of the public. Adding an item costs what its words cost;
    asking costs what the terms in the window cost.

    Args:
        speaker: who said an item.
        window_ms: length of the window in play time, at least 1.
    """

    def __init__(self, speaker: Callable[[Item], Speaker], window_ms: int) -> None:
        self.window_ms = max(1, window_ms)
        self._speaker = speaker
        self._inside: deque[tuple[int, str, tuple[str, ...]]] = deque()
        self._uses: dict[str, Counter[str]] = {}
        self._before: Counter[str] = Counter()
        self._stretch = -1
        self._counted: dict[str, set[str]] = {}

    def add(self, items: Iterable[Item]) -> None:
        """Take in what was said next, in the order of the feed."""
        for item in items:
            if item.kind in ("own", "message") or not item.public:
                continue
            person = self._speaker(item).id
            said = (EVERYBODY, *terms(written(item)))
            self._inside.append((item.sim_ms, person, said))
            for term in said:
                self._uses.setdefault(term, Counter())[person] += 1

    def top(self, now_ms: int, most: int) -> list[Trend]:
        """The strongest trends of the window that ends at a moment of play, which never goes back.

        Ordered by score, people and term. While nobody spoke before the window there is nothing to compare with, and
        what most people say stands in.
        """
        self._let_go(now_ms - self.window_ms)
        here, there = len(self._uses.get(EVERYBODY, ())), self._before[EVERYBODY]
        found: list[Trend] = []
        for term, by_person in self._uses.items():
            people = len(by_person)
            if people < FEWEST or term == EVERYBODY:
                continue
            before = self._before[term]
            score = burst(people, here, before, there)
            if score >= SURPRISING or not there:
                found.append(Trend(term, people, people / here, before / there if there else 0.0, score))
        return sorted(found, key=lambda trend: (-trend.score, -trend.people, trend.term))[:most]

    def _let_go(self, until_ms: int) -> None:
        """Move what was said up to a moment from the window to what was before it."""
        while self._inside and self._inside[0][0] <= until_ms:
            sim_ms, person, said = self._inside.popleft()
            stretch = sim_ms // self.window_ms
            if stretch != self._stretch:
                self._stretch = stretch
                self._counted.clear()
            for term in said:
                self._leave(term, person)

    def _leave(self, term: str, person: str) -> None:
        by_person = self._uses[term]
        by_person[person] -= 1
        if not by_person[person]:
            del by_person[person]
            if not by_person:
                del self._uses[term]
        counted = self._counted.setdefault(term, set())
        if person not in counted:
            counted.add(person)
            self._before[term] += 1


EVERYBODY = ""
"""Stands among the terms for speaking at all."""


def terms(text: str) -> tuple[str, ...]:
    """The different terms of a text, in its order: hashtags with their sign, and words that say what it is about."""
    return tuple(dict.fromkeys(filter(None, map(_term, wording(text).signed))))


@lru_cache(maxsize=65_536)
def _term(word: str) -> str:
    """The term that a word is, or nothing: mentions, numbers, short and common words are none, also in slang."""
    if word[0] == "#":
        return word
    common = word in COMMON or COMMON.issuperset(folded(word))
    return "" if word[0] == "@" or common or len(word) < SHORTEST or not any(map(str.isalpha, word)) else word
