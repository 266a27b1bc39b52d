"""A scenario as numbers and as drawings: complete, readable, and safe whatever stands in its texts."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from crisis_sim.authoring import statistics
from crisis_sim.authoring.branches import branches_of, in_words
from crisis_sim.authoring.drawing import FORMATS, as_mermaid, as_svg, as_text
from crisis_sim.authoring.statistics import statistics_of
from crisis_sim.scenario import load, load_text
from crisis_sim.scenario.checks.pace import READING_WPM
from crisis_sim.scenario.conditions import Condition
from crisis_sim.scenario.scenario import Scenario

FILE = Path(__file__).parent.parent / "data" / "tap-water.en.yaml"
HOSTILE = 'He said "<b>&#96;`x`" --> ]}) | %% end'


@cache
def tap_water() -> Scenario:
    return load(FILE)


@cache
def hostile() -> Scenario:
    text = FILE.read_text(encoding="utf-8")
    return load_text(text.replace("Water company silent as taps smell of fuel", HOSTILE.replace('"', "''")), "x.yaml")


def test_numbers_are_those_of_the_file() -> None:
    found = statistics_of(tap_water())
    assert sum(found.injects.values()) == len(tap_water().timeline)
    assert sum(found.tasks.values()) == len(tap_water().tasks)
    assert found.words["briefing"] == len(tap_water().briefing.split())
    assert len(found.minutes) == 20
    assert sum(minute.injects for minute in found.minutes) == len(tap_water().timeline) - 1
    told = sum(minute.words for minute in found.minutes)
    assert found.load == pytest.approx(told / READING_WPM / 20)


def test_numbers_are_told_to_people_and_programs() -> None:
    text = statistics.as_text(tap_water(), str)
    assert text.count("\n") > 20 and "20m of play" in text
    assert json.loads(statistics.as_json(tap_water()))["duration_ms"] == 1_200_000


def test_every_inject_stands_in_every_drawing() -> None:
    for render in FORMATS.values():
        drawn = render(branches_of(tap_water()))
        assert [inject.id for inject in tap_water().timeline if inject.id not in drawn] == []


def test_text_says_what_an_inject_waits_for() -> None:
    lines = as_text(branches_of(tap_water())).splitlines()
    place = next(at for at, line in enumerate(lines) if " calmer " in line)
    assert lines[place + 1].strip() == "└ after first answered +1m"
    assert lines[place + 2].strip().startswith("└ when (score first 70–100 and not headline published")


def test_svg_is_well_formed_whatever_people_say() -> None:
    root = ElementTree.fromstring(as_svg(branches_of(hostile())))
    circles = root.findall(".//{http://www.w3.org/2000/svg}circle")
    assert len(circles) == len(hostile().timeline)


def test_mermaid_reads_labels_as_text() -> None:
    for line in as_mermaid(branches_of(hostile())).splitlines()[1:]:
        bare = re.sub(r'"[^"]*"', "", line)
        assert re.fullmatch(r"  n\d+(\{\{|\(\[|\[/|\[|>)(\}\}|\]\)|/\]|\])|  n\d+ -\.?->(\|\|)? n\d+", bare), line
        assert not re.search(r"[<>&`]", "".join(re.findall(r'"[^"]*"', line)))


def test_conditions_are_put_into_words() -> None:
    written = {
        "any": [{"decided": {"press": "answer"}}, {"not": {"meter": {"trust": [0, 40]}}}, {"unanswered": "first"}]
    }
    told = in_words(Condition.model_validate(written))
    assert told == "(press decided answer or not meter trust 0–40 or first unanswered)"
