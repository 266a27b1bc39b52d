"""The pages of the debrief as styled text, worked out away from any widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.content import Content

from crisis_sim.notes import note, translator
from crisis_sim.report.cards import JudgedCard, Scorecard, TaskCard, VerdictCard
from crisis_sim.report.marking import pieces
from crisis_sim.report.numbers import minutes, number, score
from crisis_sim.report.plaintext import printable
from crisis_sim.report.stakes import stake
from crisis_sim.report.telling import STATUS

Part = tuple[str, str]

_MARKS = {"for": "bold $success", "against": "bold underline $error", "plain": ""}
_STATUS_STYLE = {"met": "bold $success", "partly": "bold $warning", "missed": "bold $error", "unscored": "$text-muted"}


class DebriefPages:
    """Makes the pages of one scorecard."""

    def __init__(self, card: Scorecard, language: str) -> None:
        self._card = card
        self._language = language
        self._say: Callable[[str], str] = translator(language)

    def page(self, name: str) -> Content:
        """The page with a name: ``overview``, ``task:ID`` or ``unasked``."""
        if name == "overview":
            return Content.assemble(*self._overview())
        if name == "unasked":
            return Content.assemble(*self._unasked())
        task = next(task for task in self._card.tasks if f"task:{task.id}" == name)
        return Content.assemble(*self._task(task))

    def _overview(self) -> Iterator[Part]:
        card = self._card
        yield f"\n{score(card.score, self._language)}", "bold"
        yield f"  {self._level(card.level_label, card.passed)}\n", "bold"
        yield f"{card.arithmetic}\n\n", "$text-muted"
        if card.ending:
            yield f"{self._say('Ending')}: {printable(card.ending.label)} ({minutes(card.ending.sim_ms)})\n", "bold"
            if card.ending.debrief:
                yield f"{printable(card.ending.debrief).strip()}\n", ""
            yield "\n", ""
        for meter in card.meters:
            start, end = number(meter.start, self._language), number(meter.end, self._language)
            yield f"{printable(meter.label)}: {start} → {end}\n", ""
        yield f"\n{self._say('Your answers in time')}\n", "bold"
        for task in card.tasks:
            yield from self._in_time(task)
        advice = self._most_useful()
        if advice:
            yield f"\n{self._say('Try next')}\n", "bold"
            for line in advice:
                yield f"  • {line}\n", ""

    def _in_time(self, task: TaskCard) -> Iterator[Part]:
        moment = task.answered_ms if task.answered_ms is not None else task.opened_ms
        yield f"  {minutes(moment):>6}  ", "$text-muted"
        yield f"{score(task.score.score, self._language):>5}  ", "bold"
        words = " ".join(printable(task.text).split()) or self._say("No answer was sent.")
        yield f"{words[:90]}{'…' if len(words) > 90 else ''}\n", ""

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

    def _task(self, task: TaskCard) -> Iterator[Part]:
        yield f"\n{printable(task.ask).strip()}\n\n", "bold"
        if task.answered_ms is None:
            yield f"{self._say('No answer was sent.')}\n\n", "$warning"
        else:
            taken, window = minutes(task.answered_ms - task.opened_ms), minutes(task.deadline_ms - task.opened_ms)
            answered = note("Answered after {taken} of {window}.", taken=taken, window=window)
            yield f"{answered.say(self._say)}\n\n", "$text-muted"
        yield from self._answer(task)
        yield from self._judged(task.score)
        if task.model:
            yield f"\n{self._say('Model answer')}\n", "bold"
            yield f"{printable(task.model.text).strip()}\n", "italic"
            if task.model.why:
                yield f"\n{printable(task.model.why).strip()}\n", "$text-muted"

    def _answer(self, task: TaskCard) -> Iterator[Part]:
        answer = task.answer or {}
        for post, label in answer.get("labels", {}).items():
            yield f"  {post}: {self._say(label)}\n", ""
        if "choose" in answer:
            yield f"{self._say('Chosen')}: {answer['choose']}\n", "bold"
        if task.text:
            for piece in pieces(task.text, task.score.verdicts):
                yield printable(piece.text), _MARKS[piece.mark]
            yield "\n", ""

    def _judged(self, judged: JudgedCard) -> Iterator[Part]:
        yield f"\n{score(judged.score, self._language)}  {self._level(judged.level_label, judged.passed)}\n", "bold"
        yield f"{judged.arithmetic}\n\n", "$text-muted"
        for verdict in judged.verdicts:
            yield from self._verdict(verdict, "")

    def _verdict(self, verdict: VerdictCard, indent: str) -> Iterator[Part]:
        yield f"{indent}{STATUS[verdict.status]} ", _STATUS_STYLE[verdict.status]
        yield f"{printable(verdict.label)}", "bold"
        yield f"  {stake(verdict, self._language)}\n", "$text-muted"
        yield f"{indent}  {printable(verdict.explanation)}\n", ""
        if verdict.advice and verdict.status != "met":
            yield f"{indent}  → {printable(verdict.advice)}\n", "$warning"
        if verdict.why or verdict.source:
            yield (
                f"{indent}  {printable(' · '.join(text for text in (verdict.why, verdict.source) if text))}\n",
                "$text-muted",
            )
        for part in verdict.parts:
            yield from self._verdict(part, indent + "    ")

    def _level(self, label: str | None, passed: bool | None) -> str:
        if label is None:
            return self._say("not scored")
        return f"{printable(label)}, {self._say('passed') if passed else self._say('not passed')}"

    def _unasked(self) -> Iterator[Part]:
        for post in self._card.unasked:
            yield f"\n{minutes(post.sim_ms)} · {printable(post.channel)}\n", "bold"
            for piece in pieces(post.text, post.score.verdicts):
                yield printable(piece.text), _MARKS[piece.mark]
            yield "\n\n", ""
            for verdict in post.score.verdicts:
                yield from self._verdict(verdict, "")
