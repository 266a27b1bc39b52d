"""The pages of the debrief as styled paragraphs, worked out away from any widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crisis_sim.notes import message, note, translator
from crisis_sim.report.cards import JudgedCard, Scorecard, TaskCard, VerdictCard
from crisis_sim.report.marking import pieces
from crisis_sim.report.numbers import minutes, number, score
from crisis_sim.report.plaintext import printable
from crisis_sim.report.stakes import level_words, stake
from crisis_sim.report.telling import STATUS
from crisis_sim.tui.block import Block, block
from crisis_sim.tui.debrief_opinion import opinion_page

_GAP = block(("", ""))
_MARKS = {"for": "bold $success", "against": "bold underline $error", "plain": ""}
_STATUS_STYLE = {"met": "bold $success", "partly": "bold $warning", "missed": "bold $error", "unscored": "$text-muted"}
_PREVIEW = 90
"""Characters of an answer on the overview."""


class DebriefPages:
    """Makes the pages of one scorecard."""

    def __init__(self, card: Scorecard, language: str) -> None:
        self._card = card
        self._language = language
        self._say: Callable[[str], str] = translator(language)

    def page(self, name: str) -> list[Block]:
        """The page with a name: ``overview``, ``opinion``, ``task:ID`` or ``unasked``."""
        if name == "overview":
            return list(self._overview())
        if name == "opinion":
            return list(opinion_page(self._card.opinion, self._language)) if self._card.opinion else []
        if name == "unasked":
            return list(self._unasked())
        return list(self._task(next(task for task in self._card.tasks if f"task:{task.id}" == name)))

    def _overview(self) -> Iterator[Block]:
        card = self._card
        total = score(card.score, self._language)
        yield block((f"{total}  {level_words(card.level_label, card.passed, self._language)}", "bold"))
        yield block((card.arithmetic, "$text-muted"))
        yield _GAP
        if card.ending:
            ending = f"{self._say('Ending')}: {printable(card.ending.label)} ({minutes(card.ending.sim_ms)})"
            yield block((ending, "bold"))
            yield block((printable(card.ending.debrief or "").strip(), ""))
        for meter in card.meters:
            start, end = number(meter.start, self._language), number(meter.end, self._language)
            yield block((f"{printable(meter.label)}: {start} → {end}", ""))
        yield _GAP
        yield block((self._say("Your answers in time"), "bold"))
        for task in card.tasks:
            yield self._in_time(task)
        if card.whole:
            yield _GAP
            title = f"{self._say('The whole run')}: {printable(card.whole.title)}"
            yield block((f"{title} · {score(card.whole.value, self._language)}", "bold"))
            yield block((card.whole.arithmetic, "$text-muted"))
            for verdict in card.whole.verdicts:
                yield from self._verdict(verdict, 1)
        advice = self._most_useful()
        if advice:
            yield _GAP
            yield block((self._say("Try next"), "bold"))
            for line in advice:
                yield block((f"• {line}", ""), indent=1)

    def _in_time(self, task: TaskCard) -> Block:
        moment = task.answered_ms if task.answered_ms is not None else task.opened_ms
        words = " ".join(printable(task.text).split()) or self._say(
            message("No answer was sent.") if task.answered_ms is None else message("Answered.")
        )
        return block(
            (f"{minutes(moment):>5}  ", "$text-muted"),
            (f"{score(task.score.score, self._language):>5}  ", "bold"),
            (f"{words[:_PREVIEW]}{'…' if len(words) > _PREVIEW else ''}", ""),
            indent=1,
        )

    def _most_useful(self) -> list[str]:
        """Advice of the three missed rules that cost most: a failed gate first, then penalties, then weight lost."""
        missed: list[tuple[float, str]] = []
        for task in self._card.tasks:
            for verdict in task.score.verdicts if task.answered_ms is not None else ():
                if verdict.status in ("met", "unscored") or verdict.advice is None:
                    continue
                lost = verdict.weight * (1 - (verdict.credit or 0)) * task.weight
                cost = 1000 * (verdict.fired and verdict.gate is not None) + (verdict.penalty or 0) + lost
                missed.append((-cost, printable(verdict.advice)))
        unique = dict.fromkeys(text for _cost, text in sorted(missed, key=lambda pair: pair[0]))
        return list(unique)[:3]

    def _task(self, task: TaskCard) -> Iterator[Block]:
        yield block((printable(task.ask).strip(), "bold"))
        yield _GAP
        if task.answered_ms is None:
            yield block((self._say("No answer was sent."), "$warning"))
        else:
            taken, window = minutes(task.answered_ms - task.opened_ms), minutes(task.deadline_ms - task.opened_ms)
            answered = note("Answered after {taken} of {window}.", taken=taken, window=window)
            yield block((answered.say(self._say), "$text-muted"))
        yield from self._answer(task)
        yield _GAP
        yield from self._judged(task.score)
        if task.model:
            yield _GAP
            yield block((self._say("Model answer"), "bold"))
            yield block((printable(task.model.text).strip(), "italic"), indent=1)
            yield block((printable(task.model.why or "").strip(), "$text-muted"), indent=1)

    def _answer(self, task: TaskCard) -> Iterator[Block]:
        answer = task.answer or {}
        for post, label in answer.get("labels", {}).items():
            yield block((f"{post}: {self._say(label)}", ""), indent=1)
        if "choose" in answer:
            yield block((f"{self._say('Chosen')}: {answer['choose']}", "bold"))
        if "pick" in answer:
            yield block((f"{self._say('Picked')}: {', '.join(answer['pick'])}", "bold"))
        if task.text:
            marked = [(printable(piece.text), _MARKS[piece.mark]) for piece in pieces(task.text, task.score.verdicts)]
            yield block(*marked, indent=1)

    def _judged(self, judged: JudgedCard) -> Iterator[Block]:
        total = score(judged.score, self._language)
        yield block((f"{total}  {level_words(judged.level_label, judged.passed, self._language)}", "bold"))
        yield block((judged.arithmetic, "$text-muted"))
        yield _GAP
        for verdict in judged.verdicts:
            yield from self._verdict(verdict, 0)

    def _verdict(self, verdict: VerdictCard, indent: int) -> Iterator[Block]:
        yield block(
            (f"{STATUS[verdict.status]} ", _STATUS_STYLE[verdict.status]),
            (printable(verdict.label), "bold"),
            (f"  {stake(verdict, self._language)}", "$text-muted"),
            indent=indent,
        )
        yield block((printable(verdict.explanation), ""), indent=indent + 1)
        if verdict.advice and verdict.status != "met":
            yield block((f"→ {printable(verdict.advice)}", "$warning"), indent=indent + 1)
        reasons = " · ".join(printable(text).strip() for text in (verdict.why, verdict.source) if text)
        if reasons:
            yield block((reasons, "$text-muted"), indent=indent + 1)
        for part in verdict.parts:
            yield from self._verdict(part, indent + 1)

    def _unasked(self) -> Iterator[Block]:
        for post in self._card.unasked:
            yield block((f"{minutes(post.sim_ms)} · {printable(post.channel)}", "bold"))
            marked = [(printable(piece.text), _MARKS[piece.mark]) for piece in pieces(post.text, post.score.verdicts)]
            yield block(*marked, indent=1)
            for verdict in post.score.verdicts:
                yield from self._verdict(verdict, 0)
            yield _GAP
