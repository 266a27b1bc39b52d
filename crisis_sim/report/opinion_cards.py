"""The public opinion of a run as plain frozen data, as every export and the debrief show it.

In AMEC's framework (2016) posts, their reach and their negative share are outputs; what people believe is an outcome,
and here a modelled one.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OpinionPointCard:
    """Opinion at a moment of play: posts an hour of the story, and shares from 0 to 1."""

    sim_ms: int
    volume: float
    negative: float
    beliefs: dict[str, float]


@dataclass(frozen=True, slots=True)
class OwnWordsCard:
    """Public words of the trainee: for which task, if any, how good they were (0 to 100), and how far they went.

    `quality` is what opinion read: after penalties and gates, before promptness; 50 for words that no content rule
    judges. `reach` is 1 for an ordinary official post.
    """

    item: str
    sim_ms: int
    task: str | None
    channel: str
    quality: float
    reach: float


@dataclass(frozen=True, slots=True)
class TriggerCard:
    """A post or news item that drew so many posts directly."""

    inject: str
    sim_ms: int
    posts: float


@dataclass(frozen=True, slots=True)
class RumourCard:
    """A rumour, and the share of the public that believed it at the end."""

    id: str
    text: str
    believed: float


@dataclass(frozen=True, slots=True)
class OpinionCard:
    """What the public of a run said and believed."""

    points: tuple[OpinionPointCard, ...]
    negative_mean: float
    """Share of all posts of the run, so weighted by volume."""
    crowd_posts: int
    own: tuple[OwnWordsCard, ...]
    triggers: tuple[TriggerCard, ...]
    """Those that drew most, in the order of their appearance."""
    rumours: tuple[RumourCard, ...]
