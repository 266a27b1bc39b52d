"""From a draft to the values of a scenario: all named, timed and cleaned, with defaults where the source is silent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from crisis_sim.authoring.importing.cast import Cast
from crisis_sim.authoring.importing.cleaning import LONGEST, cleaned, renamed
from crisis_sim.authoring.importing.clockwork import Clockwork, clockwork
from crisis_sim.authoring.importing.draft import Draft, Item, Left, Trigger
from crisis_sim.authoring.importing.naming import Ids, slug
from crisis_sim.authoring.importing.rubrics import rubrics
from crisis_sim.authoring.importing.wordings import WORDINGS
from crisis_sim.authoring.starting import ORGANISATIONS
from crisis_sim.notes import Note, note
from crisis_sim.scenario.durations import format_duration

Values = dict[str, Any]
_START = datetime(2026, 1, 5, 8, 0)  # noqa: DTZ001 - written with its zone below
_HEADLINE_MOST = 300
_HEADLINE = 90
"""Characters of a headline that is taken from a text, at most."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user wants of the result; `ident` and `title` are empty where the source's own do."""

    language: str
    title: str = ""
    duration_ms: int | None = None
    ident: str = ""


def built(draft: Draft, wishes: Wishes) -> tuple[Values, tuple[Left, ...]]:
    """The values of the scenario, in the order in which they are written, and what was left or changed on the way.

    Raises:
        ImportProblem: for a plan that no exercise can hold.
    """
    return _Builder(draft, wishes).whole()


