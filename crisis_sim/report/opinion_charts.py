"""The curves of a run's opinion as drawings, with the moments of the trainee's public words on them."""

from __future__ import annotations

from crisis_sim.notes import note, translator
from crisis_sim.report.charts import Chart, Curve, chart
from crisis_sim.report.numbers import number, percent
from crisis_sim.report.opinion_cards import OpinionCard
from crisis_sim.report.opinion_words import opinion_words


def opinion_charts(card: OpinionCard, language: str) -> tuple[Chart, ...]:
    """Volume, negative share, and the belief in all rumours, each with its sentence; what was said bears numbers."""
    words = opinion_words(card, language)
    moments = [point.sim_ms for point in card.points]
    marks = [(each.sim_ms, str(place)) for place, each in enumerate(card.own, 1)]
    volume, negative = words.outputs
    drawn = [
        chart(
            volume.words,
            [Curve("", moments, volume.values)],
            volume.top,
            lambda posts: number(posts, language, 0),
            marks,
        ),
        chart(negative.words, [Curve("", moments, negative.values)], 1, lambda share: percent(share, language), marks),
    ]
    if card.rumours:
        curves = [
            Curve(rumour.id, moments, measure.values)
            for rumour, measure in zip(card.rumours, words.outcome, strict=True)
        ]
        told = " · ".join(f"{rumour.id}: {percent(rumour.believed, language)}" for rumour in card.rumours)
        said = note("Believed at the end: {beliefs}", beliefs=told).say(translator(language))
        drawn.append(chart(said, curves, 1, lambda share: percent(share, language), marks))
    return tuple(drawn)
