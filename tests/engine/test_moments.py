"""The moments of the design, one test each: what comes first within a millisecond, and what counts from when."""

import pytest

from crisis_sim.engine import Entry, Exercise, Refused
from tests.building import post, response, scenario, task, told

MINUTE = 60_000
FIRST = post("first-post", at="0m")


def run(*timeline: dict, **more: object) -> Exercise:  # type: ignore[type-arg]
    return Exercise(scenario([FIRST, *timeline], **more))


def test_at_counts_from_the_start() -> None:
    assert told(run(post("later", at="1m")), MINUTE) == [(0, "Published", "first-post"), (MINUTE, "Published", "later")]


def test_injects_of_one_millisecond_come_in_file_order() -> None:
    exercise = run(post("b", at="1m"), post("a", at="1m"))
    assert [subject for _, _, subject in told(exercise, MINUTE)] == ["first-post", "b", "a"]


def test_after_counts_from_the_publication() -> None:
    exercise = run(post("one", at="1m"), post("two", after="one", delay="30s"))
    assert (90_000, "Published", "two") in told(exercise, 2 * MINUTE)


def test_after_something_that_is_never_published_never_comes() -> None:
    exercise = run(post("one", at="1m", when={"published": "two"}), post("two", after="one"))
    assert told(exercise, 9 * MINUTE) == [(0, "Published", "first-post")]


def test_what_follows_without_delay_comes_in_the_same_millisecond_even_from_further_up_in_the_file() -> None:
    exercise = run(post("up", after="down"), post("down", at="1m"))
    assert told(exercise, MINUTE)[1:] == [(MINUTE, "Published", "down"), (MINUTE, "Published", "up")]


def test_after_answered_and_after_expired_count_from_those_events() -> None:
    exercise = run(
        task("asked", at="1m"),
        post("good", after={"answered": "asked"}, delay="10s"),
        post("bad", after={"expired": "asked"}, delay="10s"),
    )
    events = told(exercise, 9 * MINUTE, response(90_000, task="asked", text="Stay calm."))
    assert (100_000, "Published", "good") in events
    assert "bad" not in [subject for _, _, subject in events]
    silent = told(run(task("asked", at="1m"), post("bad", after={"expired": "asked"}, delay="10s")), 9 * MINUTE)
    assert (190_000, "Published", "bad") in silent


def test_when_is_judged_once_when_the_inject_is_due() -> None:
    exercise = run(
        post("early", at="1m", when={"published": "late"}),
        post("late", at="2m"),
        post("after", at="3m", when={"published": "late"}),
    )
    assert [subject for _, _, subject in told(exercise, 9 * MINUTE)] == ["first-post", "late", "after"]


def test_a_response_comes_before_what_is_due_in_its_millisecond() -> None:
    exercise = run(task("asked", at="1m"), post("same", at="2m", when={"answered": "asked"}))
    events = told(exercise, 2 * MINUTE, response(2 * MINUTE, task="asked", text="Stay calm."))
    assert [kind for moment, kind, _ in events if moment == 2 * MINUTE] == ["TaskAnswered", "OwnPublished", "Published"]


def test_a_response_at_the_deadline_itself_is_in_time() -> None:
    events = told(run(task("asked", at="1m")), 9 * MINUTE, response(3 * MINUTE, task="asked", text="Stay calm."))
    kinds = [kind for _, kind, _ in events]
    assert "TaskAnswered" in kinds
    assert "TaskExpired" not in kinds


def test_a_response_after_the_deadline_is_published_unasked() -> None:
    exercise = run(task("asked", at="1m"))
    events = told(exercise, 9 * MINUTE, response(3 * MINUTE + 1, task="asked", text="Everybody panic!"))
    assert (3 * MINUTE, "TaskExpired", "asked") in events
    assert (3 * MINUTE + 1, "OwnPublished", "own-1") in events
    [(item, score)] = exercise.state.unasked
    assert item.task == "asked"
    assert score.penalties == (("no-panic", 15),)


def test_expiries_come_before_injects_of_their_millisecond() -> None:
    exercise = run(task("asked", at="1m"), post("same", at="3m", when={"unanswered": "asked"}))
    events = told(exercise, 3 * MINUTE)
    assert [kind for moment, kind, _ in events if moment == 3 * MINUTE] == ["TaskExpired", "Published"]


