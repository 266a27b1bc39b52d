"""Sibling files must line up."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisis_sim.scenario import ScenarioProblem, compare, render_text
from tests.scenario.cases import TEXT


def compared(tmp_path: Path, *changes: tuple[str, str]) -> str:
    text = TEXT.replace("language: en", "language: id")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (tmp_path / "t.en.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "t.id.yaml").write_text(text, encoding="utf-8")
    rendered = render_text(compare(tmp_path / "t.id.yaml", tmp_path / "t.en.yaml"))
    return rendered.replace(str(tmp_path) + "/", "")


def test_other_words_are_no_difference(tmp_path: Path) -> None:
    words = [
        ("Boil tap water for one minute before drinking", "Rebus air keran satu menit sebelum diminum"),
        ('any: ["boil * water", boil-water notice]', "any: [rebus * air]"),
        ("name: Northfield Herald", "name: Warta Utara"),
        ("{weak: 0, fair: 0.5, strong: 1}", "{lemah: 0, cukup: 0.5, kuat: 1}"),
        ("chars: [40, 280]", "chars: [40, 270]"),
        ("Advise boiling.", "Sarankan merebus air."),
    ]
    assert compared(tmp_path, *words) == ""


def test_another_moment_is_a_difference(tmp_path: Path) -> None:
    assert compared(tmp_path, ("at: 3m\n    task", "at: 2m30s\n    task")) == (
        't.id.yaml:98:9: warning: "at" differs from t.en.yaml. [translation-differs]\n'
        "   98 |     at: 2m30s\n"
        "      |         ^^^^^"
    )


def test_a_key_on_one_side_is_a_difference(tmp_path: Path) -> None:
    assert '"reply_to" is missing here and given in t.en.yaml. [translation-differs]' in compared(
        tmp_path, ("reply_to: smell, text: Thanks", "text: Thanks")
    )
    assert '"verified" ' in compared(tmp_path, ("verified: true", "verified: false"))


def test_an_inject_on_one_side_is_missing_on_the_other(tmp_path: Path) -> None:
    text = compared(tmp_path, ("  - id: thanks\n", "  - id: gratitude\n"))
    assert '"timeline" has no "thanks" here, and t.en.yaml has one. [translation-missing]' in text
    assert '"gratitude" stands only here; "timeline" in t.en.yaml lacks it. [translation-missing]' in text


def test_another_order_is_told_once(tmp_path: Path) -> None:
    first = "  - {id: chirp, name: Chirp, kind: social, max_chars: 280}\n"
    second = "  - {id: herald, name: Northfield Herald, kind: news}\n"
    text = compared(tmp_path, (first + second, second + first))
    assert text.count("[") == 1
    assert '"channels" stands in another order than in t.en.yaml. [translation-order]' in text


def test_conditions_are_compared(tmp_path: Path) -> None:
    assert '"first" differs' in compared(tmp_path, ("score: {first: [70, 100]}", "score: {first: [60, 100]}"))


def test_a_file_with_errors_is_not_compared(tmp_path: Path) -> None:
    with pytest.raises(ScenarioProblem):
        compared(tmp_path, ("kind: news", "kind: nws"))
