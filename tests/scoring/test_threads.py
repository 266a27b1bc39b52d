"""A judge warms up in the background while another one judges: two threads say what one says."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from crisis_sim.scenario.answers import Answer
from crisis_sim.scoring import Judge, Score, english
from tests.scoring.test_evidence import SCENE

TEXTS = [
    f"We are sorry, officers number {number} were examining the families' statements again." for number in range(60)
]
WORDS = [
    f"{stem}{tail}" for stem in ("investigat", "apologis", "communicat", "hesitat") for tail in ("ing", "ed", "ion")
]


@pytest.fixture(autouse=True)
def _hurried() -> Iterator[None]:
    """Threads change places as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_words_have_the_same_stems_in_many_threads() -> None:
    words = WORDS * 40
    alone = [english.stem.__wrapped__(word) for word in words]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda _: [english.stem.__wrapped__(word) for word in words], range(4)))
    assert together == [alone] * 4


def test_a_judge_used_by_two_threads_says_what_it_says_alone() -> None:
    def scores(judge: Judge) -> list[Score]:
        return [judge.task("first", Answer(text=text), opened_ms=0, sim_ms=0) for text in TEXTS]

    alone = scores(Judge(SCENE))
    shared = Judge(SCENE)
    with ThreadPoolExecutor(3) as pool:
        pool.submit(shared.warm)
        assert list(pool.map(lambda _: scores(shared), range(3))) == [alone] * 3
