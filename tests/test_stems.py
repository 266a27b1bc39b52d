"""What starting takes from files is what it would work out, and it asks for nothing beside them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.stems import LEXICONS, compiled, tables

compiled_once = cache(compiled)
"""Every lexicon as the compiler leaves it, worked out anew; seconds, for both tests that look at it."""


@pytest.mark.parametrize("make", [tables, compiled_once], ids=["stems and keys", "compiled lexicons"])
def test_what_is_kept_is_what_would_be_worked_out(make: Callable[[], dict[Path, str]]) -> None:
    for path, text in make().items():
        assert path.read_text(encoding="utf-8") == text, "run: make stems"


def test_no_compiled_lexicon_is_left_over() -> None:
    assert set(LEXICONS.glob("*/compiled/*")) == set(compiled_once())
