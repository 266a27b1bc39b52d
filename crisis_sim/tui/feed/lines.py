"""An item of the feed as styled lines; computed once for a width, away from any widget."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from crisis_sim.engine import Item
from crisis_sim.report.plaintext import printable
from crisis_sim.report.telling import Teller
from crisis_sim.tui.wrapping import wrap

Part = tuple[str, str]
"""Words and the name of their style: time, author, own, kind, text, headline, dim."""

Line = tuple[Part, ...]

INDENT = 2


@dataclass(frozen=True, slots=True)
class FeedWriter:
    """Writes items as lines for one run and language."""

    teller: Teller

    def lines(self, item: Item, width: int) -> tuple[Line, ...]:
        """The lines of an item within `width` cells; the last one is empty and sets it off from the next."""
        body: list[Line] = []
        if item.headline:
            style = "headline" if item.kind == "news" else "text"
            body += self._wrapped(item.headline, style, width)
        text = (
            item.text if not (item.kind == "own" and item.headline) else item.text.removeprefix(item.headline).lstrip()
        )
        body += self._wrapped(text, "text", width)
        body += self._media(item, width)
        footer = self._footer(item)
        if footer:
            body += self._wrapped(footer, "dim", width)
        return (*self._head(item, width), *body, ())

    def _head(self, item: Item, width: int) -> list[Line]:
        say, stamp = self.teller.say, self.teller.clock(item.sim_ms)
        kind = {"news": say("NEWS"), "message": say("MESSAGE"), "own": say("YOU")}.get(item.kind, "")
        author = printable(self.teller.author(item)).replace("\n", " ")
        badge = " ✓" if item.author and self.teller.exercise.speaker(item).verified else ""
        where = f"· {self.teller.channel(item.channel)}"
        words = [
            (stamp, "time"),
            (kind, "own" if item.kind == "own" else "kind"),
            (author + badge, "author"),
            (where, "dim"),
            (self.teller.mark(item), "kind"),
        ]
        return _flowed([(text, style) for text, style in words if text], width)

    def _wrapped(self, text: str, style: str, width: int) -> list[Line]:
        shown = wrap(printable(text), width - INDENT)
        return [((" " * INDENT + line, style),) for line in shown]

    def _media(self, item: Item, width: int) -> list[Line]:
        inject = self.teller.scenario.injects.get(item.id)
        said = inject.said if inject else None
        if said is None or said.media is None:
            return []
        return self._wrapped(self.teller.media(said.media), "kind", width)

    def _footer(self, item: Item) -> str:
        words = []
        if item.reply_to:
            words.append(f"↳ {self._answered(item.reply_to)}")
        if item.repost_of:
            words.append(f"⟳ {self._answered(item.repost_of)}")
        counted = self.teller.reactions(item, self.teller.exercise.now)
        return "   ".join([*words, *([counted] if counted else [])])

    def _answered(self, item_id: str) -> str:
        item = self.teller.exercise.state.items.get(item_id)
        return printable(self.teller.author(item)).replace("\n", " ") if item else item_id


def _flowed(parts: list[Part], width: int) -> list[Line]:
    """Parts set side by side, a new line begun where the next one does not fit."""
    lines: list[list[Part]] = [[]]
    used = 0
    for text, style in parts:
        for piece in wrap(text, width - INDENT) if cell_len(text) > width - INDENT else [text]:
            size = cell_len(piece)
            if used and used + 1 + size > width:
                lines.append([(" " * INDENT, "text")])
                used = INDENT
            elif used:
                lines[-1].append((" ", "text"))
                used += 1
            lines[-1].append((piece, style))
            used += size
    return [tuple(line) for line in lines]
