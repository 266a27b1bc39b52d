"""Judges `language`: the share of sentences in the wanted language."""

from __future__ import annotations

from fractions import Fraction

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import Language
from crisis_sim.scoring.arithmetic import exact
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import ALL, Finding, Judging
from crisis_sim.scoring.tongues import Tongue, tongue_of

FEWEST = 6
"""Words in sentences that could be told, below which the rule abstains."""

_NAMES: dict[Tongue, Note] = {"id": note("Indonesian"), "en": note("English")}


def prepare(rule: Language, ground: Ground) -> Judging:
    """The judge of one rule."""
    wanted: Tongue = rule.wanted or ground.scenario.language
    needed = exact(rule.share)

    def judge(reading: Reading) -> Finding:
        document = reading.document
        told = [(tongue, each) for each in document.sentences if (tongue := tongue_of(document, each)) is not None]
        if sum(sentence.last - sentence.first for _, sentence in told) < FEWEST:
            return Finding(None, note("Too little text to tell its language; this does not count."))
        other = [sentence for tongue, sentence in told if tongue != wanted]
        share = Fraction(len(told) - len(other), len(told))
        name = _NAMES[wanted]
        said = note(
            "{got} of {all} sentences are in {language}.", got=len(told) - len(other), all=len(told), language=name
        )
        spans = [(document.tokens[s.first].start, document.tokens[s.last - 1].end) for s in other]
        return Finding(
            min(ALL, share / needed),
            said,
            reading.spans(spans, "against"),
            note("Write these sentences in {language}.", language=name) if share < needed else None,
        )

    return judge
