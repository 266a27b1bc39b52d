"""One free text."""

from __future__ import annotations

from textual.app import ComposeResult

from crisis_sim.scenario.answers import Answer
from crisis_sim.tui.forms.area import WritingArea
from crisis_sim.tui.forms.form import Form


class TextForm(Form):
    """A single field that grows with the composer."""

    def compose(self) -> ComposeResult:
        yield WritingArea(id="written")

    def answer(self) -> Answer:
        return Answer(text=self.query_one(WritingArea).text)

    def restore(self, answer: Answer) -> None:
        area = self.query_one(WritingArea)
        area.text = answer.text or ""
        area.move_cursor(area.document.end)

    def on_text_area_changed(self) -> None:
        self.post_message(self.Changed())
