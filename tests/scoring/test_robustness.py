"""Hostile texts end in bounded time, and nothing depends on the order of a hash."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crisis_sim.scenario.answers import Answer
from crisis_sim.scoring import Judge
from tests.scoring.test_evidence import JUDGE, SCENE

SECONDS = 20
"""Far above what any of these takes; a quadratic walk would take minutes."""


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        "kami " * 20_000,
        "maaf, " * 16_000,
        "kami tidak mohon maaf kepada keluarga pukul 20.00 " * 2_000,
        "m" + "\u0301" * 10_000 + "aaf",
        "\u202e" * 50_000 + "maaf",
        "\u200b" * 100_000,
        '"' * 50_000,
        "“" * 50_000,
        "\n" * 100_000,
        ". " * 50_000,
        "1" * 100_000,
        "1.000." * 15_000,
        "0 8 1 2 " * 12_000,
        "\x00\x1b[31m" * 20_000,
        "\ud800\udfff" * 20_000,
        "a@" * 50_000,
        "a." * 50_000,
        "xqzv" + "".join(chr(97 + n % 26) + "kzx " for n in range(20_000)),
        "di Kalirejo (" * 8_000,
        "Jl. Melati " * 9_000,
        "'" * 60_000,
        "'a" * 50_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_hostile_text_is_judged_in_bounded_time(text: str) -> None:
    started = time.perf_counter()
    JUDGE.task("first", Answer.model_construct(text=text), opened_ms=0, sim_ms=0)
    assert time.perf_counter() - started < SECONDS


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=400))
def test_any_text_gets_a_score(text: str) -> None:
    score = JUDGE.task("first", Answer.model_construct(text=text), opened_ms=0, sim_ms=0)
    assert score.score is not None and 0 <= score.score <= 100


PROGRAM = """
from crisis_sim.scenario.answers import Answer
from crisis_sim.scoring import Judge
from tests.scoring.test_robustness import digest
print(digest())
"""


def digest() -> str:
    """All that a judge says about some texts, in one number."""
    judge = Judge(SCENE)
    said = []
    for text in (
        "Kami mohon maaf dan turut berduka, mungkin karena korsleting. Pembaruan berikutnya pukul 20.00 di hotline.",
        "kami memohn maaf, tim sdg menyelidki penyebab nya; hubngi posko, jgn mendekati lokasi",
        "Ini salah vendor! Hanya insiden kecil. Hubungi 0812-3456-7890 atau Budi Santoso.",
    ):
        said.append(repr(judge.task("first", Answer(text=text), opened_ms=0, sim_ms=0)))
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def test_a_score_does_not_depend_on_the_hash_seed() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
