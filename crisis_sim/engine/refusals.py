"""Why a response cannot be taken, as a sentence for the person who sent it; asked before anything is stored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from crisis_sim.engine.state import RunState
from crisis_sim.notes import Note, note
from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tasks import Task

PAYLOAD = frozenset({"task", "channel", "reply_to", "text", "fields", "labels", "choose", "why", "pick"})
LONGEST = 200_000
"""Characters of a response; far above any real answer, so that a paste by accident is named and not stored."""


class Refused(ValueError):
    """An entry that the run cannot take in; `reason` is the sentence for the person."""

    def __init__(self, reason: Note) -> None:
        self.reason = reason
        super().__init__(reason.say())


def answer_of(data: Mapping[str, Any]) -> Answer:
    """The answer inside a response's data.

    Raises:
        Refused: when it has unknown keys, the wrong types, or is longer than can be meant.
    """
    unknown = sorted(set(data) - PAYLOAD)
    if unknown:
        raise Refused(note("A response has no key {key}.", key=unknown[0]))
    try:
        return Answer.model_validate({key: data[key] for key in data if key not in ("task", "channel", "reply_to")})
    except ValidationError as error:
        if any(problem["type"] == "string_too_long" for problem in error.errors()):
            raise Refused(note("This text is longer than {most} characters; shorten it.", most=LONGEST)) from None
        raise Refused(note("This response cannot be read: {why}", why=error.errors()[0]["msg"])) from None


def refuse_response(scenario: Scenario, state: RunState, data: Mapping[str, Any]) -> None:
    """Check a response against the run as it stands.

    Raises:
        Refused: with the sentence that says what is wrong and what to do.
    """
    answer = answer_of(data)
    if state.ended is not None:
        raise Refused(note("The run is over; nothing more can be sent."))
    task_id = data.get("task")
    if task_id is None:
        _refuse_unasked(scenario, state, data, answer)
        return
    if task_id not in scenario.tasks:
        raise Refused(note("There is no task {task} in this scenario.", task=str(task_id)))
    run = state.tasks.get(task_id)
    if run is None:
        raise Refused(note("The task {task} has not been put yet.", task=task_id))
    task = scenario.tasks[task_id]
    if run.status != "open" and (task.channel is None or task.kind in ("triage", "decision", "pick")):
        done = "answered" if run.status == "answered" else "late"
        raise Refused(_CLOSED[done])
    _refuse_wrong_form(state, task, answer)


_CLOSED = {
    "answered": note("This task has been answered; its first answer counts."),
    "late": note("The time for this task is over."),
}


def _refuse_unasked(scenario: Scenario, state: RunState, data: Mapping[str, Any], answer: Answer) -> None:
    channel = scenario.channel_of.get(str(data.get("channel")))
    if channel is None:
        raise Refused(
            note("There is no channel {channel}; choose where to send this.", channel=str(data.get("channel")))
        )
    if answer.text is None or not answer.text.strip():
        raise Refused(note("There is nothing to send yet; write something first."))
    reply_to = data.get("reply_to")
    if reply_to is not None and reply_to not in state.items:
        raise Refused(note("There is no post {post} to reply to.", post=str(reply_to)))


def _refuse_wrong_form(state: RunState, task: Task, answer: Answer) -> None:
    if task.kind == "triage":
        if answer.labels is None:
            raise Refused(note("This task asks for labels: {labels}.", labels=", ".join(task.label_names)))
        strange = sorted(set(answer.labels) - set(task.labels or {}))
        if strange:
            raise Refused(note("The post {post} is not among those to label.", post=strange[0]))
        invented = sorted(set(answer.labels.values()) - set(task.label_names))
        if invented:
            labels = ", ".join(task.label_names)
            raise Refused(
                note("There is no label {label}; the labels are: {labels}.", label=invented[0], labels=labels)
            )
    elif task.kind == "pick":
        _refuse_wrong_pick(task, answer)
    elif task.kind == "decision":
        known = [option.id for option in task.options or ()]
        if answer.choose not in known:
            raise Refused(note("This task asks for one of: {options}.", options=", ".join(known)))
    elif answer.text is None and answer.fields is None:
        raise Refused(note("This task asks for a text."))
    elif answer.fields is not None and task.kind != "press_release":
        raise Refused(note("Only a press release has fields; this task asks for one text."))
    elif not (answer.text or "").strip() and not any((part or "").strip() for part in (answer.fields or {}).values()):
        raise Refused(note("There is nothing to send yet; write something first."))


def _refuse_wrong_pick(task: Task, answer: Answer) -> None:
    if answer.pick is None:
        raise Refused(note("This task asks for a pick of posts."))
    strange = [post for post in answer.pick if post not in (task.offer or {})]
    if strange:
        raise Refused(note("The post {post} is not among those to pick from.", post=strange[0]))
    if not answer.pick:
        raise Refused(note("Nothing is picked yet; pick at least one post."))
