"""The room's face: cheap to import, and the same hash for the same scenario."""

from __future__ import annotations

import subprocess
import sys

import pytest

import crisis_sim.scenario as face
from crisis_sim.scenario import content_hash, load_text
from tests.scenario.cases import TEXT

LOADED = "import sys, crisis_sim.scenario as s; {use}; print(*sorted({{m.partition('.')[0] for m in sys.modules}}))"


def loaded_by(use: str) -> set[str]:
    program = [sys.executable, "-c", LOADED.format(use=use)]
    return set(subprocess.run(program, capture_output=True, text=True, check=True).stdout.split())


def test_importing_the_room_loads_nothing_heavy() -> None:
    assert not {"pydantic", "yaml", "rapidfuzz", "textual", "rich", "faker", "sqlalchemy"} & loaded_by("pass")


def test_loading_needs_no_screens_no_database_and_no_invented_people() -> None:
    assert not {"textual", "rich", "faker", "sqlalchemy", "rapidfuzz"} & loaded_by("s.Scenario, s.load, s.check")


def test_every_name_of_the_face_leads_somewhere() -> None:
    assert all(getattr(face, name) is not None for name in face.__all__)
    with pytest.raises(AttributeError):
        _ = face.nothing


def test_line_ends_and_marks_do_not_change_the_hash() -> None:
    assert content_hash("\ufeffa: b\r\nc: d\r\n") == content_hash("a: b\nc: d\n")
    assert content_hash("a: b\n") != content_hash("a: c\n")
    assert content_hash("a\n") == "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7"


def test_a_loaded_scenario_holds_what_was_written() -> None:
    scenario = load_text(TEXT, "t")
    assert scenario.duration == 20 * 60_000
    assert scenario.injects["first"].task is not None
    assert scenario.injects["calmer"].when is not None
    assert [level.id for level in scenario.bands] == ["excellent", "good", "developing", "not-yet"]
    assert scenario.rubric_of["release"].passing == 50
    assert scenario.playtests[1].answers.tasks["press"].choose == "answer"  # type: ignore[union-attr]
