"""Judges `classify`: macro F1 of the labels over the classes of the key (each class weighs the same)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import Classify
from crisis_sim.scenario.tasks import Task
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import NONE, Finding, Judging, listed
from crisis_sim.scoring.verdicts import Evidence

_HOUSE: dict[str, Note] = {
    "fact": note("fact"),
    "opinion": note("opinion"),
    "hoax": note("hoax"),
    "unverified": note("unverified"),
}


def _words(task: Task, label: str) -> Note:
    """A label as the trainee reads it."""
    return note("{label}", label=task.classes.get(label, label)) if task.classes is not None else _HOUSE[label]


def prepare(rule: Classify, ground: Ground) -> Judging:
    """The judge of one rule."""
    del rule, ground

    def judge(reading: Reading) -> Finding:
        task = reading.situation.task
        key = task.labels if task else None
        if task is None or not key:
            return Finding(None, note("There are no posts to label here."))
        given = reading.response.answer.labels or {}
        wrong = [post for post in key if given.get(post) != key[post]]
        evidence = tuple(
            Evidence(0, 0, f"{post}: {given[post]}", "against" if post in wrong else "for")
            for post in key
            if post in given
        )
        right = len(key) - len(wrong)
        explanation = note("{right} of {all} labels are right.", right=right, all=len(key))
        if not wrong:
            return Finding(macro_f1(key, given), explanation, evidence)
        advice = note(
            "Look again at: {posts}",
            posts=listed(note("{post} ({label})", post=post, label=_words(task, key[post])) for post in wrong),
        )
        return Finding(macro_f1(key, given), explanation, evidence, advice)

    return judge


def macro_f1(key: Mapping[str, str], given: Mapping[str, str]) -> Fraction:
    """The mean F1 over the classes of the key; an unlabelled post is a wrong one, other posts do not count."""
    classes = sorted(set(key.values()))
    scores = []
    for label in classes:
        hits = sum(given.get(post) == label for post, right in key.items() if right == label)
        claimed = sum(given.get(post) == label for post in key)
        wanted = sum(right == label for right in key.values())
        scores.append(Fraction(2 * hits, claimed + wanted))
    return sum(scores, NONE) / len(scores)
