"""The loop of the plain game: time passes, lines come in, everything that happens is a line out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TextIO

from crisis_sim.cli.failures import Failure
from crisis_sim.cli.plain.commands import find
from crisis_sim.cli.plain.hush import Hush
from crisis_sim.cli.plain.lines import Lines
from crisis_sim.cli.plain.verbs import Verbs
from crisis_sim.cli.written import draft_lines
from crisis_sim.engine import Event, Refused
from crisis_sim.notes import Note, note, translator
from crisis_sim.report.plaintext import printable
from crisis_sim.report.telling import Teller
from crisis_sim.store import LiveRun, StoreProblem

LONGEST_WAIT_S = 0.25


class PlainGame:
    """Plays a live run over two text streams until it ends or the trainee leaves."""

    def __init__(self, live: LiveRun, language: str, lines: Lines, out: TextIO, first: str = "") -> None:
        self.live = live
        self.teller = Teller(live.exercise, language)
        self.say: Callable[[str], str] = translator(language)
        self.lines = lines
        self.out = out
        self.first = first
        """A command that was typed before the game began."""
        self.left = False
        self.wait_until: int | None = None
        self.wait_task: str | None = None
        self.hush = Hush(self)
        self._verbs = Verbs(self)
        self._draft: tuple[str, list[str]] | None = None
        self._held: list[Event] = []
        self._trouble: Note | None = None

    def play(self) -> bool:
        """Play on; true when the run came to its end, false when it was left and can be resumed."""
        self.tell(self.live.play_on())
        if self.first:
            self._take(self.first)
        while not self.live.over and not self.left:
            self.tell(self.live.tick())
            self._tell_trouble()
            if self.live.slept:
                self.print(self.say("The computer slept, so the clock was stopped. Type go to play on."))
                self.live.slept = False
            if self.live.over:
                break
            line = self._next_line()
            if line is None:
                self._leave_at_end_of_input()
            elif line:
                self._take(line.strip())
        self._stop_composing()
        return self.live.over

    def print(self, line: str) -> None:
        self.out.write(line + "\n")
        self.out.flush()

    def tell(self, events: Iterable[Event]) -> None:
        """Print what happened; while an answer is being written it is held back, so that nothing interrupts."""
        if self._draft is not None:
            self._held.extend(events)
            return
        for event in events:
            for line in () if self.hush.keeps(event) else self.teller.lines(event):
                self.print(line)
        for line in self.hush.lines():
            self.print(line)

    def compose(self, task: str) -> None:
        """Take the next lines as the answer to a task, up to a single dot."""
        self._draft = (task, draft_lines(self.live.store.drafts(self.live.run).get(task, "")))
        for line in self._draft[1]:
            self.print(f"  {printable(line)}")
        self.print(note("Write your answer to {task}; a single dot ends it.", task=task).say(self.say))

    def _next_line(self) -> str | None:
        if self._waiting():
            return self._pass_time()
        return self.lines.next(self._until_due())

    def _waiting(self) -> bool:
        if self.wait_task is not None and self.wait_task in self.live.exercise.state.tasks:
            self.wait_task = None
        if self.wait_until is not None and self.live.now >= self.wait_until:
            self.wait_until = None
        return self.wait_task is not None or self.wait_until is not None

    def _pass_time(self) -> str:
        import time

        time.sleep(min(self._until_due(), 0.02))
        return ""

    def _until_due(self) -> float:
        due = self.live.next_wall_ms()
        if due is None:
            return LONGEST_WAIT_S
        return min(LONGEST_WAIT_S, max(0.0, (due - self.live.wall()) / 1000))

    def _take(self, line: str) -> None:
        if self._draft is not None:
            self._compose_on(line)
            return
        if not line:
            return
        word, _space, rest = line.partition(" ")
        command = find(word)
        if command is None:
            self.print(note("There is no command {word}; type help.", word=printable(word)).say(self.say))
            return
        self.attempt(lambda: self._verbs.run(command.name, rest.strip()))

    def _compose_on(self, line: str) -> None:
        task, written = self._draft or ("", [])
        if line != ".":
            written.append(line)
            self._keep(task, "\n".join(written))
            return
        self._draft = None
        if self.attempt(lambda: self._verbs.send_answer(task, "\n".join(written))):
            self._keep(task, "")
        held, self._held = self._held, []
        self.tell(held)

    def attempt(self, act: Callable[[], None]) -> bool:
        """Do something that the run may refuse, and say so in one line; true when it was done."""
        try:
            act()
        except (Refused, Failure) as refused:
            self.print(refused.reason.say(self.say))
            return False
        return True

    def _keep(self, task: str, written: str) -> None:
        """Keep a draft, so that a crash or a refusal loses no line; the game goes on where that fails."""
        try:
            self.live.store.keep_draft(self.live.run, task, written)
        except StoreProblem as problem:
            self.print(problem.reason.say(self.say))

    def _stop_composing(self) -> None:
        """Tell what was held back, and that the text being written, which is kept, was not sent."""
        if self._draft is None:
            return
        task, self._draft = self._draft[0], None
        held, self._held = self._held, []
        self.tell(held)
        self.print(note("What you were writing for {task} was not sent.", task=task).say(self.say))

    def _tell_trouble(self) -> None:
        if self.live.trouble is not None and self.live.trouble != self._trouble:
            self.print(self.live.trouble.say(self.say))
        self._trouble = self.live.trouble

    def _leave_at_end_of_input(self) -> None:
        self._verbs.run("quit", "")
