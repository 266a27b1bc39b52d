"""Rubrics that cannot do what they say: no weight, gates that hold nothing back, facts without phrases."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from crisis_sim.notes import note
from crisis_sim.scenario.diagnostics import Diagnostic, Path
from crisis_sim.scenario.facts import Fact
from crisis_sim.scenario.people import Level
from crisis_sim.scenario.rubrics import Rubric
from crisis_sim.scenario.rules import RuleBase
from crisis_sim.scenario.rules.choice import Choice
from crisis_sim.scenario.rules.corrects import Corrects
from crisis_sim.scenario.rules.group import Group
from crisis_sim.scenario.rules.mention import Mention
from crisis_sim.scenario.rules.pick import Pick
from crisis_sim.scenario.rules.spot import Spot
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tasks import Task
from crisis_sim.scenario.tree import Tree


def check_scoring(tree: Tree, scenario: Scenario) -> Iterator[Diagnostic]:
    """Findings about rubrics, levels and options in a valid scenario."""
    yield from _levels(tree, scenario.levels, ("levels",))
    for index, inject in enumerate(scenario.timeline):
        if inject.task is not None and inject.task.options is not None:
            best = max(option.credit for option in inject.task.options)
            if best < 1:
                sentence = note(
                    "The best option earns {best} of 1, so nobody can decide fully right.", best=f"{best:g}"
                )
                yield tree.report("no-best-option", "hint", sentence, ("timeline", index, "task", "options"), key=True)
        if inject.task is not None and inject.task.offer is not None:
            yield from _weak_key(tree, scenario, inject.task, ("timeline", index, "task", "offer"))
    kinds: dict[str, set[str]] = {}
    for task in scenario.tasks.values():
        kinds.setdefault(task.rubric, set()).add(task.kind)
    for index, rubric in enumerate(scenario.rubrics):
        yield from _rubric(tree, scenario, rubric, ("rubrics", index), kinds.get(rubric.id, set()))


def _weak_key(tree: Tree, scenario: Scenario, task: Task, path: Path) -> Iterator[Diagnostic]:
    """A key by which picking everything passes; only where the pick is all that is scored."""
    rubric = scenario.rubric_of[task.rubric]
    passing = scenario.passing if rubric.passing is None else rubric.passing
    needs = list((task.offer or {}).values())
    needed, needless = needs.count("answer"), needs.count("leave")
    earned = 200 * needed / (2 * needed + needless)
    if earned >= passing and all(isinstance(rule, Pick) for rule in rubric.rules if rule.scored_weight):
        sentence = note(
            "Whoever picks every post earns {earned} and passes; offer more posts that need no answer.",
            earned=f"{earned:.0f}",
        )
        yield tree.report("weak-key", "warning", sentence, path, key=True)


def _levels(tree: Tree, levels: tuple[Level, ...], path: Path) -> Iterator[Diagnostic]:
    if not levels:
        return
    ordered = sorted(enumerate(levels), key=lambda pair: pair[1].start)
    if ordered[0][1].start > 0:
        sentence = note("No level begins at 0, so low scores have none; let the lowest one begin at 0.")
        yield tree.report("levels-gap", "warning", sentence, (*path, ordered[0][0], "from"))
    for (_, lower), (index, level) in pairwise(ordered):
        if lower.start == level.start:
            sentence = note(
                'The levels "{one}" and "{other}" begin at the same score, so nobody reaches one of them.',
                one=lower.id,
                other=level.id,
            )
            yield tree.report("same-level", "warning", sentence, (*path, index, "from"))


def _rubric(tree: Tree, scenario: Scenario, rubric: Rubric, path: Path, kinds: set[str]) -> Iterator[Diagnostic]:
    yield from _levels(tree, rubric.levels or (), (*path, "levels"))
    if kinds and not sum(rule.scored_weight for rule in rubric.rules):
        sentence = note(
            'The rubric "{rubric}" has only penalties and gates, so its tasks stay unscored; give a rule a weight.',
            rubric=rubric.id,
        )
        yield tree.report("unscored-rubric", "warning", sentence, (*path, "id"))
    bands = tuple(sorted(rubric.levels or scenario.bands, key=lambda level: -level.start))
    for index, rule in enumerate(rubric.rules):
        yield from _rule(tree, scenario, rule, (*path, "rules", index))
        if rule.gate is not None and rule.gate >= bands[0].start:
            sentence = note(
                'A failed gate at {gate} still reaches the highest level, "{level}"; lower it.',
                gate=f"{rule.gate:g}",
                level=bands[0].id,
            )
            yield tree.report("weak-gate", "warning", sentence, (*path, "rules", index, "gate"))
    for index, test in enumerate(rubric.tests):
        judged_by = scenario.tasks[test.task].rubric
        if judged_by != rubric.id:
            sentence = note(
                'The task "{task}" is judged by the rubric "{other}", not by this one.', task=test.task, other=judged_by
            )
            yield tree.report("test-of-other-rubric", "error", sentence, (*path, "tests", index, "task"))


def _rule(tree: Tree, scenario: Scenario, rule: RuleBase, path: Path) -> Iterator[Diagnostic]:
    if isinstance(rule, Mention):
        named = [(("fact",), rule.fact)] if rule.fact else [(("facts", n), fact) for n, fact in enumerate(rule.facts)]
        for below, name in named:
            yield from _phraseless(tree, scenario.fact_of[name], (*path, *below))
    if isinstance(rule, Spot) and rule.fact is not None:
        yield from _phraseless(tree, scenario.fact_of[rule.fact], (*path, "fact"))
    if isinstance(rule, Corrects):
        yield from _correction(tree, scenario, rule, path)
    nested = rule.rules if isinstance(rule, Group) else rule.reasons if isinstance(rule, Choice) else ()
    key = "rules" if isinstance(rule, Group) else "reasons"
    for index, inner in enumerate(nested):
        yield from _rule(tree, scenario, inner, (*path, key, index))


def _phraseless(tree: Tree, fact: Fact, path: Path) -> Iterator[Diagnostic]:
    if not fact.any:
        sentence = note('The fact "{fact}" has no phrases under "any", so nothing can mention it.', fact=fact.id)
        yield tree.report("fact-without-phrases", "warning", sentence, path)


def _correction(tree: Tree, scenario: Scenario, rule: Corrects, path: Path) -> Iterator[Diagnostic]:
    yield from _phraseless(tree, scenario.fact_of[rule.with_fact], (*path, "with_fact"))
    claim = scenario.fact_of[rule.claim]
    statuses = {state.status for state in claim.states} or {claim.status}
    if "false" not in statuses:
        sentence = note('"{fact}" is not a rumour: its status is never "false".', fact=claim.id)
        yield tree.report("claim-not-false", "warning", sentence, (*path, "claim"))
