"""Channels with their unread counts, and tasks with their time left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from crisis_sim.engine import Item, TaskRun
from crisis_sim.notes import message
from crisis_sim.report.numbers import minutes
from crisis_sim.report.plaintext import printable
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.tui.wrapping import cut

ALL = "*"
NAME_WIDTH = 14
"""Cells for a channel's name beside its unread count."""

SOON_MS = 30_000
"""Play time before a deadline from which a task is marked as due soon."""


class ChannelList(OptionList):
    """All channels together, then each by itself, with how much has come in there since it was last looked at."""

    class Chosen(Message):
        """A channel was chosen; `None` is all of them."""

        def __init__(self, channel: str | None) -> None:
            self.channel = channel
            super().__init__()

    def __init__(self, scenario: Scenario, say: Callable[[str], str]) -> None:
        super().__init__(id="channels", classes="pane")
        self._names = {ALL: say("All"), **{c.id: printable(c.name) for c in scenario.channels}}
        self._unread = dict.fromkeys(self._names, 0)
        self._current = ALL
        self.border_title = say("Channels")

    def on_mount(self) -> None:
        self.add_options(Option(self._line(name), id=name) for name in self._names)
        self.highlighted = 0

    def count(self, items: Sequence[Item]) -> None:
        """Count what has come in, unless it is in sight."""
        for item in items:
            if item.kind != "own" and self._current not in (ALL, item.channel):
                self._unread[item.channel] += 1
                self.replace_option_prompt(item.channel, self._line(item.channel))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        before, self._current = self._current, str(event.option.id)
        for name in self._names if self._current == ALL else (self._current,):
            self._unread[name] = 0
        for name in self._names if self._current == ALL else (before, self._current):
            self.replace_option_prompt(name, self._line(name))
        self.post_message(self.Chosen(None if self._current == ALL else self._current))

    def _line(self, name: str) -> Content:
        unread = self._unread[name]
        mark = "▸ " if name == self._current else "  "
        shown = cut(self._names[name], NAME_WIDTH - len(str(unread)) - 1 if unread else NAME_WIDTH)
        return Content.assemble(
            (mark, "$accent"),
            (shown, "bold" if unread else ""),
            (f" {unread}" if unread else "", "$warning bold"),
        )


class TaskList(OptionList):
    """Every task that was put, with its time left; choosing one opens it in the composer."""

    DEFAULT_CSS = "TaskList { text-wrap: nowrap; text-overflow: ellipsis; }"

    class Chosen(Message):
        """A task was chosen."""

        def __init__(self, task: str) -> None:
            self.task = task
            super().__init__()

    def __init__(self, scenario: Scenario, say: Callable[[str], str]) -> None:
        super().__init__(id="tasks", classes="pane")
        self._scenario = scenario
        self._say = say
        self.border_title = say("Tasks")

    def show(self, tasks: Sequence[TaskRun], sim_ms: int) -> None:
        """Show the tasks as they stand at a moment of play."""
        for run in tasks:
            line = self._line(run, sim_ms)
            if run.id not in self._option_ids():
                self.add_option(Option(line, id=run.id))
            elif run.status == "open" or self.get_option(run.id).prompt != line:
                self.replace_option_prompt(run.id, line)
        open_now = sum(run.status == "open" for run in tasks)
        self.border_subtitle = f"{open_now} {self._say('open')}" if open_now else ""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(str(event.option.id)))

    def _option_ids(self) -> set[str | None]:
        return {option.id for option in self.options}

    def _line(self, run: TaskRun, sim_ms: int) -> Content:
        name = self._called(run.id)
        if run.status != "open":
            state = {"answered": "✓", "expired": "✗", "closed": "✗"}[run.status]
            return Content.styled(f"{state:>5} {name}", "$text-muted")
        left = run.deadline_ms - sim_ms
        style = "bold $warning" if left <= SOON_MS else "bold"
        return Content.styled(f"{minutes(left):>5} {name}", style)

    def _called(self, task: str) -> str:
        """What a task is called: a reply by whom it answers, since there may be several at a time."""
        asked = self._scenario.tasks[task]
        inject = self._scenario.injects.get(asked.to or "")
        if asked.kind == "reply" and inject is not None and inject.said is not None:
            return f"↳ {printable(self._scenario.persona_of[inject.said.sender].name)}"
        return self._say(KIND_NAMES[asked.kind])


KIND_NAMES = {
    "reply": message("Reply"),
    "post": message("Post"),
    "statement": message("Statement"),
    "press_release": message("Press release"),
    "triage": message("Sort rumours"),
    "pick": message("Pick posts"),
    "decision": message("Decision"),
    "framing": message("Reframe"),
}
"""Names of the kinds of task."""
