"""Findings as text, JSON and annotations."""

from __future__ import annotations

import json

from crisis_sim.notes import note
from crisis_sim.scenario import render_github, render_json, render_text
from crisis_sim.scenario.diagnostics import Diagnostic, Excerpt


def finding(text: str, column: int, end: int, cut: int = 0, file: str = "s.yaml") -> Diagnostic:
    return Diagnostic(
        "unknown-key",
        "error",
        note("It is {x}.", x="so"),
        file,
        7,
        column,
        end,
        ("a", 0, "b"),
        "that",
        Excerpt(text, cut),
    )


def marked(diagnostic: Diagnostic) -> list[str]:
    return render_text([diagnostic]).split("\n")[1:3]


def test_wide_characters_move_the_caret_by_two_cells() -> None:
    assert marked(finding("日本 x: 1", 4, 5)) == ["    7 | 日本 x: 1", "      |      ^"]


def test_combining_marks_take_no_cell() -> None:
    assert marked(finding("e\u0301e\u0301 x", 6, 7)) == ["    7 | e\u0301e\u0301 x", "      |    ^"]


def test_tabs_are_shown_as_four_cells() -> None:
    assert marked(finding("\tx", 2, 3)) == ["    7 |     x", "      |     ^"]


def test_controls_are_spelled_out() -> None:
    shown, caret = marked(finding("a\x1b[31mb\u202e", 2, 3))
    assert shown == "    7 | a\\u001b[31mb\\u202e"
    assert caret == "      |  ^^^^^^"


def test_a_long_line_is_cut_around_the_caret() -> None:
    shown, caret = marked(finding("a" * 300 + "KEY" + "b" * 300, 301, 304))
    assert len(shown) < 120
    assert shown.startswith("    7 | …a") and shown.endswith("b…")
    assert shown[caret.index("^") : caret.rindex("^") + 1] == "KEY"


def test_a_name_cannot_write_to_the_terminal() -> None:
    assert "\x1b" not in render_text([finding("x", 1, 2, file="a\x1b]0;b.yaml")])


def test_json_has_one_object_a_finding() -> None:
    (listed,) = json.loads(render_json([finding("xx", 1, 3)]))
    assert listed == {
        "code": "unknown-key",
        "severity": "error",
        "message": "It is so.",
        "file": "s.yaml",
        "line": 7,
        "column": 1,
        "end_column": 3,
        "path": "a[0].b",
        "suggestion": "that",
    }


def test_annotations_are_escaped() -> None:
    text = render_github([finding("xx", 1, 3, file="a,b:c%.yaml")])
    assert text == (
        '::error file=a%2Cb%3Ac%25.yaml,title=unknown-key,line=7,col=1,endColumn=3::It is so. did you mean "that"?'
    )


def test_another_language_speaks_the_same_finding() -> None:
    indonesian = {
        "error": "kesalahan",
        "It is {x}.": "Begitulah {x}.",
        "did you mean {suggestion}?": "maksudnya {suggestion}?",
    }
    text = render_text([finding("xx", 1, 3)], lambda sentence: indonesian.get(sentence, sentence))
    assert text.startswith("s.yaml:7:1: kesalahan: Begitulah so. [unknown-key]")
    assert text.endswith('maksudnya "that"?')
