"""Reactions to posts: the seven faces, gathering as a post is seen; worked out when asked for, and stored nowhere.

Half of them have come after 80 minutes of the story, as a tweet's impressions have. How many they are, and which faces
a stance draws, is assumption.
"""

from __future__ import annotations

from collections.abc import Mapping

from crisis_sim.engine.exact import risen
from crisis_sim.engine.opinion import HALF_LIFE
from crisis_sim.engine.state import Item, RunState, Speaker
from crisis_sim.engine.streams import Stream
from crisis_sim.scenario.durations import MINUTE
from crisis_sim.scenario.injects import REACTIONS, Reaction
from crisis_sim.scenario.scenario import Scenario

Faces = Mapping[Reaction, float]

_AGAINST: Faces = {"angry": 0.45, "sad": 0.2, "like": 0.2, "wow": 0.1, "funny": 0.05}
_ABOUT: Faces = {"like": 0.6, "wow": 0.2, "sad": 0.1, "love": 0.05, "funny": 0.05}
_FOR: Faces = {"like": 0.6, "love": 0.33, "wow": 0.04, "sad": 0.03}
_STANCES = {"negative": _AGAINST, "neutral": _ABOUT, "positive": _FOR}
_UNDER_BAD: Faces = {"angry": 0.5, "dislike": 0.2, "funny": 0.2, "sad": 0.1}
_UNDER_GOOD: Faces = {"like": 0.65, "love": 0.25, "sad": 0.05, "angry": 0.05}
_GROWTH = 2.0
"""How many more come to a post than its author gave it at the start, as a multiple of those."""
_OWN = 60
_FOLLOWERS_A_REACTION = 120
_MOST_OF_CROWD = 30


def reactions(scenario: Scenario, state: RunState, item: Item, speaker: Speaker, sim_ms: int) -> dict[Reaction, int]:
    """The reactions an item has at a moment of play, by face in the house's order; none for what is not public."""
    if not item.public or item.kind == "news":
        return {}
    age = max(0, sim_ms - item.sim_ms) * scenario.story.pace / MINUTE
    share = risen(age, HALF_LIFE)
    inject = scenario.injects.get(item.id)
    counts: dict[Reaction, int]
    if inject is not None and inject.post is not None and inject.post.reactions:
        given = inject.post.reactions
        counts = {face: count + int(_GROWTH * count * share) for face, count in given.items()}
    else:
        total, faces = _expected(scenario, state, item, speaker)
        counts = {face: int(total * part * share) for face, part in faces.items()}
    return {face: counts[face] for face in REACTIONS if counts.get(face)}


def _expected(scenario: Scenario, state: RunState, item: Item, speaker: Speaker) -> tuple[float, Faces]:
    """How many reactions an item will have had in the end, and their faces."""
    if item.kind == "own":
        good = state.qualities.get(item.id, 50.0) / 100
        names = dict.fromkeys((*_UNDER_GOOD, *_UNDER_BAD))
        mixed: Faces = {
            face: good * _UNDER_GOOD.get(face, 0.0) + (1 - good) * _UNDER_BAD.get(face, 0.0) for face in names
        }
        return _OWN * state.reach.get(item.id, 1.0), mixed
    if item.kind == "crowd":
        luck = Stream(*item.id.encode()).below(6)
        return min(_MOST_OF_CROWD, luck + speaker.followers / _FOLLOWERS_A_REACTION), _STANCES[item.stance or "neutral"]
    inject = scenario.injects.get(item.id)
    post = inject.post if inject is not None else None
    return scenario.opinion.attention if post is None else scenario.attention(post), _ABOUT
