"""A question with two answers, of which the harmless one is the default."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from crisis_sim.notes import Note, translator
from crisis_sim.tui.app import CrisisApp


class QuestionScreen(ModalScreen[bool]):
    """Dismissed with true only by a clear yes."""

    BINDINGS = [Binding("escape,n", "answer(False)", show=False), Binding("y", "answer(True)", show=False)]
    DEFAULT_CSS = """
    QuestionScreen Horizontal { height: auto; margin-top: 1; }
    QuestionScreen Button { margin-right: 2; }
    """

    def __init__(self, question: Note) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        assert isinstance(self.app, CrisisApp)
        say = translator(self.app.language)
        with Vertical(id="sheet"):
            yield Static(self._question.say(say), markup=False)
            with Horizontal():
                yield Button(say("No, play on"), id="no", variant="primary")
                yield Button(say("Yes (y)"), id="yes")

    def on_mount(self) -> None:
        self.query_one("#no").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        self.dismiss(event.button.id == "yes")

    def action_answer(self, sure: bool) -> None:
        self.dismiss(sure)
