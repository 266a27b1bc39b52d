"""Checks beyond the shape of the file, one family a file.

`linking`, `people` and `glyphs` read the converted values and also run on a file that does not fit the models; the
others need a valid `Scenario`. None of them judges or simulates.
"""

from __future__ import annotations

from crisis_sim.scenario.checks.crowd import check_crowd
from crisis_sim.scenario.checks.fitting import check_fitting
from crisis_sim.scenario.checks.foregone import check_foregone
from crisis_sim.scenario.checks.glyphs import check_glyphs
from crisis_sim.scenario.checks.lengths import check_lengths
from crisis_sim.scenario.checks.linking import Links
from crisis_sim.scenario.checks.pace import check_pace
from crisis_sim.scenario.checks.people import check_people
from crisis_sim.scenario.checks.phrasing import check_phrasing
from crisis_sim.scenario.checks.profiles import Profile, check_profile
from crisis_sim.scenario.checks.scoring import check_scoring
from crisis_sim.scenario.checks.timing import check_timing
from crisis_sim.scenario.checks.untranslated import check_untranslated
from crisis_sim.scenario.checks.unused import check_unused
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tree import Tree

__all__ = ["check_model", "check_values"]


def check_values(tree: Tree) -> list[Diagnostic]:
    """What can be said of the texts of a file, however much else is wrong with it."""
    return [*check_people(tree), *check_glyphs(tree), *check_untranslated(tree)]


def check_model(tree: Tree, scenario: Scenario, links: Links, profile: Profile) -> list[Diagnostic]:
    """What can be said of a scenario that fits the models and whose references all lead somewhere, for a profile."""
    return [
        *check_unused(tree, links.names, links.references),
        *check_timing(tree, scenario),
        *check_foregone(tree, scenario),
        *check_pace(tree, scenario),
        *check_crowd(tree, scenario),
        *check_scoring(tree, scenario),
        *check_fitting(tree, scenario),
        *check_lengths(tree, scenario),
        *check_phrasing(tree, scenario),
        *check_profile(tree, scenario, profile),
    ]
