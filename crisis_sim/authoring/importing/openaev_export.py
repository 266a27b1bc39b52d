"""OpenAEV's export of a scenario: injects at seconds from the start, or from the inject they depend on."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from crisis_sim.authoring.importing.draft import Draft, Item, Kind, Left, Speaker, Trigger
from crisis_sim.authoring.importing.json_file import bounded, list_at, number_at, text_at
from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.authoring.importing.sheet import kind_of
from crisis_sim.authoring.importing.wordings import WORDINGS
from crisis_sim.notes import Note, note

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})(?:\s[^<>]{0,2000})?/?>")
_BREAKING = frozenset(("br", "p", "div", "li", "tr", "h1", "h2", "h3"))
_SAYS = ("body", "message", "content", "text", "article_content", "challenge_content", "html")
_TITLES = ("subject", "title", "headline")
_LONGEST_SECONDS = 999 * 3600
_KEYS = frozenset(
    (
        "inject_id", "inject_title", "inject_description", "inject_content", "inject_depends_on", "inject_enabled",
        "inject_depends_duration", "inject_type",
    )
)  # fmt: skip
_ROOT = frozenset(
    ("export_version", "scenario_injects", "scenario_information", "scenario_name", "scenario_description")
)


def read_export(root: Mapping[str, Any], source: str, language: str) -> Draft:
    """The draft of an export.

    Raises:
        ImportProblem: when none of its injects can be carried over.
    """
    reader = _Reader(language)
    entries, more = bounded(list_at(root, "scenario_injects"), "scenario_injects")
    reader.left += more
    for number, inject in enumerate(entries):
        reader.collect(f"scenario_injects[{number}]", inject)
    for key, value in root.items():
        if key not in _ROOT and value not in (None, "", [], {}):
            many = f"{len(value)} ×" if isinstance(value, list | dict) else str(value)[:80]
            reader.leave(key, many, note("No part of a scenario is known for this key."))
    items = reader.ordered()
    if not items:
        raise ImportProblem(
            note("This OpenAEV export has no enabled inject with a text, so nothing can be carried over."),
            unreadable=False,
        )
    about = root.get("scenario_information")
    about = about if isinstance(about, dict) else root
    return Draft(
        source,
        tuple(items),
        tuple(reader.left),
        text_at(about, "scenario_name"),
        plain(text_at(about, "scenario_description")),
    )


@dataclass
class _Reader:
    """Collects the injects, then puts each behind the one it depends on."""

    language: str
    left: list[Left] = field(default_factory=list)
    _items: dict[str, tuple[Item, int]] = field(default_factory=dict)
    _parents: dict[str, str] = field(default_factory=dict)

    def leave(self, path: str, what: str, why: Note) -> None:
        self.left.append(Left(note("{path}", path=path), what[:120], why))

    def collect(self, path: str, inject: Any) -> None:
        """Take an inject in, unless it is switched off or says nothing."""
        if not isinstance(inject, dict):
            self.leave(path, str(inject), note("This is no inject."))
            return
        title = text_at(inject, "inject_title")
        if inject.get("inject_enabled") is False:
            self.leave(path, title, note("This inject is switched off, so it is not carried over."))
            return
        said, headline = self._said(path, inject)
        if not (said or headline or title):
            self.leave(path, "", note("There is no text here, so there is nothing to carry over."))
            return
        key = text_at(inject, "inject_id") or f"inject {path}"
        if key in self._items:
            self.leave(path, key, note("Another inject above has this id, so this one is not carried over."))
            return
        self._rest(path, inject)
        item = Item(
            key=key,
            where=note("{path}", path=path),
            kind=_kind(inject, title),
            text=said or headline or title,
            headline=(headline or title) if said else "",
            sender=Speaker(self._sender(inject)),
            note=self._note(inject, title, headline),
        )
        self._items[key] = (item, self._seconds(path, inject))
        self._depends(path, key, inject.get("inject_depends_on"))

    def _said(self, path: str, inject: Mapping[str, Any]) -> tuple[str, str]:
        content = inject.get("inject_content")
        if isinstance(content, str):
            return plain(content), ""
        said_key = next((key for key in _SAYS if text_at(content, key)), "")
        title_key = next((key for key in _TITLES if text_at(content, key)), "")
        for key, value in content.items() if isinstance(content, dict) else ():
            if key not in (said_key, title_key, "sender", "from") and value not in (None, "", [], {}, False):
                self.leave(
                    f"{path}.inject_content.{key}", str(value), note("No part of a scenario is known for this key.")
                )
        said = plain(text_at(content, said_key)) or plain(text_at(inject, "inject_description"))
        return said, plain(text_at(content, title_key))

    def _sender(self, inject: Mapping[str, Any]) -> str:
        content = inject.get("inject_content")
        return text_at(content, "sender") or text_at(content, "from")

    def _rest(self, path: str, inject: Mapping[str, Any]) -> None:
        for key, value in inject.items():
            if key not in _KEYS and value not in (None, "", [], {}, False):
                self.leave(f"{path}.{key}", str(value), note("No part of a scenario is known for this key."))

    def _note(self, inject: Mapping[str, Any], title: str, headline: str) -> str:
        told = title if headline and title != headline else ""
        description = plain(text_at(inject, "inject_description"))
        expected = [text_at(e, "expectation_name") for e in list_at(inject.get("inject_content"), "expectations")]
        label = WORDINGS[self.language]["expected"]
        goals = f"{label}: {', '.join(filter(None, expected))}" if any(expected) else ""
        return "\n".join(part for part in (told, description, goals) if part)

    def _seconds(self, path: str, inject: Mapping[str, Any]) -> int:
        seconds = number_at(inject, "inject_depends_duration")
        if seconds is None or not 0 <= seconds <= 100 * _LONGEST_SECONDS:
            shown = str(inject.get("inject_depends_duration"))
            self.leave(f"{path}.inject_depends_duration", shown, note("This is no number of seconds; 0 is taken."))
            return 0
        return round(seconds)

    def _depends(self, path: str, key: str, written: Any) -> None:
        if isinstance(written, str) and written.strip():
            self._parents[key] = written.strip()
        elif written not in (None, "", [], {}):
            why = note("Conditions on another inject's outcome are not carried over; it comes at its own time.")
            self.leave(f"{path}.inject_depends_on", str(written), why)

    def ordered(self) -> list[Item]:
        """The items, each behind the one it depends on; what depends on nothing that is here comes at its own time."""
        done: dict[str, Item] = {}
        for key in self._items:
            for each in reversed(self._line(key, done)):
                done[each] = self._timed(each, done)
        return list(done.values())

    def _line(self, key: str, done: Mapping[str, Item]) -> list[str]:
        """An inject and those it depends on, up to one that is placed already, or that the line comes back to."""
        line: list[str] = []
        seen: set[str] = set()
        at: str | None = key
        while at is not None and at in self._items and at not in done and at not in seen:
            seen.add(at)
            line.append(at)
            at = self._parents.get(at)
        return line

    def _timed(self, key: str, done: Mapping[str, Item]) -> Item:
        item, seconds = self._items[key]
        parent = self._parents.get(key)
        if parent is not None and parent in done:
            return replace(item, after=Trigger(parent), delay_ms=seconds * 1000)
        if parent is not None:
            why = note(
                "The inject it depends on is not carried over, or depends on it in turn; it counts from the start."
            )
            self.left.append(Left(item.where, parent[:80], why))
        return replace(item, at_ms=seconds * 1000)


def _kind(inject: Mapping[str, Any], title: str) -> Kind:
    content = inject.get("inject_content")
    if text_at(content, "article_content"):
        return "news"
    found = kind_of(text_at(inject, "inject_type")) or kind_of(title)
    return found if found in ("post", "news") else "message"


def plain(written: str) -> str:
    """Text without the tags of HTML, in which OpenAEV keeps the bodies of mails."""
    if "<" not in written and "&" not in written:
        return written
    bare = _TAG.sub(lambda tag: "\n" if tag[2].lower() in _BREAKING else "", written)
    return re.sub(r"\n{3,}", "\n\n", html.unescape(bare)).strip()
