"""The fact sheet: what is known now, since when, and from whom."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from crisis_sim.engine import Exercise
from crisis_sim.report.plaintext import printable
from crisis_sim.report.telling import Teller
from crisis_sim.tui.app import CrisisApp

_STYLES = {"confirmed": "bold $success", "unknown": "bold $warning", "false": "bold $error"}


class FactsScreen(ModalScreen[None]):
    """A sheet over the play screen; the clock runs on behind it."""

    BINDINGS = [Binding("escape,f5,enter,q", "dismiss", show=False)]

    def __init__(self, exercise: Exercise) -> None:
        super().__init__()
        self._exercise = exercise

    def compose(self) -> ComposeResult:
        assert isinstance(self.app, CrisisApp)
        teller = Teller(self._exercise, self.app.language)
        parts: list[tuple[str, str]] = [(teller.say("What is known") + "\n\n", "bold")]
        for fact in self._exercise.facts():
            parts.append((f"{teller.say(fact.status)}  ", _STYLES[fact.status]))
            value = f": {fact.value}" if fact.value else ""
            parts.append((printable(fact.text + value), ""))
            origin = f" · {printable(fact.source)}" if fact.source else ""
            parts.append((f"\n  {teller.clock(fact.since_ms)}{origin}\n", "$text-muted"))
        if len(parts) == 1:
            parts.append((teller.say("Nothing is known yet.") + "\n", ""))
        parts.append(("\n" + teller.say("Escape closes this page; the clock runs on."), "$text-muted"))
        with VerticalScroll(id="sheet"):
            yield Static(Content.assemble(*parts))
