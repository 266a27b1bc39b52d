"""The scorecard as Markdown: to read in a terminal, to print, to paste into a report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from crisis_sim.notes import message, note, translator
from crisis_sim.report.cards import JudgedCard, Points, Scorecard, TaskCard, UnaskedCard, VerdictCard, WholeCard
from crisis_sim.report.marking import pieces
from crisis_sim.report.numbers import minutes, number, score
from crisis_sim.report.opinion_cards import OpinionCard
from crisis_sim.report.opinion_words import opinion_words
from crisis_sim.report.plaintext import printable
from crisis_sim.report.stakes import level_words, stake
from crisis_sim.report.telling import STATUS

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&@$])")
_AT_LINE_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))", re.MULTILINE)
_WRAP = {"for": ("**", "**"), "against": ("~~", "~~"), "plain": ("", "")}


def as_markdown(cards: Sequence[Scorecard], language: str | None = None) -> str:
    """One or several scorecards, a rule between them."""
    return "\n---\n\n".join(_Page(card, language or card.scenario.language).text() for card in cards)


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    shown = _SPECIAL.sub(r"\\\1", printable(text))
    return _AT_LINE_START.sub(lambda found: f"{found[1]}{_number_or_mark(found[2])}", shown)


def _number_or_mark(found: str) -> str:
    """A list's beginning made harmless: the zero-width joiner of Markdown, an empty comment, behind a number."""
    return f"{found}<!-- -->" if found.isdigit() else "\\" + found


