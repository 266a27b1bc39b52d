"""A what-if keeps the past, answers anew from its moment on, keeps what else was done, and names what it left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from crisis_sim.engine import Entry, Refused, plain
from crisis_sim.engine.events import ClockChanged, CrowdPosted, Event
from crisis_sim.scenario.answers import Answers
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.store import Replay, RunInfo, fold
from crisis_sim.store.whatif import WhatIf, what_if
from tests.building import RUBRICS, chatter, post, response, scenario, started, task

MINUTE = 60_000
INFO = RunInfo("r1", 0, "small", "", "en", "Rani", 0, True)
EARLY, LATE = "Please stay calm.", "No comment."


def staged(**more: Any) -> Scenario:
    """Two tasks at one and five minutes; a third only after a good answer to the first."""
    return scenario(
        [
            post("first-post", at="0m"),
            task("one", at="1m"),
            task("two", at="5m"),
            task("three", at="6m", when={"score": {"one": [60, 100]}}),
        ],
        chatter=chatter(),
        **more,
    )


def played(*entries: Entry, stage: Scenario | None = None) -> Replay:
    """A run with these entries, told to its end, or as far as it got where it has none."""
    stage = stage or staged()
    journal = [started(), *entries]
    exercise, events = fold(stage, journal, 10 * MINUTE)
    return Replay(INFO, tuple(journal), exercise, tuple(events))


def told(events: Sequence[Event]) -> list[dict[str, Any]]:
    return [plain(event) for event in events if not isinstance(event, ClockChanged)]


def answers(**written: Any) -> Answers:
    return Answers.read(written)


def reasons(other: WhatIf) -> list[tuple[str, str | None, str]]:
    return [(each.source, each.task, each.reason.say()) for each in other.left_out]


RUN = (
    response(70_000, task="one", text=EARLY),
    Entry(100_000, "paused", {"wall_ms": 0}),
    Entry(100_000, "resumed", {"wall_ms": 0}),
    response(2 * MINUTE, channel="chirp", text="We are here."),
    Entry(3 * MINUTE, "watched", {"watch": "calm"}),
    response(320_000, task="two", text=EARLY),
    response(380_000, task="three", text=EARLY),
    response(400_000, channel="chirp", text="Still here."),
    Entry(420_000, "acted", {"act": "pin", "item": "own-5"}),
)


@pytest.mark.parametrize("at", [0, 70_000, 100_001, 5 * MINUTE, 10 * MINUTE])
def test_without_other_answers_it_is_the_same_story(at: int) -> None:
    run = played(*RUN)
    other = what_if(run, at, Answers())
    assert told(other.events) == told(run.events)
    assert other.left_out == ()


def test_the_past_stays_and_the_crowd_in_it() -> None:
    run = played(*RUN)
    other = what_if(run, 5 * MINUTE, answers(two={"at": "30s", "text": "Panic!"}))
    past = [[each for each in told(events) if each["sim_ms"] < 320_000] for events in (run.events, other.events)]
    assert past[0] == past[1]
    assert any(isinstance(event, CrowdPosted) for event in other.events)
    assert other.exercise.state.tasks["two"].answered_ms == 330_000
    assert run.exercise.state.tasks["two"].answered_ms == 320_000


def test_a_moment_before_it_is_sent_at_once_where_the_task_is_open() -> None:
    other = what_if(played(), 90_000, answers(one={"at": "5s", "text": EARLY}))
    assert other.exercise.state.tasks["one"].answered_ms == 90_000


@pytest.mark.parametrize(
    ("entries", "reason"),
    [(RUN, "it was answered before 4m"), ((), "its time was over before 4m")],
    ids=["answered", "expired"],
)
def test_a_task_of_the_past_is_not_answered_again(entries: tuple[Entry, ...], reason: str) -> None:
    other = what_if(played(*entries), 4 * MINUTE, answers(one={"at": "5s", "text": LATE}))
    assert ("answers", "one", reason) in reasons(other)
    assert [item.text for item in other.exercise.state.own if item.task == "one"] == [EARLY][: len(entries)]


def test_what_the_other_story_cannot_take_is_named() -> None:
    other = what_if(played(*RUN), MINUTE, answers(one={"at": "10s", "text": LATE}))
    assert "three" not in other.exercise.state.tasks
    assert reasons(other) == [
        ("run", "three", "The task three has not been put yet."),
        ("run", None, "the post it was about, own-5, is not there in this story"),
    ]
    assert [item.text for item in other.exercise.state.own] == [LATE, "We are here.", EARLY, "Still here."]


def test_an_act_is_not_done_to_another_post_that_has_its_number_now() -> None:
    pinned = Entry(430_000, "acted", {"act": "pin", "item": "own-4"})
    other = what_if(played(*RUN[:-1], pinned), MINUTE, answers(one={"at": "10s", "text": LATE}))
    assert other.exercise.state.items["own-4"].text == "Still here."
    assert other.exercise.state.pinned is None
    assert ("run", None, "the post it was about, own-4, is not there in this story") in reasons(other)


def test_unasked_posts_of_the_answers_take_the_place_of_the_runs() -> None:
    own = {
        "unasked": [
            {"at": "1m", "channel": "chirp", "text": "Too early."},
            {"at": "8m", "channel": "chirp", "text": "New."},
        ]
    }
    other = what_if(played(*RUN), 4 * MINUTE, answers(**own))
    said = [item.text for item in other.exercise.state.own if item.task is None]
    assert said == ["We are here.", "New."]
    assert ("answers", None, "its moment lies before 4m") in reasons(other)


def test_a_task_that_never_comes_is_named() -> None:
    other = what_if(played(), 0, answers(three={"at": "5s", "text": EARLY}))
    assert reasons(other) == [("answers", "three", "the task was never put")]


def test_a_run_that_was_ended_early_ends_there_again() -> None:
    run = played(Entry(7 * MINUTE, "finished", {"early": True}))
    other = what_if(run, 4 * MINUTE, answers(two={"at": "10s", "text": EARLY}, three={"at": "9m", "text": EARLY}))
    assert other.exercise.ended == run.exercise.ended
    assert ("answers", "three", "the task was never put") in reasons(other)


def test_a_run_that_goes_on_is_told_as_far_as_it_got() -> None:
    stage = staged()
    exercise, events = fold(stage, [started()], 4 * MINUTE)
    run = Replay(INFO, (started(),), exercise, tuple(events))
    other = what_if(run, 3 * MINUTE, answers(two={"at": "10s", "text": EARLY}))
    assert other.exercise.ended is None and other.exercise.now == 4 * MINUTE
    with pytest.raises(Refused, match="came only to 4m; 5m lies after that"):
        what_if(run, 5 * MINUTE, Answers())


def test_the_run_stays_as_it_was() -> None:
    run = played(*RUN)
    before = told(run.events), run.exercise.now, len(run.exercise.state.feed)
    what_if(run, 0, answers(one={"at": "1s", "text": LATE}))
    assert before == (told(run.events), run.exercise.now, len(run.exercise.state.feed))


def test_the_rubric_reads_what_was_said_in_its_own_story() -> None:
    calm = {
        **RUBRICS[0],
        "rules": [*RUBRICS[0]["rules"], {"id": "same", "type": "consistent", "label": "Same", "penalty": 5}],
    }
    run = played(*RUN, stage=staged(rubrics=[calm, *RUBRICS[1:]]))
    other = what_if(run, MINUTE, answers(one={"at": "10s", "text": LATE}))
    assert other.exercise.state.tasks["two"].earlier == (LATE, "We are here.")
