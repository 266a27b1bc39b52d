"""A comparison as text, as JSON, and as one page with both curves that needs nothing else and prints well."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict

from crisis_sim.curves import sparkline, spread
from crisis_sim.report.charts import Chart, Curve, chart
from crisis_sim.report.comparison import Comparison
from crisis_sim.report.comparison_words import ComparisonWords, Table, comparison_words
from crisis_sim.report.numbers import minutes, number, percent
from crisis_sim.report.opinion_cards import OpinionPointCard
from crisis_sim.report.plaintext import printable

_DRAWN = 24
"""Blocks of a curve at most."""
_MOMENTS = 6
"""Columns of figures."""

Measure = tuple[str, Callable[[OpinionPointCard], float], bool]
"""Its sentence, its value, and whether that is a share."""


def as_text(held: Comparison, language: str) -> str:
    """For terminals, pipes and screen readers."""
    return "\n".join(map(printable, _lines(held, comparison_words(held, language), language))) + "\n"


def as_json(held: Comparison) -> str:
    """For programs: everything, both curves point by point."""
    text = json.dumps(asdict(held), ensure_ascii=False, indent=2, allow_nan=False)
    return text.encode("utf-8", "backslashreplace").decode() + "\n"


def as_html(held: Comparison, language: str) -> str:
    """For print and for handing on."""
    from crisis_sim.report.html_format import page

    words = comparison_words(held, language)
    return page("comparison.html.j2").render(
        held=held, words=words, language=language, charts=_charts(held, words, language)
    )


FORMATS: dict[str, Callable[[Comparison, str], str]] = {
    "text": as_text,
    "json": lambda held, _language: as_json(held),
    "html": as_html,
}
"""By the names that `whatif --format` takes; the second argument is the language."""


def _lines(held: Comparison, words: ComparisonWords, language: str) -> Iterator[str]:
    yield held.mark
    yield f"{' '.join(words.title.split())} · {held.run} · {held.trainee}"
    yield words.what
    for table in words.tables:
        yield ""
        yield from _table(table, words)
    for measure in _measures(held, words):
        yield ""
        yield from _drawn(held, words, measure, language)
    if words.left_out:
        yield ""
        yield words.left_out_title
        yield from (f"  {sentence}" for sentence in words.left_out)
    yield ""
    yield from words.caveats


def _drawn(held: Comparison, words: ComparisonWords, measure: Measure, language: str) -> Iterator[str]:
    """Both curves of a measure, and what they were at some moments."""
    sentence, value, share = measure
    stories = [[value(point) for point in points] for points in _points(held)]
    longest = max(_points(held), key=len)
    places = spread(len(longest), _MOMENTS)
    top = 1.0 if share else max(most for values in stories for most in values)
    wide, drawn = max(map(len, words.head)), min(_DRAWN, len(longest))
    shown = _percent(language) if share else _whole(language)
    yield sentence
    yield f"  {'':{wide}}  {'':{drawn}}" + "".join(f"{minutes(longest[place].sim_ms):>8}" for place in places)
    for name, values in zip(words.head[1:3], stories, strict=True):
        curve = sparkline([values[place] for place in spread(len(longest), drawn) if place < len(values)], top)
        figures = "".join(f"{shown(values[at]) if at < len(values) else '–':>8}" for at in places)
        yield f"  {name:{wide}}  {curve:{drawn}}{figures}"


def _table(table: Table, words: ComparisonWords) -> Iterator[str]:
    rows = [(table.title, *words.head[1:]), *table.rows]
    rows = [(" ".join(label.split()), before, after, apart) for label, before, after, apart in rows]
    wide = [max(len(row[column]) for row in rows) for column in range(3)]
    for label, before, after, apart in rows:
        yield f"{label:{wide[0]}}  {before:{wide[1]}}  {after:{wide[2]}}  {apart}".rstrip()


def _points(held: Comparison) -> tuple[Sequence[OpinionPointCard], Sequence[OpinionPointCard]]:
    stories = (held.before.opinion, held.after.opinion)
    before, after = (opinion.points if opinion else () for opinion in stories)
    return before, after


def _measures(held: Comparison, words: ComparisonWords) -> Iterator[Measure]:
    if not all(_points(held)):
        return
    yield words.volume, lambda point: point.volume, False
    yield words.negative, lambda point: point.negative, True
    for sentence, rumour in zip(words.beliefs, held.rumours, strict=True):
        yield sentence, _belief(rumour.id), True


def _belief(rumour: str) -> Callable[[OpinionPointCard], float]:
    return lambda point: point.beliefs[rumour]


def _charts(held: Comparison, words: ComparisonWords, language: str) -> Iterator[Chart]:
    for sentence, value, share in _measures(held, words):
        curves = [
            Curve(name, [point.sim_ms for point in points], [value(point) for point in points])
            for name, points in zip(words.head[1:3], _points(held), strict=True)
        ]
        top = 1.0 if share else max(most for curve in curves for most in curve.values)
        shown = _percent(language) if share else _whole(language)
        ends = "; ".join(f"{each.name} {shown(each.values[0])} → {shown(each.values[-1])}" for each in curves)
        yield chart(f"{sentence}: {ends}", curves, top, shown, [(held.from_ms, "?")])


def _percent(language: str) -> Callable[[float], str]:
    return lambda share: percent(share, language, 1)


def _whole(language: str) -> Callable[[float], str]:
    return lambda value: number(value, language, 0)
