"""Scripted trainees for simulations: what each kind of trainee would do with each task of a scenario.

They write nothing of their own: their words are the self-tests' of the task's rubric, which the author wrote for good,
middling and bad answers alike; a careless trainee says next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Literal

from crisis_sim.scenario.answers import Answer, Answers, TimedAnswer
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tasks import Task

Kind = Literal["silent", "model", "late", "random", "careless"]
KINDS: tuple[Kind, ...] = ("silent", "model", "late", "random", "careless")
"""Says nothing · the model answers in good time · the same around the deadline · any answer at any time, or none ·
a few empty words at once."""

_SILENCE = 0.15
"""How often a random trainee leaves a task alone."""
_EMPTY = {
    "id": ("Kami sedang menindaklanjuti.", "Mohon bersabar, sedang diproses.", "Tidak ada komentar."),
    "en": ("We are looking into it.", "Please be patient, it is being handled.", "No comment."),
}


def script(scenario: Scenario, kind: Kind, seed: int) -> Answers:
    """Everything that a trainee of a kind will do in one run; the same seed gives the same."""
    random = Random(f"{kind} {seed}")
    planned = {task_id: _planned(scenario, task_id, kind, random) for task_id in scenario.tasks}
    return Answers(tasks={task_id: timed for task_id, timed in planned.items() if timed is not None})


def possible_answers(scenario: Scenario, task_id: str) -> tuple[Answer, ...]:
    """Everything the author shows that can be done with a task, without repeats: each option of a decision, the right
    labels or picks, and the answers of the self-tests."""
    task = scenario.tasks[task_id]
    tests = [test.answer for test in scenario.rubric_of[task.rubric].tests if test.task == task_id]
    chosen = {answer.choose for answer in tests}
    options = [Answer(choose=option.id) for option in task.options or () if option.id not in chosen]
    found = [*_right(task), *options, *tests]
    return tuple(answer for at, answer in enumerate(found) if answer not in found[:at])


def model_answer(scenario: Scenario, task_id: str) -> Answer | None:
    """The task's model answer, right labels or picks, or best option; else the longest text of its self-tests."""
    task = scenario.tasks[task_id]
    tests = scenario.rubric_of[task.rubric].tests
    named = next((test.answer for test in tests if test.name == task.model), None)
    right = named or next(iter(_right(task)), None)
    if right is not None:
        return right
    if task.options:
        return Answer(choose=max(task.options, key=lambda option: option.credit).id)
    return max((test.answer for test in tests if test.task == task_id), key=_size, default=None)


def _right(task: Task) -> Sequence[Answer]:
    if task.labels is not None:
        return (Answer(labels=dict(task.labels)),)
    if task.offer is not None:
        return (Answer(pick=tuple(post for post, need in task.offer.items() if need == "answer")),)
    return ()


def _size(answer: Answer) -> int:
    return len(answer.text or "") + sum(map(len, (answer.fields or {}).values()))


def _planned(scenario: Scenario, task_id: str, kind: Kind, random: Random) -> TimedAnswer | None:
    task = scenario.tasks[task_id]
    answer, start, end = None, 0.0, 0.0
    full, deadline = task.promptness.full, task.promptness.deadline
    if kind in ("model", "late"):
        answer = model_answer(scenario, task_id)
        start, end = (0.3 * full, full) if kind == "model" else (0.8 * deadline, 1.1 * deadline)
    elif kind == "careless":
        answer, start, end = _careless(scenario.language, task, random), 0.02 * full, 0.3 * full
    elif kind == "random" and random.random() >= _SILENCE:
        pool = possible_answers(scenario, task_id)
        answer, start, end = (random.choice(pool) if pool else None), 0.05 * deadline, deadline
    at = round(start + random.random() * (end - start))
    if answer is None or at > deadline:
        return None
    return TimedAnswer(at=_written(at), **answer.model_dump(exclude_none=True))


def _written(milliseconds: int) -> str:
    return f"{milliseconds // 1000}s"


def _careless(language: str, task: Task, random: Random) -> Answer:
    """Whatever is done without thinking."""
    if task.options:
        return Answer(choose=min(task.options, key=lambda option: option.credit).id)
    if task.labels is not None:
        return Answer(labels=dict.fromkeys(task.labels, task.label_names[0]))
    if task.offer is not None:
        return Answer(pick=tuple(task.offer))
    text = random.choice(_EMPTY[language])
    return Answer(fields={"headline": text, "body": text}) if task.kind == "press_release" else Answer(text=text)
