"""The scorecard as plain text: for terminals, pipes and screen readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crisis_sim.curves import sampled, sparkline
from crisis_sim.notes import note, translator
from crisis_sim.report.cards import JudgedCard, Scorecard, TaskCard, VerdictCard
from crisis_sim.report.numbers import minutes, number, score
from crisis_sim.report.opinion_cards import OpinionCard
from crisis_sim.report.opinion_words import Measure, opinion_words
from crisis_sim.report.plaintext import printable
from crisis_sim.report.stakes import level_words, stake
from crisis_sim.report.telling import STATUS

_DRAWN = 60
"""Blocks of a curve at most."""


def as_text(card: Scorecard, language: str) -> str:
    """One scorecard in `language`, one thing a line."""
    return "\n".join(_lines(card, language, translator(language))) + "\n"


def judged_lines(judged: JudgedCard, language: str) -> Iterator[str]:
    """A judged response: its score and sum, then every rule with its reason, its evidence and what to try."""
    say = translator(language)
    yield f"{say('Score')} {score(judged.score, language)}, {level_words(judged.level_label, judged.passed, language)}"
    yield f"  {judged.arithmetic}"
    for verdict in judged.verdicts:
        yield from _verdict(verdict, language, "  ")


def _lines(card: Scorecard, language: str, say: Callable[[str], str]) -> Iterator[str]:
    yield card.mark
    yield printable(card.scenario.title)
    yield f"{say('Trainee')}: {printable(card.run.trainee)} · {say('Run')}: {card.run.id} · {card.run.started_wall}"
    if card.ending:
        yield f"{say('Ending')}: {printable(card.ending.label)} ({minutes(card.ending.sim_ms)})"
        yield from _indented(card.ending.debrief or "")
    for meter in card.meters:
        yield f"{printable(meter.label)}: {number(meter.start, language)} → {number(meter.end, language)}"
    yield f"{say('Score')} {score(card.score, language)}, {level_words(card.level_label, card.passed, language)}"
    yield f"  {card.arithmetic}"
    for task in card.tasks:
        yield ""
        yield from _task(task, language, say)
    for post in card.unasked:
        yield ""
        yield f"{say('Published unasked')}: {post.id} · {minutes(post.sim_ms)} · {printable(post.channel)}"
        yield from _indented(post.text)
        for verdict in post.score.verdicts:
            yield from _verdict(verdict, language, "  ")
    if card.whole:
        yield ""
        yield f"{say('The whole run')}: {printable(card.whole.title)} · {score(card.whole.value, language)}"
        yield f"  {card.whole.arithmetic}"
        for verdict in card.whole.verdicts:
            yield from _verdict(verdict, language, "  ")
    if card.opinion:
        yield ""
        yield from _opinion(card.opinion, language)


def _task(task: TaskCard, language: str, say: Callable[[str], str]) -> Iterator[str]:
    yield f"== {task.id}: {printable(task.ask).strip()}"
    answer = task.answer or {}
    if task.answered_ms is None:
        yield say("No answer was sent.")
    else:
        taken, window = minutes(task.answered_ms - task.opened_ms), minutes(task.deadline_ms - task.opened_ms)
        yield note("Answered after {taken} of {window}.", taken=taken, window=window).say(say)
    yield from (f"  {post}: {say(label)}" for post, label in answer.get("labels", {}).items())
    if "choose" in answer:
        yield f"  {say('Chosen')}: {answer['choose']}"
    if "pick" in answer:
        yield f"  {say('Picked')}: {', '.join(answer['pick'])}"
    yield from _indented(task.text)
    yield from judged_lines(task.score, language)
    if task.model:
        yield f"{say('Model answer')}:"
        yield from _indented(task.model.text)
        yield from _indented(task.model.why or "")


def _verdict(verdict: VerdictCard, language: str, indent: str) -> Iterator[str]:
    at_stake = stake(verdict, language)
    head = f"{indent}{STATUS[verdict.status]} {printable(verdict.label)}"
    yield f"{head}{f' ({at_stake})' if at_stake else ''}: {printable(verdict.explanation)}"
    if verdict.advice and verdict.status != "met":
        yield f"{indent}    → {printable(verdict.advice)}"
    for part in verdict.parts:
        yield from _verdict(part, language, indent + "    ")


def _opinion(card: OpinionCard, language: str) -> Iterator[str]:
    words = opinion_words(card, language)
    yield f"== {words.title}"
    yield words.outputs_title
    yield from (line for measure in words.outputs for line in _measured(measure))
    yield f"  {words.crowd}"
    if words.outcome:
        yield words.outcome_title
        yield from (line for measure in words.outcome for line in _measured(measure))
    for title, held in ((words.own_title, words.own), (words.triggers_title, words.triggers)):
        if held:
            yield title
            yield from (f"  {line}" for line in held)
    yield from words.caveats


def _measured(measure: Measure) -> Iterator[str]:
    yield f"  {printable(measure.words)}"
    yield f"  [{sparkline(sampled(measure.values, _DRAWN), measure.top)}]"


def _indented(text: str) -> Iterator[str]:
    yield from (f"  {line}".rstrip() for line in printable(text).strip().split("\n") if text.strip())
