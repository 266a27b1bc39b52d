"""Judges `promise`: announced updates came by their time (CERC: say when you will update, and keep to it)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from crisis_sim.notes import note
from crisis_sim.scenario.rules import Promise
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring.announced import announced_time
from crisis_sim.scoring.arithmetic import exact
from crisis_sim.scoring.ground import Concept, Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.response import Situation
from crisis_sim.scoring.rules.common import Finding, Judging, share, shown
from crisis_sim.scoring.verdicts import Evidence

_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class _Announced:
    """An update announced in the `number`-th earlier text; moments are play time."""

    number: int
    said_ms: int
    due_ms: int
    words: str
    start: int
    end: int
    time: str
    """The announced time on the story's clock."""


def prepare(rule: Promise, ground: Ground) -> Judging:
    """The judge of one rule."""
    update = ground.concept("next_update")
    scenario = ground.scenario

    def judge(reading: Reading) -> Finding:
        situation = reading.situation
        later = _public_moments(scenario, situation)
        kept: list[_Announced] = []
        missed: list[_Announced] = []
        for each in _announced(scenario, reading, update):
            if any(each.said_ms < moment <= each.due_ms + rule.tolerance for moment in later):
                kept.append(each)
            elif each.due_ms + rule.tolerance < situation.sim_ms:
                missed.append(each)
        return _finding(reading, kept, missed)

    return judge


def _public_moments(scenario: Scenario, situation: Situation) -> list[int]:
    """When the trainee spoke in public, the response at hand among them if it is public."""
    channel = scenario.channel_of.get(situation.channel or "")
    own = [situation.sim_ms] if channel is not None and channel.public and situation.conduct is None else []
    return [*situation.earlier_at, *own]


def _announced(scenario: Scenario, reading: Reading, update: Concept) -> Iterator[_Announced]:
    for number, (earlier, said_ms) in enumerate(zip(reading.earlier, reading.situation.earlier_at, strict=False)):
        document = earlier.document
        said = scenario.story_time(said_ms)
        for place in dict.fromkeys(document.sentence_at(match.first) for match in earlier.concept(update)):
            sentence = document.sentences[place]
            time = announced_time(document, sentence, said)
            if time is None:
                continue
            start, end = document.tokens[sentence.first].start, document.tokens[sentence.last - 1].end
            due = Fraction((time - scenario.story.starts_at) // _MILLISECOND) / exact(scenario.story.pace)
            words, clock = shown(document.text[start:end]), f"{time:%H:%M}"
            yield _Announced(number, said_ms, int(due), words, start, end, clock)


def _finding(reading: Reading, kept: Sequence[_Announced], missed: Sequence[_Announced]) -> Finding:
    due = len(kept) + len(missed)
    if not due:
        return Finding(None, note("No update was announced for a time that has come; this does not count."))
    if not missed:
        evidence = tuple(_evidence(reading, each, kept=True) for each in kept)
        return Finding(share(1, 1), note("Announced updates that came in time: {kept}", kept=len(kept)), evidence)
    first = missed[0]
    return Finding(
        share(len(kept), due),
        note(
            'Announced "{words}", and nothing followed by {time}; {kept} of {due} updates came in time.',
            words=first.words,
            time=first.time,
            kept=len(kept),
            due=due,
        ),
        tuple(_evidence(reading, each, kept=False) for each in missed),
        note(
            "Publish something by {time}, if only that there is nothing new yet and when you will say more.",
            time=first.time,
        ),
    )


def _evidence(reading: Reading, each: _Announced, *, kept: bool) -> Evidence:
    """Where the announcement stands: in the text of a whole run at its place, else only in words."""
    if reading.situation.conduct is None:
        return Evidence(0, 0, each.words, "for" if kept else "against")
    _, begin, _ = reading.response.fields[each.number]
    return reading.spans([(begin + each.start, begin + each.end)], "for" if kept else "against")[0]
