"""Judges `target`: the response went to the right post, channel and audience."""

from __future__ import annotations

from collections.abc import Iterator

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import Target
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.response import Situation
from crisis_sim.scoring.rules.common import ALL, NONE, Finding, Judging, listed
from crisis_sim.scoring.verdicts import Evidence


def prepare(rule: Target, ground: Ground) -> Judging:
    """The judge of one rule."""
    scenario = ground.scenario

    def judge(reading: Reading) -> Finding:
        situation = reading.situation
        place = _place(scenario, situation)
        wrong = list(_wrong(rule, scenario, situation))
        named = tuple(Evidence(0, 0, name) for name in (situation.channel, situation.reply_to) if name)
        if not wrong:
            return Finding(ALL, note("It went to the right place: {place}", place=place), named)
        return Finding(
            NONE,
            note("It went to another place: {place}", place=place),
            named,
            note("Say it {where}.", where=listed(wrong)),
        )

    return judge


def _place(scenario: Scenario, situation: Situation) -> Note:
    """Where a response went, in words."""
    channel = scenario.channel_of.get(situation.channel or "")
    where = note("{channel}", channel=channel.name) if channel else note("no channel")
    if situation.reply_to is None:
        return where
    return note('{channel}, as an answer to "{post}"', channel=where, post=situation.reply_to)


def _wrong(rule: Target, scenario: Scenario, situation: Situation) -> Iterator[Note]:
    """What should have been otherwise."""
    channel = scenario.channel_of.get(situation.channel or "")
    if rule.posts and situation.reply_to not in rule.posts:
        yield note("in answer to {posts}", posts=listed(note('"{post}"', post=post) for post in rule.posts))
    if rule.channels and situation.channel not in rule.channels:
        names = [scenario.channel_of[name].name for name in rule.channels if name in scenario.channel_of]
        yield note("on {channels}", channels=listed(note("{channel}", channel=name) for name in names))
    if rule.audience is not None and (channel is None or channel.public != (rule.audience == "public")):
        yield note("where everybody can read it") if rule.audience == "public" else note("in a private message")
