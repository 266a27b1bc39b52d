"""Where answers are written: the target, the limit, the time left, and the form that fits the task."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from crisis_sim.engine.scripted import response_data
from crisis_sim.report.numbers import minutes
from crisis_sim.report.plaintext import printable
from crisis_sim.report.telling import Teller
from crisis_sim.scenario.answers import Answer
from crisis_sim.tui.forms.decision import DecisionForm
from crisis_sim.tui.forms.form import Form
from crisis_sim.tui.forms.pick import PickForm
from crisis_sim.tui.forms.release import ReleaseForm
from crisis_sim.tui.forms.text import TextForm
from crisis_sim.tui.forms.triage import TriageForm
from crisis_sim.tui.widgets.lists import KIND_NAMES, SOON_MS

BORDERS, FRAME = 6, 6
"""Columns that borders, padding and the scrollbar take, and rows that the border and the question take."""


@dataclass(frozen=True, slots=True)
class Target:
    """What the writing is for: a task, a channel and perhaps a post to reply to, or an own post to correct."""

    task: str | None = None
    channel: str | None = None
    reply_to: str | None = None
    corrects: str | None = None

    @property
    def place(self) -> str:
        """The name under which its draft is kept."""
        if self.corrects is not None:
            return f"correct:{self.corrects}"
        return self.task or f"post:{self.channel}:{self.reply_to or ''}"


class Composer(Vertical):
    """One form at a time; what is written for another target waits as a draft."""

    DEFAULT_CSS = """
    Composer { height: 9; }
    Composer.-idle { height: 4; }
    Composer.-tall { height: 60%; }
    Composer { max-height: 70%; }
    Composer #about { height: auto; max-height: 4; padding: 0 1; }
    Composer Form { height: 1fr; }
    """

    class DraftChanged(Message):
        """The draft at a place is now this; empty when there is nothing to keep."""

        def __init__(self, place: str, content: str) -> None:
            self.place = place
            self.content = content
            super().__init__()

    def __init__(self, teller: Teller, drafts: dict[str, str]) -> None:
        super().__init__(id="composer", classes="pane -idle")
        self._teller = teller
        self._drafts = drafts
        self.target: Target | None = None
        self.form: Form | None = None
        """The form in use, from when its fields are there until it is taken away; ticks may fall between."""
        self._idle: bool | None = None
        """Whether a task was waiting when the idle line was last written."""
        self.border_title = teller.say("Write")

    def compose(self) -> ComposeResult:
        yield Static(id="about", markup=False)

    def on_mount(self) -> None:
        self._show_idle()

    async def open(self, target: Target) -> None:
        """Turn to a target, with its draft."""
        if target == self.target and self.form is not None:
            self.form.focus_first()
            return
        self.keep()
        self.form, self.target = None, target
        await self.query(Form).remove()
        if self.target is not target:
            return
        form = self._form_for(target)
        self.remove_class("-idle")
        self.set_class(isinstance(form, ReleaseForm), "-tall")
        rows = form.rows(self.app.size.width - BORDERS)
        self.styles.height = rows + FRAME if rows else None
        await self.mount(form)
        if self.target is not target:
            await form.remove()
            return
        self._restore(form, target)
        self.form = form
        form.focus_first()
        self.border_title = self._title(target)
        self.query_one("#about", Static).update(self._about(target))
        self.show(max(0, self._teller.exercise.now))

    async def close(self) -> None:
        """Leave the target; its draft is kept."""
        self.keep()
        self.form, self.target = None, None
        await self.query(Form).remove()
        self.remove_class("-tall")
        self.add_class("-idle")
        self.styles.height = None
        self.border_title = self._teller.say("Write")
        self.border_subtitle = ""
        self._idle = None
        self._show_idle()

    def payload(self) -> dict[str, Any] | None:
        """The response as it stands, ready to be sent; `None` without a target."""
        if self.target is None or self.form is None:
            return None
        answer = self.form.answer()
        if self.target.task is not None:
            return response_data(self.target.task, answer)
        if self.target.corrects is not None:
            return {"act": "correct", "item": self.target.corrects, "text": answer.text or ""}
        data = {"channel": self.target.channel, "text": answer.text}
        return data if self.target.reply_to is None else {**data, "reply_to": self.target.reply_to}

    def keep(self) -> None:
        """Keep what is written as a draft, if it has changed; called once a second while somebody writes."""
        if self.target is None or self.form is None:
            return
        answer = self.form.answer()
        content = "" if _blank(answer) else json.dumps(answer.model_dump(mode="json", exclude_none=True))
        if content != self._drafts.get(self.target.place, ""):
            self._drafts[self.target.place] = content
            self.post_message(self.DraftChanged(self.target.place, content))

    def forget(self) -> None:
        """Drop the draft of what was just sent."""
        if self.target is not None:
            self._drafts.pop(self.target.place, None)
            self.post_message(self.DraftChanged(self.target.place, ""))
            self.target = None

    def show(self, sim_ms: int) -> None:
        """Show the characters used and the time left, at a moment of play."""
        if self.target is None or self.form is None:
            self._show_idle()
            return
        words = []
        channel = self._teller.scenario.channel_of.get(self._channel(self.target) or "")
        used = self.form.length
        if channel is not None and used is not None:
            limit = f"/{channel.max_chars}" if channel.max_chars else ""
            over = " !" if channel.max_chars and used > channel.max_chars else ""
            words.append(f"{used}{limit}{over}")
        run = self._teller.exercise.state.tasks.get(self.target.task or "")
        if run is not None:
            left = run.deadline_ms - sim_ms
            late = self._teller.say("time is over") if run.status != "open" else minutes(left)
            words.append(late if left > SOON_MS or run.status != "open" else f"⏱ {late}")
        self.border_subtitle = Content(" · ".join(words))

    def _show_idle(self) -> None:
        """Say what could be written next, while nothing is."""
        waits = any(run.status == "open" for run in self._teller.exercise.state.tasks.values())
        if waits == self._idle or self.target is not None:
            return
        self._idle = waits
        if waits:
            words = self._teller.say("A task is waiting: F2 opens the one that is due next.")
        else:
            words = self._teller.say("Nothing to answer now. Enter on a post of the feed (F3) replies to it.")
        self.query_one("#about", Static).update(Content(words))

    def on_form_changed(self) -> None:
        self.show(max(0, self._teller.exercise.now))

    def _form_for(self, target: Target) -> Form:
        task = self._teller.scenario.tasks.get(target.task or "")
        say = self._teller.say
        if task is None or task.kind not in ("press_release", "triage", "decision", "pick"):
            return TextForm()
        if task.kind == "press_release":
            return ReleaseForm(say)
        if task.kind == "decision":
            return DecisionForm(say, task.options or ())
        items = self._teller.exercise.state.items
        words = {
            post: printable(items[post].text) if post in items else post for post in task.labels or task.offer or {}
        }
        if task.kind == "pick":
            return PickForm(words)
        return TriageForm({label: printable(task.label_words(label, say)) for label in task.label_names}, words)

    def _restore(self, form: Form, target: Target) -> None:
        kept = self._drafts.get(target.place)
        if not kept:
            return
        try:
            form.restore(Answer.model_validate(json.loads(kept)))
        except (ValidationError, ValueError):
            form.restore(Answer(text=kept))

    def _channel(self, target: Target) -> str | None:
        task = self._teller.scenario.tasks.get(target.task or "")
        return task.channel if task else target.channel

    def _title(self, target: Target) -> Content:
        task = self._teller.scenario.tasks.get(target.task or "")
        channel = self._channel(target)
        where = f" → {self._teller.channel(channel)}" if channel else ""
        unasked = self._teller.say("Correction" if target.corrects else "Unasked")
        name = self._teller.say(KIND_NAMES[task.kind]) if task else unasked
        return Content(name + where)

    def _about(self, target: Target) -> Content:
        task = self._teller.scenario.tasks.get(target.task or "")
        if task is not None:
            lines: list[tuple[str, str]] = [(printable(task.ask).strip(), "bold")]
            if task.original:
                lines.append((f"\n“{printable(task.original).strip()}”", ""))
            if task.kind == "triage":
                labels = (task.label_words(label, self._teller.say) for label in task.label_names)
                keys = " · ".join(f"{number} {printable(words)}" for number, words in enumerate(labels, 1))
                lines.append((f"\n{keys}", "$text-muted"))
            if task.kind == "pick":
                lines.append((f"\n{self._teller.say('Space or Enter ticks a post, or unticks it.')}", "$text-muted"))
            return Content.assemble(*lines)
        item = self._teller.exercise.state.items.get(target.corrects or target.reply_to or "")
        words = f"↳ {self._teller.author(item)}: {item.text}" if item else self._teller.say("A post of your own")
        return Content.assemble((" ".join(printable(words).split()), "$text-muted"))


def _blank(answer: Answer) -> bool:
    written = [answer.text, answer.why, *(answer.fields or {}).values()]
    return not any(written) and not answer.labels and not answer.pick and answer.choose is None
