"""Files that cannot be read get one sentence and never a traceback."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from crisis_sim.scenario import ScenarioProblem, check, load, load_text
from crisis_sim.scenario.reading import LARGEST


def message(path: Path, read: Callable[[Path], object] = load) -> str:
    with pytest.raises(ScenarioProblem) as caught:
        read(path)
    assert caught.value.unreadable
    return str(caught.value).replace(str(path), "F")


CONTENTS = [
    (b"", "F: error: The file is empty; write a scenario into it, or name another file. [file-empty]"),
    (b" \n\r\n\t", "F: error: The file is empty; write a scenario into it, or name another file. [file-empty]"),
    (
        b"# only a comment\n",
        "F: error: The file holds nothing but comments; write a scenario into it, or name another file. [file-empty]",
    ),
    (
        "schema: crisis/1\n".encode("utf-16"),
        "F: error: The file is saved as UTF-16; save it again as UTF-8. [file-encoding]",
    ),
    (
        "schema: crisis/1\n".encode("utf-16-be"),
        "F: error: The file is saved as UTF-16; save it again as UTF-8. [file-encoding]",
    ),
    (
        b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\x03\0>",
        "F: error: This is a binary file, not text; a scenario is a YAML file saved as UTF-8. [file-binary]",
    ),
    (
        b"\x89PNG\r\n\x1a\n\x01\x02\x03\x04\x05\x06",
        "F: error: This is a binary file, not text; a scenario is a YAML file saved as UTF-8. [file-binary]",
    ),
    (
        "title: x\nsummary: R\xe9sum\xe9 of the day, long enough to be text\n".encode("latin-1"),
        "F:2:11: error: Byte 0xE9 is not UTF-8 text; open the file in an editor and save it with the encoding "
        "UTF-8. [file-encoding]",
    ),
]


@pytest.mark.parametrize(("content", "expected"), CONTENTS)
def test_content_that_is_not_a_text_is_named(content: bytes, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_bytes(content)
    assert message(path) == expected
    assert message(path, check) == expected


def test_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "no.yaml"
    assert message(path) == "F: error: There is no such file; check its name and folder. [file-missing]"


def test_a_folder(tmp_path: Path) -> None:
    assert message(tmp_path) == "F: error: This is a folder; name the scenario file in it. [file-is-folder]"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("a: b")
    path.chmod(0)
    assert message(path) == "F: error: You may not read this file; change its permissions. [file-forbidden]"


def test_a_forbidden_file_whoever_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "s.yaml"
    path.write_text("a: b")

    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert message(path) == "F: error: You may not read this file; change its permissions. [file-forbidden]"


def test_a_name_no_file_can_have() -> None:
    path = Path("s" * 5000)
    assert message(path) == "F: error: The file cannot be read: its name is too long. [file-unreadable]"
    assert "file-unreadable" in message(Path("a\0b"))


def test_a_file_beyond_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "s.yaml"
    with path.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    assert message(path) == "F: error: The file is larger than 32 MiB; split the scenario. [file-too-large]"


BOMBS = {
    "aliases": "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(30)),
    "brackets": "a: " + "[" * 200_000,
    "braces": "a: " + "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "indents": "".join(" " * n + "a:\n" for n in range(300)),
    "keys": "? " * 50_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_with_a_sentence(name: str) -> None:
    with pytest.raises(ScenarioProblem) as caught:
        load_text(BOMBS[name], "bomb.yaml")
    assert caught.value.unreadable
    assert len(caught.value.diagnostics) == 1
    assert len(str(caught.value)) < 600


@pytest.mark.parametrize("text", ["just words", "- a\n- b", "5", "'quoted'", "~"])
def test_a_file_that_is_no_mapping_says_how_one_starts(text: str) -> None:
    with pytest.raises(ScenarioProblem) as caught:
        load_text(text, "s.yaml")
    assert "A scenario starts with keys such as" in str(caught.value)
    assert not caught.value.unreadable


def test_another_schema_is_the_only_thing_said() -> None:
    with pytest.raises(ScenarioProblem) as caught:
        load_text("schema: crisis/2\nfoo: bar\n", "s.yaml")
    assert [d.code for d in caught.value.diagnostics] == ["schema-version"]
    assert 'reads scenarios of schema "crisis/1"' in str(caught.value)
