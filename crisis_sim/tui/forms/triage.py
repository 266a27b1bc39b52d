"""Labels for posts: fact, opinion, hoax, or unverified, or the classes that the task names."""

from __future__ import annotations

from collections.abc import Mapping

from textual.binding import Binding
from textual.widgets import OptionList

from crisis_sim.scenario.answers import Answer
from crisis_sim.tui.forms.posts import PostsForm

LABEL_WIDTH = 18
"""Cells before each post, for its label."""


class TriageForm(PostsForm):
    """The posts in a list; a number key, or Enter to go round, sets the label of the highlighted one."""

    BINDINGS = [Binding(str(number), f"label({number})", show=False) for number in range(1, 10)]

    def __init__(self, labels: Mapping[str, str], posts: Mapping[str, str]) -> None:
        super().__init__(posts)
        self._wording = dict(labels)
        """What the trainee reads for each label."""
        self._names = tuple(labels)
        self._labels: dict[str, str] = {}

    def answer(self) -> Answer:
        return Answer.model_validate({"labels": self._labels})

    def restore(self, answer: Answer) -> None:
        for post, label in (answer.labels or {}).items():
            self._set(post, label)

    def action_label(self, number: int) -> None:
        """Give the highlighted post the label with this number, and go to the next post."""
        listed = self.query_one(OptionList)
        if listed.highlighted is None or number > len(self._names):
            return
        post = listed.get_option_at_index(listed.highlighted).id
        self._set(str(post), self._names[number - 1])
        if listed.highlighted + 1 < listed.option_count:
            listed.highlighted += 1

    def turn(self, post: str) -> None:
        current = self._labels.get(post)
        place = (self._names.index(current) + 1) % len(self._names) if current in self._names else 0
        self._set(post, self._names[place])

    def mark(self, post: str) -> tuple[str, str]:
        label = self._labels.get(post)
        shown = self._wording.get(label, label)[: LABEL_WIDTH - 1] if label else "····"
        return f"{shown:<{LABEL_WIDTH}}", "bold $success" if label else "$text-muted"

    def _set(self, post: str, label: str) -> None:
        if post in self._posts:
            self._labels[post] = label
            self.redraw(post)
