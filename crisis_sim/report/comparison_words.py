"""What a comparison says, in words and rows: the text and the page show the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crisis_sim.notes import note, translator
from crisis_sim.report.comparison import Comparison, Difference, NamedDifference, Story, TaskDifference
from crisis_sim.report.numbers import minutes, number, percent, score
from crisis_sim.report.opinion_words import caveats
from crisis_sim.report.stakes import level_words

Row = tuple[str, str, str, str]
"""What it is about, as played, what if, and the difference."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a title."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class ComparisonWords:
    """All words of a comparison in one language."""

    title: str
    what: str
    head: Row
    tables: tuple[Table, ...]
    volume: str
    negative: str
    beliefs: tuple[str, ...]
    left_out_title: str
    left_out: tuple[str, ...]
    caveats: tuple[str, ...]
    across: str


def comparison_words(held: Comparison, language: str) -> ComparisonWords:
    """The words in `language`."""
    say = translator(language)
    apart = _Apart(language, say)
    what = note("What if, from {at} on, other answers had been given?", at=minutes(held.from_ms))
    tables = (
        Table(say("The whole run"), _whole(held, apart)),
        Table(say("Tasks"), tuple(apart.task(task) for task in held.tasks)),
        Table(say("Meters at the end"), tuple(apart.points(meter) for meter in held.meters)),
        Table(say("Believed at the end (modelled)"), tuple(apart.share(rumour) for rumour in held.rumours)),
    )
    return ComparisonWords(
        title=held.title,
        what=what.say(say),
        head=("", say("as played"), say("what if"), say("difference")),
        tables=tuple(table for table in tables if table.rows),
        volume=say("Volume: posts an hour of the story"),
        negative=say("Negative share of the posts"),
        beliefs=tuple(
            note("Share that believes: {rumour}", rumour=" ".join(each.label.split())).say(say) for each in held.rumours
        ),
        left_out_title=say("Left out, because the other story could not take it"),
        left_out=held.left_out,
        caveats=caveats(language),
        across=say("minutes of play"),
    )


def _whole(held: Comparison, apart: _Apart) -> tuple[Row, ...]:
    say, stories = apart.say, (held.before, held.after)
    levels = [level_words(story.level_label, story.passed, apart.language) for story in stories]
    endings = [_ending(story) for story in stories]
    crowd = [str(story.opinion.crowd_posts) if story.opinion else "–" for story in stories]
    return (
        apart.row(say("Score"), held.score, lambda value: score(value, apart.language)),
        (say("Level"), levels[0], levels[1], ""),
        (say("Ending"), endings[0], endings[1], ""),
        apart.shares(say("Negative share of all posts"), held.negative),
        (say("Posts by the crowd"), crowd[0], crowd[1], ""),
    )


def _ending(story: Story) -> str:
    return "–" if story.ending is None else f"{story.ending} ({minutes(story.ended_ms or 0)})"


@dataclass(frozen=True, slots=True)
class _Apart:
    """Writes differences in one language."""

    language: str
    say: Callable[[str], str]

    def row(self, label: str, held: Difference, shown: Callable[[float], str]) -> Row:
        before, after = ("–" if value is None else shown(value) for value in (held.before, held.after))
        return (label, before, after, self._signed(held.difference))

    def task(self, task: TaskDifference) -> Row:
        label, before, after, apart = self.row(task.id, task.score, lambda value: score(value, self.language))
        states = [
            self.say(state) if state else self.say("not put") for state in (task.before_status, task.after_status)
        ]
        return (label, f"{before} ({states[0]})", f"{after} ({states[1]})", apart)

    def points(self, meter: NamedDifference) -> Row:
        return self.row(meter.label, meter.end, lambda value: number(value, self.language))

    def share(self, rumour: NamedDifference) -> Row:
        return self.shares(" ".join(rumour.label.split()), rumour.end)

    def shares(self, label: str, held: Difference) -> Row:
        """Shares as percent, their difference in points."""
        apart = None if held.difference is None else 100 * held.difference
        row = self.row(
            label, Difference(held.before, held.after, apart), lambda share: percent(share, self.language, 1)
        )
        return (*row[:3], note("{change} points", change=row[3]).say(self.say) if apart is not None else row[3])

    def _signed(self, value: float | None) -> str:
        if value is None:
            return "–"
        shown = number(abs(value), self.language)
        sign = "" if shown == "0" else "+" if value > 0 else "−"
        return f"{sign}{shown}"
