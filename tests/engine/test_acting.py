"""What a trainee can do in public beside writing, what it sets off, and what is refused."""

from typing import Any

import pytest

from crisis_sim.engine import Entry, Exercise, Refused
from crisis_sim.engine.events import Acted, OwnPublished, WatchAlert
from tests.building import chatter, post, response, scenario, started, task, told

MINUTE = 60_000
TIMELINE = [
    post("first-post", at="0m"),
    task("asked", at="1m"),
    post("seen", after={"acted": "delete"}, delay="10s"),
    post("leaked", after={"acted": "lawyers"}, delay="10s"),
    post("quiet", at="9m", when={"not": {"acted": "lawyers"}}),
    {"id": "mail", "at": "30s", "message": {"from": "ana", "channel": "desk", "text": "Hello"}},
]
ACTIONS = [{"id": "lawyers", "kind": "legal", "label": "Ask the lawyers"}]


def act(sim_ms: int, **data: Any) -> Entry:
    return Entry(sim_ms, "acted", data)


def run(*entries: Entry, until: int = 10) -> tuple[Exercise, list[tuple[int, str, str]]]:
    exercise = Exercise(scenario(TIMELINE, actions=ACTIONS))
    return exercise, told(exercise, until * MINUTE, response(90_000, task="asked", text="Stay calm."), *entries)


def test_pinned_and_taken_off_again() -> None:
    exercise, _ = run(act(100_000, act="pin", item="own-1"))
    assert exercise.state.pinned == "own-1"
    exercise, _ = run(act(100_000, act="pin", item="own-1"), act(110_000, act="unpin", item="own-1"))
    assert exercise.state.pinned is None


def test_a_correction_is_public_words_under_the_default_rubric() -> None:
    exercise, events = run(act(100_000, act="correct", item="own-1", text="There is panic."))
    assert (100_000, "OwnPublished", "own-2") in events
    assert exercise.state.marks == {"own-1": "corrected"}
    assert [score.penalties for _, score in exercise.state.unasked] == [(("no-panic", 15),)]


def test_a_deleted_post_was_seen_and_is_unpinned() -> None:
    exercise, events = run(act(100_000, act="pin", item="own-1"), act(110_000, act="delete", item="own-1"))
    assert exercise.state.marks == {"own-1": "deleted"}
    assert exercise.state.pinned is None
    assert exercise.state.public_words() == ("Stay calm.",)
    assert (120_000, "Published", "seen") in events


def test_what_an_author_hangs_on_an_action_follows_it() -> None:
    _, events = run(act(100_000, act="turn", action="lawyers"))
    assert (110_000, "Published", "leaked") in events
    assert "quiet" not in [subject for _, _, subject in events]
    _, events = run()
    assert "leaked" not in [subject for _, _, subject in events]
    assert "quiet" in [subject for _, _, subject in events]


def test_acts_come_before_all_else_of_their_millisecond() -> None:
    exercise = Exercise(scenario(TIMELINE, actions=ACTIONS))
    events = told(exercise, 10 * MINUTE, act(9 * MINUTE, act="turn", action="lawyers"))
    assert "quiet" not in [subject for _, _, subject in events]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"act": "sing"}, "There is no act sing; the acts are: pin, unpin, correct, delete, hide, report, turn."),
        ({"act": "pin", "post": "own-1"}, "An act has no key post."),
        ({"act": "pin", "item": "own-9"}, "There is no post own-9 here."),
        ({"act": "pin", "item": "first-post"}, "Only a public post of your own can be pinned, corrected or deleted."),
        ({"act": "unpin", "item": "own-1"}, "That post is not pinned."),
        ({"act": "correct", "item": "own-1", "text": " "}, "There is nothing to send yet; write something first."),
        (
            {"act": "correct", "item": "own-1", "text": "x" * 200_001},
            "This text is longer than 200000 characters; shorten it.",
        ),
        ({"act": "hide", "item": "own-1"}, "Only somebody else's public post can be hidden or reported."),
        ({"act": "report", "item": "mail"}, "Only somebody else's public post can be hidden or reported."),
        ({"act": "turn", "action": "army"}, "There is no action army now; there are: lawyers."),
    ],
)
def test_what_cannot_be_done_is_said(data: dict[str, str], sentence: str) -> None:
    exercise, _ = run(until=2)
    with pytest.raises(Refused, match="^" + sentence.replace(".", r"\.").replace("(", r"\(") + "$"):
        exercise.check(data, "acted")


def test_an_action_is_offered_only_while_its_condition_holds() -> None:
    waiting = [{**ACTIONS[0], "when": {"published": "later"}}]
    exercise = Exercise(scenario([post("first-post", at="0m"), post("later", at="3m")], actions=waiting))
    exercise.advance(MINUTE)
    with pytest.raises(Refused, match="nobody to turn to"):
        exercise.check({"act": "turn", "action": "lawyers"}, "acted")
    exercise.advance(4 * MINUTE)
    exercise.check({"act": "turn", "action": "lawyers"}, "acted")


def test_once_is_enough() -> None:
    entries = (
        act(100_000, act="turn", action="lawyers"),
        act(101_000, act="hide", item="first-post"),
        act(102_000, act="delete", item="own-1"),
    )
    exercise, _ = run(*entries, until=3)
    for entry in entries:
        with pytest.raises(Refused):
            exercise.check(entry.data, "acted")


def test_nothing_can_be_done_when_the_run_is_over() -> None:
    exercise, _ = run()
    with pytest.raises(Refused, match="over"):
        exercise.check({"act": "turn", "action": "lawyers"}, "acted")


def test_a_watchword_tells_of_each_new_public_post_that_matches() -> None:
    exercise = Exercise(scenario([*TIMELINE, post("seen-too", at="3m")], chatter=chatter()))
    events = exercise.apply(started())
    events += exercise.apply(Entry(10_000, "watched", {"watch": "seen* OR unheard"}))
    events += exercise.apply(response(90_000, task="asked", text="Stay calm."))
    events += exercise.advance(4 * MINUTE)
    assert [(event.sim_ms, event.item) for event in events if isinstance(event, WatchAlert)] == [
        (3 * MINUTE, "seen-too")
    ]
    events = exercise.apply(Entry(5 * MINUTE, "watched", {"unwatch": "seen* OR unheard"}))
    assert exercise.state.watches == []
    assert any(isinstance(event, OwnPublished | Acted | WatchAlert) for event in events) is False


@pytest.mark.parametrize(
    "data", [{}, {"watch": ""}, {"watch": "("}, {"unwatch": "never set"}, {"watch": "a", "unwatch": "b"}]
)
def test_a_watchword_that_cannot_be_is_refused(data: dict[str, str]) -> None:
    exercise = Exercise(scenario(TIMELINE))
    with pytest.raises(Refused):
        exercise.check(data, "watched")
