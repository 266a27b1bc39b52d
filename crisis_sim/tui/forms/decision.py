"""A decision: one of several options, and the reason for it."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

from crisis_sim.report.plaintext import printable
from crisis_sim.scenario import tasks
from crisis_sim.scenario.answers import Answer
from crisis_sim.tui.forms.area import WritingArea
from crisis_sim.tui.forms.form import Form
from crisis_sim.tui.wrapping import wrap

REASON_ROWS = 4
"""Lines for the question and the reason."""


class DecisionForm(Form):
    """The options, then a field for the reason; Enter chooses an option and goes to the reason."""

    DEFAULT_CSS = """
    DecisionForm OptionList { height: auto; max-height: 70%; }
    DecisionForm Label { color: $text-muted; }
    """

    def __init__(self, say: Callable[[str], str], options: tuple[tasks.Option, ...]) -> None:
        super().__init__()
        self._say = say
        self._options = {option.id: option for option in options}
        self._chosen: str | None = None

    def compose(self) -> ComposeResult:
        yield OptionList(*(Option(self._line(option), id=option) for option in self._options))
        yield Label(self._say("Why? In a sentence or two"), markup=False)
        yield WritingArea(id="why")

    def on_mount(self) -> None:
        self.query_one(OptionList).highlighted = 0

    def answer(self) -> Answer:
        why = self.query_one(WritingArea).text
        if self._chosen is None:
            return Answer(text=why) if why else Answer()
        return Answer(choose=self._chosen, why=why or None)

    def restore(self, answer: Answer) -> None:
        if answer.choose in self._options:
            self._choose(answer.choose)
        self.query_one(WritingArea).text = answer.why or answer.text or ""

    def rows(self, width: int) -> int:
        options = sum(len(wrap("( ) " + printable(option.label), width)) for option in self._options.values())
        return options + REASON_ROWS

    @property
    def length(self) -> None:
        return None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._choose(str(event.option.id))
        self.query_one(WritingArea).focus()

    def on_text_area_changed(self) -> None:
        self.post_message(self.Changed())

    def _choose(self, option: str | None) -> None:
        before, self._chosen = self._chosen, option
        for changed in (before, option):
            if changed is not None:
                self.query_one(OptionList).replace_option_prompt(changed, self._line(changed))
        self.post_message(self.Changed())

    def _line(self, option: str) -> Content:
        mark = "(•) " if option == self._chosen else "( ) "
        return Content.assemble((mark, "bold $accent"), (printable(self._options[option].label), ""))
