"""The situation: meters as bars in numbers and blocks, and how much is being said."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.widgets import Static

from crisis_sim.curves import sparkline
from crisis_sim.engine import Item, RunState
from crisis_sim.engine.recognised import recognised
from crisis_sim.notes import note
from crisis_sim.report.numbers import number
from crisis_sim.report.plaintext import printable
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.tui.wrapping import cut, wrap

WIDTH = 18
MINUTE_MS = 60_000


class Situation(Static):
    """Meters with their change since the start; negative share and rumours as opinion has them; posts a minute."""

    def __init__(self, scenario: Scenario, language: str, say: Callable[[str], str]) -> None:
        super().__init__(id="situation", classes="pane")
        self._scenario = scenario
        self._language = language
        self._say = say
        self.border_title = say("Situation")

    def show(self, state: RunState, sim_ms: int) -> None:
        """Show the situation at a moment of play."""
        meters = state.meters
        parts: list[tuple[str, str]] = []
        for meter in self._scenario.meters:
            value = meters[meter.id]
            parts += self._meter(printable(meter.label), value, meter.start, meter.good == "up")
        parts += self._opinion(state)
        parts += [(self._say("Posts per minute") + "\n", "$text-muted"), (volume(state.feed, sim_ms), "$accent")]
        self.update(Content.assemble(*parts), layout=False)

    def _opinion(self, state: RunState) -> list[tuple[str, str]]:
        now = state.opinion.now
        parts = [(note("Negative talk: {share} %", share=round(100 * now.negative)).say(self._say) + "\n", "")]
        known = recognised(self._scenario, state)
        out = [(rumour, now.beliefs[rumour]) for rumour in known if now.beliefs.get(rumour, 0.0) > 0]
        if out:
            parts.append((self._say("Going round: believed by … of 100") + "\n", "$text-muted"))
        for rumour, share in out:
            words = " ".join(printable(self._scenario.fact_of[rumour].text).split())
            parts += [(f"{round(100 * share):>3} ", "bold"), (cut(words, WIDTH + 4) + "\n", "")]
        return [*parts, ("\n", "")]

    def _meter(self, label: str, value: float, start: float, up_is_good: bool) -> list[tuple[str, str]]:
        filled = round(value / 100 * WIDTH)
        good = value >= 50 if up_is_good else value < 50
        style = "$success" if good else "$error"
        return [
            ("\n".join(wrap(label, WIDTH + 4)) + "\n", ""),
            ("█" * filled, style),
            ("░" * (WIDTH - filled), "$text-muted"),
            (f" {moved(value, start, self._language)}\n\n", "bold"),
        ]


class MeterLine(Static):
    """The meters on one line, for terminals without room for the situation."""

    DEFAULT_CSS = "MeterLine { height: 1; padding: 0 1; color: $text-muted; }"

    def __init__(self, scenario: Scenario, language: str) -> None:
        super().__init__(id="meters")
        self._scenario = scenario
        self._language = language

    def show(self, meters: dict[str, int | float]) -> None:
        """Show each meter's name, value and change since the start."""
        room = max(8, self.size.width // max(1, len(meters)) - 9)
        words = [
            f"{cut(printable(meter.label), room)} {moved(meters[meter.id], meter.start, self._language)}"
            for meter in self._scenario.meters
        ]
        self.update(Content(" · ".join(words)), layout=False)


def moved(value: float, start: float, language: str) -> str:
    """A value and its change since the start, in words that need no colour: ``57 ▼3``."""
    change = value - start
    sign = f" {'▲' if change > 0 else '▼'}{number(abs(change), language)}" if change else ""
    return number(value, language) + sign


def volume(feed: Sequence[Item], sim_ms: int) -> str:
    """Items a minute of play over the last eighteen minutes, as blocks scaled to the fullest minute."""
    counts = [0] * WIDTH
    last = sim_ms // MINUTE_MS
    for item in reversed(feed):
        ago = last - item.sim_ms // MINUTE_MS
        if ago >= WIDTH:
            break
        if item.kind != "own":
            counts[WIDTH - 1 - ago] += 1
    return sparkline(counts, max(counts))
