"""Moments that cannot be met: beyond the end, waiting for themselves, or answering what is not there yet."""

from __future__ import annotations

from collections.abc import Iterator

from crisis_sim.notes import note
from crisis_sim.scenario.checks.moments import earliest_moments, waits_for
from crisis_sim.scenario.diagnostics import Diagnostic, Path
from crisis_sim.scenario.durations import format_duration
from crisis_sim.scenario.injects import Inject
from crisis_sim.scenario.rules.spot import Spot
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tasks import Task
from crisis_sim.scenario.tree import Tree


def check_timing(tree: Tree, scenario: Scenario) -> Iterator[Diagnostic]:
    """Findings about moments in a valid scenario."""
    moments = earliest_moments(scenario)
    end = _last_moment(scenario)
    for index, inject in enumerate(scenario.timeline):
        path: Path = ("timeline", index)
        moment = moments.get(inject.id)
        if moment is None:
            yield _never(tree, inject, path)
            continue
        if moment > end:
            yield _too_late(tree, inject, path, moment, end)
        elif inject.task is not None:
            yield from _task(tree, scenario, inject.task, path, moment, end, moments)
        if inject.post is not None and inject.post.reply_to is not None:
            yield from _order(tree, inject.post.reply_to, moment, moments, (*path, "post", "reply_to"))
    yield from _never_known(tree, scenario, end)
    yield from _lead_time(tree, scenario, moments)
    yield from _ends(tree, scenario, moments)


def _last_moment(scenario: Scenario) -> int:
    """The duration, or an earlier end that always comes."""
    certain = [i.at for i in scenario.timeline if i.end is not None and i.at is not None and i.when is None]
    return min([scenario.duration, *certain])


def _never(tree: Tree, inject: Inject, path: Path) -> Diagnostic:
    sentence = note(
        '"{inject}" never appears: it waits for "{other}", which waits, directly or not, for itself.',
        inject=inject.id,
        other=waits_for(inject) or "",
    )
    return tree.report("never-published", "error", sentence, (*path, "after"))


def _too_late(tree: Tree, inject: Inject, path: Path, moment: int, end: int) -> Diagnostic:
    sentence = note(
        '"{inject}" cannot appear before {moment}, and the exercise ends at {end}.',
        inject=inject.id,
        moment=format_duration(moment),
        end=format_duration(end),
    )
    return tree.report("after-the-end", "warning", sentence, (*path, "at" if inject.at is not None else "after"))


def _task(
    tree: Tree, scenario: Scenario, task: Task, path: Path, opens: int, end: int, moments: dict[str, int]
) -> Iterator[Diagnostic]:
    deadline = opens + task.promptness.deadline
    if deadline > end:
        sentence = note(
            "This deadline falls at {deadline}, after the end of the exercise at {end}.",
            deadline=format_duration(deadline),
            end=format_duration(end),
        )
        yield tree.report("deadline-after-end", "warning", sentence, (*path, "task", "promptness", "deadline"))
    for key, name in (("to", task.to), ("about", task.about)):
        if name is not None:
            yield from _order(tree, name, opens, moments, (*path, "task", key))
    for key, offered in (("labels", task.labels), ("offer", task.offer)):
        for name in offered or ():
            if moments.get(name, 0) > deadline:
                yield from _order(tree, name, opens, moments, (*path, "task", key, name), key=True)


def _order(
    tree: Tree, name: str, moment: int, moments: dict[str, int], path: Path, *, key: bool = False
) -> Iterator[Diagnostic]:
    """Something that is answered before it can have been said."""
    said = moments.get(name)
    if said is not None and said > moment:
        sentence = note(
            '"{name}" cannot appear before {said}, but is answered at {moment}.',
            name=name,
            said=format_duration(said),
            moment=format_duration(moment),
        )
        yield tree.report("answered-before-said", "error", sentence, path, key=key)


def _never_known(tree: Tree, scenario: Scenario, end: int) -> Iterator[Diagnostic]:
    """Facts that the organisation learns too late for anybody to say them."""
    for index, fact in enumerate(scenario.facts):
        learnt = fact.states[0].since if fact.states else fact.known_at if fact.status == "confirmed" else 0
        if learnt > end:
            sentence = note(
                'The fact "{fact}" is learnt at {moment}, after the end of the exercise at {end}.',
                fact=fact.id,
                moment=format_duration(learnt),
                end=format_duration(end),
            )
            below: Path = ("states", 0, "from") if fact.states else ("known_at",)
            yield tree.report("fact-never-known", "warning", sentence, ("facts", index, *below))


def _lead_time(tree: Tree, scenario: Scenario, moments: dict[str, int]) -> Iterator[Diagnostic]:
    """An early warning that a task asks for when it can come no more."""
    for index, rubric in enumerate(scenario.rubrics):
        opens = {
            name: moments[name] for name, task in scenario.tasks.items() if task.rubric == rubric.id and name in moments
        }
        for number, rule in enumerate(rubric.rules):
            late = [name for name in opens if isinstance(rule, Spot) and opens[name] > rule.before]
            if isinstance(rule, Spot) and late:
                sentence = note(
                    'The task "{task}" opens at {moment} of the run, after "before"; its answer can earn nothing here.',
                    task=late[0],
                    moment=format_duration(opens[late[0]]),
                )
                yield tree.report("no-lead-time", "warning", sentence, ("rubrics", index, "rules", number, "before"))


def _ends(tree: Tree, scenario: Scenario, moments: dict[str, int]) -> Iterator[Diagnostic]:
    if any(ending.when is not None for ending in scenario.endings):
        return
    if not any(
        i.end is not None and moments.get(i.id, scenario.duration + 1) <= scenario.duration for i in scenario.timeline
    ):
        sentence = note(
            "No inject and no ending ends this exercise, so it stops at {end} without one; add an inject with 'end'.",
            end=format_duration(scenario.duration),
        )
        yield tree.report("no-end", "warning", sentence, ("duration",))
