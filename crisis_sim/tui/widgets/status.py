"""The line at the top: the mark, what is played, the story's clock, the time that is left, speed and pause."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from crisis_sim.report.cards import MARK
from crisis_sim.report.numbers import minutes, number
from crisis_sim.report.plaintext import printable
from crisis_sim.report.telling import Teller
from crisis_sim.tui.wrapping import fitted


class StatusLine(Static):
    """One line, updated in place once a second."""

    DEFAULT_CSS = "StatusLine { height: 1; background: $panel; padding: 0 1; }"

    def __init__(self, teller: Teller) -> None:
        super().__init__(id="status")
        self._teller = teller

    def show(self, sim_ms: int, speed: int, running: bool) -> None:
        """Show the clock at a moment of play; `speed` in thousandths."""
        say, scenario = self._teller.say, self._teller.scenario
        left = f"{say('left')} {minutes(scenario.duration - sim_ms)}"
        pace = "" if speed == 1000 else f" ×{number(speed / 1000, self._teller.language, 2)}"
        state = f" ‖ {say('PAUSED')}" if not running else ""
        right = f"{self._teller.clock(sim_ms)} · {left}{pace}{state}"
        room = max(0, self.size.width - len(MARK) - len(right) - 4)
        self.update(
            Content.assemble(
                (MARK, "bold $warning"),
                ("  " + fitted(printable(scenario.title), room) + "  ", ""),
                (right, "bold" if running else "bold $warning"),
            ),
            layout=False,
        )
