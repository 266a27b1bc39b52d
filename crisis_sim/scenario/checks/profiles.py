"""What a scenario needs beyond being playable: for a workshop, and for being passed on to others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Literal

from crisis_sim.notes import note
from crisis_sim.scenario.checks.crowd import thin_decks
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tasks import WORDED
from crisis_sim.scenario.tree import Tree

Profile = Literal["playable", "workshop", "shareable"]
"""playable: it runs; workshop: a group can learn from it; shareable: strangers can take it over and trust it."""

LANGUAGES = ("id", "en")


def check_profile(tree: Tree, scenario: Scenario, profile: Profile) -> Iterator[Diagnostic]:
    """What the profile misses in a valid scenario."""
    if profile == "playable":
        return
    yield from _workshop(tree, scenario)
    if profile == "shareable":
        yield from _shareable(tree, scenario)


def sibling_of(file: str, language: str) -> FilePath | None:
    """The file of the same scenario in the other language, where there is one beside it."""
    path = FilePath(file)
    for other in LANGUAGES:
        marked = path.name.replace(f".{language}.", f".{other}.")
        if other != language and marked != path.name and path.with_name(marked).is_file():
            return path.with_name(marked)
    return None


def _workshop(tree: Tree, scenario: Scenario) -> Iterator[Diagnostic]:
    if not scenario.objectives:
        sentence = note("Nothing says what this scenario trains; write objectives, and name them in rules.")
        yield tree.report("no-objectives", "warning", sentence, ())
    if not scenario.endings:
        sentence = note("There is no ending, so the debrief does not say what became of it all; write endings.")
        yield tree.report("no-debrief", "warning", sentence, ())
    if not scenario.playtests:
        sentence = note(
            "There is no playtest, so nothing shows that the whole can be played; write one that is silent."
        )
        yield tree.report("no-playtest", "warning", sentence, ())
    yield from thin_decks(tree, scenario)
    judged = {task.rubric for task in scenario.tasks.values()}
    for index, rubric in enumerate(scenario.rubrics):
        if rubric.id in judged and not rubric.tests:
            sentence = note(
                'The rubric "{rubric}" has no self-test, so nothing shows that it tells good answers from bad ones.',
                rubric=rubric.id,
            )
            yield tree.report("no-self-test", "warning", sentence, ("rubrics", index, "id"))
    for index, inject in enumerate(scenario.timeline):
        if inject.task is not None and inject.task.kind in WORDED and inject.task.model is None:
            sentence = note(
                'The task "{task}" has no model answer for the debrief; name a self-test under "model".', task=inject.id
            )
            yield tree.report("no-model-answer", "warning", sentence, ("timeline", index, "task"), key=True)


def _shareable(tree: Tree, scenario: Scenario) -> Iterator[Diagnostic]:
    if scenario.license is None:
        sentence = note('Nobody knows whether they may use this; write a "license", for example CC-BY-4.0.')
        yield tree.report("no-license", "warning", sentence, ())
    if not scenario.authors:
        yield tree.report("no-authors", "warning", note('Nobody knows who wrote this; write "authors".'), ())
    if sibling_of(tree.source.name, scenario.language) is None:
        sentence = note("There is no file in the other language beside this one; new --translate begins it.")
        yield tree.report("no-translation", "warning", sentence, ("language",))
    for index, rubric in enumerate(scenario.rubrics):
        for number, rule in enumerate(rubric.rules):
            if rule.why is None and rule.source is None and rubric.why is None:
                sentence = note(
                    'Nothing says why the rule "{rule}" counts; write "why" or "source" for those who argue with it.',
                    rule=rule.id,
                )
                yield tree.report("no-reason", "hint", sentence, ("rubrics", index, "rules", number, "id"))
