"""However a file is damaged, there are findings or a scenario, never another exception."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from crisis_sim.scenario import ScenarioProblem, render_github, render_json, render_text
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.loading import check_source
from crisis_sim.scenario.reading import decode
from crisis_sim.scenario.source import Source, normalised
from tests.scenario.cases import TEXT

BYTES = TEXT.encode()
SIGNS = [
    *(": ", "- ", "[", "]", "{", "}", "#x", " #x", "@", "&a", "*a", "!", ">", "'", '"', "\\", "%", "? ", "<<: 1"),
    *("null", "no", "0123", "7:30", "1e999", "|", "\t", "\n", "---\n", "...", "\u2028", "\u200d", "\U0001f600"),
    *("\x00", "\x1b", "\ud800", "\xa0"),
]
PIECES = st.one_of(st.sampled_from(SIGNS), st.text(max_size=6))
OTHERS = ["5", "[]", "{}", "{a: b}", "[a, 5, {b: c}]", "", "true", "x", "1.5", '""', "[[1]]", "{5: {}}"]


def findings(text: str) -> tuple[Diagnostic, ...]:
    try:
        return check_source(Source("damaged.yaml", normalised(text)))
    except ScenarioProblem as problem:
        assert problem.diagnostics
        return problem.diagnostics


def is_told(found: tuple[Diagnostic, ...]) -> None:
    for render in (render_text, render_json, render_github):
        assert "\x1b" not in render(found)
    for diagnostic in found:
        assert diagnostic.note.say()
        assert diagnostic.end_column > diagnostic.column or diagnostic.line == 0


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_characters_put_anywhere(data: st.DataObject) -> None:
    text = TEXT
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 12))
        text = text[:at] + data.draw(PIECES) + text[at + cut :]
    is_told(findings(text))


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_bytes_changed_anywhere(data: st.DataObject) -> None:
    content = bytearray(BYTES)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        text = decode(bytes(content), "damaged.yaml")
    except ScenarioProblem as problem:
        is_told(problem.diagnostics)
        return
    is_told(findings(text))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_value_replaced_by_another_kind(data: st.DataObject) -> None:
    lines = TEXT.split("\n")
    at = data.draw(st.integers(1, len(lines) - 1))
    key, colon, _rest = lines[at].partition(":")
    other = data.draw(st.sampled_from(OTHERS))
    lines[at] = f"{key}{colon} {other}" if colon else other
    is_told(findings("\n".join(lines)))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_at_all(text: str) -> None:
    is_told(findings(text))
