"""Posts in a list, each with a mark before it: what labels and picks have in common."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from crisis_sim.tui.forms.form import Form
from crisis_sim.tui.wrapping import wrap


class PostsForm(Form):
    """Space or Enter turns the mark of the highlighted post; what marks there are is the form's."""

    BINDINGS = [Binding("space", "turn", show=False)]

    def __init__(self, posts: Mapping[str, str]) -> None:
        """`posts` holds the words of each post by its id, cleaned for display."""
        super().__init__()
        self._posts = posts

    def compose(self) -> ComposeResult:
        yield OptionList(*(Option(self._line(post), id=post) for post in self._posts))

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0

    def action_turn(self) -> None:
        listed = self.query_one(OptionList)
        if listed.highlighted is not None:
            self.turn(str(listed.get_option_at_index(listed.highlighted).id))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.turn(str(event.option.id))

    def turn(self, post: str) -> None:
        """Give a post its next mark."""

    def mark(self, post: str) -> tuple[str, str]:
        """The mark of a post and its style; the width is the same for all."""
        return "", ""

    def redraw(self, post: str) -> None:
        """Show a post whose mark has changed."""
        self.query_one(OptionList).replace_option_prompt(post, self._line(post))
        self.post_message(self.Changed())

    def rows(self, width: int) -> int:
        return sum(len(wrap(self.mark(post)[0] + self._words(post), width)) for post in self._posts)

    @property
    def length(self) -> None:
        return None

    def _line(self, post: str) -> Content:
        return Content.assemble(self.mark(post), (self._words(post), ""))

    def _words(self, post: str) -> str:
        return " ".join(self._posts[post].split())
