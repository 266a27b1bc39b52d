"""An answer as lines that a person reads: the text itself, labels, or the chosen option with its reason."""

from __future__ import annotations

from collections.abc import Callable

from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.tasks import Task
from crisis_sim.scoring import Response


def shown_answer(task: Task, answer: Answer, say: Callable[[str], str]) -> str:
    """The words of an answer to a task, with the option's label for a choice one line a label for a triage, and one
    line a post for a pick.

    `say` translates the labels of the house.
    """
    if answer.choose is not None:
        label = next((option.label for option in task.options or () if option.id == answer.choose), answer.choose)
        return f"{label}\n{answer.why}" if answer.why else label
    if answer.labels is not None:
        return "\n".join(f"{post}: {task.label_words(label, say)}" for post, label in answer.labels.items())
    if answer.pick is not None:
        return "\n".join(answer.pick)
    return Response.of(answer).text
