"""A graph of injects laid out in time: what follows what, and what has a moment because many ways meet there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

LOOSE_GAP = 120_000
"""Milliseconds from the inject before to one that nothing leads to."""
_OPEN, _DONE, _EARLIER = 1, 2, 3
"""What a search knows of an inject: on the way to it, left for good, or reached from an earlier root."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A way to another inject, by an option where one has to be chosen, and the longest that it can take."""

    target: str
    option: str | None
    longest_ms: int


@dataclass(frozen=True, slots=True)
class Comes:
    """When an inject comes: after one other, or at a moment, where `any_of` need one of the ways to have been taken."""

    at_ms: int | None = None
    after: tuple[str, str | None] | None = None
    delay_ms: int = 0
    any_of: tuple[tuple[str, str | None], ...] = ()


@dataclass
class Walk:
    """Injects in an order in which each stands behind those it follows; `cut` are ways back, by where they begin."""

    order: list[str] = field(default_factory=list)
    comes: dict[str, Comes] = field(default_factory=dict)
    loose: set[str] = field(default_factory=set)
    cut: dict[str, list[str]] = field(default_factory=dict)


def walked(edges: Mapping[str, Sequence[Edge]], start: str, released: Mapping[str, int | None]) -> Walk:
    """The layout of a graph from its `start`, or its first inject; `released` are moments the source itself gives."""
    walk = Walk()
    forward = _without_ways_back(edges, start, walk)
    ways: dict[str, list[tuple[str, Edge]]] = {key: [] for key in edges}
    for key in walk.order:
        for edge in forward[key]:
            ways[edge.target].append((key, edge))
    latest: dict[str, int] = {}
    previous = 0
    for number, key in enumerate(walk.order):
        comes, moment = _placed(ways[key], released[key], latest, previous if number else None)
        if not ways[key] and number:
            walk.loose.add(key)
        walk.comes[key] = comes
        latest[key] = moment
        previous = moment
    return walk


def _placed(
    ways: Sequence[tuple[str, Edge]], released: int | None, latest: Mapping[str, int], previous: int | None
) -> tuple[Comes, int]:
    """When an inject comes, and the latest moment for that."""
    taken = tuple((key, edge.option) for key, edge in ways)
    chosen = any(edge.option is not None for _, edge in ways)
    reached = max((latest[key] + edge.longest_ms for key, edge in ways), default=0)
    if released is not None:
        return Comes(at_ms=released, any_of=taken if chosen else ()), released
    if not ways:
        moment = 0 if previous is None else previous + LOOSE_GAP
        return Comes(at_ms=moment), moment
    if len(ways) == 1:
        key, edge = ways[0]
        delay = edge.longest_ms if edge.option is None else min(10_000, edge.longest_ms)
        return Comes(after=(key, edge.option), delay_ms=delay), reached
    return Comes(at_ms=reached, any_of=taken), reached


def _without_ways_back(edges: Mapping[str, Sequence[Edge]], start: str, walk: Walk) -> dict[str, list[Edge]]:
    """The graph without ways that lead back, and in `walk.order` its injects, each behind all that lead to it.

    A depth-first search; its order of leaving, turned round, is topological (Cormen et al., Introduction to
    Algorithms, ch. 22). What the start does not reach follows in the order of the file.
    """
    forward: dict[str, list[Edge]] = {key: [] for key in edges}
    state: dict[str, int] = {}
    roots = [start, *edges] if start in edges else list(edges)
    for root in roots:
        if root not in state:
            finished: list[str] = []
            _search(root, edges, state, forward, finished, walk)
            walk.order += reversed(finished)
            state.update(dict.fromkeys(finished, _EARLIER))
    return forward


def _search(
    root: str,
    edges: Mapping[str, Sequence[Edge]],
    state: dict[str, int],
    forward: dict[str, list[Edge]],
    finished: list[str],
    walk: Walk,
) -> None:
    stack = [(root, iter(reversed(edges[root])))]
    state[root] = _OPEN
    while stack:
        key, rest = stack[-1]
        edge = next(rest, None)
        if edge is None:
            state[key] = _DONE
            finished.append(key)
            stack.pop()
        elif state.get(edge.target) in (_OPEN, _EARLIER):
            walk.cut.setdefault(key, []).append(edge.target)
        else:
            forward[key].insert(0, edge)
            if edge.target not in state:
                state[edge.target] = _OPEN
                stack.append((edge.target, iter(reversed(edges[edge.target]))))
