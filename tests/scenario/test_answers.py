"""Answer files are read as strictly as scenarios, and held against one."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisis_sim.scenario import ScenarioProblem, load_text, read_answers
from crisis_sim.scenario.scenario import Scenario
from tests.scenario.cases import TEXT

GOOD = """first: {at: 3m, use: model answer}
sort:
  at: 1m
  labels: {smell: unverified}
press:
  - {at: 1m, choose: verify, why: Check first}
  - {at: 2m, choose: answer}
unasked:
  - {at: 15m, channel: chirp, text: Update at 14:00}
"""


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_text(TEXT, "tap-water.en.yaml")


def problem(tmp_path: Path, text: str, scenario: Scenario) -> str:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioProblem) as caught:
        read_answers(path, scenario)
    return str(caught.value).replace(str(path), "a.yaml")


def test_answers_by_task_and_unasked(tmp_path: Path, scenario: Scenario) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(GOOD, encoding="utf-8")
    answers = read_answers(path, scenario)
    assert list(answers.tasks) == ["first", "sort", "press"]
    assert answers.unasked[0].channel == "chirp"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("first:", "frist:", 'a.yaml:1:1: error: There is no task "frist". [unknown-reference]'),
        ("first:", "smell:", 'a.yaml:1:1: error: "smell" is a post; a task is needed here. [wrong-reference]'),
        ("use:", "us:", 'a.yaml:1:17: error: "first" knows no key "us". [unknown-key]'),
        ("model answer", "best", 'a.yaml:1:22: error: The rubric has no self-test "best"'),
        ("smell: unv", "smel: unv", 'a.yaml:4:12: error: There is no inject "smel". [unknown-reference]'),
        (
            "smell: unverified",
            "smell: rumor",
            'a.yaml:4:19: error: The task has no label "rumor"; there are: fact, opinion, hoax',
        ),
        ("choose: verify", "choose: verfy", 'a.yaml:6:22: error: The task has no option "verfy". [unknown-reference]'),
        ("at: 1m, choose", "at: 1:00, choose", 'a.yaml:6:10: error: "1:00" is not a duration'),
        ("channel: chirp", "channel: chrip", 'a.yaml:9:24: error: There is no channel "chrip". [unknown-reference]'),
        ("{at: 2m, choose: answer}", "{at: 2m}", "a.yaml:7:5: error: An answer needs one of text, fields, labels"),
    ],
)
def test_a_slip_is_found_at_its_place(old: str, new: str, expected: str, tmp_path: Path, scenario: Scenario) -> None:
    assert expected in problem(tmp_path, GOOD.replace(old, new, 1), scenario)


def test_a_list_is_not_an_answer_file(tmp_path: Path, scenario: Scenario) -> None:
    assert "An answer file starts with the id of a task and a colon" in problem(tmp_path, "- a\n", scenario)
