"""The table of stems is the stemmer's own, and compiling asks for none beside it."""

from tests.stems import FILE, table


def test_the_kept_stems_are_those_that_compiling_asks_for() -> None:
    assert FILE.read_text(encoding="utf-8") == table(), "run: make stems"
