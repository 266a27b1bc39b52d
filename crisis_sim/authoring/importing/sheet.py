"""A plan or a list of posts in rows: plain spreadsheets, chronograms, and what monitoring tools export."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crisis_sim.authoring.importing.columns import Columns
from crisis_sim.authoring.importing.draft import Choice, Draft, Item, Kind, Left, Speaker
from crisis_sim.authoring.importing.moments import on_one_line
from crisis_sim.authoring.importing.platforms import place_of
from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.authoring.importing.table import Row, Table, as_text, at_cell, at_row
from crisis_sim.authoring.importing.times import Moment, joined, moment_of
from crisis_sim.authoring.importing.wordings import WORDINGS
from crisis_sim.notes import Note, note

_KINDS: dict[Kind, str] = {
    "decision": "decision|decide|keputusan|memutuskan|pilihan|choice|poll",
    "statement": (
        "task|tugas|statement|pernyataan|press release|siaran pers|press_release|respond|response|question|pertanyaan|"
        "jawaban|tanggapan"
    ),
    "end": "end|endex|akhir|selesai|penutup|tamat",
    "news": "news|berita|artikel|article|press|pers|presse|media|tv|radio|televisi|koran|newspaper|headline|liputan",
    "post": (
        "post|posting|unggahan|cuitan|cuit|tweet|komentar|comment|social|sosial|medsos|status|twitter|facebook|instagram|"
        "tiktok|reply|balasan|video"
    ),
    "message": (
        "message|pesan|mail|email|e-mail|surel|sms|wa|whatsapp|call|telepon|telephone|phone|memo|surat|letter|chat|"
        "telegram|inject|information|informasi|info|laporan|report"
    ),
}  # fmt: skip
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split("|")}
_IN_MINUTES = re.compile(r"\b(?:min|mins|minutes?|menit)\b", re.IGNORECASE)
"""Headings below which a number such as 0.5 is no part of a day."""
_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d+)?", re.ASCII)
_WORD = re.compile(r"[\w-]+")
_COUNT = re.compile(r"(\d+(?:[.,]\d+)?)\s*([kKmM]|rb|jt)?")
_TIMES = {"k": 1_000, "rb": 1_000, "m": 1_000_000, "jt": 1_000_000}
_MOST_FOLLOWERS = 10**9


def read_sheet(table: Table, columns: Columns, source: str, language: str, *, monitoring: bool) -> Draft:
    """The draft of a sheet; `monitoring` takes every row for a real person's post.

    Raises:
        ImportProblem: when no row of it can be carried over.
    """
    reader = _Sheet(columns, language, monitoring)
    timed = [
        found for row in table.rows if _is_below(row, columns) for found in [reader.read(row)] if found is not None
    ]
    if not timed:
        raise ImportProblem(_nothing(columns, reader.left), unreadable=False)
    line = on_one_line([(row.number, moment) for row, moment, _ in timed])
    items = [replace(item, at_ms=ms) for (_, _, item), ms in zip(timed, line.at_ms, strict=True)]
    items, odd = _in_order(items)
    left = (*table.left, *_unused(table, columns), *reader.left, *line.left, *odd)
    return Draft(source, tuple(items), left, starts=line.starts, real_people=monitoring)


def _is_below(row: Row, columns: Columns) -> bool:
    return columns.heading is None or row.number > columns.heading.number


def _nothing(columns: Columns, left: Sequence[Left]) -> Note:
    if "time" not in columns.place and "date" not in columns.place:
        names = ", ".join(columns.heading.text(c) for c in columns.heading.filled) if columns.heading else ""
        return note(
            "No column says when anything happens, so nothing can be carried over; the columns are {columns}. Name "
            "one: --column time=HEADING.",
            columns=names[:300],
        )
    if left:
        first = left[0]
        return note("None of the rows can be carried over. The first: {where}: {why}", where=first.where, why=first.why)
    return note("There is a heading and no row below it, so nothing can be carried over.")


@dataclass
class _Sheet:
    """Reads row after row; what a row leaves open, such as its day, is taken from the one before."""

    columns: Columns
    language: str
    monitoring: bool

    def __post_init__(self) -> None:
        self.left: list[Left] = []
        self._last: Moment | None = None
        self._keys: set[str] = set()

    def read(self, row: Row) -> tuple[Row, Moment, Item] | None:
        """The moment and the item of a row; `None` where it is neither, which is told."""
        if self._is_section(row):
            words = as_text(row.cell(row.filled[0]))
            self._leave(row, words, note("A heading between the rows, without a moment of its own."))
            return None
        moment = self._moment(row)
        item = self._item(row) if moment is not None else None
        return None if moment is None or item is None else (row, moment, item)

    def _is_section(self, row: Row) -> bool:
        """Whether a row holds nothing but a few words, as a heading between the rows does."""
        if len(row.filled) != 1:
            return False
        only, place = row.filled[0], self.columns.place
        return only != place.get("text") and moment_of(row.cell(only)) is None

    def _leave(self, row: Row, what: str, why: Note) -> None:
        self.left.append(Left(at_row(row.number), what[:120], why))

    def _moment(self, row: Row) -> Moment | None:
        columns = self.columns
        time, date = self._time(row), columns.cell(row, "date")
        if not as_text(time) and not as_text(date):
            if self._last is not None and self.columns.text(row, "text"):
                self._leave(row, "", note("There is no time here; it comes together with the row above."))
                return self._last
            self._leave(row, self._words(row), note("There is no time here, so it is not carried over."))
            return None
        moment = joined(moment_of(date), moment_of(time)) if as_text(time) else moment_of(date)
        if moment is None or (as_text(time) and moment_of(time) is None):
            shown = as_text(time) or as_text(date)
            where = at_cell(row.number, columns.name(columns.place["time" if as_text(time) else "date"]))
            why = note('"{time}" is no time that can be read, so this row is not carried over.', time=shown[:40])
            self.left.append(Left(where, self._words(row), why))
            return None
        self._last = moment
        return moment

    def _time(self, row: Row) -> object:
        """The cell of the time; a number in a column of minutes has its unit from there."""
        cell = self.columns.cell(row, "time")
        if not _IN_MINUTES.search(self.columns.name(self.columns.place.get("time", 0))):
            return cell
        return f"{cell} min" if isinstance(cell, int | float) or _NUMBER.fullmatch(as_text(cell)) else cell

    def _words(self, row: Row) -> str:
        text = self.columns.text(row, "text") or self.columns.text(row, "headline")
        return " ".join(text.split())[:80]

    def _item(self, row: Row) -> Item | None:
        columns = self.columns
        text, headline = columns.text(row, "text"), columns.text(row, "headline")
        if not text and not headline and kind_of(columns.text(row, "kind")) != "end":
            self._leave(
                row, columns.text(row, "kind"), note("There is no text here, so there is nothing to carry over.")
            )
            return None
        kind = self._kind(row)
        choices = _choices(columns.text(row, "options"))
        if kind == "decision" and len(choices) < 2:
            self._leave(
                row, columns.text(row, "options"), note("A decision needs two options or more; it becomes a task.")
            )
            kind, choices = "statement", ()
        return Item(
            key=self._key(row, kind),
            where=at_row(row.number),
            kind=kind,
            text=text or headline,
            headline=headline if text else "",
            sender=Speaker(columns.text(row, "from"), followers=self._followers(row)),
            channel=columns.text(row, "channel"),
            reply_to=columns.text(row, "reply_to") or None,
            choices=choices if kind == "decision" else (),
            picture=columns.text(row, "picture"),
            note=self._note(row),
        )

    def _key(self, row: Row, kind: Kind) -> str:
        """The row's id, where nobody above has it; else its number."""
        written = self.columns.text(row, "id")
        if written in self._keys:
            self._leave(row, written, note("Another row above has this id; replies to it go to that one."))
        key = written if written and written not in self._keys else f"{kind} row {row.number}"
        self._keys.add(key)
        return key

    def _kind(self, row: Row) -> Kind:
        written = self.columns.text(row, "kind")
        place = place_of(self.columns.text(row, "channel"), self.language)
        by_place: Kind | None = {"social": "post", "news": "news", "message": "message"}[place[1]] if place else None  # type: ignore[assignment]
        if self.monitoring:
            return "news" if by_place == "news" else "post"
        found = kind_of(written)
        if written and found is None:
            self._leave(
                row, written, note("This is no kind that is known; it becomes a message, or what its channel is for.")
            )
        if self.columns.text(row, "options") and found in (None, "message", "statement"):
            return "decision"
        usual: Kind = "post" if "kind" not in self.columns.place else "message"
        return found or by_place or usual

    def _followers(self, row: Row) -> int:
        written = self.columns.text(row, "reach")
        count = _count(written)
        if written and count is None:
            self._leave(row, written, note("This reach is no number, so it is left out."))
        return count or 0

    def _note(self, row: Row) -> str:
        sentiment = self.columns.text(row, "sentiment")
        words, to = WORDINGS[self.language], self.columns.text(row, "to")
        told = (f"{words['for']}: {to}" if to else "", f"{words['sentiment']}: {sentiment}" if sentiment else "")
        parts = (*told, self.columns.text(row, "note"))
        return "\n".join(part for part in parts if part)


