"""Who speaks and where, collected while a timeline is written: personas and channels of the scenario to be."""

from __future__ import annotations

import re
from typing import Any

from crisis_sim.authoring.importing.cleaning import cleaned
from crisis_sim.authoring.importing.draft import Draft, Item, Left, PlaceKind
from crisis_sim.authoring.importing.naming import Ids
from crisis_sim.authoring.importing.people import invented
from crisis_sim.authoring.importing.platforms import place_of
from crisis_sim.authoring.importing.wordings import WORDINGS
from crisis_sim.notes import note

_HANDLE = re.compile(r"@[A-Za-z0-9_.]{2,40}")
_PLACES: dict[str, PlaceKind] = {"post": "social", "news": "news"}
_ROLES = {"social": "resident", "news": "media", "message": "other"}


def kind_of_place(item: Item) -> PlaceKind:
    """The kind of channel an item appears on."""
    return _PLACES.get(item.kind, "message")


class Cast:
    """Personas and channels by the names of the source; everything that had to be renamed is told in `left`."""

    def __init__(self, draft: Draft, language: str) -> None:
        self.personas: list[dict[str, Any]] = []
        self.channels: list[dict[str, Any]] = []
        self.left: list[Left] = []
        self.handles: dict[str, str] = {}
        self._language = language
        self._real = draft.real_people
        self._ids = Ids()
        self._channel_ids = Ids()
        self._persona_of: dict[str, dict[str, Any]] = {}
        self._channel_of: dict[tuple[str, str], str] = {}

    def persona(self, item: Item) -> str:
        """The id of the one who says an item."""
        place = kind_of_place(item)
        name = " ".join(item.sender.name.split())
        key = name.lstrip("@").casefold() or f"\0{place}"
        known = self._persona_of.get(key)
        if known is None:
            known = self._invented(item, key) if self._real and name else self._as_written(item, name, place)
            self._persona_of[key] = known
            self.personas.append(known)
        if item.sender.followers > known.get("followers", 0):
            known["followers"] = item.sender.followers
        return str(known["id"])

    def _invented(self, item: Item, key: str) -> dict[str, Any]:
        name, handle = invented(len(self.handles), self._language)
        self.handles[key] = handle
        why = note("A real author stands as the invented {name} ({handle}).", name=name, handle=handle)
        self.left.append(Left(item.where, "author", why))
        role = _ROLES[kind_of_place(item)] if item.sender.role == "other" else item.sender.role
        return {"id": self._ids.new(name, "person"), "name": name, "handle": handle, "kind": role}

    def _as_written(self, item: Item, name: str, place: PlaceKind) -> dict[str, Any]:
        name, why = cleaned(name, self._language, 200)
        self.left += [Left(item.where, "sender", each) for each in why]
        shown = name or WORDINGS[self._language][f"who-{place}"]
        persona: dict[str, Any] = {"id": self._ids.new(shown, "person"), "name": shown}
        handle = item.sender.handle or name
        if _HANDLE.fullmatch(handle) and not cleaned(handle, self._language)[1]:
            persona["handle"] = handle
        persona["kind"] = _ROLES[place] if item.sender.role == "other" else item.sender.role
        return persona

    def channel(self, item: Item) -> str:
        """The id of the channel an item appears on."""
        return self.place(item.channel, kind_of_place(item), item)

    def place(self, written: str, kind: PlaceKind, item: Item) -> str:
        """The id of a channel of a kind by the name that the source has for it, if it has one."""
        key = (" ".join(written.casefold().split()), kind)
        if key not in self._channel_of:
            self._channel_of[key] = self._new_channel(written, kind, item)
        return self._channel_of[key]

    def _new_channel(self, written: str, kind: PlaceKind, item: Item) -> str:
        real = place_of(written, self._language)
        name, _ = cleaned(written, self._language, 60)
        if real is not None:
            name = real[0] if real[1] == kind else ""
        name = name or WORDINGS[self._language][kind]
        if real is not None:
            why = note("A real service or a kind of place stands as the invented channel {name}.", name=name)
            self.left.append(Left(item.where, written, why))
        for channel in self.channels:
            if (channel["name"], channel["kind"]) == (name, kind):
                return str(channel["id"])
        ident = self._channel_ids.new(name, kind)
        self.channels.append({"id": ident, "name": name, "kind": kind})
        return ident
