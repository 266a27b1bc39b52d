"""Acting in public beside writing: pin, correct or delete an own post, hide or report another's, or turn to somebody.

What comes of it is the author's to script with ``after: {acted: …}``, and the crowd's to notice. None of it moves
opinion by itself: no source gives a size for it. A correction is public words like any other and is judged as such.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from crisis_sim.engine.conditions import holds
from crisis_sim.engine.entries import Entry
from crisis_sim.engine.events import Acted, Event
from crisis_sim.engine.public import Public
from crisis_sim.engine.refusals import LONGEST, Refused
from crisis_sim.engine.responses import Responses
from crisis_sim.engine.state import Item, Mark, RunState
from crisis_sim.notes import note
from crisis_sim.scenario.actions import Recourse
from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.chatter import Occasion
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge

ON_OWN: Final = ("pin", "unpin", "correct", "delete")
ON_OTHERS: Final = ("hide", "report")
_KEYS: Final = frozenset({"act", "item", "text", "action"})
_MARKS: Mapping[str, Mark] = {"correct": "corrected", "delete": "deleted", "hide": "hidden", "report": "reported"}
_NOTICED: Mapping[str, Occasion] = {"correct": "correction", "delete": "deletion", "hide": "hiding", "report": "hiding"}


def offered(scenario: Scenario, state: RunState) -> list[Recourse]:
    """The actions that can be taken now, in the file's order."""
    return [
        action
        for action in scenario.actions
        if action.id not in state.acted and (action.when is None or holds(action.when, state))
    ]


def refuse_act(scenario: Scenario, state: RunState, data: Mapping[str, Any]) -> None:
    """Check an act against the run as it stands.

    Raises:
        Refused: with the sentence that says what is wrong and what to do.
    """
    if state.ended is not None:
        raise Refused(note("The run is over; nothing more can be done."))
    unknown = sorted(set(data) - _KEYS)
    if unknown:
        raise Refused(note("An act has no key {key}.", key=unknown[0]))
    act = data.get("act")
    if act == "turn":
        _refuse_turn(scenario, state, data.get("action"))
    elif act in ON_OWN:
        _refuse_on_own(state, str(act), data)
    elif act in ON_OTHERS:
        _refuse_on_others(state, data)
    else:
        known = ", ".join((*ON_OWN, *ON_OTHERS, "turn"))
        raise Refused(note("There is no act {act}; the acts are: {acts}.", act=str(act), acts=known))


def _refuse_turn(scenario: Scenario, state: RunState, action: object) -> None:
    if action in state.acted and action in scenario.action_of:
        raise Refused(note("That was done already; once is enough."))
    able = [each.id for each in offered(scenario, state)]
    if not able:
        raise Refused(note("There is nobody to turn to now."))
    if action not in able:
        listed = ", ".join(able)
        raise Refused(
            note("There is no action {action} now; there are: {actions}.", action=str(action), actions=listed)
        )


def _item(state: RunState, data: Mapping[str, Any]) -> Item:
    item = state.items.get(str(data.get("item")))
    if item is None:
        raise Refused(note("There is no post {post} here.", post=str(data.get("item"))))
    return item


def _refuse_on_own(state: RunState, act: str, data: Mapping[str, Any]) -> None:
    item = _item(state, data)
    if item.kind != "own" or not item.public:
        raise Refused(note("Only a public post of your own can be pinned, corrected or deleted."))
    if state.marks.get(item.id) == "deleted":
        raise Refused(note("That post was deleted."))
    if act == "pin" and state.pinned == item.id:
        raise Refused(note("That post is pinned already."))
    if act == "unpin" and state.pinned != item.id:
        raise Refused(note("That post is not pinned."))
    if act == "correct":
        text = data.get("text")
        if not isinstance(text, str) or not text.strip():
            raise Refused(note("There is nothing to send yet; write something first."))
        if len(text) > LONGEST:
            raise Refused(note("This text is longer than {most} characters; shorten it.", most=LONGEST))


def _refuse_on_others(state: RunState, data: Mapping[str, Any]) -> None:
    item = _item(state, data)
    if item.kind == "own" or not item.public:
        raise Refused(note("Only somebody else's public post can be hidden or reported."))
    if item.id in state.marks:
        raise Refused(note("That post was hidden or reported already."))


@dataclass(slots=True)
class Acting:
    """Carries out acts in one run; they were checked by `refuse_act` before."""

    scenario: Scenario
    judge: Judge
    state: RunState
    responses: Responses
    public: Public

    def take(self, entry: Entry) -> list[Event]:
        """What an act does."""
        act, sim_ms = str(entry.data["act"]), entry.sim_ms
        if act == "turn":
            action = str(entry.data["action"])
            self.state.acted[action] = sim_ms
            return [Acted(sim_ms, act, action=action)]
        item = self.state.items[str(entry.data["item"])]
        self.state.acted.setdefault(act, sim_ms)
        if act in ("pin", "unpin"):
            self.state.pinned = item.id if act == "pin" else None
            return [Acted(sim_ms, act, item.id)]
        return [Acted(sim_ms, act, item.id), *self._marked(entry, act, item)]

    def _marked(self, entry: Entry, act: str, item: Item) -> list[Event]:
        self.state.marks[item.id] = _MARKS[act]
        if act == "delete" and self.state.pinned == item.id:
            self.state.pinned = None
        told: list[Event] = []
        if act == "correct":
            answer = Answer(text=str(entry.data["text"]))
            told.append(self.responses.publish(entry, answer, item.channel, "correction", item.reply_to, item.task))
        if act in ON_OWN or not self.judge.personal(item.text):
            self.public.notice(entry.sim_ms, item.id, _NOTICED[act])
        return told