def kind_of(written: str) -> Kind | None:
    """The kind that a plan's own word for it means, by the word as a whole or the first known one in it."""
    whole = " ".join(written.casefold().replace("_", " ").split())
    found = _KIND_OF.get(whole)
    return found or next((_KIND_OF[word] for word in _WORD.findall(whole) if word in _KIND_OF), None)


def _choices(written: str) -> tuple[Choice, ...]:
    labels = [label.strip() for label in written.split("|")]
    return tuple(Choice(f"option {number}", label) for number, label in enumerate(filter(None, labels), 1))


def _count(written: str) -> int | None:
    """A number of people as tools write it: 1200, 1.200, 1,200, 12.5K, 3 rb."""
    bare = written.strip()
    grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", bare)
    if grouped:
        return min(int(re.sub("[.,]", "", bare)), _MOST_FOLLOWERS)
    found = _COUNT.fullmatch(bare)
    if found is None:
        return None
    return min(round(float(found[1].replace(",", ".")[:18]) * _TIMES.get((found[2] or "").lower(), 1)), _MOST_FOLLOWERS)


def _in_order(items: list[Item]) -> tuple[list[Item], list[Left]]:
    """Items by their moments; replies to what is not there, or not there yet, stand alone, which is told."""
    posts = {item.key for item in items if item.kind in ("post", "news")}
    all_reply = len(items) > 1 and all(item.reply_to is not None for item in items)
    seen: set[str] = set()
    done, left = [], []
    for item in sorted(items, key=lambda each: each.at_ms or 0):
        why = _stands_alone(item, set() if all_reply else posts, seen)
        if why is not None:
            left.append(Left(item.where, (item.reply_to or "")[:80], why))
        done.append(item if why is None else replace(item, reply_to=None))
        seen.add(item.key)
    return done, left


