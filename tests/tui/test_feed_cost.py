"""The feed shows any text as it is, harmlessly, and draws only what is in sight."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from crisis_sim.report.plaintext import printable
from crisis_sim.tui.feed.view import REMEMBERED, FeedView
from crisis_sim.tui.wrapping import cut, fitted, wrap
from tests.tui.running import Wall, let, playing, words

NASTY = [
    "[TODO]",
    "[/",
    "[bold red]x[/]",
    "\x1b[31mred\x1b[0m\x07",
    "a\u202eb\u2066c",
    "👩‍👩‍👧‍👦 flag 🏳️‍🌈",
    "x" * 10_000,
    "\0\r\n\t",
]


@pytest.mark.parametrize("text", NASTY)
async def test_text_from_people_is_shown_as_it_is_and_moves_no_cursor(tmp_path: Path, text: str) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        await let(pilot, live, wall, 2)
        live.send({"channel": "chirp", "text": f"Start {text} stop"})
        await let(pilot, live, wall, 2)
        shown = words(pilot)
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert all(cell_len(line) == 80 for line in shown.split("\n"))
        for piece in printable(text).split():
            assert piece[:20] in shown


@given(st.text(max_size=300), st.integers(0, 60))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    shown = printable(text)
    lines = wrap(shown, width)
    assert all(cell_len(line) <= max(4, width) for line in lines)
    assert "".join(lines).replace(" ", "") == shown.replace("\n", "").replace(" ", "")


@given(st.text(max_size=60), st.integers(0, 30))
def test_fitted_and_cut_lines_have_their_width(text: str, width: int) -> None:
    line = printable(text).replace("\n", " ")
    assert cell_len(fitted(line, width)) == width
    assert cell_len(cut(line, width)) <= max(width, 1)


async def test_lines_out_of_sight_are_not_kept(tmp_path: Path) -> None:
    wall = Wall()
    app, live = playing(tmp_path, wall)
    async with app.run_test(size=(80, 24)) as pilot:
        for number in range(REMEMBERED + 50):
            live.send({"channel": "chirp", "text": f"Line {number} " + "word " * 40})
        await let(pilot, live, wall, 1)
        feed = app.screen.query_one(FeedView)
        assert REMEMBERED == 400
        assert len(feed._cache) <= REMEMBERED
        assert feed.virtual_size.height > 3_000
        assert f"Line {REMEMBERED + 49}" in words(pilot)
