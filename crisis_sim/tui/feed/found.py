"""Posts that were found, in the same view as the feed, with the words that were looked for marked."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from textual.strip import Strip

from crisis_sim.engine import Item
from crisis_sim.engine.monitoring import Query
from crisis_sim.tui.feed.view import FeedView


class FoundView(FeedView):
    """Only what it is given; the same keys as the feed."""

    COMPONENT_CLASSES = {"feed--found"}
    DEFAULT_CSS = "FoundView .feed--found { background: $warning 30%; text-style: bold; }"

    sought: Query | None = None
    """What is marked."""

    def replace(self, items: Iterable[Item]) -> None:
        """Show these items instead, from the newest."""
        self._items = list(items)
        self.chosen = None
        self._rebuild()
        self.action_follow()

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        if self.sought is None or not strip.text.strip():
            return strip
        spans = self.sought.marks(strip.text)
        return _marked(strip, spans, self) if spans else strip


def _marked(strip: Strip, spans: tuple[tuple[int, int], ...], view: FoundView) -> Strip:
    style = view.get_component_rich_style("feed--found")
    segments: list[Segment] = []
    at = 0
    for segment in strip:
        for text, inside in _cut(segment.text, at, spans):
            own = segment.style
            segments.append(Segment(text, (own + style if own else style) if inside else own))
        at += len(segment.text)
    return Strip(segments, strip.cell_length)


def _cut(text: str, at: int, spans: tuple[tuple[int, int], ...]) -> Iterable[tuple[str, bool]]:
    """The pieces of a text that begins at a place of its line, and whether each lies in a span."""
    done = 0
    for start, end in spans:
        first, last = max(done, start - at), min(len(text), end - at)
        if first >= last:
            continue
        if first > done:
            yield text[done:first], False
        yield text[first:last], True
        done = last
    if done < len(text):
        yield text[done:], False
