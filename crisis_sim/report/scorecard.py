"""Builds the scorecard of a run from its fold: the one place where verdicts become words for a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from crisis_sim.engine import Entry, Exercise, Item, RunResult, TaskResult, WholeResult, result_of
from crisis_sim.notes import note, translator
from crisis_sim.report.answers import shown_answer
from crisis_sim.report.cards import (
    MARK,
    SCHEMA,
    EndingCard,
    MeterCard,
    ModelCard,
    Points,
    RunCard,
    ScenarioCard,
    Scorecard,
    TaskCard,
    UnaskedCard,
    WholeCard,
)
from crisis_sim.report.judged import capped, judged_card, shown
from crisis_sim.report.numbers import number
from crisis_sim.report.opinion import opinion_card
from crisis_sim.scenario.tasks import Task
from crisis_sim.scoring import Response, Score


def scorecard(exercise: Exercise, entries: Sequence[Entry], language: str | None = None) -> Scorecard:
    """The scorecard of a folded run, in `language` (the scenario's by default).

    `entries` are the run's journal, of which the first says who played what, when and with which program.
    """
    return _Builder(exercise, language or exercise.scenario.language).card(entries)


@dataclass(frozen=True, slots=True)
class _Builder:
    exercise: Exercise
    language: str

    @property
    def say(self) -> Callable[[str], str]:
        return translator(self.language)

    def card(self, entries: Sequence[Entry]) -> Scorecard:
        scenario, result = self.exercise.scenario, result_of(self.exercise)
        penalties = tuple(Points(rule, item, points) for item, rule, points in result.penalties)
        gates = tuple(Points(rule, item, cap) for item, rule, cap in result.caps)
        return Scorecard(
            schema=SCHEMA,
            mark=MARK,
            run=_run_card(entries),
            scenario=ScenarioCard(
                scenario.id, scenario.title, scenario.language, scenario.version, _started(entries, "scenario_hash")
            ),
            score=result.score,
            level=result.level.id if result.level else None,
            level_label=result.level.label if result.level else None,
            passed=result.passed,
            pass_mark=scenario.passing,
            mean=shown(result.mean),
            penalties=penalties,
            gates=gates,
            arithmetic=self._run_sum(result),
            ending=self._ending(),
            meters=tuple(
                MeterCard(meter.id, meter.label, meter.start, self.exercise.state.meters[meter.id])
                for meter in scenario.meters
            ),
            tasks=tuple(self._task(task) for task in result.tasks),
            unasked=tuple(self._unasked(item, score) for item, score in result.unasked),
            whole=self._whole(result.whole) if result.whole else None,
            opinion=opinion_card(self.exercise),
        )

    def _ending(self) -> EndingCard | None:
        ended = self.exercise.ended
        if ended is None:
            return None
        ending = self.exercise.scenario.ending_of.get(ended.ending or "")
        if ending is not None:
            return EndingCard(ending.id, ending.label, ending.debrief, ended.cause, ended.sim_ms)
        label = self.say("Ended early") if ended.cause == "early" else self.say("Time is up")
        return EndingCard(None, label, None, ended.cause, ended.sim_ms)

    def _task(self, result: TaskResult) -> TaskCard:
        run, task = result.run, self.exercise.scenario.tasks[result.run.id]
        return TaskCard(
            id=run.id,
            kind=task.kind,
            ask=task.ask,
            weight=result.weight,
            status=run.status,
            opened_ms=run.opened_ms,
            deadline_ms=run.deadline_ms,
            answered_ms=run.answered_ms,
            answer=run.answer.model_dump(mode="json", exclude_none=True) if run.answer else None,
            text=Response.of(run.answer).text if run.answer else "",
            score=judged_card(self.exercise.scenario, result.score, self.language),
            model=self._model(task),
        )

    def _model(self, task: Task) -> ModelCard | None:
        tests = self.exercise.scenario.rubric_of[task.rubric].tests
        model = next((test for test in tests if test.name == task.model), None)
        return ModelCard(shown_answer(task, model.answer, self.say), task.model_why) if model else None

    def _unasked(self, item: Item, score: Score) -> UnaskedCard:
        return UnaskedCard(
            item.id,
            item.sim_ms,
            item.channel,
            item.task,
            item.text,
            judged_card(self.exercise.scenario, score, self.language),
        )

    def _whole(self, whole: WholeResult) -> WholeCard:
        judged = judged_card(self.exercise.scenario, whole.score, self.language)
        if whole.value is None:
            said = self.say("only its penalties and gates act on the run's score")
        else:
            said = note(
                "quality {quality} counts with weight {weight}; penalties and gates act on the run's score",
                quality=number(whole.value, self.language),
                weight=number(whole.weight, self.language),
            ).say(self.say)
        return WholeCard(
            rubric=judged.rubric,
            title=self.exercise.scenario.rubric_of[judged.rubric].title,
            weight=whole.weight,
            value=whole.value,
            text=Response.whole(whole.conduct).text,
            arithmetic=said,
            verdicts=judged.verdicts,
        )

    def _run_sum(self, result: RunResult) -> str:
        if result.mean is None or result.score is None:
            return self.say("Nothing here could be scored.")
        scored = [(task.weight, task.score.score) for task in result.tasks if task.score.score is not None]
        if result.whole is not None and result.whole.value is not None:
            scored.append((result.whole.weight, result.whole.value))
        weighed = " + ".join(
            f"{number(weight, self.language)} × {number(part, self.language)}" for weight, part in scored
        )
        taken = sum(points for _, _, points in result.penalties)
        text = note(
            "({weighed}) ÷ {weights} − penalties {penalties} = {before}",
            weighed=weighed,
            weights=number(sum(weight for weight, _ in scored), self.language),
            penalties=number(taken, self.language),
            before=number(max(0.0, float(result.mean) - taken), self.language),
        ).say(self.say)
        cap = min((cap for _, _, cap in result.caps), default=None)
        return text if cap is None else text + "; " + capped(cap, result.score, self.language)


def _started(entries: Sequence[Entry], key: str) -> str:
    return str(entries[0].data.get(key, "")) if entries else ""


def _run_card(entries: Sequence[Entry]) -> RunCard:
    first = entries[0]
    return RunCard(
        id=first.run,
        trainee=_started(entries, "trainee"),
        started_wall=datetime.fromtimestamp(first.wall_ms / 1000, UTC).isoformat(timespec="milliseconds"),
        seed=int(first.data.get("seed", 1)),
        mode=_started(entries, "mode"),
        engine=_started(entries, "engine"),
        lexicons=_started(entries, "lexicons")[:12],
    )
