"""The sample files of other tools that stand beside the repository on some machines."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisis_sim.authoring.importing import ImportProblem, Wishes, imported
from tests.authoring.importing.samples import lines, played

PEERS = Path(__file__).parents[3] / "../shared/data/peers"
pytestmark = pytest.mark.skipif(not PEERS.is_dir(), reason="the sample files of other tools are not on this machine")

INJECTS = {
    "icebergttx/cookbook_1.json": 3,
    "icebergttx/cookbook_3.json": 3,
    "icebergttx/cookbook_5.json": 2,
    "icebergttx/ransomware_response.json": 8,
    "openaev/test_file_1.xlsx": 2,
    "openaev/test_file_2.xlsx": 3,
    "truman/posts.csv": 283,
    "truman/replies.csv": 343,
}
"""How many injects come of each, without the end."""


@pytest.mark.parametrize("name", INJECTS)
@pytest.mark.parametrize("minutes", [None, 20])
def test_every_file_becomes_a_scenario_that_plays(name: str, minutes: int | None) -> None:
    found = imported(PEERS / name, Wishes("id", duration_ms=None if minutes is None else minutes * 60_000))
    scenario, _, _ = played(found)
    assert len(scenario.timeline) == INJECTS[name] + 1
    if minutes is not None:
        assert scenario.duration == minutes * 60_000


def test_a_list_of_people_is_no_timeline_and_says_so() -> None:
    with pytest.raises(ImportProblem, match="username, name, age"):
        imported(PEERS / "truman/actors.csv", Wishes("id"))


def test_impossible_times_are_told_row_by_row() -> None:
    assert '"2:86" is no time' in lines(imported(PEERS / "truman/posts.csv", Wishes("id")))
    assert '"59:88" is no time' in lines(imported(PEERS / "truman/replies.csv", Wishes("id")))
