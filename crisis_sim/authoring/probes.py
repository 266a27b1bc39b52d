"""Built-in probes: answers that must not pass any rubric, and changes that must change no score.

They guard against rubrics that reward something else than an answer (DESIGN §8, hard to game). Tasks that are
answered in words are probed, with the twists only where the rubric has a model answer, and tasks with posts to pick.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crisis_sim.authoring.outcomes import Outcome
from crisis_sim.authoring.twists import (
    GIBBERISH,
    doubled,
    listed,
    look_alike,
    negated,
    shuffled,
    twisted,
    typographic,
    with_emoji,
)
from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.phrases import Phrase
from crisis_sim.scenario.rubrics import RubricTest
from crisis_sim.scenario.rules import Action, Group, Mention, Rule, Spot
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tasks import WORDED, Task
from crisis_sim.scoring import Judge, Score
from crisis_sim.scoring.rules.readable import readable

_SEEDS = (1, 2, 3)
_ROUNDS = 8
"""Times that what still states a fact is denied; each round finds the next phrase."""


def run_probes(scenario: Scenario, judge: Judge) -> tuple[Outcome, ...]:
    """All probes of all tasks, in the order of the file."""
    bench = _Bench(scenario, judge)
    return tuple(outcome for task_id, task in scenario.tasks.items() for outcome in bench.outcomes(task_id, task))


@dataclass(frozen=True, slots=True)
class _Bench:
    scenario: Scenario
    judge: Judge

    def outcomes(self, task_id: str, task: Task) -> Iterator[Outcome]:
        """The probes that fit the kind of a task."""
        if task.offer is not None:
            yield from self._picks(task_id, task.offer)
        elif task.kind in WORDED:
            yield from self._hollow(task_id, task)
            yield from self._twists(task_id, task)

    def _picks(self, task_id: str, offer: Mapping[str, str]) -> Iterator[Outcome]:
        """Picks without a choice in them."""
        yield self._below(task_id, "nothing picked", Answer(pick=()), 0)
        yield self._below(task_id, "everything picked", Answer(pick=tuple(offer)), 0)

    def _hollow(self, task_id: str, task: Task) -> Iterator[Outcome]:
        """Answers that hold nothing of one's own."""
        fields = task.kind == "press_release"
        for name, text in self._hollow_texts(task):
            answer = Answer.model_construct(fields={"body": text}) if fields else Answer.model_construct(text=text)
            yield self._below(task_id, name, answer, 0)

    def _hollow_texts(self, task: Task) -> Iterator[tuple[str, str]]:
        yield "empty", ""
        yield "blank", " \n\t "
        yield "gibberish", GIBBERISH
        yield "the task echoed", task.ask
        inject = self.scenario.injects.get(task.to) if task.to else None
        if inject is not None and inject.said is not None:
            yield "what it replies to, echoed", inject.said.text
        yield "the briefing pasted", self.scenario.briefing
        phrases = _phrases(self.scenario, self.scenario.rubric_of[task.rubric].rules)
        if phrases:
            yield "the phrases of the rubric as a list", ", ".join(readable(phrase) for phrase in phrases)

    def _twists(self, task_id: str, task: Task) -> Iterator[Outcome]:
        """What is made of the model answer."""
        model = _model(self.scenario, task)
        if model is None:
            return
        plain = self._score(task_id, model.answer, model.at)
        yield self._below(task_id, "the model with its facts denied", self._denied(task_id, model, plain), model.at)
        for seed in _SEEDS:
            shaken = twisted(model.answer, shuffled(seed))
            yield self._below(task_id, f"the words of the model shuffled ({seed})", shaken, model.at)
        yield self._below(task_id, "the words of the model as a list", twisted(model.answer, listed), model.at)
        for other_id, other in self.scenario.tasks.items():
            foreign = _model(self.scenario, other) if other.rubric != task.rubric and other.kind == task.kind else None
            if foreign is not None:
                yield self._below(task_id, f"the model of {other_id}", foreign.answer, model.at)
        yield self._no_more(task_id, "the model twice", twisted(model.answer, doubled), model.at, plain)
        for name, twist in (
            ("typographic quotation marks", typographic),
            ("small letters", str.lower),
            ("an emoji", with_emoji),
            ("look-alike letters", look_alike),
        ):
            yield self._equal(task_id, name, twisted(model.answer, twist), model.at, plain)

    def _denied(self, task_id: str, model: RubricTest, plain: Score) -> Answer:
        """The model with its facts denied, again wherever a phrase of theirs still stands.

        Of all attempts the one with the least left, since to deny one phrase can restore another.
        """
        tried: list[tuple[float, Answer]] = []
        for bare in (True, False):
            answer, score = model.answer, plain
            for _ in range(_ROUNDS):
                answer = negated(answer, score, self.scenario.language, bare=bare)
                score = self._score(task_id, answer, model.at)
                tried.append((score.score or 0, answer))
        return min(tried, key=lambda attempt: attempt[0])[1]

    def _score(self, task_id: str, answer: Answer, after_ms: int) -> Score:
        opened = self.scenario.injects[task_id].at or 0
        return self.judge.task(task_id, answer, opened_ms=opened, sim_ms=opened + after_ms)

    def _below(self, task_id: str, name: str, answer: Answer, after_ms: int) -> Outcome:
        score = self._score(task_id, answer, after_ms)
        problems = (f"it passes with {score.score:.1f}",) if score.passed and score.score is not None else ()
        return Outcome(f"probe · {task_id} · {name}", problems, score.score)

    def _no_more(self, task_id: str, name: str, answer: Answer, after_ms: int, plain: Score) -> Outcome:
        score = self._score(task_id, answer, after_ms)
        gained = (score.score or 0) > (plain.score or 0)
        problems = (f"it gains: {score.score} instead of {plain.score}",) if gained else ()
        return Outcome(f"probe · {task_id} · {name}", problems, score.score)

    def _equal(self, task_id: str, name: str, answer: Answer, after_ms: int, plain: Score) -> Outcome:
        score = self._score(task_id, answer, after_ms)
        changed = [
            verdict.rule_id
            for verdict, before in zip(score.verdicts, plain.verdicts, strict=True)
            if verdict.credit != before.credit
        ]
        problems = (f"it changes {', '.join(changed)}",) if changed else ()
        return Outcome(f"probe · {task_id} · {name}", problems, score.score)


def _model(scenario: Scenario, task: Task) -> RubricTest | None:
    tests = scenario.rubric_of[task.rubric].tests
    return next((test for test in tests if test.name == task.model and test.use is None), None)


def _phrases(scenario: Scenario, rules: tuple[Rule, ...]) -> list[Phrase]:
    """The phrases that rules look for, nested ones and those of facts too."""
    found: list[Phrase] = []
    for rule in rules:
        if isinstance(rule, Mention):
            facts = (rule.fact,) if rule.fact else rule.facts
            found.extend((*rule.any, *rule.all))
            found.extend(phrase for fact in facts if fact in scenario.fact_of for phrase in scenario.fact_of[fact].any)
        elif isinstance(rule, Spot):
            found.extend((*rule.any, *(scenario.fact_of[rule.fact].any if rule.fact else ())))
        elif isinstance(rule, Action):
            found.extend((*rule.what, *rule.instruction))
        elif isinstance(rule, Group):
            found.extend(_phrases(scenario, rule.rules))
    return found
