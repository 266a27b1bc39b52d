"""Judges `pick`: F1 over the key, the harmonic mean of precision and recall (van Rijsbergen 1979)."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import Pick
from crisis_sim.scenario.tasks import Task
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import Finding, Judging, listed, share
from crisis_sim.scoring.verdicts import Evidence


def prepare(rule: Pick, ground: Ground) -> Judging:
    """The judge of one rule."""
    del rule, ground

    def judge(reading: Reading) -> Finding:
        task = reading.situation.task
        if task is None or task.offer is None:
            return Finding(None, note("There are no posts to pick here."))
        return _finding(task, frozenset(reading.response.answer.pick or ()))

    return judge


def f1(right: int, picked: int, needed: int) -> Fraction:
    """Twice what was rightly picked over all that was picked and all that was needed (at least one)."""
    return share(2 * right, picked + needed)


def _finding(task: Task, picked: frozenset[str]) -> Finding:
    key = task.offer or {}
    needed = [post for post in key if key[post] == "answer"]
    right = [post for post in needed if post in picked]
    missed = [post for post in needed if post not in picked]
    needless = [post for post in key if key[post] == "leave" and post in picked]
    evidence = tuple(
        Evidence(0, 0, post, "against" if post in needless else "for")
        for post in key
        if post in right or post in needless
    )
    explanation = _explained(right, len(needed), needless)
    advice = _advice(task, missed, needless)
    return Finding(f1(len(right), len(right) + len(needless), len(needed)), explanation, evidence, advice)


def _explained(right: list[str], needed: int, needless: list[str]) -> Note:
    if not right:
        text = note("Of {needed} posts that need an answer none was picked.", needed=needed)
    else:
        text = note(
            "Of {needed} posts that need an answer {right} were picked: {posts}.",
            needed=needed,
            right=len(right),
            posts=listed(note("{post}", post=post) for post in right),
        )
    if not needless:
        return text
    return note("{before} Picked beside them: {needless}, which need none.", before=text, needless=len(needless))


def _advice(task: Task, missed: list[str], needless: list[str]) -> Note | None:
    parts = []
    if missed:
        parts.append(note("Needs an answer: {posts}", posts=_named(task, missed)))
    if needless:
        parts.append(note("Needs none: {posts}", posts=_named(task, needless)))
    if len(parts) == 2:
        return note("{first} · {second}", first=parts[0], second=parts[1])
    return parts[0] if parts else None


def _named(task: Task, posts: Iterable[str]) -> Note:
    """Posts with the reasons that the author gave."""
    return listed(
        note("{post} ({why})", post=post, why=task.because[post].strip())
        if post in task.because
        else note("{post}", post=post)
        for post in posts
    )