def _stands_alone(item: Item, posts: set[str], seen: set[str]) -> Note | None:
    """Why an item cannot be the reply that it is. Where all rows are replies, ``posts`` are those of another file."""
    if item.reply_to is None:
        return None
    if item.kind != "post":
        return note("Only posts can be replies here, so it stands alone.")
    if item.reply_to not in posts:
        return note("The post that it answers is not in this file, so it stands alone.")
    return None if item.reply_to in seen else note("The post that it answers comes later, so it stands alone.")


def _unused(table: Table, columns: Columns) -> list[Left]:
    """Columns that mean nothing to an exercise, each with the rows in which it holds something."""
    used = set(columns.place.values())
    rows: dict[int, list[int]] = {}
    for row in table.rows:
        for column in row.filled:
            if column not in used and _is_below(row, columns):
                rows.setdefault(column, []).append(row.number)
    above = [row for row in table.rows if not _is_below(row, columns) and row is not columns.heading]
    found = [
        Left(
            at_row(row.number),
            " ".join(as_text(row.cell(c)) for c in row.filled)[:120],
            note("It stands above the headings."),
        )
        for row in above
    ]
    for column, numbers in sorted(rows.items()):
        where = note('Column "{column}", rows {rows}', column=columns.name(column), rows=spans(numbers))
        found.append(Left(where, "", note("No part of an exercise is known for this column; --column can name one.")))
    return found


def spans(numbers: Sequence[int]) -> str:
    """Row numbers as people write them: 2-5, 8."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and parts[-1][-1] == number - 1:
            parts[-1][1:] = [number]
        else:
            parts.append([number])
    return ", ".join("-".join(str(end) for end in part) for part in parts)
