"""A scenario as nodes and edges: what comes when, and what depends on what. Drawings are made from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from crisis_sim.scenario.checks.moments import earliest_moments
from crisis_sim.scenario.conditions import Condition
from crisis_sim.scenario.durations import format_duration
from crisis_sim.scenario.injects import After, Inject, News
from crisis_sim.scenario.scenario import Scenario

Kind = Literal["post", "news", "message", "task", "end", "effects", "ending"]
TASKS, OTHER = "tasks", "other"


@dataclass(frozen=True, slots=True)
class Node:
    """An inject or an ending. `moment` is the earliest play time in milliseconds; `until` a task's deadline."""

    id: str
    kind: Kind
    title: str
    lane: str
    moment: int | None
    until: int | None = None
    when: str | None = None
    """Its condition in words, where it has one."""
    after: str | None = None
    """What it waits for in words, where it waits."""


@dataclass(frozen=True, slots=True)
class Edge:
    """`target` depends on `source`: it follows it, or (`asks`) its condition asks about it."""

    source: str
    target: str
    label: str
    asks: bool


@dataclass(frozen=True, slots=True)
class Branches:
    """The whole drawing, nodes by moment and then in the order of the file."""

    title: str
    duration: int
    lanes: tuple[tuple[str, str], ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def branches_of(scenario: Scenario) -> Branches:
    """What a scenario looks like as a graph."""
    moments = earliest_moments(scenario)
    injects = [_inject(scenario, inject, moments.get(inject.id)) for inject in scenario.timeline]
    injects.sort(key=lambda node: scenario.duration + 1 if node.moment is None else node.moment)
    endings = [
        Node(f"ending {ending.id}", "ending", ending.label, OTHER, None, when=_maybe(ending.when))
        for ending in scenario.endings
    ]
    lanes = [(channel.id, channel.name) for channel in scenario.channels]
    return Branches(
        title=scenario.title,
        duration=scenario.duration,
        lanes=(*lanes, (TASKS, TASKS), (OTHER, OTHER)),
        nodes=(*injects, *endings),
        edges=tuple(_edges(scenario)),
    )


def _inject(scenario: Scenario, inject: Inject, moment: int | None) -> Node:
    said, until, lane = inject.said, None, OTHER
    title = inject.note or inject.id
    if said is not None:
        title, lane = (said.headline if isinstance(said, News) else said.text), said.channel
    elif inject.task is not None:
        title, lane = inject.task.ask, TASKS
        until = None if moment is None else moment + inject.task.promptness.deadline
    elif inject.end is not None:
        title = scenario.ending_of[inject.end].label if inject.end in scenario.ending_of else inject.end
    elif inject.effects:
        title = ", ".join(f"{meter} {points:+d}" for meter, points in inject.effects.items())
    return Node(inject.id, inject.kind, title, lane, moment, until, _maybe(inject.when), _after(inject))


def _maybe(condition: Condition | None) -> str | None:
    return None if condition is None else in_words(condition)


def in_words(condition: Condition) -> str:
    """A condition on one line, in the words of the file."""
    for key, joint in (("all", " and "), ("any", " or ")):
        parts = getattr(condition, key)
        if parts is not None:
            told = joint.join(map(in_words, parts))
            return told if len(parts) == 1 else f"({told})"
    if condition.negated is not None:
        return f"not {in_words(condition.negated)}"
    if condition.decided is not None:
        return " and ".join(f"{task} decided {option}" for task, option in condition.decided.items())
    if condition.acted is not None:
        return f"{condition.acted} done"
    for key in ("score", "meter", "belief"):
        bands = getattr(condition, key)
        if bands is not None:
            return " and ".join(f"{key} {name} {low:g}–{high:g}" for name, (low, high) in bands.items())
    key = next(key for key in ("answered", "unanswered", "published") if getattr(condition, key) is not None)
    return f"{getattr(condition, key)} {key}"


def _after(inject: Inject) -> str | None:
    if inject.after is None:
        return None
    delay = f" +{format_duration(inject.delay)}" if inject.delay else ""
    if isinstance(inject.after, After):
        name, what = _awaited(inject.after)
        told = f"{name} {what}"
        return f"{told}{delay}"
    return f"{inject.after}{delay}"


def _awaited(after: After) -> tuple[str, str]:
    """What an inject comes after, and what must become of that."""
    found = ((after.answered, "answered"), (after.expired, "expired"), (after.acted, "done"))
    return next((name, what) for name, what in found if name is not None)


def _edges(scenario: Scenario) -> Iterator[Edge]:
    for inject in scenario.timeline:
        after = inject.after
        if isinstance(after, After):
            name, what = _awaited(after)
            yield Edge(name, inject.id, what, asks=False)
        elif after is not None:
            yield Edge(after, inject.id, f"+{format_duration(inject.delay)}" if inject.delay else "", asks=False)
        if inject.when is not None:
            yield from _asked(inject.when, inject.id)
        if inject.end is not None:
            yield Edge(inject.id, f"ending {inject.end}", "", asks=False)
    for ending in scenario.endings:
        if ending.when is not None:
            yield from _asked(ending.when, f"ending {ending.id}")


def _asked(condition: Condition, target: str) -> Iterator[Edge]:
    for part in (*(condition.all or ()), *(condition.any or ())):
        yield from _asked(part, target)
    if condition.negated is not None:
        for edge in _asked(condition.negated, target):
            yield Edge(edge.source, target, f"not {edge.label}", asks=True)
    for key in ("answered", "unanswered", "published"):
        name = getattr(condition, key)
        if name is not None:
            yield Edge(name, target, key, asks=True)
    for task, option in (condition.decided or {}).items():
        yield Edge(task, target, option, asks=True)
    for task, (low, high) in (condition.score or {}).items():
        yield Edge(task, target, f"score {low:g}–{high:g}", asks=True)
