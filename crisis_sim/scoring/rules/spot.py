"""Judges `spot`: whether an issue was named, when, and how much time that left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from crisis_sim.notes import Note, note
from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.durations import format_duration
from crisis_sim.scenario.rules import Spot
from crisis_sim.scoring.arithmetic import exact
from crisis_sim.scoring.conduct import Conduct
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.matching import Group, Match
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.response import Response
from crisis_sim.scoring.rules.common import ALL, NONE, Finding, Judging, shown
from crisis_sim.scoring.rules.readable import readable
from crisis_sim.scoring.text import read
from crisis_sim.scoring.verdicts import Evidence


@dataclass(frozen=True, slots=True)
class _Named:
    """The first words that named the issue, and their moment in play time."""

    sim_ms: int
    words: str
    evidence: tuple[Evidence, ...]


def prepare(rule: Spot, ground: Ground) -> Judging:
    """The judge of one rule."""
    known = ground.fact(rule.fact) if rule.fact else None
    group = known.states if known else ground.group(rule.any)
    phrases = known.fact.any if known else rule.any
    example = note('"{phrase}"', phrase=readable(phrases[0])) if phrases else note("{fact}", fact=rule.fact or "")

    def judge(reading: Reading) -> Finding:
        situation = reading.situation
        if situation.conduct is not None:
            named = next(_in_run(reading, situation.conduct, group, ground), None)
        elif situation.task is not None:
            named = _in_answer(reading, group)
        else:
            return Finding(None, note("This judges an answer or a whole run; it does not count here."))
        return _finding(rule, named, example)

    return judge


def lead(rule: Spot, sim_ms: int) -> Fraction:
    """The credit for an issue named at a moment of play: 1 up to `full`, `floor` at `before`, then 0."""
    if sim_ms <= rule.full:
        return ALL
    if sim_ms > rule.before:
        return NONE
    lowest = exact(rule.floor)
    return 1 - Fraction(sim_ms - rule.full, rule.before - rule.full) * (1 - lowest) or NONE


def _in_answer(reading: Reading, group: Group) -> _Named | None:
    matches = reading.phrases(group, "named")[:1]
    if not matches:
        return None
    return _Named(reading.situation.sim_ms, reading.evidence(matches)[0].text, reading.evidence(matches))


def _in_run(reading: Reading, conduct: Conduct, group: Group, ground: Ground) -> Iterator[_Named]:
    """The trainee's texts that name the issue, oldest first; evidence of public ones stands in the joined text."""
    starts = {name: start for name, start, _end in reading.response.fields}
    public = iter(reading.earlier)
    for said in conduct.said:
        found = (next(public) if said.public else _private(said.text, reading, ground)).phrases(group, "named")
        if found:
            yield _Named(
                said.sim_ms, said.text[found[0].start : found[0].end], _evidence(said.id, found[0], said.text, starts)
            )


def _private(text: str, reading: Reading, ground: Ground) -> Reading:
    """What was sent to colleagues; only public texts come with the run already read."""
    document = read(text)
    own = Response(Answer(text=text), text)
    return Reading(own, reading.situation, document, ground.book.match(document), ground.book)


def _evidence(said: str, match: Match, text: str, starts: dict[str, int]) -> tuple[Evidence, ...]:
    words = text[match.start : match.end]
    if said not in starts:
        return (Evidence(0, 0, words),)
    start = starts[said] + match.start
    return (Evidence(start, start + len(words), words, "for", said, match.start),)


def _finding(rule: Spot, named: _Named | None, example: Note) -> Finding:
    before = format_duration(rule.before)
    advice = note("Name it by {full}, for example: {phrase}", full=format_duration(rule.full), phrase=example)
    if named is None:
        return Finding(NONE, note("Not named before {before}: {phrase}", before=before, phrase=example), (), advice)
    values = {"words": shown(named.words), "moment": format_duration(named.sim_ms), "before": before}
    credit = lead(rule, named.sim_ms)
    if named.sim_ms > rule.before:
        late = format_duration(named.sim_ms - rule.before)
        explanation = note('Named "{words}" at {moment}, {late} after {before}: too late to act.', late=late, **values)
        return Finding(credit, explanation, named.evidence, advice)
    left = format_duration(rule.before - named.sim_ms)
    explanation = note('Named "{words}" at {moment}: {left} of lead time before {before}.', left=left, **values)
    return Finding(credit, explanation, named.evidence, None if credit is ALL else advice)
