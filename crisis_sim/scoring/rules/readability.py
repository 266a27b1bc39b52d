"""Judges `readability`: sentence length, long words, jargon. No Flesch: it is made for English syllables."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import Readability
from crisis_sim.scenario.rules.readability import LONG_WORDS
from crisis_sim.scoring.arithmetic import exact
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import ALL, NONE, Finding, Judging, listed, shown
from crisis_sim.scoring.text import Document

LETTERS = 6
"""A word with more letters is long (LIX, Björnsson 1968)."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Measure:
    """One measure against its limit: its credit, what to say of it, what to do, and where it stands."""

    credit: Fraction
    told: Note
    advice: Note
    spans: tuple[Span, ...] = ()


def prepare(rule: Readability, ground: Ground) -> Judging:
    """The judge of one rule."""
    share = exact(LONG_WORDS[ground.scenario.language] if rule.long_words is None else rule.long_words)
    jargon = ground.group(rule.jargon)

    def judge(reading: Reading) -> Finding:
        sentences = _sentences(reading.document)
        measures = [
            _average(sentences, exact(rule.sentence_words)),
            _longest(sentences, rule.longest_sentence),
            _long_words(reading.document, share),
        ]
        if jargon:
            measures.append(_jargon(reading, [(m.start, m.end) for m in reading.phrases(jargon, "plain")]))
        beyond = [measure for measure in measures if measure.credit < 1]
        return Finding(
            sum((measure.credit for measure in measures), NONE) / len(measures),
            listed(measure.told for measure in beyond or measures),
            reading.spans((span for measure in beyond for span in measure.spans), "against"),
            beyond[0].advice if beyond else None,
        )

    return judge


def _sentences(document: Document) -> list[tuple[int, Span]]:
    """Words of each sentence, and where it stands; a contraction is one word."""
    out = []
    for sentence in document.sentences:
        tokens = document.tokens[sentence.first : sentence.last]
        out.append((len({token.start for token in tokens}), (tokens[0].start, tokens[-1].end)))
    return out


def _within(value: Fraction, limit: Fraction) -> Fraction:
    """1 up to the limit, then down to 0 at twice the limit."""
    return ALL if value <= limit else max(NONE, 2 - value / limit)


def _average(sentences: list[tuple[int, Span]], limit: Fraction) -> _Measure:
    mean = Fraction(sum(words for words, _ in sentences), len(sentences))
    told = note("{words} words per sentence (at most {limit})", words=_round(mean), limit=_round(limit))
    return _Measure(_within(mean, limit), told, note("Make two sentences of one; one thought each."))


def _longest(sentences: list[tuple[int, Span]], limit: int) -> _Measure:
    words, span = max(sentences, key=lambda sentence: sentence[0])
    told = note("longest sentence {words} words (at most {limit})", words=words, limit=limit)
    return _Measure(_within(Fraction(words), Fraction(limit)), told, note("Split the longest sentence."), (span,))


def _long_words(document: Document, limit: Fraction) -> _Measure:
    words = {(token.start, token.end) for token in document.tokens if token.form[:1].isalpha()}
    long = sum(end - start > LETTERS for start, end in words)
    share = Fraction(long, len(words)) if words else NONE
    told = note("{share} % long words (at most {limit} %)", share=_round(100 * share), limit=_round(100 * limit))
    return _Measure(_within(share, limit), told, note("Use shorter, everyday words."))


def _jargon(reading: Reading, spans: list[Span]) -> _Measure:
    if not spans:
        return _Measure(ALL, note("no jargon"), note("Say it in everyday words."))
    words = shown(reading.document.text[spans[0][0] : spans[0][1]])
    told = note('jargon: "{words}"', words=words)
    return _Measure(NONE, told, note('Say "{words}" in everyday words.', words=words), tuple(spans))


def _round(value: Fraction) -> int:
    return int(value + Fraction(1, 2))
