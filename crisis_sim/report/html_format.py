"""The scorecard as one HTML page that needs nothing else and prints well."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from crisis_sim.notes import note, translator
from crisis_sim.report.cards import Scorecard
from crisis_sim.report.marking import pieces
from crisis_sim.report.numbers import minutes, number, score
from crisis_sim.report.opinion_charts import opinion_charts
from crisis_sim.report.opinion_words import opinion_words
from crisis_sim.report.plaintext import printable
from crisis_sim.report.stakes import stake
from crisis_sim.resources import assets


def as_html(cards: Sequence[Scorecard], language: str | None = None) -> str:
    """One page with all scorecards, in `language` or that of the first one's scenario. Foreign text is escaped."""
    spoken = language or cards[0].scenario.language
    say = translator(spoken)
    return page("scorecard.html.j2").render(
        cards=cards,
        language=spoken,
        _=say,
        note=lambda text, **values: note(text, **values).say(say),
        number=lambda value, places=1: number(value, spoken, places),
        score=lambda value: score(value, spoken),
        minutes=minutes,
        pieces=pieces,
        stake=lambda verdict: stake(verdict, spoken),
        opinion_words=lambda opinion: opinion_words(opinion, spoken),
        opinion_charts=lambda opinion: opinion_charts(opinion, spoken),
    )


@cache
def page(name: str) -> Template:
    """A template of a page; what is put into it is escaped, and cannot move a cursor or turn text around."""
    environment = Environment(
        loader=FileSystemLoader(assets() / "report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: printable(value) if type(value) is str else value,
    )
    return environment.get_template(name)
