"""Every key and every reference of a scenario, misspelled one at a time, is found at its place with what was meant."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench.misspellings import key_slips, reference_slips, share_found

ROOT = Path(__file__).parent.parent.parent
SMALL = ROOT / "tests" / "data" / "tap-water.en.yaml"
FLAGSHIP = ROOT / "scenarios" / "sirene-di-kalirejo" / "sirene-di-kalirejo.id.yaml"


@pytest.mark.parametrize(
    ("file", "kind", "every", "least"),
    [
        (SMALL, "keys", 1, 450),
        (SMALL, "references", 1, 100),
        (FLAGSHIP, "keys", 49, 60),
        (FLAGSHIP, "references", 29, 30),
    ],
    ids=["small keys", "small references", "some flagship keys", "some flagship references"],
)
def test_at_least_99_percent_of_misspellings_are_found_at_their_place_with_what_was_meant(
    file: Path, kind: str, every: int, least: int, capsys: pytest.CaptureFixture[str]
) -> None:
    text = file.read_text(encoding="utf-8")
    slips = (key_slips(text) if kind == "keys" else reference_slips(text))[::every]
    share, missed = share_found(slips)
    with capsys.disabled():
        sys.stdout.write(f"\n{len(slips)} misspelled {kind} of {file.name}: {share:.2f} % found; missed: {missed}\n")
    assert len(slips) >= least
    assert share >= 99
