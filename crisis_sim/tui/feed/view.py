"""The feed as one widget that draws only the lines in sight."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from crisis_sim.engine import Item
from crisis_sim.notes import note
from crisis_sim.tui.feed.lines import FeedWriter, Line

REMEMBERED = 400
"""Items whose lines are kept; a few screens' worth."""

RAIL = 2


class FeedView(ScrollView, can_focus=True):
    """Items in the order they came. It follows the newest one until the reader scrolls away, and then stays put."""

    COMPONENT_CLASSES = {
        "feed--time",
        "feed--author",
        "feed--own",
        "feed--kind",
        "feed--text",
        "feed--headline",
        "feed--dim",
        "feed--rail",
    }
    DEFAULT_CSS = """
    FeedView { background: $background; scrollbar-size-vertical: 1; overflow-x: hidden; overflow-y: scroll; }
    FeedView .feed--time { color: $text-muted; }
    FeedView .feed--author { text-style: bold; }
    FeedView .feed--own { color: $success; text-style: bold; }
    FeedView .feed--kind { color: $warning; text-style: bold; }
    FeedView .feed--headline { text-style: bold; }
    FeedView .feed--dim { color: $text-muted; }
    FeedView .feed--rail { color: $accent; }
    """
    BINDINGS = [
        Binding("up,k", "choose(-1)", show=False),
        Binding("down,j", "choose(1)", show=False),
        Binding("end,G", "follow", show=False),
        Binding("home,g", "first", show=False),
        Binding("enter", "reply", show=False),
    ]

    class ReplyWanted(Message):
        """The reader wants to reply to an item."""

        def __init__(self, item: Item) -> None:
            self.item = item
            super().__init__()

    def __init__(self, writer: FeedWriter, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._writer = writer
        self._items: list[Item] = []
        self._shown: list[Item] = []
        self._starts: list[int] = []
        self._height = 0
        self._cache: OrderedDict[str, tuple[Line, ...]] = OrderedDict()
        self._wrapped_at = 0
        self.channel: str | None = None
        self.chosen: int | None = None
        self.following = True
        self.unread = 0

    def add(self, items: Iterable[Item]) -> None:
        """Append items; the sight moves only while it follows the newest."""
        fresh = list(items)
        self._items.extend(fresh)
        shown = [item for item in fresh if self._fits(item)]
        for item in shown:
            self._place(item)
        if not shown:
            return
        self._resize()
        if self.following:
            self.scroll_end(animate=False, immediate=True)
        else:
            self.unread += len(shown)
        self._say_where()

    def show_channel(self, channel: str | None) -> None:
        """Show one channel only, or all with `None`."""
        self.channel = channel
        self.chosen = None
        self._rebuild()
        self.action_follow()

    def freshen(self) -> None:
        """Write the items in sight anew, as reactions gather; one that needs other lines than before is left alone."""
        if not self._shown:
            return
        first, last = self._top_item() or 0, self._bottom_item()
        for item in self._shown[max(0, first) : last + 1]:
            fresh = self._writer.lines(item, self._width())
            if len(fresh) == len(self._cache.get(item.id, fresh)):
                self._cache[item.id] = fresh
        self.refresh()

    def rewrite(self) -> None:
        """Write everything anew, after something was done to an item; the sight stays where it is."""
        anchor, following = self._top_item(), self.following
        self._rebuild()
        if following or anchor is None:
            self.scroll_end(animate=False, immediate=True)
        else:
            self.scroll_to(y=self._starts[anchor], animate=False, immediate=True)

    @property
    def chosen_item(self) -> Item | None:
        """The item under the reader's mark."""
        return None if self.chosen is None else self._shown[self.chosen]

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        line = y + self.scroll_offset.y
        place = bisect_right(self._starts, line) - 1
        if place < 0 or line >= self._height or width <= RAIL:
            return Strip.blank(width, self.rich_style)
        lines = self._lines(self._shown[place])
        offset = line - self._starts[place]
        parts = lines[offset] if offset < len(lines) else ()
        rail = self._style("rail") if place == self.chosen and parts else self.rich_style
        segments = [Segment("▌ " if place == self.chosen and parts else "  ", rail)]
        segments += [Segment(text, self._style(style)) for text, style in parts]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._look_where()

    def on_resize(self, event: events.Resize) -> None:
        if self._wrapped_at != self._width():
            anchor = self._top_item()
            following = self.following
            self._rebuild()
            if following:
                self.scroll_end(animate=False, immediate=True)
            elif anchor is not None:
                self.scroll_to(y=self._starts[anchor], animate=False, immediate=True)

    def on_click(self, event: events.Click) -> None:
        line = event.y - self.gutter.top + self.scroll_offset.y
        place = bisect_right(self._starts, line) - 1
        if 0 <= place < len(self._shown):
            self.chosen = place
            self.refresh()

    def action_choose(self, step: int) -> None:
        """Choose the next or last item and bring it into sight."""
        if not self._shown:
            return
        start = self._bottom_item() if self.chosen is None else self.chosen + step
        self.chosen = min(len(self._shown) - 1, max(0, start))
        top = self._starts[self.chosen]
        end = self._starts[self.chosen + 1] if self.chosen + 1 < len(self._starts) else self._height
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, immediate=True)
        elif end > self.scroll_offset.y + self.size.height:
            self.scroll_to(y=end - self.size.height, animate=False, immediate=True)
        self.refresh()

    def action_follow(self) -> None:
        """Go to the newest item and follow."""
        self.following = True
        self.unread = 0
        self.scroll_end(animate=False, immediate=True)
        self._say_where()

    def action_first(self) -> None:
        self.scroll_home(animate=False, immediate=True)

    def action_reply(self) -> None:
        if self.chosen is not None and self._shown[self.chosen].kind != "own":
            self.post_message(self.ReplyWanted(self._shown[self.chosen]))

    def _fits(self, item: Item) -> bool:
        return self.channel is None or item.channel == self.channel

    def _width(self) -> int:
        return max(8, self.scrollable_content_region.width - RAIL)

    def _place(self, item: Item) -> None:
        self._shown.append(item)
        self._starts.append(self._height)
        self._height += len(self._lines(item))

    def _lines(self, item: Item) -> tuple[Line, ...]:
        found = self._cache.get(item.id)
        if found is None:
            found = self._writer.lines(item, self._width())
            self._cache[item.id] = found
            if len(self._cache) > REMEMBERED:
                self._cache.popitem(last=False)
        return found

    def _rebuild(self) -> None:
        self._cache.clear()
        self._wrapped_at = self._width()
        self._shown, self._starts, self._height = [], [], 0
        for item in self._items:
            if self._fits(item):
                self._place(item)
        self._resize()
        self.refresh()

    def _resize(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, self._height)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"feed--{name}")

    def _top_item(self) -> int | None:
        return bisect_right(self._starts, self.scroll_offset.y) - 1 if self._starts else None

    def _bottom_item(self) -> int:
        return max(0, bisect_right(self._starts, self.scroll_offset.y + self.size.height - 1) - 1)

    def _look_where(self) -> None:
        self.following = self.scroll_offset.y >= self.max_scroll_y
        if self.following:
            self.unread = 0
        self._say_where()

    def _say_where(self) -> None:
        say = self._writer.teller.say
        text = note("{n} new ↓ End", n=self.unread).say(say) if self.unread else ""
        if not self.following and not text:
            text = say("not following ↓ End")
        if self.border_subtitle != text:
            self.border_subtitle = text
