"""What the commands of the plain game do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from crisis_sim.cli.failures import Failure
from crisis_sim.cli.plain.acting import Acting
from crisis_sim.cli.plain.commands import COMMANDS
from crisis_sim.cli.plain.monitoring import Monitoring
from crisis_sim.cli.written import read_answer
from crisis_sim.engine.scripted import response_data
from crisis_sim.notes import note
from crisis_sim.report.numbers import minutes
from crisis_sim.report.plaintext import printable
from crisis_sim.scenario.durations import DurationError, parse_duration

if TYPE_CHECKING:
    from crisis_sim.cli.plain.game import PlainGame

RECENT = 10
"""Items that ``read`` shows when it is not told which."""


class Verbs:
    """The verbs of one game."""

    def __init__(self, game: PlainGame) -> None:
        self.game = game
        self.live = game.live
        self._verbs: dict[str, Callable[[str], None]] = {
            "answer": self._answer,
            "tasks": self._tasks,
            "read": self._read,
            "facts": self._facts,
            "reply": self._reply,
            "post": self._post,
            "pause": lambda _rest: self.game.tell(self.live.pause()),
            "go": lambda _rest: self.game.tell(self.live.play_on()),
            "speed": self._speed,
            "wait": self._wait,
            "end": lambda _rest: self.game.tell(self.live.finish()),
            "quit": self._quit,
            "help": self._help,
            **Monitoring(game).verbs,
            **Acting(game).verbs,
        }

    def run(self, name: str, rest: str) -> None:
        """Do what a command says. Raises `Refused` or `Failure` with the sentence when it cannot be done."""
        self._verbs[name](rest)

    def send_answer(self, task_id: str, written: str) -> None:
        """Send an answer to a task as it was written."""
        task = self._task_named(task_id)
        answer = read_answer(self.live.scenario.tasks[task], written)
        self.game.tell(self.live.send(response_data(task, answer)))

    def _answer(self, rest: str) -> None:
        name, _space, written = rest.partition(" ")
        task = self._task_named(name.rstrip(":"))
        if written.strip():
            self.send_answer(task, written.strip())
        else:
            self.game.compose(task)

    def _task_named(self, name: str) -> str:
        open_now = [run.id for run in self.live.exercise.state.tasks.values() if run.status == "open"]
        if not name and len(open_now) == 1:
            return open_now[0]
        if name not in self.live.exercise.state.tasks:
            listed = ", ".join(open_now) or self.game.say("none")
            raise Failure(note("Which task? Open now: {tasks}", tasks=listed))
        return name

    def _tasks(self, _rest: str) -> None:
        for run in self.live.exercise.state.tasks.values():
            task = self.live.scenario.tasks[run.id]
            left = minutes(run.deadline_ms - self.live.now) if run.status == "open" else self.game.say(run.status)
            self.game.print(f"{run.id}  {left}  {printable(task.ask)}")
        if not self.live.exercise.state.tasks:
            self.game.print(self.game.say("No task yet."))

    def _read(self, rest: str) -> None:
        feed = self.live.exercise.state.feed
        found = self.live.exercise.state.items.get(rest)
        chosen = [found] if found else feed[-RECENT:]
        if rest and found is None:
            raise Failure(note("There is no post {post} here.", post=printable(rest)))
        for item in chosen:
            for line in self.game.teller.item_lines(item):
                self.game.print(line)

    def _facts(self, _rest: str) -> None:
        for fact in self.live.exercise.facts():
            self.game.print(f"{self.game.say(fact.status)}: {printable(fact.text)}")

    def _reply(self, rest: str) -> None:
        post, _space, text = rest.partition(" ")
        target = self.live.exercise.state.items.get(post)
        if target is None:
            raise Failure(note("There is no post {post} here.", post=printable(post)))
        data = {"channel": target.channel, "reply_to": post, "text": text.strip()}
        self.game.tell(self.live.send(data))

    def _post(self, rest: str) -> None:
        channel, _space, text = rest.partition(" ")
        self.game.tell(self.live.send({"channel": channel, "text": text.strip()}))

    def _speed(self, rest: str) -> None:
        try:
            speed = round(float(rest.replace(",", ".")) * 1000)
        except (ValueError, OverflowError):
            speed = 0
        if not 100 <= speed <= 600_000:
            raise Failure(note("Speed is a number from 0.1 to 600; 1 is real time."))
        self.game.tell(self.live.set_speed(speed))

    def _wait(self, rest: str) -> None:
        if rest in self.live.scenario.tasks:
            self.game.wait_task = rest
            return
        try:
            self.game.wait_until = self.live.now + parse_duration(rest)
        except DurationError as error:
            raise Failure(error.note) from None

    def _quit(self, _rest: str) -> None:
        self.live.pause()
        self.game.left = True

    def _help(self, _rest: str) -> None:
        for command in COMMANDS:
            names = f"{command.name}, {command.indonesian} {command.takes}".rstrip()
            self.game.print(f"  {names}: {self.game.say(command.help)}")