class _Page:
    def __init__(self, card: Scorecard, language: str) -> None:
        self.card = card
        self.language = language
        self.say: Callable[[str], str] = translator(language)

    def text(self) -> str:
        lines = [*self._head(), *(line for task in self.card.tasks for line in self._task(task))]
        if self.card.unasked:
            lines += [f"## {self.say('Published unasked')}", ""]
            lines += [line for post in self.card.unasked for line in self._unasked(post)]
        if self.card.whole:
            lines += self._whole(self.card.whole)
        if self.card.opinion:
            lines += self._opinion(self.card.opinion)
        return "\n".join(lines).rstrip() + "\n"

    def _head(self) -> Iterator[str]:
        card, say = self.card, self.say
        yield f"# {escaped(card.scenario.title)}"
        yield ""
        yield f"**{escaped(card.mark)}**"
        yield ""
        yield f"- {say('Trainee')}: {escaped(card.run.trainee)}"
        yield f"- {say('Run')}: {card.run.id} · {card.run.started_wall}"
        yield f"- {say('Scenario')}: {escaped(card.scenario.id)} {escaped(card.scenario.version)}"
        if card.ending:
            yield f"- {say('Ending')}: {escaped(card.ending.label)} ({minutes(card.ending.sim_ms)})"
        for meter in card.meters:
            start, end = (number(value, self.language) for value in (meter.start, meter.end))
            yield f"- {escaped(meter.label)}: {start} → {end}"
        yield ""
        total = score(card.score, self.language)
        yield f"**{say('Score')}: {total}** {escaped(level_words(card.level_label, card.passed, self.language))}"
        yield ""
        yield escaped(card.arithmetic)
        yield ""
        if card.ending and card.ending.debrief:
            yield escaped(card.ending.debrief).replace("\n", "  \n")
            yield ""

    def _task(self, task: TaskCard) -> Iterator[str]:
        yield f"## {escaped(task.id)} · {score(task.score.score, self.language)}"
        yield ""
        yield escaped(task.ask).replace("\n", "  \n")
        yield ""
        yield self._when(task)
        yield ""
        yield from self._answer(task)
        yield from self._argument(task.score)
        if task.model:
            yield f"### {self.say('Model answer')}"
            yield ""
            yield from _quoted(escaped(task.model.text))
            if task.model.why:
                yield escaped(task.model.why)
                yield ""

    def _when(self, task: TaskCard) -> str:
        if task.answered_ms is None:
            return self.say("No answer was sent.")
        return note(
            "Answered after {taken} of {window}.",
            taken=minutes(task.answered_ms - task.opened_ms),
            window=minutes(task.deadline_ms - task.opened_ms),
        ).say(self.say)

    def _answer(self, task: TaskCard) -> Iterator[str]:
        answer = task.answer or {}
        if "labels" in answer:
            yield from (f"- {escaped(post)}: {escaped(label)}" for post, label in answer["labels"].items())
            yield ""
        if "choose" in answer:
            yield f"{self.say('Chosen')}: {escaped(answer['choose'])}"
            yield ""
        if "pick" in answer:
            yield f"{self.say('Picked')}: {escaped(', '.join(answer['pick']))}"
            yield ""
        if task.text:
            yield from self._marked(task.text, task.score.verdicts)

    def _marked(self, text: str, verdicts: tuple[VerdictCard, ...]) -> Iterator[str]:
        marked: list[str] = []
        for piece in pieces(text, verdicts):
            before, after = _WRAP[piece.mark]
            parts = re.split(r"(\s+)", piece.text)
            marked.extend(f"{before}{escaped(part)}{after}" if part.strip() else part for part in parts)
        yield from _quoted("".join(marked))

    def _argument(self, judged: JudgedCard) -> Iterator[str]:
        for verdict in judged.verdicts:
            yield from self._verdict(verdict, "")
        yield ""
        yield f"{escaped(judged.arithmetic)}. {escaped(level_words(judged.level_label, judged.passed, self.language))}"
        yield ""

    def _verdict(self, verdict: VerdictCard, indent: str) -> Iterator[str]:
        head = f"{indent}- {STATUS[verdict.status]} **{escaped(verdict.label)}**"
        at_stake = stake(verdict, self.language)
        yield f"{head}{f' ({escaped(at_stake)})' if at_stake else ''}: {escaped(verdict.explanation)}"
        if verdict.advice and verdict.status != "met":
            yield f"{indent}  - {escaped(verdict.advice)}"
        for part in verdict.parts:
            yield from self._verdict(part, indent + "  ")

    def _unasked(self, post: UnaskedCard) -> Iterator[str]:
        yield f"### {escaped(post.id)} · {minutes(post.sim_ms)} · {escaped(post.channel)}"
        yield ""
        yield from self._marked(post.text, post.score.verdicts)
        for found in post.score.penalties:
            yield f"- {self._taken(found, message('penalty −{points}'))}"
        for found in post.score.gates:
            yield f"- {self._taken(found, message('gate failed: at most {cap}'))}"
        yield ""

    def _whole(self, whole: WholeCard) -> Iterator[str]:
        yield f"## {self.say('The whole run')}: {escaped(whole.title)} · {score(whole.value, self.language)}"
        yield ""
        if whole.text:
            yield from self._marked(whole.text, whole.verdicts)
        for verdict in whole.verdicts:
            yield from self._verdict(verdict, "")
        yield ""
        yield f"{escaped(whole.arithmetic)}."
        yield ""

    def _opinion(self, card: OpinionCard) -> Iterator[str]:
        words = opinion_words(card, self.language)
        outputs, outcome = ([each.words for each in held] for held in (words.outputs, words.outcome))
        yield f"## {words.title}"
        yield ""
        for title, held in (
            (words.outputs_title, [*outputs, words.crowd]),
            (words.outcome_title, outcome),
            (words.own_title, words.own),
            (words.triggers_title, words.triggers),
        ):
            if held:
                yield f"**{title}**"
                yield ""
                yield from (f"- {escaped(line)}" for line in held)
                yield ""
        yield " ".join(words.caveats)
        yield ""

    def _taken(self, found: Points, text: str) -> str:
        points = number(found.points, self.language)
        return f"{escaped(found.label)}: {note(text, points=points, cap=points).say(self.say)}"


def _quoted(text: str) -> Iterator[str]:
    yield from (f"> {line}".rstrip() + ("  " if line.strip() else "") for line in text.split("\n"))
    yield ""
