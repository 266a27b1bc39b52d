"""What the catalogue lists, and what it makes of a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisis_sim.scenario import ScenarioProblem
from crisis_sim.scenario import catalogue as module
from crisis_sim.scenario.catalogue import listing, resolve

HEAD = """schema: crisis/1
id: {id}
title: "{title}"
summary: >-
  Two
  lines.
difficulty: advanced  # hard
duration: 12m
"""
FILES = (("siren", "id", r"Sirene: \"satu\""), ("siren", "en", "Siren"), ("flood", "id", "Banjir"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "library", lambda: tmp_path / "library")
    monkeypatch.chdir(tmp_path)
    for ident, language, title in FILES:
        path = tmp_path / "library" / ident / f"{ident}.{language}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEAD.format(id=ident, title=title), encoding="utf-8")
    (tmp_path / "library" / "siren" / "answers-model.id.yaml").write_text("first: {at: 1m, text: x}\n")
    (tmp_path / "library" / "flood" / "flood.en.yaml").write_bytes(b"\xff\0 broken")
    return tmp_path


def test_the_list_is_sorted_and_survives_broken_files(folder: Path) -> None:
    assert [(entry.id, entry.language) for entry in listing()] == [
        ("flood", "en"),
        ("flood", "id"),
        ("siren", "en"),
        ("siren", "id"),
    ]
    siren = listing()[3]
    assert (siren.title, siren.summary) == ('Sirene: "satu"', "Two lines.")
    assert (siren.difficulty, siren.duration) == ("advanced", "12m")


def test_a_folder_of_ones_own_comes_on_top(folder: Path) -> None:
    own = folder / "own"
    own.mkdir()
    (own / "siren.en.yaml").write_text(HEAD.format(id="siren", title="Mine"), encoding="utf-8")
    (own / "notes.en.yaml").write_text("first: {at: 1m}\n", encoding="utf-8")
    assert {entry.title for entry in listing([own])} == {"flood", "Banjir", "Mine", 'Sirene: "satu"'}
    assert resolve("siren", "en", [own]) == own / "siren.en.yaml"
    assert listing([folder / "nowhere"]) == listing()


def test_an_id_leads_to_the_preferred_language_or_what_there_is(folder: Path) -> None:
    assert resolve("siren", "id").name == "siren.id.yaml"
    assert resolve("siren", "en").name == "siren.en.yaml"
    assert resolve("siren").name == "siren.en.yaml"
    assert resolve("siren.id").name == "siren.id.yaml"
    assert resolve("flood", "fr").name == "flood.en.yaml"


def test_a_path_is_taken_as_it_is(folder: Path) -> None:
    path = folder / "library" / "siren" / "siren.id.yaml"
    assert resolve(str(path)) == path
    assert resolve("no/such.yaml") == Path("no/such.yaml")


def test_an_unknown_name_gets_the_nearest(folder: Path) -> None:
    with pytest.raises(ScenarioProblem) as caught:
        resolve("sirne")
    assert str(caught.value) == (
        'sirne: error: There is no file and no scenario "sirne"; the scenarios are: flood, siren. [unknown-scenario]\n'
        '    did you mean "siren"?'
    )
    assert caught.value.unreadable


def test_a_folder_is_refused(folder: Path) -> None:
    with pytest.raises(ScenarioProblem, match="This is a folder; name the scenario file in it"):
        resolve(str(folder))


def test_scenarios_of_ones_own_are_found_here_and_where_the_environment_says(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place, ident in (("scenarios", "mine"), ("elsewhere", "yours")):
        path = folder / place / ident / f"{ident}.id.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(HEAD.format(id=ident, title=ident), encoding="utf-8")
    assert {entry.id for entry in listing()} == {"flood", "siren", "mine"}
    monkeypatch.setenv("CRISIS_SIM_SCENARIOS", str(folder / "elsewhere"))
    assert {entry.id for entry in listing()} == {"flood", "siren", "mine", "yours"}
    assert resolve("yours").name == "yours.id.yaml"
