"""What tuning found, for a trainer to read, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from crisis_sim.authoring.tuning import Judged, agreement, by_rule, close, unused
from crisis_sim.notes import note
from crisis_sim.scenario.scenario import Scenario

Say = Callable[[str], str]
_SHOWN = 10
"""Sentences shown a rule; JSON has all."""
_LENGTH = 100
"""Characters shown of an answer."""


def as_text(scenario: Scenario, rows: Sequence[Judged], say: Say) -> str:
    """For a trainer."""
    return "\n".join((*_agreement(scenario, rows, say), *_rules(rows, say), *_phrases(scenario, rows, say))) + "\n"


def _agreement(scenario: Scenario, rows: Sequence[Judged], say: Say) -> Iterator[str]:
    yield note("{title}: {n} marked answers", title=scenario.title, n=len(rows)).say(say)
    found = agreement(scenario, rows)
    if found is None:
        return
    yield note("Same level: {share} % of {n}", share=_percent(found.exact), n=found.n).say(say)
    yield note("At most one level apart: {share} %", share=_percent(found.within_one)).say(say)
    kappa = say("–") if found.kappa is None else f"{found.kappa:.2f}"
    yield note("Quadratic weighted kappa: {kappa} (1 is full agreement, 0 is chance)", kappa=kappa).say(say)
    yield note("Mean distance of the scores: {points} points", points=f"{found.difference:.1f}").say(say)
    if found.n < 30:
        yield note("{n} answers say little; thirty or more say something.", n=found.n).say(say)
    yield ""
    yield say("Farthest apart")
    apart = [row for row in rows if row.marked.mark is not None and row.score.score is not None]
    apart.sort(key=lambda row: -abs((row.marked.mark or 0) - (row.score.score or 0)))
    for row in apart[:_SHOWN]:
        yield f"  {_line(row, say)}  {row.marked.mark:g} → {row.score.score:g}  {_short(row.text)}"


def _rules(rows: Sequence[Judged], say: Say) -> Iterator[str]:
    for (task, rule), found in by_rule(rows).items():
        yield ""
        yield note("{task} · {rule}: same in {same} of {n}", task=task, rule=rule, same=found.same, n=found.n).say(say)
        for title, texts in ((say("missed"), found.lost), (say("wrongly given"), found.given)):
            yield from (f"  {title}: {_short(text)}" for text in texts[:_SHOWN])


def _phrases(scenario: Scenario, rows: Sequence[Judged], say: Say) -> Iterator[str]:
    near = close(scenario, rows)
    if near:
        yield ""
        yield say("Possible near misses, never scored; take over the phrase if it means the same")
    for found in near[: 3 * _SHOWN]:
        told = note("line {line}", line=found.line).say(say)
        yield f"  {found.rule} · {told}: “{_short(found.miss.text)}”"
        yield f"    {found.miss.variant.phrase}"
    silent = unused(scenario, rows)
    if silent:
        yield ""
        yield say("Phrases that no answer used")
    for name, phrases in silent.items():
        yield f"  {name}"
        yield from (f"    {phrase}" for phrase in phrases)


def _line(row: Judged, say: Say) -> str:
    return note("line {line}", line=row.marked.line).say(say)


def _percent(share: float) -> str:
    return f"{share * 100:.0f}"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LENGTH else f"{words[: _LENGTH - 1]}…"


def as_json(scenario: Scenario, rows: Sequence[Judged]) -> str:
    """For programs: everything."""
    found = agreement(scenario, rows)
    held: dict[str, Any] = {
        "scenario": scenario.id,
        "n": len(rows),
        "agreement": None if found is None else asdict(found),
        "rules": [
            {"task": task, "rule": rule, "n": figures.n, "same": figures.same, "missed": figures.lost,
             "wrongly_given": figures.given}
            for (task, rule), figures in by_rule(rows).items()
        ],
        "near_misses": [
            {"line": each.line, "rule": each.rule, "phrase": each.miss.phrase, "how": each.miss.how,
             "proposed": each.miss.variant.phrase, "start": each.miss.start, "end": each.miss.end,
             "text": each.miss.text}
            for each in close(scenario, rows)
        ],
        "unused": unused(scenario, rows),
        "answers": [
            {"line": row.marked.line, "task": row.marked.task, "mark": row.marked.mark, "score": row.score.score}
            for row in rows
        ],
    }  # fmt: skip
    return json.dumps(held, indent=2, ensure_ascii=False) + "\n"
