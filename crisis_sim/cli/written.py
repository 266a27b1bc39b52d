"""Answers as people write them on one line: a text, an option with its reason, labels, or picked posts."""

from __future__ import annotations

import json
import re

from pydantic import ValidationError

from crisis_sim.cli.failures import Failure
from crisis_sim.notes import note
from crisis_sim.scenario.answers import FIELDS, Answer
from crisis_sim.scenario.tasks import Task

LABELS = {
    "fact": "fact",
    "fakta": "fact",
    "opinion": "opinion",
    "opini": "opinion",
    "hoax": "hoax",
    "hoaks": "hoax",
    "unverified": "unverified",
    "belum": "unverified",
}
"""The house's labels as people write them in either language."""

_FIELD = re.compile(rf"^\s*({'|'.join(FIELDS)})\s*:[ \t]*", re.IGNORECASE | re.MULTILINE)


def read_answer(task: Task, written: str) -> Answer:
    """The answer that `written` means for a task of this kind.

    Raises:
        Failure: when a decision names no option, a label is not ``post=label``, or a picked post is not offered.
    """
    if task.kind == "decision":
        return _choice(task, written)
    if task.kind == "triage":
        return _labels(task, written)
    if task.kind == "pick":
        return _picked(task, written)
    if task.kind == "press_release":
        return _release(written)
    return Answer(text=written)


def draft_lines(kept: str) -> list[str]:
    """A kept draft as the lines that would write it again, whether it was kept line by line or from a form."""
    try:
        answer = Answer.model_validate(json.loads(kept))
    except (ValidationError, ValueError):
        return kept.split("\n") if kept else []
    parts = [f"{name}: {text}" for name, text in (answer.fields or {}).items()]
    parts += [f"{post}={label}" for post, label in (answer.labels or {}).items()]
    if answer.pick:
        parts.append(", ".join(answer.pick))
    if answer.choose is not None:
        parts.append(f"{answer.choose}: {answer.why or ''}")
    elif answer.text or answer.why:
        parts.append(answer.text or answer.why or "")
    return "\n".join(parts).split("\n") if parts else []


def _choice(task: Task, written: str) -> Answer:
    option, _colon, why = written.strip().partition(":")
    name, space, rest = option.strip().partition(" ")
    known = {choice.id.lower(): choice.id for choice in task.options or ()}
    if name.lower() not in known:
        raise Failure(note('"{name}" is none of the options: {options}.', name=name, options=", ".join(known.values())))
    reason = f"{rest}:{why}".strip(": ") if space else why.strip()
    return Answer(choose=known[name.lower()], why=reason or None)


def _labels(task: Task, written: str) -> Answer:
    labels: dict[str, str] = {}
    known = LABELS if task.classes is None else {label.lower(): label for label in task.classes}
    for pair in written.replace(",", " ").split():
        post, equals, label = pair.partition("=")
        if not equals or label.lower() not in known:
            raise Failure(
                note('"{pair}" is no label; write post=label with one of {labels}.', pair=pair, labels=", ".join(known))
            )
        if post not in (task.labels or {}):
            posts = ", ".join(task.labels or {})
            raise Failure(note('There is no post "{post}" to label; the posts are {posts}.', post=post, posts=posts))
        labels[post] = known[label.lower()]
    return Answer.model_validate({"labels": labels})


def _picked(task: Task, written: str) -> Answer:
    offered = task.offer or {}
    known = {post.lower(): post for post in offered}
    named = dict.fromkeys(written.replace(",", " ").split())
    strange = next((name for name in named if name.lower() not in known), None)
    if strange is not None:
        raise Failure(
            note('There is no post "{post}" to pick; the posts are {posts}.', post=strange, posts=", ".join(offered))
        )
    return Answer(pick=tuple(dict.fromkeys(known[name.lower()] for name in named)))


def _release(written: str) -> Answer:
    found = list(_FIELD.finditer(written))
    if not found:
        return Answer(text=written)
    ends = [match.start() for match in found[1:]] + [len(written)]
    fields = {match[1].lower(): written[match.end() : end].strip() for match, end in zip(found, ends, strict=True)}
    return Answer.model_validate({"fields": fields})
