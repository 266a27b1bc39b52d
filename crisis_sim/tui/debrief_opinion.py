"""The debrief's page about public opinion: its curves in blocks, with the trainee's words on them, and all in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crisis_sim.curves import sparkline, spread
from crisis_sim.report.opinion_cards import OpinionCard
from crisis_sim.report.opinion_words import Measure, opinion_words
from crisis_sim.report.plaintext import printable
from crisis_sim.tui.block import Block, block

COLUMNS = 44
"""Columns of a curve; the page has a few more on a terminal of 80."""
ROWS = 4
_GAP = block(("", ""))


def opinion_page(card: OpinionCard, language: str) -> Iterator[Block]:
    """The page in `language`."""
    words = opinion_words(card, language)
    yield block((words.title, "bold"))
    yield from (block((caveat, "$text-muted")) for caveat in words.caveats)
    yield _GAP
    yield block((words.outputs_title, "bold"))
    for measure in words.outputs:
        yield from _measured(card, measure, ROWS)
    yield block((words.crowd, ""), indent=1)
    if words.outcome:
        yield _GAP
        yield block((words.outcome_title, "bold"))
        for measure in words.outcome:
            yield from _measured(card, measure, 1)
    own = [f"{place}  {line}" for place, line in enumerate(words.own, 1)]
    for title, held in ((words.own_title, own), (words.triggers_title, words.triggers)):
        if held:
            yield _GAP
            yield block((title, "bold"))
            yield from (block((printable(line), ""), indent=1) for line in held)


def _measured(card: OpinionCard, measure: Measure, rows: int) -> Iterator[Block]:
    """What a measure came to; its curve; and below that the numbers of what the trainee said in public."""
    yield block((printable(measure.words), ""), indent=1)
    places = spread(len(measure.values), COLUMNS)
    curve = "\n".join(tall([measure.values[place] for place in places], measure.top, rows))
    moments = [card.points[place].sim_ms for place in places]
    below = numbers_below(moments, [words.sim_ms for words in card.own])
    yield block((curve, "$primary"), (f"\n{below}", "bold"), indent=1)


def tall(values: Sequence[float], top: float, rows: int) -> list[str]:
    """A curve of several rows, the highest first; its columns are full at `top`."""
    part = top / rows
    return [
        sparkline([min(part, max(0.0, value - part * row)) for value in values], part) for row in reversed(range(rows))
    ]


def numbers_below(moments: Sequence[int], said: Sequence[int]) -> str:
    """A row with 1, 2 and so on in the columns where each was said; ``+`` for several, or from the tenth on."""
    row = [" "] * len(moments)
    for place, sim_ms in enumerate(said, 1):
        column = max((at for at, moment in enumerate(moments) if moment <= sim_ms), default=0)
        row[column] = str(place) if row[column] == " " and place < 10 else "+"
    return "".join(row)
