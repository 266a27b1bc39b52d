"""What can be done beside writing: to the chosen post, and with whom to turn to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from crisis_sim.engine import Exercise, Item
from crisis_sim.engine.acting import offered
from crisis_sim.notes import message, translator
from crisis_sim.report.plaintext import printable
from crisis_sim.tui.app import CrisisApp

Act = Mapping[str, Any]

_NAMES = {
    "pin": message("Pin this post to the top"),
    "unpin": message("Take the pin off this post"),
    "correct": message("Correct this post in public"),
    "delete": message("Delete this post"),
    "hide": message("Hide this post under our account"),
    "report": message("Report this post to the platform"),
}


def possible(exercise: Exercise, item: Item | None, say: Callable[[str], str]) -> list[tuple[str, Act]]:
    """What can be done now, each with its words; to the item first, then what the scenario offers."""
    state = exercise.state
    found: list[tuple[str, Act]] = []
    if item is not None and item.public and state.marks.get(item.id) in (None, "corrected"):
        acts: tuple[str, ...] = ("unpin" if state.pinned == item.id else "pin", "correct", "delete")
        acts = acts if item.kind == "own" else ("hide", "report")
        found += [(say(_NAMES[act]), {"act": act, "item": item.id}) for act in acts]
    able = offered(exercise.scenario, state)
    return found + [(printable(action.label), {"act": "turn", "action": action.id}) for action in able]


class ActScreen(ModalScreen[Act | None]):
    """Dismissed with the act that was chosen, or with nothing."""

    BINDINGS = [Binding("escape", "leave", show=False)]
    DEFAULT_CSS = "ActScreen OptionList { height: auto; max-height: 20; margin-top: 1; }"

    def __init__(self, exercise: Exercise, item: Item | None) -> None:
        super().__init__()
        self._exercise = exercise
        self._item = item
        self._acts: list[Act] = []

    def compose(self) -> ComposeResult:
        assert isinstance(self.app, CrisisApp)
        say = translator(self.app.language)
        offered = possible(self._exercise, self._item, say)
        self._acts = [act for _, act in offered]
        with Vertical(id="sheet"):
            if self._item is not None:
                words = " ".join(printable(self._item.text).split())
                yield Static(Content(words[:200]), markup=False)
            if offered:
                yield OptionList(*(Option(Content(words)) for words, _ in offered))
            else:
                yield Static(say("There is nothing to do here beside writing. Escape goes back."), markup=False)

    def on_mount(self) -> None:
        for listed in self.query(OptionList):
            listed.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._acts[event.option_index])

    def action_leave(self) -> None:
        self.dismiss(None)
