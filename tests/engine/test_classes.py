"""A triage with labels of its own, such as the frames of news: the trainee reads their words and sends their names."""

import pytest

from crisis_sim.cli.failures import Failure
from crisis_sim.cli.written import read_answer
from crisis_sim.engine import Exercise, Refused
from crisis_sim.report.telling import Teller
from tests.building import post, response, scenario, task

CLASSES = {"conflict": "Who fights whom", "human": "One person's story"}
SCENARIO = scenario(
    [post("first-post", at="0m"), task("frames", "triage", at="1m", labels={"first-post": "human"}, classes=CLASSES)]
)


def test_the_labels_are_told_with_their_words() -> None:
    exercise = Exercise(SCENARIO)
    lines = [line for event in exercise.advance(60_000) for line in Teller(exercise, "en").lines(event)]
    assert "    labels: conflict (Who fights whom), human (One person's story)" in lines


def test_only_the_labels_of_the_task_are_taken() -> None:
    exercise = Exercise(SCENARIO)
    exercise.advance(60_000)
    with pytest.raises(Refused, match="There is no label fact; the labels are: conflict, human"):
        exercise.check(response(70_000, task="frames", labels={"first-post": "fact"}).data)
    exercise.check(response(70_000, task="frames", labels={"first-post": "human"}).data)


def test_they_are_written_by_name_in_plain_mode() -> None:
    asked = SCENARIO.tasks["frames"]
    assert read_answer(asked, "first-post=Human").labels == {"first-post": "human"}
    with pytest.raises(Failure, match="conflict, human"):
        read_answer(asked, "first-post=hoax")
