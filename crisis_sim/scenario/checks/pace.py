"""What is too much for a person: minutes with more words than can be read, tasks with less time than they take."""

from __future__ import annotations

from collections.abc import Iterator

from crisis_sim.notes import note
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.durations import MINUTE, format_duration
from crisis_sim.scenario.injects import Inject, News
from crisis_sim.scenario.rules.length import Length
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tasks import Task
from crisis_sim.scenario.tree import Tree

READING_WPM = 238
"""Words a minute that adults read silently (Brysbaert 2019, a mean over 190 studies of English prose)."""
TYPING_WPM = 52
"""Words a minute that people type (Dhakal et al. 2018, a mean over 168,000 volunteers)."""
_THINKING = 10_000
"""Milliseconds to begin with an answer, by our own judgement."""


def words_to_read(inject: Inject) -> int:
    """How many words an inject puts before the trainee."""
    if inject.task is not None:
        return _count(inject.task.ask) + sum(_count(option.label) for option in inject.task.options or ())
    if inject.said is None:
        return 0
    return _count(inject.said.text) + (_count(inject.said.headline) if isinstance(inject.said, News) else 0)


def _count(text: str) -> int:
    return len(text.split())


def check_pace(tree: Tree, scenario: Scenario) -> Iterator[Diagnostic]:
    """Findings about the pace of a valid scenario."""
    yield from _dense(tree, scenario)
    for index, inject in enumerate(scenario.timeline):
        if inject.task is not None:
            yield from _hurried(tree, scenario, inject.task, index)


def _dense(tree: Tree, scenario: Scenario) -> Iterator[Diagnostic]:
    """Minutes in which what always comes is more than can be read; told at the first inject of each."""
    words: dict[int, int] = {}
    first: dict[int, int] = {}
    for index, inject in enumerate(scenario.timeline):
        if inject.at is not None and inject.when is None:
            minute = inject.at // MINUTE
            words[minute] = words.get(minute, 0) + words_to_read(inject)
            first.setdefault(minute, index)
    for minute, told in sorted(words.items()):
        if told > READING_WPM:
            sentence = note(
                "In the minute from {minute} there are {words} words to read, and people read about {most} a minute; "
                "spread them, or shorten them.",
                minute=format_duration(minute * MINUTE),
                words=told,
                most=READING_WPM,
            )
            yield tree.report("too-dense", "warning", sentence, ("timeline", first[minute], "at"))


def _hurried(tree: Tree, scenario: Scenario, task: Task, index: int) -> Iterator[Diagnostic]:
    least = 0
    for rule in scenario.rubric_of[task.rubric].rules:
        if isinstance(rule, Length):
            least = max(least, rule.words[0] if rule.words else (rule.chars or (0, 0))[0] // 6)
    needed = _THINKING + round((_count(task.ask) / READING_WPM + least / TYPING_WPM) * MINUTE)
    if task.promptness.deadline < needed:
        sentence = note(
            "Reading this task and writing the {words} words that its rubric wants takes about {needed}, and its "
            "deadline is {deadline}.",
            words=least,
            needed=format_duration(round(needed, -3)),
            deadline=format_duration(task.promptness.deadline),
        )
        yield tree.report(
            "no-time-to-answer", "warning", sentence, ("timeline", index, "task", "promptness", "deadline")
        )
