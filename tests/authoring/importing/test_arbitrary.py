"""Whatever is in a file, importing it ends in a scenario without errors, or in one sentence."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from unicodedata import category

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisis_sim.authoring.importing import ImportProblem, Wishes, imported, told
from crisis_sim.scenario import load_text
from crisis_sim.scenario.problems import ScenarioProblem
from tests.authoring.importing.samples import ICEBERG, OPENAEV, POSTS, T3SF, workbook

SETTINGS = settings(
    max_examples=30, deadline=5_000, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
TEXT = st.text(max_size=30) | st.sampled_from(
    ["@bbc", "a@b.co", "0812 3456 7890", "#x", "- y", "\x1b[0m", "1:30", "null"]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | TEXT
JSON: st.SearchStrategy[Any] = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=12
)
TIMES = st.sampled_from(
    ["0", "5", "7m", "0:05", "09:05", "-24:30", "J-60", "26/06/2024 09:00", "45469,5", "2:86", "???", ""]
)
HEADINGS = ["time", "kind", "channel", "from", "headline", "text", "reply to", "options", "id", "reach", "x"]
IDS = st.sampled_from(["a", "b", "c", "d", "", "a b", "no", "1"])


def ends_well(path: Path, language: str = "id", duration_ms: int | None = None) -> None:
    """Import the file, and hold what comes of it to the promise."""
    try:
        found = imported(path, Wishes(language, duration_ms=duration_ms))
    except (ImportProblem, ScenarioProblem) as problem:
        assert str(problem)
        return
    assert not found.errors, found.text
    load_text(found.text, "x.yaml")
    shown = "".join(told(found.left, str))
    assert not {"Cc", "Cs", "Zl", "Zp"} & {category(char) for char in shown}


@SETTINGS
@given(content=st.binary(max_size=300))
@pytest.mark.parametrize("before", [b"", b"PK\x03\x04", b"[", b"\xef\xbb\xbftime,text\n1,"])
def test_bytes(tmp_path: Path, before: bytes, content: bytes) -> None:
    path = tmp_path / "any"
    path.write_bytes(before + content)
    ends_well(path)


@SETTINGS
@given(value=JSON, inject=st.dictionaries(st.sampled_from(list(ICEBERG["injects"][0])), JSON))
def test_json_with_an_inject_of_anything(tmp_path: Path, value: Any, inject: dict[str, Any]) -> None:
    path = tmp_path / "any.json"
    for root in (value, {**ICEBERG, "injects": [inject, value, *ICEBERG["injects"]]}, [*T3SF, inject, value]):
        path.write_text(json.dumps(root))
        ends_well(path, "en")


@SETTINGS
@given(
    injects=st.lists(
        st.fixed_dictionaries(
            {"id": IDS, "content": TEXT},
            optional={
                "next_inject_id": IDS,
                "release_at_minutes": st.integers(-5, 500),
                "free_text_response": st.booleans(),
                "options": st.lists(
                    st.fixed_dictionaries({"id": IDS, "label": TEXT, "next_inject_id": IDS}), max_size=4
                ),
            },
        ),
        max_size=8,
    ),
    pressed=st.none() | st.integers(1, 100),
)
def test_graphs_of_every_shape(tmp_path: Path, injects: list[dict[str, Any]], pressed: int | None) -> None:
    path = tmp_path / "any.json"
    path.write_text(json.dumps({"start_inject_id": "a", "injects": injects}))
    ends_well(path, "id", None if pressed is None else pressed * 60_000)


@SETTINGS
@given(
    injects=st.lists(
        st.fixed_dictionaries(
            {"inject_title": TEXT, "inject_depends_duration": st.integers(-5, 10**7)},
            optional={
                "inject_id": IDS,
                "inject_depends_on": IDS,
                "inject_content": JSON,
                "inject_enabled": st.booleans(),
            },
        ),
        max_size=6,
    ),
    extra=JSON,
)
def test_exports_of_every_shape(tmp_path: Path, injects: list[dict[str, Any]], extra: Any) -> None:
    path = tmp_path / "any.json"
    path.write_text(json.dumps({**OPENAEV, "extra": extra, "scenario_injects": injects}))
    ends_well(path)


ROWS = st.lists(st.tuples(TIMES, st.sampled_from(["post", "news", "sms", "task", "decision", "end", "?", ""]),
                          *[TEXT] * 6, IDS, TEXT, TEXT), max_size=8)  # fmt: skip


@SETTINGS
@given(rows=ROWS, headings=st.permutations(HEADINGS), pressed=st.none() | st.integers(1, 50))
def test_sheets_of_every_shape(
    tmp_path: Path, rows: list[tuple[str, ...]], headings: list[str], pressed: int | None
) -> None:
    order = [HEADINGS.index(name) for name in headings]
    grid = [headings, *([row[place] for place in order] for row in rows)]
    target = io.StringIO()
    csv.writer(target).writerows(grid)
    (tmp_path / "any.csv").write_bytes(target.getvalue().encode("utf-8", "replace"))
    ends_well(tmp_path / "any.csv", "en", None if pressed is None else pressed * 60_000)


@settings(SETTINGS, max_examples=15)
@given(
    rows=st.lists(
        st.lists(
            st.none()
            | st.integers(-(10**6), 10**6)
            | st.floats(allow_nan=False, allow_infinity=False)
            | st.datetimes()
            | st.times()
            | st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF), max_size=20),
            max_size=6,
        ),
        max_size=6,
    )
)
def test_workbooks_of_every_shape(tmp_path: Path, rows: list[list[object]]) -> None:
    path = tmp_path / "any.xlsx"
    path.write_bytes(workbook([["Time", "Kind", "Text"], *rows]))
    ends_well(path)
    path.write_bytes(workbook(rows))
    ends_well(path)


@settings(SETTINGS, max_examples=30)
@given(at=st.integers(0, 3000), byte=st.integers(0, 255))
def test_a_flipped_byte_in_a_workbook(tmp_path: Path, at: int, byte: int) -> None:
    content = bytearray(workbook([["Time", "Text"], [1, "One."], [2, "Two."]]))
    content[at % len(content)] = byte
    path = tmp_path / "any.xlsx"
    path.write_bytes(bytes(content))
    ends_well(path)


@SETTINGS
@given(at=st.integers(0, len(POSTS)), text=TEXT)
def test_posts_with_anything_in_between(tmp_path: Path, at: int, text: str) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes((POSTS[:at] + text + POSTS[at:]).encode("utf-8", "replace"))
    ends_well(path)
