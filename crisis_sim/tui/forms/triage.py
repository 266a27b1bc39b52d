"""Labels for posts: fact, opinion, hoax, or unverified."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from crisis_sim.scenario.answers import Answer
from crisis_sim.tui.forms.form import Form
from crisis_sim.tui.wrapping import wrap

LABEL_WIDTH = 18
"""Cells before each post, for its label."""

LABELS = ("fact", "opinion", "hoax", "unverified")


class TriageForm(Form):
    """The posts in a list; a number key, or Enter to go round, sets the label of the highlighted one."""

    BINDINGS = [
        *(Binding(str(number), f"label({number})", show=False) for number in range(1, len(LABELS) + 1)),
        Binding("space", "next_label", show=False),
    ]

    def __init__(self, say: Callable[[str], str], posts: Mapping[str, str]) -> None:
        """`posts` holds the words of each post by its id, cleaned for display."""
        super().__init__()
        self._say = say
        self._posts = posts
        self._labels: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        yield OptionList(*(Option(self._line(post), id=post) for post in self._posts))

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0

    def answer(self) -> Answer:
        return Answer.model_validate({"labels": self._labels})

    def restore(self, answer: Answer) -> None:
        for post, label in (answer.labels or {}).items():
            self._set(post, label)

    def action_label(self, number: int) -> None:
        """Give the highlighted post the label with this number, and go to the next post."""
        listed = self.query_one(OptionList)
        if listed.highlighted is None:
            return
        post = listed.get_option_at_index(listed.highlighted).id
        self._set(str(post), LABELS[number - 1])
        if listed.highlighted + 1 < listed.option_count:
            listed.highlighted += 1

    def action_next_label(self) -> None:
        listed = self.query_one(OptionList)
        if listed.highlighted is not None:
            self._turn(str(listed.get_option_at_index(listed.highlighted).id))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._turn(str(event.option.id))

    def rows(self, width: int) -> int:
        return sum(len(wrap(" " * LABEL_WIDTH + " ".join(text.split()), width)) for text in self._posts.values())

    @property
    def length(self) -> int:
        return 0

    def _turn(self, post: str) -> None:
        current = self._labels.get(post)
        place = (LABELS.index(current) + 1) % len(LABELS) if current in LABELS else 0
        self._set(post, LABELS[place])

    def _set(self, post: str, label: str) -> None:
        if post not in self._posts:
            return
        self._labels[post] = label
        self.query_one(OptionList).replace_option_prompt(post, self._line(post))
        self.post_message(self.Changed())

    def _line(self, post: str) -> Content:
        label = self._labels.get(post)
        shown = self._say(label) if label else "····"
        style = "bold $success" if label else "$text-muted"
        return Content.assemble((f"{shown:<{LABEL_WIDTH}}", style), (" ".join(self._posts[post].split()), ""))