class _Builder:
    """One pass over the items of a draft."""

    def __init__(self, draft: Draft, wishes: Wishes) -> None:
        self.draft, self.language = draft, wishes.language
        self.words = WORDINGS[wishes.language]
        self.wishes = wishes
        self.clock: Clockwork = clockwork(draft, wishes.duration_ms)
        self.cast = Cast(draft, wishes.language)
        self.left: list[Left] = []
        ids = Ids()
        self.id_of = {item.key: ids.new(item.key, item.kind) for item in draft.items}
        self.end_id = ids.new("end", "end")
        self.item_of = {item.key: item for item in draft.items}
        self.option_ids: dict[str, dict[str, str]] = {}

    def whole(self) -> tuple[Values, tuple[Left, ...]]:
        for item in self.draft.items:
            self._options_named(item)
            if item.kind in ("post", "news", "message"):
                self.cast.persona(item)
        timeline = [self._inject(item) for item in self.draft.items]
        if not any(item.kind == "end" for item in self.draft.items):
            timeline.append({"id": self.end_id, "at": format_duration(self.clock.duration_ms), "end": "end"})
        values = {**self._head(), **self._middle(), "timeline": timeline}
        values["rubrics"] = rubrics({item.kind for item in self.draft.items}, self.language)
        debrief = self._text(self.draft.debrief, note("File"), "debrief") or self.words["debrief"]
        values["endings"] = [{"id": "end", "label": self.words["end"], "debrief": debrief}]
        return values, (*self.draft.left, *self.cast.left, *self.left)

    def _head(self) -> Values:
        where = note("File")
        source = cleaned(self.draft.source, self.language, 200)[0] or "?"
        stem = source.rpartition(".")[0].replace("_", " ").replace("-", " ").strip().capitalize()
        title = self.wishes.title or self.draft.title or stem or self.words["title"]
        summary = self._text(self.draft.summary, where, "summary", 1_000)
        authors = [self._line(name, where, "author", 200) for name in self.draft.authors]
        return {
            "schema": "crisis/1",
            "id": self.wishes.ident or slug(title) or "imported",
            "language": self.language,
            "title": self._line(title, where, "title", 200) or self.words["title"],
            "version": "0.1",
            **({"authors": authors} if any(authors) else {}),
            "summary": summary or self.words["summary"].replace("{source}", source),
            "duration": format_duration(self.clock.duration_ms),
            "story": self._story(),
            "crisis": "accidental",
            "briefing": "\n\n".join(part for part in (summary, self.words["briefing"]) if part),
            "organisation": {"name": ORGANISATIONS[self.language]},
            "default_rubric": "everything",
        }

    def _story(self) -> Values:
        starts = (self.draft.starts or _START).replace(second=0, microsecond=0)
        pace = min(1440.0, max(0.01, round(1 / self.clock.scale, 2)))
        return {
            "starts_at": f"{starts.isoformat(timespec='minutes')}+07:00",
            "pace": int(pace) if pace == int(pace) else pace,
        }

    def _middle(self) -> Values:
        if not any(channel["kind"] == "social" for channel in self.cast.channels):
            name = self.words["social"]
            self.cast.channels.append({"id": slug(name), "name": name, "kind": "social"})
        return {
            "channels": self.cast.channels,
            **({"personas": self.cast.personas} if self.cast.personas else {}),
        }

    def _options_named(self, item: Item) -> None:
        ids = Ids()
        if item.choices:
            self.option_ids[item.key] = {choice.key: ids.new(choice.key, "option") for choice in item.choices}

    def _inject(self, item: Item) -> Values:
        inject: Values = {"id": self.id_of[item.key], **self._moment(item)}
        if item.kind == "end":
            inject["end"] = "end"
        elif item.kind in ("statement", "decision"):
            inject["task"] = self._task(item)
        else:
            inject[item.kind] = self._said(item)
        remark = self._text(item.note, item.where, "note", 5_000)
        return {**inject, "note": remark} if remark else inject

    def _moment(self, item: Item) -> Values:
        if item.after is not None:
            delay = self.clock.play(item.delay_ms)
            name = self.id_of[item.after.item]
            late = {"delay": format_duration(delay)} if delay else {}
            if item.after.option is None:
                return {"after": name, **late}
            return {"after": {"answered": name}, **late, "when": self._condition(item.after)}
        moment: Values = {"at": format_duration(self.clock.play(item.at_ms or 0))}
        conditions = [self._condition(trigger) for trigger in item.unless_none]
        if conditions:
            moment["when"] = conditions[0] if len(conditions) == 1 else {"any": conditions}
        return moment

    def _condition(self, trigger: Trigger) -> Values:
        name = self.id_of[trigger.item]
        if trigger.option is None:
            return {"published": name}
        return {"decided": {name: self.option_ids[trigger.item][trigger.option]}}

    def _said(self, item: Item) -> Values:
        headline = self._line(item.headline, item.where, "headline", _HEADLINE_MOST)
        text = self._text(item.text, item.where, "text", LONGEST - (_HEADLINE_MOST + 2 if headline else 0))
        said: Values = {"from": self.cast.persona(item), "channel": self.cast.channel(item)}
        if item.kind == "news":
            said["headline"] = headline or self._first_sentence(text or self.words["picture"])
        elif headline and headline != text:
            text = f"{headline}\n\n{text}".strip()
        said["text"] = text or headline or self.words["picture"]
        if item.kind == "post" and item.reply_to is not None:
            said["reply_to"] = self.id_of[item.reply_to]
        picture = self._line(item.picture, item.where, "picture", 500)
        if picture:
            said["media"] = {"kind": "photo", "description": picture}
        return said

    def _task(self, item: Item) -> Values:
        deadline = self.clock.deadline(item)
        ask = "\n\n".join(
            part
            for part in (
                self._line(item.headline, item.where, "headline", _HEADLINE_MOST),
                self._text(item.text, item.where, "text", LONGEST // 2),
            )
            if part
        )
        task: Values = {"kind": item.kind}
        if item.sender.name:
            task["from"] = self.cast.persona(item)
        if item.about is not None:
            task["about"] = self.id_of[item.about]
        if item.kind == "statement":
            task["channel"] = self.cast.place("", "social", item)
        task["ask"] = ask or self.words[f"ask-{item.kind}"]
        if item.choices:
            task["options"] = self._options(item)
        task["rubric"] = "decision" if item.kind == "decision" else "words"
        full = max(1000, deadline // 2 // 1000 * 1000)
        task["promptness"] = {"full": format_duration(full), "deadline": format_duration(deadline)}
        return task

    def _options(self, item: Item) -> list[Values]:
        labels = [self._line(choice.label, item.where, "option", 500) for choice in item.choices]
        numbered = (label or self.words["option"].replace("{n}", str(number)) for number, label in enumerate(labels, 1))
        names = self.option_ids[item.key]
        return [
            {"id": names[choice.key], "label": label, "credit": 1}
            for choice, label in zip(item.choices, numbered, strict=True)
        ]

    def _line(self, raw: str, where: Note, what: str, most: int) -> str:
        """A text that stands on one line; numbers and addresses are looked for across what were several."""
        return self._text(" ".join(raw.split()), where, what, most)

    def _text(self, raw: str, where: Note, what: str, most: int = LONGEST) -> str:
        text = renamed(raw, self.cast.handles, self.language) if self.draft.real_people else raw
        text, why = cleaned(text, self.language, most)
        self.left += [Left(where, what, each) for each in why]
        return text

    def _first_sentence(self, text: str) -> str:
        first = " ".join(text.split())
        for sign in (". ", "! ", "? "):
            first = first.partition(sign)[0]
        return cleaned(first, self.language, _HEADLINE)[0]
