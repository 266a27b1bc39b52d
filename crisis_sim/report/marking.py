"""A text cut into pieces that earned something, lost something, or did neither."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from crisis_sim.report.cards import EvidenceCard, VerdictCard

Mark = Literal["for", "against", "plain"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters with one mark; the pieces of a text joined are the text."""

    text: str
    mark: Mark


def pieces(text: str, verdicts: Iterable[VerdictCard]) -> tuple[Piece, ...]:
    """Cut `text` at the evidence of `verdicts`; where both marks meet, ``against`` is shown."""
    marks: list[Mark] = ["plain"] * len(text)
    spans = sorted(_evidence(verdicts), key=lambda found: found.counts == "against")
    for found in spans:
        mark: Mark = "against" if found.counts == "against" else "for"
        marks[found.start : found.end] = [mark] * len(marks[found.start : found.end])
    cut: list[Piece] = []
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or marks[place] != marks[start]:
            cut.append(Piece(text[start:place], marks[start]))
            start = place
    return tuple(cut)


def _evidence(verdicts: Iterable[VerdictCard]) -> Iterable[EvidenceCard]:
    for verdict in verdicts:
        yield from (found for found in verdict.evidence if found.end > found.start)
        yield from _evidence(verdict.parts)
