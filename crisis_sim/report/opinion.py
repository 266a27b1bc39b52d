"""Builds the opinion of a run's scorecard from its fold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from crisis_sim.engine import Exercise
from crisis_sim.report.opinion_cards import OpinionCard, OpinionPointCard, OwnWordsCard, RumourCard, TriggerCard

MOST_TRIGGERS = 6


class _Shared(Protocol):
    """A point of any opinion curve."""

    @property
    def volume(self) -> float: ...
    @property
    def negative(self) -> float: ...


def opinion_card(exercise: Exercise) -> OpinionCard | None:
    """What the public of a run said and believed so far; `None` before the run has begun."""
    state, scenario = exercise.state, exercise.scenario
    points = state.opinion.history
    if not points:
        return None
    return OpinionCard(
        points=tuple(OpinionPointCard(each.sim_ms, each.volume, each.negative, dict(each.beliefs)) for each in points),
        negative_mean=round(negative_mean(points), 6),
        crowd_posts=sum(item.kind == "crowd" for item in state.feed),
        own=tuple(
            OwnWordsCard(
                item.id, item.sim_ms, item.task, item.channel, state.qualities[item.id], state.reach.get(item.id, 1.0)
            )
            for item in state.own
            if item.id in state.qualities
        ),
        triggers=_triggers(exercise),
        rumours=tuple(
            RumourCard(rumour, scenario.fact_of[rumour].text, share) for rumour, share in points[-1].beliefs.items()
        ),
    )


def negative_mean(points: Iterable[_Shared]) -> float:
    """The negative share of all posts under a curve; 0 where there were none."""
    held = [(point.volume, point.negative) for point in points]
    total = sum(volume for volume, _ in held)
    return sum(volume * negative for volume, negative in held) / total if total else 0.0


def _triggers(exercise: Exercise) -> tuple[TriggerCard, ...]:
    """The public injects that drew most; of equal ones the earlier."""
    found = []
    for inject_id, sim_ms in exercise.state.published.items():
        inject = exercise.scenario.injects[inject_id]
        content = inject.post or inject.news
        if content is not None:
            found.append(TriggerCard(inject_id, sim_ms, exercise.scenario.attention(content)))
    most = sorted(found, key=lambda trigger: -trigger.posts)[:MOST_TRIGGERS]
    return tuple(sorted(most, key=lambda trigger: trigger.sim_ms))
