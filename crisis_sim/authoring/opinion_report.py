"""The mean opinion of simulated runs as lines for people and as plain data for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from crisis_sim.authoring.opinion_curves import MeanPoint
from crisis_sim.curves import sparkline, spread
from crisis_sim.scenario.durations import format_duration
from crisis_sim.scenario.scenario import Scenario

MOMENTS = 6
"""Columns of figures."""
DRAWN = 20
"""Blocks of a curve at most."""

Curves = Mapping[str, Sequence[MeanPoint]]
"""By kind of trainee."""


def opinion_lines(scenario: Scenario, curves: Curves) -> Iterator[str]:
    """A curve and its figures at some moments, for each kind of trainee and each thing that is measured."""
    longest = max(curves.values(), key=len, default=())
    if not longest:
        return
    places = spread(len(longest), MOMENTS)
    names = ["posts an hour", "negative", *(f"believe {rumour}" for rumour in scenario.rumours)]
    wide = max(24, 2 + max(map(len, names)))
    drawn = min(DRAWN, len(longest))
    yield ""
    moments = "".join(f"  {format_duration(longest[place].sim_ms):>7}" for place in places)
    yield f"{'Opinion, mean of the runs':{wide}}  {'':{drawn}}{moments}"
    most = max(point.volume for points in curves.values() for point in points)
    for kind, points in curves.items():
        yield kind
        yield _line(names[0], wide, points, places, lambda point: point.volume, most, "{:.1f}".format)
        yield _line(names[1], wide, points, places, lambda point: point.negative, 1, "{:.1%}".format)
        for name, rumour in zip(names[2:], scenario.rumours, strict=True):
            yield _line(name, wide, points, places, _belief(rumour), 1, "{:.1%}".format)
    yield "Posts an hour are of the story; their curves are full at the highest of all kinds, the others at 100 %."
    yield "Runs that have ended have no part in later moments. It is a model: docs/opinion.md says where it is from."


def opinion_data(curves: Curves) -> dict[str, list[dict[str, Any]]]:
    """All points: play time in ms, how many runs, posts an hour of the story, shares from 0 to 1."""
    return {
        kind: [
            {
                "sim_ms": point.sim_ms,
                "runs": point.runs,
                "volume": point.volume,
                "negative": point.negative,
                "beliefs": dict(point.beliefs),
            }
            for point in points
        ]
        for kind, points in curves.items()
    }


def _belief(rumour: str) -> Callable[[MeanPoint], float]:
    return lambda point: point.beliefs[rumour]


def _line(
    name: str,
    wide: int,
    points: Sequence[MeanPoint],
    places: Sequence[int],
    measure: Callable[[MeanPoint], float],
    top: float,
    shown: Callable[[float], str],
) -> str:
    """One measure: its name, its curve at most `DRAWN` blocks wide, and its figures."""
    drawn = min(DRAWN, places[-1] + 1)
    blocks = [points[place] for place in spread(places[-1] + 1, drawn) if place < len(points)]
    curve = sparkline([measure(point) for point in blocks], top)
    figures = "".join(f"  {shown(measure(points[at])) if at < len(points) else '–':>7}" for at in places)
    return f"{'  ' + name:{wide}}  {curve:{drawn}}{figures}"
