"""Posts of which some need an answer: a list with ticks."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from crisis_sim.scenario.answers import Answer
from crisis_sim.tui.forms.form import Form
from crisis_sim.tui.wrapping import wrap

TICKED, OPEN = "[x] ", "[ ] "


class PickForm(Form):
    """The posts in a list; Space or Enter ticks the highlighted one, and unticks it again."""

    BINDINGS = [Binding("space", "tick", show=False)]

    def __init__(self, posts: Mapping[str, str]) -> None:
        """`posts` holds the words of each post by its id, cleaned for display."""
        super().__init__()
        self._posts = posts
        self._picked: set[str] = set()

    def compose(self) -> ComposeResult:
        yield OptionList(*(Option(self._line(post), id=post) for post in self._posts))

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0

    def answer(self) -> Answer:
        return Answer(pick=tuple(post for post in self._posts if post in self._picked))

    def restore(self, answer: Answer) -> None:
        for post in answer.pick or ():
            if post in self._posts and post not in self._picked:
                self._toggle(post)

    def action_tick(self) -> None:
        listed = self.query_one(OptionList)
        if listed.highlighted is not None:
            self._toggle(str(listed.get_option_at_index(listed.highlighted).id))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._toggle(str(event.option.id))

    def rows(self, width: int) -> int:
        return sum(len(wrap(OPEN + " ".join(text.split()), width)) for text in self._posts.values())

    @property
    def length(self) -> int:
        return 0

    def _toggle(self, post: str) -> None:
        self._picked ^= {post}
        self.query_one(OptionList).replace_option_prompt(post, self._line(post))
        self.post_message(self.Changed())

    def _line(self, post: str) -> Content:
        ticked = post in self._picked
        style = "bold $success" if ticked else "$text-muted"
        return Content.assemble((TICKED if ticked else OPEN, style), (" ".join(self._posts[post].split()), ""))
