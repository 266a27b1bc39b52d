"""The opinion of a run in words: what text, Markdown, HTML and the debrief say alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crisis_sim.notes import note, translator
from crisis_sim.report.numbers import minutes, number, percent
from crisis_sim.report.opinion_cards import OpinionCard, OwnWordsCard


@dataclass(frozen=True, slots=True)
class Measure:
    """A curve, the value at which it is full, and what it comes to in words."""

    words: str
    values: tuple[float, ...]
    top: float


@dataclass(frozen=True, slots=True)
class OpinionWords:
    """One section of a report; trainee's and author's texts in it are as they were written."""

    title: str
    outputs_title: str
    outputs: tuple[Measure, ...]
    crowd: str
    outcome_title: str
    outcome: tuple[Measure, ...]
    own_title: str
    own: tuple[str, ...]
    triggers_title: str
    triggers: tuple[str, ...]
    caveats: tuple[str, ...]


def opinion_words(card: OpinionCard, language: str) -> OpinionWords:
    """The section in `language`."""
    say = translator(language)
    return OpinionWords(
        title=say("Public opinion"),
        outputs_title=say("Outputs: what was said, and how far it went"),
        outputs=(_volume(card, language, say), _negative(card, language, say)),
        crowd=_crowd(card, say),
        outcome_title=say("Outcome, modelled: what people believe"),
        outcome=_beliefs(card, language, say),
        own_title=say("Your words in public (reach ×1 is an ordinary official post)"),
        own=tuple(_own(words, language, say) for words in card.own),
        triggers_title=say("What drew most attention"),
        triggers=tuple(
            note(
                "{when} {what}: draws {posts} posts",
                when=minutes(each.sim_ms),
                what=each.inject,
                posts=number(each.posts, language),
            ).say(say)
            for each in card.triggers
        ),
        caveats=caveats(language),
    )


def caveats(language: str) -> tuple[str, ...]:
    """What everybody must know who reads an opinion curve."""
    say = translator(language)
    return (
        say(
            "This is a model, not a measurement. By the research behind it a good answer moves the negative share by a "
            "few points, and the volume hardly at all."
        ),
        say("Its largest leap is to read correlations found in laboratories as shares of posts."),
    )


def _volume(card: OpinionCard, language: str, say: Callable[[str], str]) -> Measure:
    most = max(card.points, key=lambda point: point.volume)
    words = note(
        "Volume: {start} posts an hour of the story at the start, {most} at most ({when}), {end} at the end",
        start=number(card.points[0].volume, language, 0),
        most=number(most.volume, language, 0),
        when=minutes(most.sim_ms),
        end=number(card.points[-1].volume, language, 0),
    )
    return Measure(words.say(say), tuple(point.volume for point in card.points), most.volume)


def _negative(card: OpinionCard, language: str, say: Callable[[str], str]) -> Measure:
    words = note(
        "Negative share: {start} at the start, {end} at the end, {mean} of all posts",
        start=percent(card.points[0].negative, language),
        end=percent(card.points[-1].negative, language),
        mean=percent(card.negative_mean, language),
    )
    return Measure(words.say(say), tuple(point.negative for point in card.points), 1)


def _beliefs(card: OpinionCard, language: str, say: Callable[[str], str]) -> tuple[Measure, ...]:
    return tuple(
        Measure(
            note(
                "Believed by {share} at the end: {rumour}",
                share=percent(rumour.believed, language),
                rumour=" ".join(rumour.text.split()),
            ).say(say),
            tuple(point.beliefs[rumour.id] for point in card.points),
            1,
        )
        for rumour in card.rumours
    )


def _crowd(card: OpinionCard, say: Callable[[str], str]) -> str:
    if card.crowd_posts:
        return note("Posts by the crowd in the feed: {count}", count=card.crowd_posts).say(say)
    return say("No crowd spoke in this run; the curves do not need one.")


def _own(words: OwnWordsCard, language: str, say: Callable[[str], str]) -> str:
    return note(
        "{when} {what}: quality {quality}, reach ×{reach}",
        when=minutes(words.sim_ms),
        what=words.task or f"{say('Unasked')}, {words.channel}",
        quality=number(words.quality, language, 0),
        reach=number(words.reach, language),
    ).say(say)
