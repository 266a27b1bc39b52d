"""The crowd: background posts drawn from the author's decks, as many and as angry as opinion is at the moment.

Arrivals are an inhomogeneous Poisson process by thinning (Lewis and Shedler 1979): candidates come at the rate of the
most posts a minute that may be shown, and each is kept with the share of that rate that the modelled volume is. What
the n-th candidate says depends on the seed, on n, and on the run so far; so the same journal gives the same crowd,
and a run told again with other answers differs no more than the answers make it.

That a third of the chatter answers something and a seventh passes something on is the scenario's text, no claim of a
model; no good figure for the mix in crises was found.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from crisis_sim.engine.conditions import holds
from crisis_sim.engine.decks import Decks, DrawnDeck
from crisis_sim.engine.exact import ln
from crisis_sim.engine.opinion import channel_shares
from crisis_sim.engine.state import Item, RunState, Speaker
from crisis_sim.engine.streams import Stream
from crisis_sim.scenario.chatter import Chatter, Occasion
from crisis_sim.scenario.conditions import Condition
from crisis_sim.scenario.durations import MINUTE
from crisis_sim.scenario.scenario import Scenario

_ARRIVAL, _CONTENT, _PLANNED = 1, 2, 3
TEXTS_IN_SIGHT = 40
"""Posts of the crowd among which no text stands twice."""
PEOPLE_IN_SIGHT = 40
"""Posts of the crowd among which nobody speaks twice, where there are enough people."""
TALKED_ABOUT = 12
"""Latest posts that the crowd answers and passes on."""
_TRIES = 8
"""Draws from a deck for a post whose wording is not in sight, and as many for one whose text is not."""
_TAGGED = 0.3
_WORST, _BETTER = 0.85, 0.6
"""Share of angry replies to the worst answer, and by how much it is less under the best (assumption)."""
_THANKS, _MORE_THANKS = 0.05, 0.4
_SOONEST, _WITHIN = 4_000, 56_000


_SILENT = Chatter(locale="en_GB")
"""The material of a scenario that has none."""


@dataclass(frozen=True, slots=True)
class _Planned:
    """A post that will come at its moment, under an item."""

    item: str
    occasion: Occasion
    quality: float


class Crowd:
    """The crowd of one run."""

    def __init__(self, scenario: Scenario, state: RunState) -> None:
        self._chatter = scenario.chatter or _SILENT
        self._pace = scenario.story.pace
        self._seed = 0
        self._cast: tuple[Speaker, ...] = ()
        self._state = state
        self._opinion = state.opinion
        self._decks = Decks(scenario)
        self._shares = channel_shares(scenario)
        self._texts: deque[str] = deque(maxlen=TEXTS_IN_SIGHT)
        self._templates: deque[tuple[int, int]] = deque(maxlen=TEXTS_IN_SIGHT // 2)
        self._people: deque[int] = deque()
        self._passed_on: deque[str] = deque(maxlen=TALKED_ABOUT // 2)
        self._talked: deque[str] = deque(maxlen=TALKED_ABOUT)
        self._gaps = Stream()
        self._candidates = 0
        self._posts = 0
        self._planned: list[_Planned] = []

    def begin(self, seed: int, cast: tuple[Speaker, ...]) -> None:
        """The run begins with these people; before that, and with none, the crowd is silent."""
        self._seed, self._cast = seed, cast
        self._people = deque(maxlen=min(PEOPLE_IN_SIGHT, len(cast) // 2))
        self._gaps = Stream(seed, _ARRIVAL)

    @property
    def speaks(self) -> bool:
        """Whether there is anybody, anything to say, and room for it."""
        return bool(self._cast and self._decks and self._chatter.most and self._shares)

    def next_arrival(self, sim_ms: int) -> int:
        """Moment of the candidate after `sim_ms`."""
        return sim_ms + max(1, round(-ln(self._gaps.unit()) * MINUTE / self._chatter.most))

    def arrive(self, sim_ms: int) -> Item | None:
        """What the candidate of this moment says, if it is kept."""
        self._candidates += 1
        stream = Stream(self._seed, _CONTENT, self._candidates)
        now = self._opinion.now
        if not stream.chance(min(1.0, now.volume / 60 * self._pace / self._chatter.most)):
            return None
        replies, reposts = self._chatter.replies, self._chatter.reposts
        turn = stream.unit()
        passed_on = self._repost(sim_ms, stream) if turn <= reposts else None
        if passed_on is not None:
            return passed_on
        deck = self._decks.chatter(stream, now.negative, self._opinion.spread, self._holds)
        about = self._talked_about(stream) if turn <= reposts + replies else None
        return self._post(sim_ms, stream, deck, about) if deck else None

    def heard(self, item: Item) -> None:
        """Something public appeared that people will talk about."""
        self._talked.append(item.id)

    def plan(
        self, item: str, occasion: Occasion, quality: float, sim_ms: int, reach: float = 1.0
    ) -> list[tuple[int, int]]:
        """Plan what people say about something the trainee did, within a minute; moments, each with its number."""
        if not self.speaks:
            return []
        stream = Stream(self._seed, _PLANNED, len(self._planned))
        planned = []
        for _ in range(round((2 + stream.below(3)) * max(1.0, reach))):
            number = len(self._planned)
            self._planned.append(_Planned(item, occasion, quality))
            planned.append((sim_ms + _SOONEST + stream.below(_WITHIN), number))
        return planned

    def speak(self, sim_ms: int, number: int) -> Item | None:
        """A planned post, at its moment."""
        planned = self._planned[number]
        stream = Stream(self._seed, _PLANNED, number, 1)
        about = self._state.items[planned.item]
        good = planned.quality / 100
        negative, positive = _WORST - _BETTER * good, _THANKS + _MORE_THANKS * good
        if planned.occasion == "reply":
            shares = (negative, 1 - negative - positive, positive)
            deck = self._decks.reply(stream, shares, self._holds)
        else:
            deck = self._decks.on(planned.occasion, stream, self._holds)
        return self._post(sim_ms, stream, deck, about) if deck else None

    def _holds(self, condition: Condition) -> bool:
        return holds(condition, self._state)

    def _post(self, sim_ms: int, stream: Stream, deck: DrawnDeck, about: Item | None) -> Item | None:
        """A post from a deck that says nothing that is in sight; `None` when all of it is."""
        text = self._fresh_text(stream, deck)
        if text is None:
            return None
        tags = self._chatter.hashtags
        if tags and about is None and "#" not in text and stream.chance(_TAGGED):
            text = f"{text} {stream.pick(tags)}"
        channel = about.channel if about and about.channel in self._shares else deck.deck.channel
        if channel is None:
            channel = stream.weighted(tuple(self._shares), tuple(self._shares.values()))
        item = Item(
            id=self._next_id(),
            sim_ms=sim_ms,
            kind="crowd",
            channel=channel,
            author=self._person(stream),
            text=text,
            reply_to=about.id if about else None,
            stance=deck.deck.stance,
            claims=deck.deck.claims,
        )
        if about is None:
            self._talked.append(item.id)
        return item

    def _repost(self, sim_ms: int, stream: Stream) -> Item | None:
        about = self._talked_about(stream)
        if about is None or about.id in self._passed_on:
            return None
        self._passed_on.append(about.id)
        channel = about.channel if about.channel in self._shares else stream.pick(tuple(self._shares))
        return Item(
            id=self._next_id(),
            sim_ms=sim_ms,
            kind="crowd",
            channel=channel,
            author=self._person(stream),
            text=about.text,
            repost_of=about.id,
            stance=about.stance,
            claims=about.claims,
        )

    def _next_id(self) -> str:
        """An id that no inject can have."""
        self._posts += 1
        return f"~{self._posts}"

    def _person(self, stream: Stream) -> str:
        number = stream.below(len(self._cast))
        while number in self._people:
            number = (number + 1) % len(self._cast)
        self._people.append(number)
        return self._cast[number].id

    def _fresh_text(self, stream: Stream, deck: DrawnDeck) -> str | None:
        for attempt in range(2 * _TRIES):
            place = stream.below(len(deck.templates))
            text = deck.templates[place].said(stream)
            seen = (deck.place, place) in self._templates and attempt < _TRIES
            if text in self._texts or seen:
                continue
            self._texts.append(text)
            self._templates.append((deck.place, place))
            return text
        return None

    def _talked_about(self, stream: Stream) -> Item | None:
        """One of the latest posts, later ones more often."""
        if not self._talked:
            return None
        later = max(stream.below(len(self._talked)), stream.below(len(self._talked)))
        return self._state.items[self._talked[later]]
