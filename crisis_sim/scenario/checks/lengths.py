"""Texts that do not fit the channel they are written for."""

from __future__ import annotations

from collections.abc import Iterator

from crisis_sim.notes import note
from crisis_sim.scenario.diagnostics import Diagnostic, Path
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tree import Tree


def check_lengths(tree: Tree, scenario: Scenario) -> Iterator[Diagnostic]:
    """Posts, model answers and scripted posts that are longer than their channel allows."""
    for text, channel, path in _texts(scenario):
        limit = scenario.channel_of[channel].max_chars if channel in scenario.channel_of else None
        if limit is not None and len(text) > limit:
            sentence = note(
                'This text has {length} characters, and "{channel}" takes at most {limit}.',
                length=len(text),
                channel=channel,
                limit=limit,
            )
            yield tree.report("too-long-for-channel", "warning", sentence, path)


def _texts(scenario: Scenario) -> Iterator[tuple[str, str, Path]]:
    for index, inject in enumerate(scenario.timeline):
        if inject.post is not None:
            yield inject.post.text, inject.post.channel, ("timeline", index, "post", "text")
    models = {(task.rubric, task.model): task.channel for task in scenario.tasks.values() if task.model}
    for index, rubric in enumerate(scenario.rubrics):
        for number, test in enumerate(rubric.tests):
            channel = models.get((rubric.id, test.name))
            if channel is not None and test.text is not None:
                yield test.text, channel, ("rubrics", index, "tests", number, "text")
    for index, playtest in enumerate(scenario.playtests):
        for number, post in enumerate(playtest.answers.unasked):
            yield post.text, post.channel, ("playtests", index, "answers", "unasked", number, "text")
