"""The ground of every screen: commands bound from their one declaration, and words in the game's language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.screen import Screen

from crisis_sim.notes import Note, translator
from crisis_sim.tui.commands import Command

if TYPE_CHECKING:
    from crisis_sim.tui.app import CrisisApp


class CommandScreen(Screen[None]):
    """A screen whose keys are `KEYS`."""

    KEYS: ClassVar[tuple[Command, ...]] = ()

    def on_mount(self) -> None:
        for command in self.KEYS:
            self._bindings.bind(
                command.key,
                command.action,
                self.say(command.label) or self.say(command.help),
                show=bool(command.label),
                key_display=command.shown_key,
                priority=True,
            )
        self.refresh_bindings()

    @property
    def game(self) -> CrisisApp:
        """The app, as what it is."""
        from crisis_sim.tui.app import CrisisApp

        assert isinstance(self.app, CrisisApp)
        return self.app

    @property
    def say(self) -> Callable[[str], str]:
        """Translates a message into the language of the screens."""
        return translator(self.game.language)

    def tell(self, sentence: str | Note, *, problem: bool = False) -> None:
        """A short notice about something the trainee has just done."""
        text = sentence.say(self.say) if isinstance(sentence, Note) else sentence
        self.notify(text, severity="error" if problem else "information", markup=False, timeout=6 if problem else 3)

    def action_help(self) -> None:
        from crisis_sim.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.KEYS))

    def action_leave(self) -> None:
        self.app.exit(0)
