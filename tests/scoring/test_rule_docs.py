"""Every type of rule is documented, and its example loads and is judged as the documentation says."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from crisis_sim.authoring.rule_docs import own_keys, page, rule_data
from crisis_sim.authoring.rules_page import PAGE
from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.rules import RULE_TYPES
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Conduct, Judge, Said, Verdict
from tests.scoring.scenes import judged, scene

FACTS = [
    {"id": "boil", "text": "Boil tap water", "any": ["boil * water"]},
    {"id": "no-petrol", "text": "There is no petrol", "any": ["no (sign|trace)? (of)? petrol"]},
    {"id": "petrol", "status": "false", "text": "Petrol in the reservoir", "any": ["petrol * reservoir"]},
]
TASKS: dict[str, dict[str, Any]] = {
    "classify": {"kind": "triage", "labels": {"first": "hoax"}, "channel": None},
    "pick": {"kind": "pick", "offer": {"first": "answer", "stop": "leave"}, "channel": None},
    "choice": {
        "kind": "decision",
        "channel": None,
        "options": [{"id": "yes", "label": "Yes", "credit": 1}, {"id": "no", "label": "No", "credit": 0}],
    },
}
ANSWERS = {
    "classify": Answer.model_validate({"labels": {"first": "hoax"}}),
    "choice": Answer(choose="yes", why="Why?"),
    "pick": Answer(pick=("first",)),
}


def example(name: str) -> Scenario:
    rule: dict[str, Any] = yaml.safe_load(RULE_TYPES[name].doc.example)
    return scene(
        rule, language="en", facts=FACTS, task=TASKS.get(name, {}), run_rubric="main", default_rubric="main",
        crisis="preventable",
    )  # fmt: skip


def verdict(name: str, text: str) -> Verdict:
    return judged(example(name), text, at=1_000).verdicts[0]


@pytest.mark.parametrize("name", RULE_TYPES)
def test_every_type_says_what_it_is(name: str) -> None:
    data = rule_data(name, str)
    assert all(data[part].strip() for part in ("checks", "credit", "why", "source", "limits", "example"))
    assert yaml.safe_load(data["example"])["type"] == name
    assert len({key.key for key in own_keys(name)}) == len(own_keys(name))


WORDED = [name for name, model in RULE_TYPES.items() if model.doc.met]


@pytest.mark.parametrize("name", WORDED)
def test_an_example_is_met_and_missed_by_its_answers(name: str) -> None:
    doc = RULE_TYPES[name].doc
    met, missed = verdict(name, doc.met), verdict(name, doc.missed)
    assert met.status == "met", (met.explanation.say(), doc.met)
    assert missed.status in ("partly", "missed"), (missed.explanation.say(), doc.missed)


@pytest.mark.parametrize("name", [name for name in RULE_TYPES if name not in WORDED])
def test_an_example_without_words_is_judged(name: str) -> None:
    stage = example(name)
    if name in ANSWERS:
        assert judged(stage, ANSWERS[name]).verdicts[0].credit is not None
    elif name == "target":
        score = Judge(stage).public("Boil your water.", sim_ms=0, channel="chirp")
        assert score is not None and score.verdicts[0].credit == 1
    elif name == "manual":
        assert judged(stage, "Any.", manual={"judgement": "fair"}).verdicts[0].credit is not None
    else:
        said = (Said("own-1", 1_000, "Next update at 8 am here.", reply_to="question"), Said("own-2", 2_000, "Safe."))
        score = Judge(stage).whole(Conduct(6_000_000, {"first": 0, "question": 1}, {"first": 5}, said))
        assert score is not None and score.verdicts[0].credit == 1


def test_the_page_is_written_from_the_models() -> None:
    if not PAGE.is_file():
        pytest.skip("the pages of docs/ are only in a checkout")
    written = PAGE.read_text(encoding="utf-8")
    assert page(written) == written, "run python -m crisis_sim.authoring.rules_page"


def test_a_page_without_its_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="needs the lines"):
        page("# Rules")