def test_endings_come_last_in_their_millisecond() -> None:
    exercise = run(
        {"id": "stop", "at": "1m", "end": "over"},
        post("same", at="1m"),
        post("never", at="2m"),
        endings=[{"id": "over", "label": "Over", "debrief": "?"}],
    )
    assert told(exercise, 9 * MINUTE)[1:] == [(MINUTE, "Published", "same"), (MINUTE, "Ended", "over")]


def test_an_ending_with_a_condition_ends_the_run_the_moment_it_holds() -> None:
    exercise = run(
        {"id": "blow", "at": "1m", "effects": {"trust": -40}},
        endings=[{"id": "lost", "label": "Lost", "debrief": "?", "when": {"meter": {"trust": [0, 20]}}}],
    )
    assert told(exercise, 9 * MINUTE)[-2:] == [(MINUTE, "MeterMoved", "trust"), (MINUTE, "Ended", "lost")]


def test_an_end_that_was_called_wins_over_a_condition_of_the_same_millisecond() -> None:
    endings = [
        {"id": "lost", "label": "Lost", "debrief": "?", "when": {"meter": {"trust": [0, 20]}}},
        {"id": "over", "label": "Over", "debrief": "?"},
    ]
    exercise = run({"id": "stop", "at": "1m", "end": "over", "effects": {"trust": -40}}, endings=endings)
    assert told(exercise, MINUTE)[-1] == (MINUTE, "Ended", "over")


def test_without_an_end_the_run_ends_at_its_duration() -> None:
    exercise = run(endings=[{"id": "plain", "label": "Plain", "debrief": "?"}])
    assert told(exercise, 99 * MINUTE)[-1] == (10 * MINUTE, "Ended", "plain")


def test_nothing_happens_after_the_end() -> None:
    exercise = run()
    told(exercise, 10 * MINUTE)
    assert exercise.advance(99 * MINUTE) == []
    with pytest.raises(Refused, match="over"):
        exercise.apply(response(99 * MINUTE + 1, channel="chirp", text="Hello"))


def test_the_first_response_is_graded_and_later_ones_are_corrections() -> None:
    exercise = run(task("asked", at="1m"))
    told(
        exercise,
        9 * MINUTE,
        response(70_000, task="asked", text="Stay calm."),
        response(80_000, task="asked", text="Panic!"),
    )
    assert exercise.state.tasks["asked"].score is not None
    assert exercise.state.tasks["asked"].answer is not None
    assert exercise.state.tasks["asked"].answer.text == "Stay calm."
    assert [item.text for item, _ in exercise.state.unasked] == ["Panic!"]


def test_a_task_that_was_not_put_cannot_be_answered() -> None:
    with pytest.raises(Refused, match="not been put"):
        run(task("asked", at="1m")).apply(response(1, task="asked", text="Stay calm."))


def test_ending_early_closes_open_tasks() -> None:
    exercise = run(task("asked", at="1m"))
    assert told(exercise, 0, Entry(70_000, "finished"))[-1] == (70_000, "Ended", "None")
    assert exercise.state.tasks["asked"].status == "closed"


def test_meters_stay_between_0_and_100() -> None:
    exercise = run(
        {"id": "up", "at": "1m", "effects": {"trust": 90}}, {"id": "more", "at": "2m", "effects": {"trust": 9}}
    )
    told(exercise, 3 * MINUTE)
    assert exercise.state.meters["trust"] == 100


def test_a_decision_can_be_asked_for_by_a_condition() -> None:
    exercise = run(task("choose", "decision", at="1m"), post("yes", at="3m", when={"decided": {"choose": "yes"}}))
    assert (3 * MINUTE, "Published", "yes") in told(exercise, 3 * MINUTE, response(90_000, task="choose", choose="yes"))


def test_a_score_can_be_asked_for_by_a_condition() -> None:
    line = [task("asked", at="1m"), post("thanks", at="3m", when={"score": {"asked": [60, 100]}})]
    good = told(run(*line), 3 * MINUTE, response(90_000, task="asked", text="Please stay calm."))
    poor = told(run(*line), 3 * MINUTE, response(90_000, task="asked", text="Hello there."))
    assert (3 * MINUTE, "Published", "thanks") in good
    assert (3 * MINUTE, "Published", "thanks") not in poor


def test_an_entry_whose_moment_was_already_told_is_refused() -> None:
    exercise = run(task("asked", at="1m"))
    exercise.advance(2 * MINUTE)
    with pytest.raises(Refused, match="was told"):
        exercise.apply(response(2 * MINUTE, task="asked", text="Stay calm."))
