"""Which items somebody wants to see."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal, get_args

from crisis_sim.engine.monitoring.queries import Query
from crisis_sim.engine.monitoring.wording import written
from crisis_sim.engine.state import Item, Speaker
from crisis_sim.scenario.chatter import Stance
from crisis_sim.scenario.people import PersonaKind

ItemKind = Literal["post", "news", "message", "crowd", "own"]
ITEM_KINDS: tuple[ItemKind, ...] = get_args(ItemKind)
SPEAKER_KINDS: tuple[str, ...] = (*get_args(PersonaKind), "crowd", "own")
STANCES: tuple[Stance, ...] = get_args(Stance)


@dataclass(frozen=True, slots=True)
class Filter:
    """What an item must be to be kept; what is left empty asks for nothing."""

    channels: tuple[str, ...] = ()
    kinds: tuple[ItemKind, ...] = ()
    speakers: tuple[str, ...] = ()
    """Kinds of author, as in `SPEAKER_KINDS`."""
    stances: tuple[Stance, ...] = ()
    """Of the crowd's posts; other items have none, so that asking for one leaves them out."""
    verified: bool = False
    followers: int = 0
    """How many people follow the author at least."""
    mentions: Query | None = None
    """Who must be named (`queries.naming`)."""
    query: Query | None = None
    since_ms: int | None = None
    """Play time from which it was said."""

    @property
    def open(self) -> bool:
        """Whether it keeps everything."""
        return all(getattr(self, each.name) == each.default for each in fields(self))

    def keeps(self, item: Item, speaker: Speaker) -> bool:
        """Whether an item by this speaker is wanted; what is dear to find out is asked last."""
        return self._fits(item) and self._by(speaker) and self._says(item)

    def _fits(self, item: Item) -> bool:
        return (
            (not self.channels or item.channel in self.channels)
            and (not self.kinds or item.kind in self.kinds)
            and (not self.stances or item.stance in self.stances)
            and (self.since_ms is None or item.sim_ms >= self.since_ms)
        )

    def _by(self, speaker: Speaker) -> bool:
        return (
            (not self.speakers or speaker.kind in self.speakers)
            and (not self.verified or speaker.verified)
            and speaker.followers >= self.followers
        )

    def _says(self, item: Item) -> bool:
        asked = [query for query in (self.mentions, self.query) if query is not None]
        return not asked or all(query.matches(written(item)) for query in asked)
