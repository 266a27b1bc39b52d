"""The crowd: as many as opinion says, nobody twice within sight, the same on every machine, and bounded."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from crisis_sim.engine import Entry, Event, Exercise, Item, plain
from crisis_sim.engine.crowd import PEOPLE_IN_SIGHT, TEXTS_IN_SIGHT
from crisis_sim.engine.decks import Template
from crisis_sim.engine.events import CrowdPosted, OwnPublished
from crisis_sim.engine.streams import Stream
from crisis_sim.scenario.scenario import Scenario
from tests.building import chatter, numbered, post, response, scenario, started, task

MINUTE = 60_000
RUMOUR = {"id": "robbed", "text": "The till was robbed", "status": "false", "any": ["robbed"]}


def told(
    seed: int = 1, entries: tuple[Entry, ...] = (), minutes: int = 10, **more: Any
) -> tuple[Exercise, list[Event]]:
    """A run with a crowd to its end; `more` goes into the chatter, or the scenario for its own keys."""
    own = {
        key: more.pop(key) for key in ("opinion", "timeline", "facts", "story", "duration", "channels") if key in more
    }
    timeline = own.pop("timeline", [post("first-post", at="0m"), task("asked", at="1m")])
    return lived(scenario(timeline, chatter=chatter(**more), **own), seed, entries, minutes)


def lived(
    of: Scenario, seed: int = 1, entries: tuple[Entry, ...] = (), minutes: int = 10
) -> tuple[Exercise, list[Event]]:
    exercise = Exercise(of)
    events = exercise.apply(started(seed))
    for entry in entries:
        events += exercise.apply(entry)
    return exercise, events + exercise.advance(minutes * MINUTE)


def crowd(exercise: Exercise) -> list[Item]:
    return [item for item in exercise.state.feed if item.kind == "crowd"]


def test_as_many_speak_as_opinion_says() -> None:
    # One seed could be lucky; eight runs of some hundred posts together may not be off by more than a tenth.
    posts = volume = 0.0
    for seed in range(8):
        exercise, _ = told(seed, opinion={"baseline": 60, "attention": 100}, most=600)
        posts += len(crowd(exercise))
        volume += sum(point.volume / 12 for point in exercise.state.opinion.history[:-1])
    assert posts == pytest.approx(volume, rel=0.1)


def test_stance_follows_the_negative_share() -> None:
    shares = []
    for crisis_share in (0.2, 0.8):
        negative = total = 0
        for seed in range(4):
            exercise, _ = told(seed, opinion={"baseline": 200, "negative": crisis_share})
            originals = [item for item in crowd(exercise) if item.repost_of is None]
            negative += sum(item.stance == "negative" for item in originals)
            total += len(originals)
        shares.append(negative / total)
    assert shares == pytest.approx([0.2, 0.8], abs=0.08)


def test_nobody_repeats_within_sight() -> None:
    posts = crowd(told(opinion={"baseline": 400})[0])
    assert len(posts) > 300
    within = min(PEOPLE_IN_SIGHT, 60 // 2)
    for place, item in enumerate(posts):
        assert item.author not in {other.author for other in posts[max(0, place - within) : place]}
    said = [item for item in posts if item.repost_of is None]
    for place, item in enumerate(said):
        words = " ".join(word for word in item.text.split() if not word.startswith("#"))
        assert words not in {other.text for other in said[max(0, place - TEXTS_IN_SIGHT) : place]}


def test_replies_and_reposts_are_of_posts_that_are_there() -> None:
    exercise, _ = told(opinion={"baseline": 300})
    seen: set[str] = set()
    replies = reposts = 0
    for item in exercise.state.feed:
        if item.kind == "crowd":
            assert {item.reply_to, item.repost_of} - {None} <= seen
            replies += item.reply_to is not None
            reposts += item.repost_of is not None
            assert item.repost_of is None or item.text == exercise.state.items[item.repost_of].text
        seen.add(item.id)
    assert replies > 20
    assert reposts > 10


def test_what_the_trainee_publishes_gets_replies_within_a_minute_in_keeping_with_its_quality() -> None:
    stances = {}
    for text in ("Stay calm, please.", "Whatever."):
        negative = total = 0
        for seed in range(12):
            exercise, events = told(seed, (response(90_000, task="asked", text=text),), opinion={"baseline": 0})
            own = next(event for event in events if isinstance(event, OwnPublished))
            planned = [item for item in crowd(exercise) if item.reply_to == own.item and item.text[0] in "sat"]
            prompt = [item for item in planned if item.sim_ms <= own.sim_ms + MINUTE]
            assert len(prompt) >= 2
            negative += sum(item.stance == "negative" for item in prompt)
            total += len(prompt)
        stances[text] = negative / total
    assert stances["Stay calm, please."] < 0.45 < 0.65 < stances["Whatever."]


@pytest.mark.parametrize(("act", "word"), [("delete", "gone"), ("correct", "changed")])
def test_the_crowd_notices_what_becomes_of_an_own_post(act: str, word: str) -> None:
    text = {"text": "Stay calm, I said."} if act == "correct" else {}
    entries = (
        response(90_000, task="asked", text="Stay calm."),
        Entry(100_000, "acted", {"act": act, "item": "own-1", **text}),
    )
    noticed = [item for item in crowd(told(entries=entries)[0]) if item.text.startswith(word)]
    assert noticed
    assert all(item.reply_to == "own-1" and 100_000 < item.sim_ms <= 160_000 for item in noticed)


def test_hiding_is_noticed_unless_it_protects_a_person() -> None:
    private = post("private", at="10s")
    private["post"]["text"] = "Her number is 0812 3456 7890"
    timeline = [post("first-post", at="0m"), private]
    for item, noticed in (("first-post", True), ("private", False)):
        exercise, _ = told(entries=(Entry(60_000, "acted", {"act": "hide", "item": item}),), timeline=timeline)
        assert any(each.text.startswith("mute") for each in crowd(exercise)) is noticed
        assert exercise.state.marks[item] == "hidden"


def test_a_rumour_is_spread_once_it_is_out_and_less_when_corrected() -> None:
    claiming = post("claim", at="3m")
    claiming["post"]["claims"] = "robbed"
    decks = [*chatter()["decks"], {"id": "talk", "stance": "negative", "claims": "robbed", "posts": numbered("talk")}]
    more: dict[str, Any] = {"decks": decks, "timeline": [post("first-post", at="0m"), claiming], "facts": [RUMOUR]}
    exercise, _ = told(opinion={"baseline": 100}, **more)
    spreading = [item for item in crowd(exercise) if item.claims == "robbed"]
    assert spreading
    assert min(item.sim_ms for item in spreading) > 3 * MINUTE


def test_a_deck_waits_for_its_condition() -> None:
    decks = [{"id": "after", "stance": "neutral", "posts": numbered("after"), "when": {"published": "late"}}]
    exercise, _ = told(decks=decks, timeline=[post("first-post", at="0m"), post("late", at="5m")])
    moments = [item.sim_ms for item in crowd(exercise) if item.repost_of is None]
    assert moments
    assert min(moments) >= 5 * MINUTE


def test_other_answers_leave_the_crowd_before_them_alone() -> None:
    silent, _ = told()
    answered, _ = told(entries=(response(300_000, channel="chirp", text="Hello."),))
    before = [item for item in crowd(silent) if item.sim_ms < 300_000]
    assert before
    assert [item for item in crowd(answered) if item.sim_ms < 300_000] == before


def test_two_seeds_differ_and_one_seed_does_not() -> None:
    assert [item.text for item in crowd(told(1)[0])] != [item.text for item in crowd(told(2)[0])]
    assert [plain(event) for event in told(3)[1]] == [plain(event) for event in told(3)[1]]


PROGRAM = """
import json
from crisis_sim.engine import plain
from tests.building import response
from tests.engine.test_crowd import told
exercise, events = told(5, (response(90_000, task="asked", text="Stay calm."),), opinion={"baseline": 100})
items = [[item.id, item.sim_ms, item.author, item.text, item.reply_to] for item in exercise.state.feed]
print(json.dumps([items, [plain(event) for event in events]], default=str))
"""


def test_two_processes_with_other_hashes_show_the_same_crowd_in_the_same_order() -> None:
    answers = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "22")
    ]
    assert answers[0] == answers[1]
    assert len(json.loads(answers[0])[0]) > 50


def test_a_deck_of_one_post_is_not_said_again_within_sight() -> None:
    decks = [{"id": "one", "stance": "negative", "posts": ["Only this."]}]
    texts = [item for item in crowd(told(decks=decks, opinion={"baseline": 600})[0]) if item.repost_of is None]
    assert len(texts) == 1


@pytest.mark.parametrize("most", [0, 5])
def test_no_more_speak_in_a_minute_than_may_be_shown(most: int) -> None:
    exercise, _ = told(opinion={"baseline": 1_000_000, "attention": 1_000_000}, most=most)
    assert len(crowd(exercise)) <= 10 * most * 1.6
    assert bool(crowd(exercise)) is bool(most)


def test_nobody_speaks_where_there_is_no_cast_no_deck_or_no_social_channel() -> None:
    silent = Exercise(scenario([post("first-post", at="0m")], chatter=chatter()))
    silent.apply(Entry(0, "started"))
    assert not [event for event in silent.advance(10 * MINUTE) if isinstance(event, CrowdPosted)]
    assert not crowd(told(decks=[])[0])


def test_alternatives_are_drawn_and_all_else_stays() -> None:
    template = Template.of("{One|Two} of {a|b|c} stays")
    texts = {template.said(Stream(number)) for number in range(60)}
    assert texts == {f"{one} of {two} stays" for one in ("One", "Two") for two in "abc"}
