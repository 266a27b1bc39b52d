"""Judges `length`: 1 inside the range, in proportion outside it."""

from __future__ import annotations

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import Length
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import Finding, Judging, ranged


def prepare(rule: Length, ground: Ground) -> Judging:
    """The judge of one rule."""
    del ground
    fewest, most = rule.chars or rule.words or (0, 0)
    of_words = rule.words is not None

    def judge(reading: Reading) -> Finding:
        size = _words(reading) if of_words else len(reading.document.text.strip())
        return Finding(
            ranged(size, fewest, most),
            _explained(size, fewest, most, of_words),
            (),
            _advice(size, fewest, most, of_words),
        )

    return judge


def _words(reading: Reading) -> int:
    return reading.document.words_in(0, len(reading.document.text))


def _explained(size: int, fewest: int, most: int, of_words: bool) -> Note:
    if of_words:
        return note("{size} words; the range is {fewest} to {most}.", size=size, fewest=fewest, most=most)
    return note("{size} characters; the range is {fewest} to {most}.", size=size, fewest=fewest, most=most)


def _advice(size: int, fewest: int, most: int, of_words: bool) -> Note | None:
    if fewest <= size <= most:
        return None
    if size < fewest:
        more = fewest - size
        return (
            note("{more} words more would fill it.", more=more)
            if of_words
            else note("{more} characters more would fill it.", more=more)
        )
    less = size - most
    return note("Cut {less} words.", less=less) if of_words else note("Cut {less} characters.", less=less)
