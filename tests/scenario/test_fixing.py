"""Mending changes what can only be meant in one way, and nothing else of the file."""

from __future__ import annotations

import pytest

from crisis_sim.scenario import ScenarioProblem
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.fixing import fixable, fixed
from crisis_sim.scenario.loading import check_source
from crisis_sim.scenario.source import Source, normalised
from tests.scenario.cases import TEXT


def findings(text: str) -> tuple[Diagnostic, ...]:
    try:
        return check_source(Source("case.yaml", normalised(text)))
    except ScenarioProblem as problem:
        return problem.diagnostics


CASES = [
    ("name: Desk,", "name: 14:00,", 'name: "14:00",'),
    ('public_contacts: ["010",', "public_contacts: [010,", 'public_contacts: ["010",'),
    ('handle: "@northfieldwater"', "handle: @northfieldwater", 'handle: "@northfieldwater"'),
    ("title: Tap water alert", "title: no", 'title: "no"'),
    ("at: 12m30s", "at: 12:30", "at: 12m30s"),
    ('starts_at: "2026-03-14T07:40+01:00"', "starts_at: 2026-03-14T07:40+01:00", 'starts_at: "2026-03-14T07:40+01:00"'),
]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("right", "wrong", "mended"), CASES)
def test_a_slip_is_mended_in_its_place(right: str, wrong: str, mended: str, line_end: str) -> None:
    written = "\ufeff" + TEXT.replace(right, wrong, 1).replace("\n", line_end)
    result = fixed(written, findings(written))
    assert result == "\ufeff" + TEXT.replace(right, mended, 1).replace("\n", line_end)
    assert findings(result) == ()


def test_all_slips_of_a_file_are_mended_at_once_and_comments_stay() -> None:
    written = TEXT.replace("id: smell\n", "id: smell  # the first post\n", 1)
    for right, wrong, _mended in CASES[1:]:
        if "@" not in wrong:
            written = written.replace(right, wrong, 1)
    result = fixed(written, findings(written))
    assert "id: smell  # the first post\n" in result
    assert findings(result) == ()


@pytest.mark.parametrize(
    ("right", "wrong"), [("title: Tap", "titel: Tap"), ("from: mara", "from: maar"), ("at: 17m", "at: 17")]
)
def test_a_guess_is_left_to_the_author(right: str, wrong: str) -> None:
    found = findings(TEXT.replace(right, wrong, 1))
    assert found and fixable(found) == ()
