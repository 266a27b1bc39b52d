"""Which rules the self-tests of a scenario prove: each should be met by one test and missed by another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crisis_sim.authoring.selftests import tested
from crisis_sim.scenario.rubrics import Rubric
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge, Verdict, every_verdict


@dataclass(frozen=True, slots=True)
class Covered:
    """A rule and how many self-tests of its rubric meet it, wholly or partly, and miss it."""

    rubric: str
    rule: str
    label: str
    met: int
    missed: int

    @property
    def proved(self) -> bool:
        """Whether a test meets it and another misses it."""
        return bool(self.met and self.missed)


def coverage(scenario: Scenario) -> tuple[Covered, ...]:
    """Every rule that is judged by machine, in the order of the file. A rule met in part is counted as met and missed:
    such a test shows both what earns and what is lacking."""
    judge = Judge(scenario)
    return tuple(row for rubric in scenario.rubrics if rubric.tests for row in _of(scenario, judge, rubric))


def _of(scenario: Scenario, judge: Judge, rubric: Rubric) -> Iterator[Covered]:
    verdicts: dict[str, list[Verdict]] = {}
    for test in rubric.tests:
        if test.task not in scenario.tasks:
            continue
        score = tested(scenario, judge, test)
        for verdict in every_verdict(score.verdicts):
            verdicts.setdefault(verdict.rule_id, []).append(verdict)
    for rule, found in verdicts.items():
        judged = [verdict.status for verdict in found if verdict.status != "unscored"]
        if judged:
            met = sum(status in ("met", "partly") for status in judged)
            missed = sum(status in ("missed", "partly") for status in judged)
            yield Covered(rubric.id, rule, found[0].label, met, missed)
