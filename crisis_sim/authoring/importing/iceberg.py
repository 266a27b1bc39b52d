"""IcebergTTX scenarios: a graph of injects by ``next_inject_id`` and options, with teams and outside communications."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from crisis_sim.authoring.importing.draft import Choice, Draft, Item, Left, Speaker, Trigger
from crisis_sim.authoring.importing.json_file import bounded, list_at, number_at, text_at
from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.authoring.importing.walking import Edge, Walk, walked
from crisis_sim.authoring.importing.wordings import WORDINGS
from crisis_sim.notes import Note, note

MINUTE = 60_000
PACE = 2 * MINUTE
"""Milliseconds from an inject to the next one, where the source leaves that to the facilitator; our own choice."""
ANSWERED = 10_000
"""Milliseconds from a decision to what comes of it."""
_DECIDING = 3 * MINUTE
_INJECT_KEYS = frozenset(
    (
        "id", "title", "content", "target_teams", "next_inject_id", "options", "free_text_response", "expected_actions",
        "release_at_minutes", "triggers_communications", "sequence_order",
    )
)  # fmt: skip
_ROOT_KEYS = frozenset(
    (
        "schema_version", "title", "description", "participant_teams", "start_inject_id", "injects", "debrief_notes",
        "metadata",
    )
)  # fmt: skip


def read_iceberg(root: Mapping[str, Any], source: str, language: str) -> Draft:
    """The draft of a scenario.

    Raises:
        ImportProblem: when it has no inject with an id.
    """
    reader = _Reader(root, language)
    reader.read()
    if not reader.items:
        raise ImportProblem(
            note("This IcebergTTX file has no inject with a text, so nothing can be carried over."), unreadable=False
        )
    metadata = root.get("metadata")
    author = text_at(metadata, "author")
    minutes = number_at(metadata, "estimated_duration_minutes") or 0
    return Draft(
        source,
        tuple(reader.items),
        tuple(reader.left),
        title=text_at(root, "title"),
        summary=text_at(root, "description"),
        authors=(author,) if author else (),
        debrief=text_at(root, "debrief_notes"),
        minutes=round(minutes) if 0 < minutes <= 24 * 60 else 0,
    )


@dataclass
class _Reader:
    """Reads the injects in the order in which a player meets them."""

    root: Mapping[str, Any]
    language: str
    items: list[Item] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)

    def read(self) -> None:
        self._unknown(self.root, _ROOT_KEYS, "")
        self._unknown(self.root.get("metadata"), frozenset(("author", "estimated_duration_minutes")), "metadata.")
        injects = self._injects()
        teams = {text_at(team, "id"): text_at(team, "label") for team in list_at(self.root, "participant_teams")}
        walk = walked(
            {key: self._edges(key, inject, injects) for key, (_, inject) in injects.items()},
            text_at(self.root, "start_inject_id"),
            {key: self._release(inject, path) for key, (path, inject) in injects.items()},
        )
        for key in walk.order:
            path, inject = injects[key]
            if key in walk.loose:
                self._leave(
                    path, key, note("Nothing leads to this inject; it comes after the one before it in the file.")
                )
            for other in walk.cut.get(key, ()):
                self._leave(path, other, note("This way leads back to an inject that came before, so it is left out."))
            self._inject(key, path, inject, walk, teams)

    def _leave(self, path: str, what: str, why: Note) -> None:
        self.left.append(Left(note("{path}", path=path), what[:120], why))

    def _injects(self) -> dict[str, tuple[str, Mapping[str, Any]]]:
        found: dict[str, tuple[str, Mapping[str, Any]]] = {}
        entries, more = bounded(list_at(self.root, "injects"), "injects")
        self.left += more
        for number, inject in enumerate(entries):
            path = f"injects[{number}]"
            if not isinstance(inject, dict):
                self._leave(path, str(inject), note("This is no inject."))
                continue
            key = text_at(inject, "id") or f"inject {number + 1}"
            if key in found:
                self._leave(path, key, note("Another inject above has this id, so this one is not carried over."))
            elif not text_at(inject, "content") and not text_at(inject, "title"):
                self._leave(path, key, note("There is no text here, so there is nothing to carry over."))
            else:
                found[key] = (path, inject)
                self._unknown(inject, _INJECT_KEYS, f"{path}.")
        return found

    def _unknown(self, part: Any, known: frozenset[str], before: str) -> None:
        for key, value in part.items() if isinstance(part, dict) else ():
            if key not in known and value not in (None, "", [], {}):
                self._leave(f"{before}{key}", str(value), note("No part of a scenario is known for this key."))

    def _release(self, inject: Mapping[str, Any], path: str) -> int | None:
        minutes = number_at(inject, "release_at_minutes")
        if minutes is None and inject.get("release_at_minutes") is None:
            return None
        if minutes is None or not 0 <= minutes <= 60_000:
            shown = str(inject.get("release_at_minutes"))
            self._leave(
                f"{path}.release_at_minutes",
                shown,
                note("This is no number of minutes, so the inject comes in its turn."),
            )
            return None
        return round(minutes * MINUTE)

    def _edges(self, key: str, inject: Mapping[str, Any], injects: Mapping[str, Any]) -> list[Edge]:
        path = injects[key][0]
        options = self._options(inject, path)
        wanted: list[tuple[str, str | None]] = []
        if len(options) >= 2:
            wanted = [(text_at(raw, "next_inject_id"), choice.key) for choice, raw in options]
        elif options:
            wanted = [(text_at(options[0][1], "next_inject_id"), None)]
            self._leave(
                f"{path}.options", options[0][0].label, note("There is one option only, so what follows comes unasked.")
            )
        after = text_at(inject, "next_inject_id")
        if after and not any(target for target, _ in wanted):
            wanted.append((after, None))
        elif after:
            self._leave(f"{path}.next_inject_id", after, note("The options already say what comes next."))
        edges = []
        for target, option in wanted:
            if target and target not in injects:
                self._leave(path, target, note("There is no inject of this name to go on to."))
            elif target:
                edges.append(Edge(target, option, (_DECIDING + ANSWERED) if option else PACE))
        return edges

    def _options(self, inject: Mapping[str, Any], path: str) -> list[tuple[Choice, Any]]:
        found = []
        keys: set[str] = set()
        for number, raw in enumerate(list_at(inject, "options"), 1):
            label = text_at(raw, "label") or text_at(raw, "id")
            key = text_at(raw, "id") or f"option {number}"
            if not label or key in keys:
                self._leave(
                    f"{path}.options[{number - 1}]",
                    str(raw),
                    note("This option has no label, or the id of another one."),
                )
                continue
            keys.add(key)
            found.append((Choice(key, label), raw))
        return found

    def _inject(self, key: str, path: str, inject: Mapping[str, Any], walk: Walk, teams: Mapping[str, str]) -> None:
        where = note("{path}", path=path)
        content, title = text_at(inject, "content"), text_at(inject, "title")
        comes = walk.comes[key]
        self.items.append(
            Item(
                key=key,
                where=where,
                kind="message",
                text=content or title,
                headline=title if content else "",
                at_ms=comes.at_ms,
                after=self._trigger(comes.after),
                delay_ms=comes.delay_ms,
                unless_none=tuple(t for t in map(self._trigger, comes.any_of) if t is not None),
                note=self._note(inject, teams),
            )
        )
        options = self._quiet_options(inject)
        if len(options) >= 2:
            self.items.append(
                Item(_asked(key), where, "decision", "", after=Trigger(key), about=key, choices=tuple(options))
            )
        if inject.get("free_text_response"):
            self._free_text(key, where, path, inject["free_text_response"])
        self._communications(key, path, inject)

    def _quiet_options(self, inject: Mapping[str, Any]) -> list[Choice]:
        kept = len(self.left)
        options = [choice for choice, _ in self._options(inject, "")]
        del self.left[kept:]
        return options

    def _free_text(self, key: str, where: Note, path: str, asked: Any) -> None:
        prompt = (
            asked
            if isinstance(asked, str)
            else next((t for k in ("prompt", "label", "question") if (t := text_at(asked, k))), "")
        )
        if isinstance(asked, dict):
            self._unknown(asked, frozenset(("prompt", "label", "question", "enabled")), f"{path}.free_text_response.")
        self.items.append(Item(f"{key} answer", where, "statement", prompt, after=Trigger(key), about=key))

    def _trigger(self, edge: tuple[str, str | None] | None) -> Trigger | None:
        if edge is None:
            return None
        return Trigger(edge[0]) if edge[1] is None else Trigger(_asked(edge[0]), edge[1])

    def _note(self, inject: Mapping[str, Any], teams: Mapping[str, str]) -> str:
        words = WORDINGS[self.language]
        named = ", ".join(teams.get(str(team), "") or str(team) for team in list_at(inject, "target_teams"))
        actions = "\n".join(f"- {action}" for action in list_at(inject, "expected_actions") if action)
        parts = (f"{words['for']}: {named}" if named else "", f"{words['expected']}:\n{actions}" if actions else "")
        return "\n".join(part for part in parts if part)

    def _communications(self, key: str, path: str, inject: Mapping[str, Any]) -> None:
        for number, raw in enumerate(list_at(inject, "triggers_communications")):
            where = f"{path}.triggers_communications[{number}]"
            body, subject = text_at(raw, "body"), text_at(raw, "subject")
            if not body and not subject:
                self._leave(where, str(raw), note("There is no text here, so there is nothing to carry over."))
                continue
            if text_at(raw, "direction").casefold() == "outbound":
                self._leave(
                    where, subject or body, note("The trainee writes what goes out, so this is not carried over.")
                )
                continue
            late = number_at(raw, "delay_after_release_seconds") or 0
            self.items.append(
                Item(
                    key=f"{key} communication {number + 1}",
                    where=note("{path}", path=where),
                    kind="message",
                    text=body or subject,
                    headline=subject if body else "",
                    after=Trigger(key),
                    delay_ms=round(max(0, min(late, 360_000)) * 1000),
                    sender=Speaker(
                        text_at(raw, "external_entity"),
                        "journalist" if "media" in text_at(raw, "external_entity").casefold() else "other",
                    ),
                )
            )


def _asked(key: str) -> str:
    """The key of the decision that follows an inject."""
    return f"{key} decision"
