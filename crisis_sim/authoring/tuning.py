"""How well a rubric agrees with a person who marked the same answers, and what would bring the two closer.

Agreement is told over levels: the share that is the same, the share at most one apart, and Cohen's kappa with
quadratic weights (Cohen 1968), which is 1 for full agreement and 0 for what chance alone would give.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from crisis_sim.authoring.marked import Marked
from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.facts import Fact
from crisis_sim.scenario.phrases import Phrase
from crisis_sim.scenario.rules import Mention, Rule, every_rule
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge, Response, Score, every_verdict
from crisis_sim.scoring.matching import Phrasebook
from crisis_sim.scoring.nearly import Nearly, NearMiss
from crisis_sim.scoring.text import read

HALF = 0.5
"""Credit from which a rule counts as given, for counting who gave it."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A marked answer beside what the rubric makes of it."""

    marked: Marked
    text: str
    score: Score


@dataclass(slots=True)
class RuleFigures:
    """One rule over all answers for which a person gave it a credit."""

    n: int = 0
    same: int = 0
    lost: list[str] = field(default_factory=list)
    """Answers that the person credits and the rule does not."""
    given: list[str] = field(default_factory=list)
    """Answers that the rule credits and the person does not."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Person and rubric over levels. `difference` is the mean distance of the scores, in points."""

    n: int
    exact: float
    within_one: float
    kappa: float | None
    difference: float


@dataclass(frozen=True, slots=True)
class Close:
    """An answer that nearly states what a rule asks for, and did not earn it."""

    line: int
    rule: str
    miss: NearMiss


def judged(scenario: Scenario, answers: Sequence[tuple[Marked, Answer]]) -> tuple[Judged, ...]:
    """Every answer with its score."""
    judge = Judge(scenario)
    out = []
    for row, answer in answers:
        opened = scenario.injects[row.task].at or 0
        score = judge.task(row.task, answer, opened_ms=opened, sim_ms=opened + row.delay_ms)
        out.append(Judged(row, Response.of(answer).text, score))
    return tuple(out)


def agreement(scenario: Scenario, rows: Sequence[Judged]) -> Agreement | None:
    """Over the answers that have a mark and a score; `None` where there is none."""
    pairs = [
        (row.marked.mark, row.score.score)
        for row in rows
        if row.marked.mark is not None and row.score.score is not None
    ]
    if not pairs:
        return None
    levels = [(_level(scenario, person), _level(scenario, machine)) for person, machine in pairs]
    return Agreement(
        n=len(pairs),
        exact=sum(a == b for a, b in levels) / len(levels),
        within_one=sum(abs(a - b) <= 1 for a, b in levels) / len(levels),
        kappa=weighted_kappa(levels, len(scenario.bands)),
        difference=sum(abs(person - machine) for person, machine in pairs) / len(pairs),
    )


def _level(scenario: Scenario, score: float) -> int:
    """The number of the level that a score reaches, 0 for the lowest."""
    return sum(score >= band.start for band in scenario.bands) - 1


def weighted_kappa(pairs: Sequence[tuple[int, int]], levels: int) -> float | None:
    """Cohen's kappa with quadratic weights; `None` where both gave one and the same level to everything."""
    counts = [[0] * levels for _ in range(levels)]
    for person, machine in pairs:
        counts[person][machine] += 1
    by_person = [sum(row) for row in counts]
    by_machine = [sum(column) for column in zip(*counts, strict=True)]
    seen = chance = 0.0
    for i in range(levels):
        for j in range(levels):
            seen += (i - j) ** 2 * counts[i][j]
            chance += (i - j) ** 2 * by_person[i] * by_machine[j] / len(pairs)
    return 1 - seen / chance if chance else None


def by_rule(rows: Sequence[Judged]) -> dict[tuple[str, str], RuleFigures]:
    """Figures of every rule that a person gave credits for, by task and rule."""
    out: dict[tuple[str, str], RuleFigures] = {}
    for row in rows:
        verdicts = {verdict.rule_id: verdict for verdict in every_verdict(row.score.verdicts)}
        for rule, credit in row.marked.rules.items():
            verdict = verdicts.get(rule)
            if verdict is None or verdict.credit is None:
                continue
            found = out.setdefault((row.marked.task, rule), RuleFigures())
            person, machine = credit >= HALF, verdict.credit >= HALF
            found.n += 1
            found.same += person == machine
            if person and not machine:
                found.lost.append(row.text)
            elif machine and not person:
                found.given.append(row.text)
    return out


def unused(scenario: Scenario, rows: Sequence[Judged]) -> dict[str, list[str]]:
    """For each fact and mention rule that these tasks ask for: its phrases that no answer used."""
    texts = [read(row.text) for row in rows]
    out: dict[str, list[str]] = {}
    for name, phrases in _asked(scenario, {row.marked.task for row in rows}).items():
        book = Phrasebook()
        groups = [book.add((phrase,), scenario.language) for phrase in phrases]
        used = {number for text in texts for number in book.match(text)}
        silent = [
            phrase.phrase
            for phrase, group in zip(phrases, groups, strict=True)
            if not any(group >> number & 1 for number in used)
        ]
        if silent:
            out[name] = silent
    return out


def close(scenario: Scenario, rows: Sequence[Judged]) -> tuple[Close, ...]:
    """Answers that nearly state what a rule asks for which they missed: possible near misses, never scored."""
    rules = {rule.id: rule for rubric in scenario.rubrics for rule in _mentions(rubric.rules)}
    nearly: dict[str, Nearly] = {}
    out: list[Close] = []
    for row in rows:
        for verdict in every_verdict(row.score.verdicts):
            rule = rules.get(verdict.rule_id)
            if rule is None or verdict.status not in ("missed", "partly"):
                continue
            if rule.id not in nearly:
                nearly[rule.id] = Nearly(_phrases(scenario, rule), scenario.language)
            out.extend(Close(row.marked.line, rule.id, miss) for miss in nearly[rule.id].misses(row.text))
    return tuple(out)


def _asked(scenario: Scenario, tasks: set[str]) -> dict[str, tuple[Phrase, ...]]:
    out: dict[str, tuple[Phrase, ...]] = {}
    for task in scenario.tasks:
        if task not in tasks:
            continue
        for rule in _mentions(scenario.rubric_of[scenario.tasks[task].rubric].rules):
            for fact in _facts(scenario, rule):
                out[f"fact {fact.id}"] = fact.any
            if rule.any or rule.all:
                out[f"rule {rule.id}"] = (*rule.any, *rule.all)
    return out


def _phrases(scenario: Scenario, rule: Mention) -> tuple[Phrase, ...]:
    stated = (phrase for fact in _facts(scenario, rule) for phrase in fact.any)
    return (*stated, *rule.any, *rule.all)


def _facts(scenario: Scenario, rule: Mention) -> tuple[Fact, ...]:
    named = (rule.fact, *rule.facts) if rule.fact else rule.facts
    return tuple(scenario.fact_of[name] for name in named if name in scenario.fact_of)


def _mentions(rules: Sequence[Rule]) -> Iterator[Mention]:
    return (rule for rule in every_rule(rules) if isinstance(rule, Mention))
