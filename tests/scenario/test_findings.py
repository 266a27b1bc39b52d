"""Every kind of finding has an input and its exact text; `findings.txt` holds the texts, one block a case.

Set ``REWRITE_FINDINGS=1`` to write the blocks anew, and read the difference before keeping it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import get_args

import pytest

from crisis_sim.scenario import ScenarioProblem, render_text
from crisis_sim.scenario.codes import FileCode, LinkCode, SenseCode, ShapeCode, YamlCode
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.loading import check_source
from crisis_sim.scenario.source import Source, normalised
from tests.scenario.cases import LINKS, SENSE, SHAPE, TEXT, YAML, Change

CASES = (*YAML, *SHAPE, *LINKS, *SENSE)
EXPECTED = Path(__file__).parent / "findings.txt"
ELSEWHERE = {"translation-differs", "translation-missing", "translation-order"}
"""Kinds that need two files; see test_translations."""


def found_in(text: str) -> tuple[Diagnostic, ...]:
    try:
        return check_source(Source("case.yaml", normalised(text)))
    except ScenarioProblem as problem:
        return problem.diagnostics


def blocks() -> list[str]:
    return EXPECTED.read_text(encoding="utf-8").split("\n\n")


def test_the_unchanged_file_has_no_findings() -> None:
    assert found_in(TEXT) == ()


@pytest.mark.skipif("REWRITE_FINDINGS" not in os.environ, reason="only to write the expected texts anew")
def test_rewrite() -> None:
    texts = [render_text(found_in(case.applied())) for case in CASES]
    EXPECTED.write_text("\n\n".join(texts) + "\n", encoding="utf-8")


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{n}-{case.code}" for n, case in enumerate(CASES)])
def test_a_case_gives_its_finding_in_these_words(number: int) -> None:
    case: Change = CASES[number]
    found = found_in(case.applied())
    assert case.code in {diagnostic.code for diagnostic in found}
    assert render_text(found) == blocks()[number].rstrip("\n")


def test_every_code_has_a_case() -> None:
    codes = {code for group in (YamlCode, ShapeCode, LinkCode, SenseCode) for code in get_args(group)}
    assert codes - ELSEWHERE == {case.code for case in CASES}
    # What a profile asks for has its cases in test_profiles.
    assert len(get_args(FileCode)) == 9  # test_files and test_catalogue have one each


def test_several_slips_are_reported_in_one_run() -> None:
    text = TEXT
    for old, new in (("title: Tap", "titel: Tap"), ("from: mara", "from: maar"), ("type: mention", "type: mentoin")):
        text = text.replace(old, new, 1)
    text = text.replace("at_least: 1", "at_leats: 1").replace("deadline: 4m", "deadline: 1m")
    assert [diagnostic.code for diagnostic in found_in(text)] == [
        "unknown-key",
        "unknown-reference",
        "wrong-combination",
        "unknown-rule-type",
        "unknown-key",
    ]


def test_unquoted_handles_do_not_hide_the_rest() -> None:
    text = TEXT.replace('handle: "@mara_v"', "handle: @mara_v").replace("from: mara", "form: mara", 1)
    with pytest.raises(ScenarioProblem) as caught:
        check_source(Source("case.yaml", text))
    assert caught.value.unreadable
    assert [d.code for d in caught.value.diagnostics] == ["yaml-reserved-character", "unknown-key"]


def test_a_condition_or_rule_inside_another_is_reached() -> None:
    text = TEXT.replace("- not: {published: headline}", "- not: {publishd: headline}")
    text = text.replace("label: Promises news, all:", "label: Promises news, alll:")
    assert [(d.code, d.suggestion) for d in found_in(text)] == [("unknown-key", "published"), ("unknown-key", "all")]


@pytest.mark.parametrize(
    "kept", ["\ufeff" + TEXT, TEXT.replace("\n", "\r\n"), TEXT.replace("Residents wait", "Warga \u201cmenunggu\u201d")]
)
def test_marks_line_ends_and_typographic_quotes_are_accepted(kept: str) -> None:
    assert found_in(kept) == ()


def test_yes_is_true_where_true_or_false_is_meant() -> None:
    assert found_in(TEXT.replace("minors: true", "minors: yes")) == ()
