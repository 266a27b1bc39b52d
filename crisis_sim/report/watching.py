"""What monitoring has found, in words and figures: the same lines in the plain game and on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crisis_sim.curves import sparkline
from crisis_sim.engine import Exercise, Item
from crisis_sim.engine.monitoring import Curve, News, Spreader, Trend
from crisis_sim.engine.recognised import recognised
from crisis_sim.notes import message, note, translator
from crisis_sim.report.numbers import number, percent
from crisis_sim.report.plaintext import printable

SPEAKERS: Mapping[str, str] = {
    "resident": message("resident"),
    "family": message("family"),
    "customer": message("customer"),
    "journalist": message("journalist"),
    "colleague": message("colleague"),
    "leader": message("leader"),
    "politician": message("politician"),
    "official": message("official"),
    "activist": message("activist"),
    "expert": message("expert"),
    "media": message("media outlet"),
    "company": message("company"),
    "other": message("other account"),
    "crowd": message("public"),
    "own": message("us"),
}
"""What kinds of author are called."""

SPARK = 24
"""Columns of a curve in the plain game."""


def trend_line(trend: Trend, language: str) -> str:
    """A trend with how many people speak of it, and how much of the talk that was before."""
    return note(
        "{term}: {people} people, {share} of those who speak, {before} before",
        term=printable(trend.term),
        people=trend.people,
        share=percent(trend.share, language),
        before=percent(trend.before, language),
    ).say(translator(language))


def spreader_line(spreader: Spreader, language: str) -> str:
    """Somebody who spreads, with what came of it."""
    say = translator(language)
    who = spreader.speaker
    badge = f", {say('verified')}" if who.verified else ""
    return note(
        "{name} ({kind}): reach {reach}, posts {posts}, passed on {passed}, reposted {reposts}, replies {replies}",
        name=printable(f"{who.name} {who.handle}" if who.handle else who.name),
        kind=say(SPEAKERS.get(who.kind, who.kind)) + badge,
        reach=spreader.reach,
        posts=spreader.posts,
        passed=spreader.passed_on,
        reposts=spreader.reposts,
        replies=spreader.replies,
    ).say(say)


def news_line(news: News, exercise: Exercise, language: str) -> str:
    """How much is new, where, and how much of it names the organisation."""
    say = translator(language)
    names = exercise.scenario.channel_of
    where = ", ".join(f"{printable(names[channel].name)} {count}" for channel, count in news.by_channel)
    if not news.total:
        return say("Nothing new.")
    return note(
        "New: {total}, naming us: {mentions} ({where})", total=news.total, where=where, mentions=news.mentions
    ).say(say)


def curve_lines(exercise: Exercise, volume: Curve, negative: Curve, language: str) -> Iterator[str]:
    """Volume, negative share and belief in the rumours that are known for such: figures first, then the curve."""
    say = translator(language)
    history = exercise.state.opinion.history
    if not history:
        yield say("Nothing is known yet.")
        return
    now = history[-1]
    posts, shares = volume.columns(SPARK), negative.columns(SPARK)
    yield note(
        "Posts an hour: {now} now, {most} at most  {curve}",
        now=number(now.volume, language, 0),
        most=number(max(posts), language, 0),
        curve=sparkline(posts, max(posts)),
    ).say(say)
    yield note(
        "Negative share: {now} now, {first} at first, {most} at most  {curve}",
        now=percent(now.negative, language),
        first=percent(history[0].negative, language),
        most=percent(max(shares), language),
        curve=sparkline(shares, 1),
    ).say(say)
    for rumour in recognised(exercise.scenario, exercise.state):
        belief = now.beliefs.get(rumour, 0.0)
        if belief > 0:
            text = printable(exercise.scenario.fact_of[rumour].text)
            yield note("Believed by {share}: {rumour}", share=percent(belief, language), rumour=text).say(say)


def together(items: Sequence[Item], mentions: int, language: str) -> str:
    """Posts of the crowd that are counted instead of printed."""
    return note("+{n} posts of the public, {mentions} naming us; type new", n=len(items), mentions=mentions).say(
        translator(language)
    )
