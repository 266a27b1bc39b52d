"""A scenario in numbers: how much there is to read and to do, and when it is densest."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass

from crisis_sim.notes import note
from crisis_sim.scenario.checks.moments import earliest_moments
from crisis_sim.scenario.checks.pace import READING_WPM, words_to_read
from crisis_sim.scenario.durations import MINUTE, format_duration
from crisis_sim.scenario.rules import every_rule
from crisis_sim.scenario.scenario import Scenario

Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Minute:
    """A minute of play when everything comes that can: injects that appear, and words to read in them."""

    minute: int
    injects: int
    words: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """All counts are of what the file holds; conditional injects are counted as if they came."""

    duration_ms: int
    story_minutes: float
    injects: dict[str, int]
    conditional: int
    tasks: dict[str, int]
    words: dict[str, int]
    """Words to read by where they stand: briefing, posts, news, messages, tasks, debrief."""
    minutes: tuple[Minute, ...]
    facts: dict[str, int]
    rules: dict[str, int]
    self_tests: int
    playtests: int

    @property
    def per_minute(self) -> float:
        """Injects a minute of play."""
        return sum(self.injects.values()) / (self.duration_ms / MINUTE)

    @property
    def load(self) -> float:
        """The share of the play time that reading everything takes, at `READING_WPM`."""
        told = sum(minute.words for minute in self.minutes)
        return told / READING_WPM / (self.duration_ms / MINUTE)


def statistics_of(scenario: Scenario) -> Statistics:
    """The numbers of a scenario."""
    words = Counter({"briefing": len(scenario.briefing.split())})
    words["debrief"] = sum(len(ending.debrief.split()) for ending in scenario.endings)
    for inject in scenario.timeline:
        words[_PLACE.get(inject.kind, inject.kind)] += words_to_read(inject)
    return Statistics(
        duration_ms=scenario.duration,
        story_minutes=round(scenario.duration / MINUTE * scenario.story.pace, 1),
        injects=dict(Counter(inject.kind for inject in scenario.timeline)),
        conditional=sum(
            inject.when is not None or not isinstance(inject.after, str | None) for inject in scenario.timeline
        ),
        tasks=dict(Counter(task.kind for task in scenario.tasks.values())),
        words={place: number for place, number in words.items() if number},
        minutes=tuple(_minutes(scenario)),
        facts=dict(Counter("changing" if fact.states else fact.status for fact in scenario.facts)),
        rules=dict(Counter(rule.type for rubric in scenario.rubrics for rule in every_rule(rubric.rules))),
        self_tests=sum(len(rubric.tests) for rubric in scenario.rubrics),
        playtests=len(scenario.playtests),
    )


_PLACE = {"post": "posts", "message": "messages", "task": "tasks"}


def _minutes(scenario: Scenario) -> Iterator[Minute]:
    injects: Counter[int] = Counter()
    words: Counter[int] = Counter()
    moments = earliest_moments(scenario)
    for inject in scenario.timeline:
        moment = moments.get(inject.id)
        if moment is not None and moment <= scenario.duration:
            injects[moment // MINUTE] += 1
            words[moment // MINUTE] += words_to_read(inject)
    yield from (Minute(at, injects[at], words[at]) for at in range(-(-scenario.duration // MINUTE)))


_BAR = 30
"""Columns of the longest bar."""


def as_text(scenario: Scenario, say: Say) -> str:
    """For people."""
    return "\n".join(_lines(scenario, statistics_of(scenario), say)) + "\n"


def _lines(scenario: Scenario, found: Statistics, say: Say) -> Iterator[str]:
    yield f"{scenario.title} ({scenario.language})"
    yield note(
        "{duration} of play, {story} minutes in the story",
        duration=format_duration(found.duration_ms),
        story=f"{found.story_minutes:g}",
    ).say(say)
    yield f"{say('Injects')}: {_listed(found.injects)}"
    yield note("{n} of them only come on a condition", n=found.conditional).say(say)
    yield note("{n} a minute", n=f"{found.per_minute:.1f}").say(say)
    yield f"{say('Tasks')}: {_listed(found.tasks)}"
    yield f"{say('Words')}: {_listed(found.words)}"
    yield note(
        "Reading takes {share} % of the time at {words} words a minute; the rest is for thinking and writing",
        share=f"{found.load * 100:.0f}",
        words=READING_WPM,
    ).say(say)
    yield f"{say('Facts')}: {_listed(found.facts)}"
    yield f"{say('Rules')}: {_listed(found.rules)}"
    yield note("{tests} self-tests, {playtests} playtests", tests=found.self_tests, playtests=found.playtests).say(say)
    yield ""
    yield say("Minute by minute, when everything comes that can: injects, words to read")
    most = max((minute.words for minute in found.minutes), default=0) or 1
    for minute in found.minutes:
        bar = "█" * round(minute.words / most * _BAR)
        late = "  !" if minute.words > READING_WPM else ""
        yield f"{minute.minute:>4}  {minute.injects:>3}  {minute.words:>5}  {bar}{late}".rstrip()
    if any(minute.words > READING_WPM for minute in found.minutes):
        yield note("! more than {words} words: more than most people read in a minute", words=READING_WPM).say(say)


def _listed(counts: dict[str, int]) -> str:
    total = sum(counts.values())
    return f"{total} ({', '.join(f'{name} {number}' for name, number in sorted(counts.items()))})" if counts else "0"


def as_json(scenario: Scenario) -> str:
    """For programs."""
    found = statistics_of(scenario)
    held = {**asdict(found), "injects_per_minute": round(found.per_minute, 2), "reading_load": round(found.load, 3)}
    return json.dumps(held, indent=2, ensure_ascii=False) + "\n"
