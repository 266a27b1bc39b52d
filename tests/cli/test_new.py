"""`new`: a scenario begins with one command, in either language, and nothing that is there is written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crisis_sim.authoring.starting import LANGUAGES, SCHEMA_FILE, TEMPLATES
from crisis_sim.cli.commands.new import TEMPLATES as NAMED
from tests.cli.running import Done, crisis_sim


def new(folder: Path, *arguments: str, **environment: str) -> Done:
    return crisis_sim(folder / "store", "new", "--folder", folder / "own", *arguments, **environment)


def test_every_template_has_its_name_in_the_menu() -> None:
    assert tuple(NAMED) == TEMPLATES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_scenario_stands_in_its_folder_with_the_schema_and_is_without_findings(
    language: str, tmp_path: Path
) -> None:
    done = new(tmp_path, "river-flood", "--template", "rumour", "--lang", language, "--title", "Banjir: #1 🌊")
    file = tmp_path / "own" / "river-flood" / f"river-flood.{language}.yaml"
    assert (done.code, done.err) == (0, "")
    assert str(file) in done.out and "crisis-sim test" in done.out
    assert "timeline" in json.loads(file.with_name(SCHEMA_FILE).read_text(encoding="utf-8"))["properties"]
    checked = crisis_sim(tmp_path / "store", "check", "--profile", "workshop", "--lang", language, file)
    assert (checked.code, str(file) in checked.out) == (0, True)
    assert "Banjir: #1 🌊" in file.read_text(encoding="utf-8")


def test_both_languages_stand_side_by_side(tmp_path: Path) -> None:
    for language in LANGUAGES:
        assert new(tmp_path, "breach", "--template", "data-breach", "--lang", language).code == 0
    files = [tmp_path / "own" / "breach" / f"breach.{language}.yaml" for language in LANGUAGES]
    assert crisis_sim(tmp_path / "store", "check", "--profile", "workshop", *files).code == 0


def test_what_is_not_given_comes_from_the_template_where_nobody_can_be_asked(tmp_path: Path) -> None:
    done = new(tmp_path, "--lang", "en")
    text = (tmp_path / "own" / "first-message" / "first-message.en.yaml").read_text(encoding="utf-8")
    assert done.code == 0
    assert 'title: "First message"' in text and "Northfield Services" in text


@pytest.mark.parametrize("blank", ["", "   ", "\n\t"])
def test_a_blank_title_is_no_title(blank: str, tmp_path: Path) -> None:
    done = new(tmp_path, "quiet", "--lang", "id", "--title", blank, "--organisation", blank)
    text = (tmp_path / "own" / "quiet" / "quiet.id.yaml").read_text(encoding="utf-8")
    assert done.code == 0
    assert 'title: "Quiet"' in text and 'name: "Perumda Sukamaju"' in text


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / "own" / "mine" / "mine.id.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("my own words", encoding="utf-8")
    done = new(tmp_path, "mine", "--template", "accusation", "--lang", "id", CRISIS_SIM_LANG="en")
    assert (done.code, done.out) == (2, "")
    assert str(file) in done.err
    assert file.read_text(encoding="utf-8") == "my own words"
    assert [each.name for each in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("ident", ["Bad Id", "../out", "a/b", "über", "a" * 64, "a.b", "sp ace"])
def test_a_wrong_short_name_gets_a_sentence_and_no_file(ident: str, tmp_path: Path) -> None:
    done = new(tmp_path, ident, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert f'"{ident}" is no short name' in done.err and "river-flood" in done.err
    assert not (tmp_path / "own").exists()


@pytest.mark.parametrize("arguments", [("--template", "flood"), ("--lang", "de")])
def test_what_is_no_choice_is_answered_with_the_choices(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = new(tmp_path, "x", *arguments)
    assert done.code == 2
    assert ("own-mistake" if "flood" in arguments else "id") in done.err


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file, no folder", encoding="utf-8")
    done = new(tmp_path, "x", "--lang", "en")
    assert (done.code, done.out) == (4, "")
    assert "cannot be written" in done.err


def test_a_translation_begins_beside_its_original_and_only_once(tmp_path: Path) -> None:
    new(tmp_path, "slip", "--template", "own-mistake", "--lang", "id")
    original = tmp_path / "own" / "slip" / "slip.id.yaml"
    begun = new(tmp_path, "--translate", str(original))
    beside = original.with_name("slip.en.yaml")
    assert begun.code == 0
    assert str(beside) in begun.out
    words = beside.read_text(encoding="utf-8")
    assert "language: en" in words and "TRANSLATE-ME" in words
    again = new(tmp_path, "--translate", str(original))
    assert (again.code, again.out) == (2, "")
    assert beside.read_text(encoding="utf-8") == words


def test_a_file_to_translate_that_is_missing_or_broken_is_told(tmp_path: Path) -> None:
    assert new(tmp_path, "--translate", str(tmp_path / "none.id.yaml")).code in (2, 3)
    broken = tmp_path / "broken.id.yaml"
    broken.write_text("title: [", encoding="utf-8")
    done = new(tmp_path, "--translate", str(broken))
    assert done.code == 3
    assert "broken.id.yaml" in done.err
    assert not (tmp_path / "broken.en.yaml").exists()
