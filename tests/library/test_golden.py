"""A change that is only for speed changes no score and no evidence of any self-test of the flagship.

A change of phrases does: look at the difference, then run ``python -m tests.library.golden``.
"""

from __future__ import annotations

from tests.library.golden import FILE, said


def test_scores_and_evidence_are_those_that_were_agreed() -> None:
    assert said().splitlines() == FILE.read_text("utf-8").splitlines()
