"""What a rule had at stake in a score, and what a score amounts to, in a few words."""

from __future__ import annotations

from crisis_sim.notes import message, note, translator
from crisis_sim.report.cards import VerdictCard
from crisis_sim.report.numbers import number
from crisis_sim.report.plaintext import printable


def stake(verdict: VerdictCard, language: str) -> str:
    """Credit and weight, penalty and gate of a verdict, each with whether it took effect.

    A rule that found nothing to judge by neither held nor failed, so it is only called not scored.
    """
    say = translator(language)
    if verdict.credit is None and verdict.type != "manual":
        return say("not scored")
    stakes = []
    if verdict.weight:
        values = {"credit": number(verdict.credit, language, 2), "weight": number(verdict.weight, language)}
        stakes.append(note("credit {credit}, weight {weight}", **values).say(say))
        if not verdict.counted:
            stakes.append(say("not counted"))
    if verdict.penalty is not None:
        text = message("penalty −{points}") if verdict.fired else message("no penalty (−{points} if broken)")
        stakes.append(note(text, points=number(verdict.penalty, language)).say(say))
    if verdict.gate is not None:
        text = message("gate failed: at most {cap}") if verdict.fired else message("gate held ({cap})")
        stakes.append(note(text, cap=number(verdict.gate, language)).say(say))
    return "; ".join(stakes)


def level_words(label: str | None, passed: bool | None, language: str) -> str:
    """The level's name and whether that passes; without a level, that nothing was scored."""
    say = translator(language)
    if label is None:
        return say("not scored")
    return f"{printable(label)}, {say('passed') if passed else say('not passed')}"
