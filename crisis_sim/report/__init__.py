"""What goes out: the scorecard, and one renderer a format. Trainee text is data in every one of them (law 5).

Nothing here judges or stores; it turns a fold into words and files.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crisis_sim.report.cards import MARK, Scorecard
from crisis_sim.report.csv_format import as_csv
from crisis_sim.report.json_format import as_json
from crisis_sim.report.markdown_format import as_markdown

Renderer = Callable[[Sequence[Scorecard], str | None], str]
"""Turns scorecards into a document, in a language or in that of the first one's scenario."""


def _html(cards: Sequence[Scorecard], language: str | None = None) -> str:
    from crisis_sim.report.html_format import as_html

    return as_html(cards, language)


FORMATS: dict[str, Renderer] = {
    "json": lambda cards, _language: as_json(cards),
    "csv": lambda cards, _language: as_csv(cards),
    "html": _html,
    "md": as_markdown,
}
"""Renderers by the names that `export --format` takes."""

__all__ = ["FORMATS", "MARK", "Scorecard", "as_csv", "as_json", "as_markdown"]
