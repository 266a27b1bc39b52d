"""One judged response as a card: verdicts in words, and the sum that the score comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from crisis_sim.notes import note, translator
from crisis_sim.report.cards import EvidenceCard, JudgedCard, Points, VerdictCard
from crisis_sim.report.numbers import number
from crisis_sim.scenario.people import Level
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Score, Verdict


def judged_card(scenario: Scenario, score: Score, language: str) -> JudgedCard:
    """A judged response in `language`, with all that its score can be redone from."""
    return _Judged(scenario, language).card(score)


def shown(value: Fraction | None) -> float | None:
    """An exact number as exports show it, to four decimals."""
    return None if value is None else round(float(value), 4)


def capped(cap: float, score: float, language: str) -> str:
    """The end of a sum that a failed gate cuts down."""
    values = {"cap": number(cap, language), "score": number(score, language)}
    return note("capped at {cap}, so {score}", **values).say(translator(language))


@dataclass(frozen=True, slots=True)
class _Judged:
    scenario: Scenario
    language: str

    @property
    def say(self) -> Callable[[str], str]:
        return translator(self.language)

    def card(self, score: Score) -> JudgedCard:
        labels = {verdict.rule_id: verdict.label for verdict in score.verdicts}
        penalties = tuple(Points(rule, labels.get(rule, rule), points) for rule, points in score.penalties)
        gates = tuple(Points(rule, labels.get(rule, rule), cap) for rule, cap in score.gates)
        band = self._band(score)
        return JudgedCard(
            rubric=score.rubric_id,
            quality=shown(score.quality),
            promptness=shown(score.promptness) or 0.0,
            penalties=penalties,
            gates=gates,
            score=score.score,
            level=score.level,
            level_label=band.label if band else None,
            passed=score.passed,
            arithmetic=self._sum(score),
            verdicts=tuple(self._verdict(verdict) for verdict in score.verdicts),
        )

    def _band(self, score: Score) -> Level | None:
        scenario = self.scenario
        bands = scenario.rubric_of[score.rubric_id].levels or scenario.bands
        return next((band for band in bands if band.id == score.level), None)

    def _verdict(self, verdict: Verdict) -> VerdictCard:
        return VerdictCard(
            rule=verdict.rule_id,
            type=verdict.type,
            label=verdict.label,
            status=verdict.status,
            credit=None if verdict.credit is None else round(float(verdict.credit), 4),
            weight=verdict.weight,
            counted=verdict.counted,
            penalty=verdict.penalty,
            gate=verdict.gate,
            fired=verdict.fired,
            explanation=verdict.explanation.say(self.say),
            advice=verdict.advice.say(self.say) if verdict.advice else None,
            evidence=tuple(
                EvidenceCard(found.start, found.end, found.text, found.counts, found.field, found.field_start)
                for found in verdict.evidence
            ),
            why=verdict.why,
            source=verdict.source,
            objective=verdict.objective,
            parts=tuple(self._verdict(part) for part in verdict.parts),
        )

    def _sum(self, score: Score) -> str:
        if score.quality is None or score.score is None:
            return self.say("Nothing here could be scored.")
        before = max(Fraction(0), score.quality * score.promptness - Fraction(str(score.penalty)))
        text = note(
            "quality {quality} × promptness {promptness} − penalties {penalties} = {before}",
            quality=number(score.quality, self.language),
            promptness=number(score.promptness, self.language, 3),
            penalties=number(score.penalty, self.language),
            before=number(before, self.language),
        ).say(self.say)
        return text if score.cap is None else text + "; " + capped(score.cap, score.score, self.language)
