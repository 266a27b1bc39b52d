"""What a run looks like at a moment: the only mutable thing in it, changed by the `Exercise` alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from crisis_sim.engine.events import Ended
from crisis_sim.engine.opinion import PublicOpinion
from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.chatter import Stance
from crisis_sim.scoring import Conduct, Said, Score


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something: a persona of the scenario, somebody of the crowd, or the organisation itself."""

    id: str
    name: str
    handle: str | None
    kind: str
    """A persona's kind; ``crowd`` for the crowd, ``own`` for the organisation."""
    followers: int = 0
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """Something that was said: an inject's words, the crowd's, or the trainee's own (`author` is then `None`).

    `author` is the id of a persona, or of somebody in the cast of the run.
    """

    id: str
    sim_ms: int
    kind: Literal["post", "news", "message", "crowd", "own"]
    channel: str
    author: str | None
    text: str
    headline: str | None = None
    reply_to: str | None = None
    task: str | None = None
    public: bool = True
    repost_of: str | None = None
    """The item that it passes on; `text` is then that item's text."""
    stance: Stance | None = None
    """Of the crowd's posts, by their deck; what personas mean is for the reader to judge."""
    claims: str | None = None
    """The fact or rumour that it spreads."""


Mark = Literal["corrected", "deleted", "hidden", "reported"]


@dataclass(slots=True)
class TaskRun:
    """A published task: when it opened, what was answered, what that scored."""

    id: str
    opened_ms: int
    deadline_ms: int
    status: Literal["open", "answered", "expired", "closed"] = "open"
    answered_ms: int | None = None
    answer: Answer | None = None
    score: Score | None = None
    earlier: tuple[str, ...] = ()
    """The trainee's public words before the answer, which it was held against."""
    earlier_at: tuple[int, ...] = ()
    """When they were published."""


@dataclass(slots=True)
class RunState:
    """Everything derived so far."""

    meters: dict[str, int | float]
    opinion: PublicOpinion
    now: int = -1
    """Last millisecond that is fully told; -1 before the start."""
    published: dict[str, int] = field(default_factory=dict)
    """Moment of each published inject, tasks included, in the order of their publication."""
    feed: list[Item] = field(default_factory=list)
    items: dict[str, Item] = field(default_factory=dict)
    """The feed by id."""
    own: list[Item] = field(default_factory=list)
    """The trainee's own items of the feed."""
    tasks: dict[str, TaskRun] = field(default_factory=dict)
    unasked: list[tuple[Item, Score]] = field(default_factory=list)
    """What was published without being graded, with the default rubric's verdicts."""
    ended: Ended | None = None
    cast: dict[str, Speaker] = field(default_factory=dict)
    """The crowd's people by id."""
    acted: dict[str, int] = field(default_factory=dict)
    """When each action was taken, and each kind of act on posts was first done."""
    pinned: str | None = None
    marks: dict[str, Mark] = field(default_factory=dict)
    """What the trainee did to items beside answering them."""
    reach: dict[str, float] = field(default_factory=dict)
    """How far each public own item is passed on, beside an ordinary official post."""
    qualities: dict[str, float] = field(default_factory=dict)
    """Quality of each public own item as opinion read it, 0 to 100."""
    watches: list[str] = field(default_factory=list)
    """Watchwords that are on, in the order they were set."""

    def add(self, item: Item) -> None:
        """Put an item at the end of the feed."""
        self.feed.append(item)
        self.items[item.id] = item
        if item.kind == "own":
            self.own.append(item)

    def public_words(self) -> tuple[str, ...]:
        """The trainee's own public texts so far, oldest first."""
        return tuple(item.text for item in self._own_public())

    def public_moments(self) -> tuple[int, ...]:
        """When each of them was published."""
        return tuple(item.sim_ms for item in self._own_public())

    def conduct(self) -> Conduct:
        """The run as rules read it that judge the whole of it."""
        answered = {run.id: run.answered_ms for run in self.tasks.values() if run.answered_ms is not None}
        return Conduct(
            end_ms=self.ended.sim_ms if self.ended else max(0, self.now),
            published=dict(self.published),
            answered=answered,
            said=tuple(
                Said(item.id, item.sim_ms, item.text, item.public, item.reply_to)
                for item in self.feed
                if item.kind == "own"
            ),
        )

    def _own_public(self) -> list[Item]:
        return [item for item in self.own if item.public]
