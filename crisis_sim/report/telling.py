"""What happens in a run as lines of text: for the plain game, and wherever a screen needs a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from crisis_sim.engine import Event, Exercise, Item
from crisis_sim.engine.events import (
    Acted,
    ClockChanged,
    CrowdPosted,
    Ended,
    MeterMoved,
    OwnPublished,
    Published,
    TaskAnswered,
    TaskExpired,
    TaskOpened,
    WatchAlert,
)
from crisis_sim.notes import note, translator
from crisis_sim.report.numbers import minutes, number, story_clock
from crisis_sim.report.plaintext import printable
from crisis_sim.scenario.injects import Media
from crisis_sim.scenario.scenario import Scenario

STATUS = {"met": "✓", "partly": "◐", "missed": "✗", "unscored": "–"}


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells the events of one run in one language. The texts of people are cleaned of control characters."""

    exercise: Exercise
    language: str

    @property
    def scenario(self) -> Scenario:
        return self.exercise.scenario

    @property
    def say(self) -> Callable[[str], str]:
        return translator(self.language)

    def clock(self, sim_ms: int) -> str:
        """The story's clock at a moment of play."""
        return story_clock(self.scenario.story_time(sim_ms), self.language, self.scenario.story.zone)

    def author(self, item: Item) -> str:
        """Who said it, as name and handle; the trainee's own words are the organisation's."""
        speaker = self.exercise.speaker(item)
        if item.author is None:
            return speaker.handle or speaker.name
        return f"{speaker.name} {speaker.handle}" if speaker.handle else speaker.name

    def reactions(self, item: Item, sim_ms: int) -> str:
        """The reactions an item has at a moment, in words; empty while it has none."""
        counted = self.exercise.reactions(item, sim_ms).items()
        return " · ".join(f"{self.say(face)} {number(count, self.language)}" for face, count in counted)

    def mark(self, item: Item) -> str:
        """What the trainee did to an item, in a word or two; empty for nothing."""
        names = {
            "corrected": self.say("CORRECTED LATER"),
            "deleted": self.say("DELETED BY YOU"),
            "hidden": self.say("HIDDEN BY YOU"),
            "reported": self.say("REPORTED BY YOU"),
        }
        mark = self.exercise.state.marks.get(item.id)
        pinned = [self.say("PINNED")] if self.exercise.state.pinned == item.id else []
        return " · ".join([*pinned, *([names[mark]] if mark else [])])

    def lines(self, event: Event) -> Iterator[str]:
        """The lines that tell an event; none for what only machines care about."""
        stamp = self.clock(event.sim_ms)
        if isinstance(event, Published):
            yield from self._published(event.inject, stamp)
        elif isinstance(event, OwnPublished):
            item = self.exercise.state.items[event.item]
            yield f"[{stamp}] {self.say('You')} · {self.channel(item.channel)}: {_one_line(item.text)}"
        elif isinstance(event, CrowdPosted):
            yield from self._published(event.item, stamp)
        elif isinstance(event, TaskOpened):
            yield from self._task(event, stamp)
        else:
            yield from self._other(event, stamp)

    def item_lines(self, item: Item) -> Iterator[str]:
        """A post, news item or message as lines: who, where, what, and its media as a labelled card."""
        kind = {"news": self.say("NEWS") + " ", "message": self.say("MESSAGE") + " "}.get(item.kind, "")
        reply = f" ↳ {item.reply_to}" if item.reply_to else f" ⟳ {item.repost_of}" if item.repost_of else ""
        head = f"{kind}{self.author(item)} · {self.channel(item.channel)} ({item.id}){reply}"
        yield printable(head)
        mark = self.mark(item)
        if mark:
            yield f"  [{mark}]"
        if item.headline:
            yield f"  {printable(item.headline).upper() if item.kind == 'news' else printable(item.headline)}"
        yield from (f"  {line}" for line in printable(item.text).split("\n"))
        said = self.scenario.injects[item.id].said if item.id in self.scenario.injects else None
        if said is not None and said.media is not None:
            yield f"  {self.media(said.media)}"

    def media(self, media: Media) -> str:
        """The card that stands for a picture, video, voice note or document."""
        names = {
            "photo": self.say("PHOTO"),
            "video": self.say("VIDEO"),
            "audio": self.say("VOICE NOTE"),
            "document": self.say("DOCUMENT"),
            "screenshot": self.say("SCREENSHOT"),
        }
        length = f" {minutes(media.length)}" if media.length else ""
        return f"[{names[media.kind]}{length}: {printable(media.description)}]"

    def channel(self, channel: str) -> str:
        return printable(self.scenario.channel_of[channel].name)

    def meter(self, event: MeterMoved) -> str:
        """How a meter moved, as a sentence without colour."""
        label = next(meter.label for meter in self.scenario.meters if meter.id == event.meter)
        old, new = number(event.old, self.language), number(event.new, self.language)
        return f"{printable(label)}: {old} → {new}"

    def _published(self, inject: str, stamp: str) -> Iterator[str]:
        item = self.exercise.state.items.get(inject)
        if item is None:
            return
        first, *rest = self.item_lines(item)
        yield f"[{stamp}] {first}"
        yield from rest

    def _task(self, event: TaskOpened, stamp: str) -> Iterator[str]:
        task = self.scenario.tasks[event.task]
        left = minutes(event.deadline_ms - event.sim_ms)
        yield f"[{stamp}] {note('TASK {task}, {left} left', task=event.task, left=left).say(self.say)}"
        yield from (f"  {line}" for line in printable(task.ask).split("\n"))
        for option in task.options or ():
            yield f"    {option.id}: {printable(option.label)}"
        if task.labels:
            labels = ", ".join(
                f"{label} ({printable(task.label_words(label, self.say))})" if task.classes else self.say(label)
                for label in task.label_names
            )
            yield f"    {note('labels: {labels}', labels=labels).say(self.say)}"
        if task.labels or task.offer:
            posts = ", ".join(task.labels or task.offer or ())
            yield f"    {note('posts: {posts}', posts=posts).say(self.say)}"

    def _other(self, event: Event, stamp: str) -> Iterator[str]:
        if isinstance(event, TaskAnswered):
            yield f"[{stamp}] {note('Sent: {task}', task=event.task).say(self.say)}"
        elif isinstance(event, TaskExpired):
            yield f"[{stamp}] {note('Time is over for {task}', task=event.task).say(self.say)}"
        elif isinstance(event, MeterMoved):
            yield f"[{stamp}] {self.meter(event)}"
        elif isinstance(event, Acted):
            yield f"[{stamp}] {self.act(event)}"
        elif isinstance(event, WatchAlert):
            item = self.exercise.state.items[event.item]
            words = {"watch": printable(event.watch), "post": item.id, "author": printable(self.author(item))}
            yield f"[{stamp}] {note('Watchword {watch}: {post}, {author}', **words).say(self.say)}"
        elif isinstance(event, ClockChanged):
            yield self._clock(event)
        elif isinstance(event, Ended):
            ending = self.scenario.ending_of.get(event.ending or "")
            yield f"[{stamp}] {self.say('THE END')}" + (f": {printable(ending.label)}" if ending else "")

    def act(self, event: Acted) -> str:
        """What the trainee did beside writing, as a sentence."""
        if event.action is not None:
            label = printable(self.scenario.action_of[event.action].label)
            return note("Done: {action}", action=label).say(self.say)
        sentences = {
            "pin": note("You pinned {post}.", post=event.item or ""),
            "unpin": note("{post} is not pinned any more.", post=event.item or ""),
            "correct": note("You corrected {post}.", post=event.item or ""),
            "delete": note("You deleted {post}; people have seen it.", post=event.item or ""),
            "hide": note("You hid {post}.", post=event.item or ""),
            "report": note("You reported {post} to the platform.", post=event.item or ""),
        }
        return sentences[event.act].say(self.say)

    def _clock(self, event: ClockChanged) -> str:
        if event.change == "speed":
            return note("Speed ×{speed}", speed=number((event.speed or 0) / 1000, self.language, 2)).say(self.say)
        names = {
            "paused": self.say("The clock stands still."),
            "resumed": self.say("The clock runs."),
            "jumped": self.say("The clock was set to where the run had got."),
        }
        return names[event.change]


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())
