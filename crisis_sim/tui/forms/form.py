"""What every form can do; the composer knows no more about them."""

from __future__ import annotations

from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from crisis_sim.scenario.answers import Answer
from crisis_sim.scoring import Response


class Form(Vertical):
    """A form that holds one answer in the making; by itself it is an empty one."""

    BINDINGS = [
        Binding("tab", "app.focus_next", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
    ]
    """Before any field gets the key, so that what is typed quickly behind a Tab lands in the next field."""

    class Changed(Message):
        """What is written in the form has changed."""

    def answer(self) -> Answer:
        """The answer as it stands."""
        return Answer()

    def restore(self, answer: Answer) -> None:
        """Put a kept draft back."""

    def focus_first(self) -> None:
        """Put the cursor where writing begins, now: the next key may be a letter already."""
        self.screen.set_focus(self.query("TextArea, OptionList").first(Widget))

    def rows(self, width: int) -> int | None:
        """Lines it needs at a width in cells, where that is known; else it takes what the composer has."""
        return None

    @property
    def length(self) -> int | None:
        """Characters of what would be published; `None` where nothing is."""
        return len(Response.of(self.answer()).text)
