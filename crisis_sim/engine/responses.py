"""What becomes of a response: the first one to a task is graded, all else that is public is held to the rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from crisis_sim.engine.entries import Entry
from crisis_sim.engine.events import Event, OwnPublished, TaskAnswered
from crisis_sim.engine.refusals import answer_of
from crisis_sim.engine.schedule import Trigger
from crisis_sim.engine.state import Item, RunState
from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge, Response

Manner = Literal["answer", "correction", "late", "unasked"]


@dataclass(slots=True)
class Responses:
    """Takes responses into the state of one run."""

    scenario: Scenario
    judge: Judge
    state: RunState

    def take(self, entry: Entry) -> list[Event]:
        """Judge and publish one response; it was checked by `refuse_response` before."""
        answer = answer_of(entry.data)
        task_id = entry.data.get("task")
        if task_id is None:
            return [self.publish(entry, answer, str(entry.data["channel"]), "unasked", entry.data.get("reply_to"))]
        run = self.state.tasks[task_id]
        task = self.scenario.tasks[task_id]
        if run.status == "open":
            return self._graded(entry, task_id, answer)
        manner: Manner = "correction" if run.status == "answered" else "late"
        return [self.publish(entry, answer, str(task.channel), manner, task.to, task_id)]

    def triggers(self, told: Iterable[Event]) -> list[Trigger]:
        """What waits for these events."""
        return [("answered", event.task) for event in told if isinstance(event, TaskAnswered)]

    def _graded(self, entry: Entry, task_id: str, answer: Answer) -> list[Event]:
        run = self.state.tasks[task_id]
        task = self.scenario.tasks[task_id]
        run.earlier, run.earlier_at = self.state.public_words(), self.state.public_moments()
        run.score = self.judge.task(
            task_id,
            answer,
            opened_ms=run.opened_ms,
            sim_ms=entry.sim_ms,
            earlier=run.earlier,
            earlier_at=run.earlier_at,
        )
        run.status, run.answered_ms, run.answer = "answered", entry.sim_ms, answer
        events: list[Event] = [TaskAnswered(entry.sim_ms, task_id, run.score)]
        if task.channel is not None and (answer.text is not None or answer.fields is not None):
            events.append(self.publish(entry, answer, task.channel, "answer", task.to, task_id))
        return events

    def publish(
        self,
        entry: Entry,
        answer: Answer,
        channel: str,
        manner: Manner,
        reply_to: str | None,
        task: str | None = None,
    ) -> OwnPublished:
        """Let the trainee's words appear; what is public and not graded is held to the default rubric."""
        text = Response.of(answer).text
        public = self.scenario.channel_of[channel].public
        score = None
        if public and manner != "answer":
            score = self.judge.public(
                text,
                sim_ms=entry.sim_ms,
                earlier=self.state.public_words(),
                earlier_at=self.state.public_moments(),
                channel=channel,
                reply_to=reply_to,
            )
        item = Item(
            id=f"own-{len(self.state.own) + 1}",
            sim_ms=entry.sim_ms,
            kind="own",
            channel=channel,
            author=None,
            text=text,
            headline=(answer.fields or {}).get("headline"),
            reply_to=reply_to,
            task=task,
            public=public,
        )
        self.state.add(item)
        if score is not None:
            self.state.unasked.append((item, score))
        return OwnPublished(entry.sim_ms, item.id, manner, score)
