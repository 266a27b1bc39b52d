"""How attention to a matter rises and decays: triggers draw posts, and posts draw further posts.

A self-exciting process with a memory kernel, in its mean: V(t) = D(t)·[mu + sum N_k phi(t-t_k) + R(t) sum V(s)
phi(t-s)]. The kernel is constant for five minutes and then a power law, phi = C0·(s/5 min)^-(1+theta) with theta =
0.242, as fitted to reactions on Twitter in 2011 by Kobayashi and Lambiotte (TiDeH, 2016; s0 = 0.08333 h) and nearly
so by Zhao et al. (SEISMIC, 2015; 0.2315). C0 = 1/(5(1+1/theta)) makes its integral 1. Its median reaction time is 41
minutes. That other platforms and years react alike is an assumption.
"""

from __future__ import annotations

from functools import cache
from math import fsum
from operator import mul

from crisis_sim.engine.exact import exp, ln

STEP = 5
"""Story minutes between two points of the model."""

THETA = 0.242
C0 = 1 / (STEP * (1 + 1 / THETA))
_DAY = 24 * 60 // STEP
_HOUR = 60 // STEP


def kernel(minutes: float) -> float:
    """Share of all reactions that comes in the minute at this distance from their cause."""
    return C0 if minutes <= STEP else C0 * exp(-(1 + THETA) * ln(minutes / STEP))


@cache
def _near() -> tuple[float, ...]:
    """The kernel at the distances of the last day's steps, farthest first, so that it lies along the history's end."""
    return tuple(kernel(STEP * steps) for steps in range(_DAY + _HOUR, 0, -1))


@cache
def _far(steps: int, hours: int) -> float:
    """The kernel at the middle of an hour that ended `hours` whole hours before the last `steps` steps."""
    return kernel(STEP * (steps + _HOUR * hours + (_HOUR + 1) / 2))


class Echo:
    """What a history of posts still draws: a sum over all of it, by the step for a day and by the hour before that.

    Sums are exactly rounded, so that no order or version of them matters.
    """

    __slots__ = ("_hours", "_steps")

    def __init__(self) -> None:
        self._steps: list[float] = []
        self._hours: list[float] = []

    def add(self, posts: float) -> None:
        """Append the posts of the next step."""
        self._steps.append(posts)
        if len(self._steps) % _HOUR == 0:
            self._hours.append(fsum(self._steps[-_HOUR:]))

    def drawn(self) -> float:
        """Posts a minute that all of it draws at the step after the last one."""
        told = len(self._steps)
        if told <= _DAY + _HOUR:
            return fsum(map(mul, self._steps, _near()[-told:])) if told else 0.0
        recent = _DAY + told % _HOUR
        near = map(mul, self._steps[-recent:], _near()[-recent:])
        old = self._hours[: (told - recent) // _HOUR]
        far = (posts * _far(recent, len(old) - 1 - hour) for hour, posts in enumerate(old) if posts)
        return fsum((*near, *far))


class Cascade:
    """Attention to one matter, step by step. Rates are posts a minute of the story."""

    __slots__ = ("_coming", "_posts", "_triggers", "rate")

    MOST = 1e9
    """Posts a minute at which attention stops growing, far beyond any medium."""

    def __init__(self) -> None:
        self._triggers = Echo()
        self._posts = Echo()
        self._coming = 0.0
        self.rate = 0.0

    def trigger(self, posts: float) -> None:
        """Something appears that draws so many posts directly, from the next step on."""
        self._coming += posts

    def step(self, base: float, reproduction: float, daily: float = 1.0) -> float:
        """The rate at the next step: `base` posts a minute of their own, `reproduction` drawn by each post, times the
        hour's factor `daily`."""
        direct = self._triggers.drawn() + self._coming * C0
        self.rate = min(self.MOST, daily * (base + direct + reproduction * self._posts.drawn()))
        self._triggers.add(self._coming)
        self._posts.add(self.rate * STEP)
        self._coming = 0.0
        return self.rate
