"""Help for the screen it was asked on: every command with its key."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from crisis_sim.notes import translator
from crisis_sim.tui.app import CrisisApp
from crisis_sim.tui.commands import Command


class HelpScreen(ModalScreen[None]):
    """A sheet that any of its keys closes."""

    BINDINGS = [Binding("escape,f1,enter,q", "dismiss", show=False)]

    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        assert isinstance(self.app, CrisisApp)
        say = translator(self.app.language)
        parts: list[tuple[str, str]] = [(say("Keys") + "\n\n", "bold")]
        for command in self._commands:
            key = command.shown_key or command.key.split(",")[0].capitalize()
            parts += [(f"{key:>7}  ", "bold $accent"), (say(command.help) + "\n", "")]
        parts.append(("\n" + say("Tab goes from pane to pane. Escape closes this page."), "$text-muted"))
        with VerticalScroll(id="sheet"):
            yield Static(Content.assemble(*parts))
