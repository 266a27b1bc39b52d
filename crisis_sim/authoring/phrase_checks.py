"""Phrases that the matcher itself cannot find in their own words; dearer than `check`'s look at their form."""

from __future__ import annotations

from pathlib import Path

from crisis_sim.scenario.checks.phrasing import phrases_of
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.loading import load, parse
from crisis_sim.scenario.reading import read_source
from crisis_sim.scoring import unmatchable


def check_phrases(path: Path) -> tuple[Diagnostic, ...]:
    """Findings about the phrases of a file that can be played.

    Raises:
        ScenarioProblem: as `load`.
    """
    scenario = load(path)
    tree = parse(read_source(path))
    reasons = ((place, unmatchable(phrase, scenario.language)) for place, phrase in phrases_of(scenario))
    return tuple(
        tree.report("phrase-cannot-match", "error", reason, place) for place, reason in reasons if reason is not None
    )
