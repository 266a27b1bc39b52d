"""What goes out: the scorecard, and one renderer a format. Trainee text is data in every one of them (law 5).

Nothing here judges or stores; it turns a fold into words and files.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crisis_sim.report.cards import MARK, Scorecard
from crisis_sim.report.csv_format import as_csv
from crisis_sim.report.json_format import as_json
from crisis_sim.report.markdown_format import as_markdown


def _html(cards: Sequence[Scorecard]) -> str:
    from crisis_sim.report.html_format import as_html

    return as_html(cards)


FORMATS: dict[str, Callable[[Sequence[Scorecard]], str]] = {
    "json": as_json,
    "csv": as_csv,
    "html": _html,
    "md": as_markdown,
}
"""Renderers by the names that `export --format` takes."""

__all__ = ["FORMATS", "MARK", "Scorecard", "as_csv", "as_json", "as_markdown"]
