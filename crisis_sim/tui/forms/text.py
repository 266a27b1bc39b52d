"""One free text."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import TextArea

from crisis_sim.scenario.answers import Answer
from crisis_sim.tui.forms.form import Form


class TextForm(Form):
    """A single field that grows with the composer."""

    def compose(self) -> ComposeResult:
        yield TextArea(id="written")

    def answer(self) -> Answer:
        return Answer(text=self.query_one(TextArea).text)

    def restore(self, answer: Answer) -> None:
        area = self.query_one(TextArea)
        area.text = answer.text or ""
        area.move_cursor(area.document.end)

    def on_text_area_changed(self) -> None:
        self.post_message(self.Changed())
