"""The author's decks made ready for drawing: posts with alternatives, and which deck speaks at a moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from crisis_sim.engine.streams import Stream
from crisis_sim.scenario.chatter import CHOICE, Deck, Occasion, Stance
from crisis_sim.scenario.conditions import Condition
from crisis_sim.scenario.scenario import Scenario

MOST_RUMOURED: Final = 0.6
"""Share of the chatter that rumours take up at most (assumption), so that other voices stay in sight."""


@dataclass(frozen=True, slots=True)
class Template:
    """A post as its author wrote it: every part is one or more alternatives."""

    parts: tuple[tuple[str, ...], ...]

    @classmethod
    @lru_cache(maxsize=8192)
    def of(cls, text: str) -> Template:
        """From the author's words; once for all runs of a simulation."""
        pieces = CHOICE.split(text)
        return cls(tuple(tuple(piece.split("|")) if place % 2 else (piece,) for place, piece in enumerate(pieces)))

    def said(self, stream: Stream) -> str:
        """The post with one of each part's alternatives."""
        words = "".join(part[0] if len(part) == 1 else stream.pick(part) for part in self.parts)
        return " ".join(words.split(" ")).strip()


@dataclass(frozen=True, slots=True)
class DrawnDeck:
    """A deck and its templates."""

    place: int
    deck: Deck
    templates: tuple[Template, ...]


class Decks:
    """All decks of a scenario."""

    def __init__(self, scenario: Scenario) -> None:
        chatter = scenario.chatter
        self._decks = tuple(
            DrawnDeck(place, deck, tuple(map(Template.of, deck.posts)))
            for place, deck in enumerate(chatter.decks if chatter else ())
            if deck.share > 0
        )

    def __bool__(self) -> bool:
        return bool(self._decks)

    def chatter(
        self, stream: Stream, negative: float, spread: Callable[[str], float], holds: Callable[[Condition], bool]
    ) -> DrawnDeck | None:
        """The deck of the next background post: a rumour's as far as it is spread, else by stance."""
        able = self._able("chatter", holds)
        rumoured = [(each, spread(each.deck.claims)) for each in able if each.deck.claims is not None]
        wanted = sum({each.deck.claims: share for each, share in rumoured}.values())
        weights = [share * each.deck.share for each, share in rumoured]
        if sum(weights) > 0 and stream.chance(min(MOST_RUMOURED, wanted)):
            return stream.weighted([each for each, _ in rumoured], weights)
        return self._by_stance([each for each in able if each.deck.claims is None], stream, negative)

    def reply(
        self, stream: Stream, shares: tuple[float, float, float], holds: Callable[[Condition], bool]
    ) -> DrawnDeck | None:
        """The deck of an answer to the trainee: stance by the shares of negative, neutral and positive ones."""
        stances: tuple[Stance, ...] = ("negative", "neutral", "positive")
        stance = stream.weighted(stances, shares)
        for occasion in ("reply", "chatter"):
            fitting = [
                each for each in self._able(occasion, holds) if each.deck.stance == stance and each.deck.claims is None
            ]
            if fitting:
                return stream.weighted(fitting, [each.deck.share for each in fitting])
        return None

    def on(self, occasion: Occasion, stream: Stream, holds: Callable[[Condition], bool]) -> DrawnDeck | None:
        """The deck of what people say when something was deleted, corrected or hidden."""
        able = self._able(occasion, holds)
        return stream.weighted(able, [each.deck.share for each in able]) if able else None

    def _able(self, occasion: Occasion, holds: Callable[[Condition], bool]) -> list[DrawnDeck]:
        return [
            each
            for each in self._decks
            if each.deck.occasion == occasion and (each.deck.when is None or holds(each.deck.when))
        ]

    def _by_stance(self, able: list[DrawnDeck], stream: Stream, negative: float) -> DrawnDeck | None:
        against = [each for each in able if each.deck.stance == "negative"]
        others = [each for each in able if each.deck.stance != "negative"]
        chosen = against if stream.chance(negative) else others
        chosen = chosen or against or others
        return stream.weighted(chosen, [each.deck.share for each in chosen]) if chosen else None
