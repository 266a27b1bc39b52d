"""A press release: headline, lead, body, quote and contact, each in a field of its own."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.widgets import Label

from crisis_sim.notes import message
from crisis_sim.scenario.answers import FIELDS, Answer
from crisis_sim.tui.forms.area import WritingArea
from crisis_sim.tui.forms.form import Form

_ROWS = {"headline": 2, "lead": 3, "body": 6, "quote": 3, "contact": 2}
_LABELS = {
    "headline": message("Headline"),
    "lead": message("Lead: who, what, when, where, in a sentence or two"),
    "body": message("Body"),
    "quote": message("Quote, and who says it"),
    "contact": message("Contact for the press"),
}
"""Labels of the fields."""


class ReleaseForm(Form):
    """Five fields below each other; Tab goes from one to the next."""

    DEFAULT_CSS = """
    ReleaseForm { overflow-y: auto; }
    ReleaseForm Label { color: $text-muted; }
    """

    def __init__(self, say: Callable[[str], str]) -> None:
        super().__init__()
        self._say = say

    def compose(self) -> ComposeResult:
        for name in FIELDS:
            yield Label(self._say(_LABELS[name]), markup=False)
            area = WritingArea(id=f"field-{name}")
            area.styles.height = _ROWS[name]
            yield area

    def answer(self) -> Answer:
        written = {name: self.query_one(f"#field-{name}", WritingArea).text for name in FIELDS}
        return Answer.model_validate({"fields": {name: text for name, text in written.items() if text.strip()}})

    def restore(self, answer: Answer) -> None:
        for name, text in (answer.fields or {}).items():
            self.query_one(f"#field-{name}", WritingArea).text = text

    def on_text_area_changed(self) -> None:
        self.post_message(self.Changed())
