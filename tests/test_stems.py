"""The tables of stems and keys are what would be worked out, and compiling asks for nothing beside them."""

from tests.stems import tables


def test_the_kept_stems_and_keys_are_those_that_compiling_asks_for() -> None:
    for path, text in tables().items():
        assert path.read_text(encoding="utf-8") == text, "run: make stems"
