"""What monitoring has found, in a narrow column: curves, trends, spreaders, and the watchwords with their counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from crisis_sim.curves import sparkline
from crisis_sim.engine.monitoring import Curve, Spreader, Trend
from crisis_sim.report.numbers import number, percent
from crisis_sim.report.plaintext import printable
from crisis_sim.tui.wrapping import cut, fitted

Part = tuple[str, str]
LISTED = 10
"""Trends and spreaders at most."""


class Findings(Static):
    """Curves, trends and spreaders, each under its name; as many lines as there is room for."""

    def __init__(self, language: str, say: Callable[[str], str]) -> None:
        super().__init__(id="findings", classes="pane")
        self._language = language
        self._say = say
        self.border_title = say("Situation")

    def show(self, curves: tuple[Curve, Curve], trends: Sequence[Trend], spreaders: Sequence[Spreader]) -> None:
        """Show what stands out now; the curves are volume and negative share."""
        width, height = self.content_size
        listed = max(2, min(LISTED, (height - 6) // 2))
        lines = [
            *self._curve(self._say("Posts an hour"), curves[0], width, share=False),
            *self._curve(self._say("Negative share"), curves[1], width, share=True),
            (self._say("Trends") + "\n", "$text-muted"),
            *self._lines([(trend.term, percent(trend.share, self._language)) for trend in trends[:listed]], width),
            (self._say("Top spreaders") + "\n", "$text-muted"),
            *self._lines([self._spreader(spreader) for spreader in spreaders[:listed]], width),
        ]
        self.update(Content.assemble(*lines), layout=False)

    def _curve(self, name: str, curve: Curve, width: int, *, share: bool) -> Iterator[Part]:
        values = curve.columns(max(1, width))
        if not values:
            return
        now = percent(values[-1], self._language) if share else number(values[-1], self._language, 0)
        yield fitted(name, width - len(now)), "$text-muted"
        yield now + "\n", "bold"
        yield sparkline(values, 1 if share else max(values)) + "\n", "$error" if share else "$accent"

    def _spreader(self, spreader: Spreader) -> tuple[str, str]:
        return spreader.speaker.handle or spreader.speaker.name, number(spreader.reach, self._language, 0)

    def _lines(self, rows: Sequence[tuple[str, str]], width: int) -> Iterator[Part]:
        for name, figure in rows:
            room = max(1, width - cell_len(figure) - 1)
            yield fitted(cut(printable(name).replace("\n", " "), room), room) + " ", ""
            yield figure + "\n", "bold"
        if not rows:
            yield self._say("none") + "\n", ""


class WatchList(OptionList):
    """The watchwords with how many posts each has found; choosing one searches for it."""

    DEFAULT_CSS = "WatchList { text-wrap: nowrap; text-overflow: ellipsis; }"

    class Chosen(Message):
        """A watchword was chosen."""

        def __init__(self, watch: str) -> None:
            self.watch = watch
            super().__init__()

    def __init__(self, say: Callable[[str], str]) -> None:
        super().__init__(id="watches", classes="pane")
        self.border_title = say("Watchwords")
        self._rows: list[tuple[str, int]] = []

    def show(self, rows: Sequence[tuple[str, int]]) -> None:
        """Show watchwords with their counts; the chosen line stays where it is."""
        if list(rows) == self._rows:
            return
        if [watch for watch, _ in rows] != [watch for watch, _ in self._rows]:
            at = self.highlighted
            self.clear_options()
            self.add_options(Option(_watch_line(watch, found)) for watch, found in rows)
            self.highlighted = None if at is None or not rows else min(at, len(rows) - 1)
        else:
            for place, row in enumerate(rows):
                if row != self._rows[place]:
                    self.replace_option_prompt_at_index(place, _watch_line(*row))
        self._rows = list(rows)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self._rows[event.option_index][0]))


def _watch_line(watch: str, found: int) -> Content:
    return Content.assemble((f"{found:>4} ", "$warning bold" if found else "$text-muted"), printable(watch))
