"""CSV, one row a rule: for spreadsheets, where text must stay text and numbers must stay numbers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from crisis_sim.report.cards import Scorecard, TaskCard, UnaskedCard, VerdictCard, WholeCard
from crisis_sim.report.plaintext import printable

COLUMNS = (
    "mark", "run", "trainee", "scenario", "language", "run_score", "run_level", "task", "kind", "task_weight",
    "status", "answered_ms", "quality", "promptness", "penalties", "cap", "task_score", "task_level", "rule", "type",
    "label", "rule_status", "credit", "weight", "counted", "penalty", "gate", "fired", "evidence", "explanation",
    "text",
)  # fmt: skip

Cell = str | int | float | bool | None
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(cards: Sequence[Scorecard]) -> str:
    """All rules of all tasks of all runs, under one line of column names; lines end with CR LF (RFC 4180)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for card in cards:
        for row in _rows(card):
            writer.writerow([harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8", "backslashreplace").decode()


def harmless(cell: Cell) -> str | int | float:
    """A cell that no spreadsheet runs: text that could be a formula gets an apostrophe; numbers are left alone."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int | float):
        return cell
    text = printable(cell)
    return "'" + text if text.lstrip(" \n\u00a0\ufeff").startswith(_DANGEROUS) or text[:1] in _DANGEROUS else text


def _rows(card: Scorecard) -> Iterator[list[Cell]]:
    run: list[Cell] = [
        card.mark, card.run.id, card.run.trainee, card.scenario.id, card.scenario.language, card.score, card.level,
    ]  # fmt: skip
    for task in card.tasks:
        head = [*run, task.id, task.kind, task.weight, task.status, task.answered_ms]
        yield from _task_rows(head, task)
    for post in card.unasked:
        yield from _task_rows([*run, post.id, "unasked", None, "published", post.sim_ms], post)
    if card.whole is not None:
        yield from _whole_rows(run, card.whole)


def _task_rows(head: list[Cell], task: TaskCard | UnaskedCard) -> Iterator[list[Cell]]:
    score = task.score
    cap = min((gate.points for gate in score.gates), default=None)
    penalties = sum(found.points for found in score.penalties)
    head = [*head, score.quality, score.promptness, penalties, cap, score.score, score.level]
    for verdict in score.verdicts:
        yield [*head, *_verdict_cells(verdict), task.text]


def _whole_rows(run: list[Cell], whole: WholeCard) -> Iterator[list[Cell]]:
    fired = [verdict for verdict in whole.verdicts if verdict.fired]
    penalties = sum(verdict.penalty or 0 for verdict in fired)
    cap = min((verdict.gate for verdict in fired if verdict.gate is not None), default=None)
    head = [*run, "run", "run", whole.weight, "judged", None, whole.value, 1.0, penalties, cap, whole.value, None]
    for verdict in whole.verdicts:
        yield [*head, *_verdict_cells(verdict), whole.text]


def _verdict_cells(verdict: VerdictCard) -> list[Cell]:
    evidence = " | ".join(found.text for found in verdict.evidence)
    return [
        verdict.rule, verdict.type, verdict.label, verdict.status, verdict.credit, verdict.weight, verdict.counted,
        verdict.penalty, verdict.gate, verdict.fired, evidence, verdict.explanation,
    ]  # fmt: skip
