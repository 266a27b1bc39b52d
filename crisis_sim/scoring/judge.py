"""The judge of a scenario: compiles its rubrics once, then gives every response its score."""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Mapping
from fractions import Fraction
from threading import Lock

from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.collector import collector_off
from crisis_sim.scenario.rubrics import Rubric
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring.arithmetic import FULL, promptness_at, total
from crisis_sim.scoring.conduct import Conduct
from crisis_sim.scoring.echo import Known, Runs, answers_of, sources_of
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.matching import Found
from crisis_sim.scoring.private import holds_personal
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.response import Response, Situation
from crisis_sim.scoring.rules.nesting import Nested, nested, unsent
from crisis_sim.scoring.text import Document, read
from crisis_sim.scoring.uptake import Takings, Uptake
from crisis_sim.scoring.verdicts import Score

_KEPT = 1_024
"""Texts whose matches are kept, for the rules that look at what was said before: more than anybody says in a run."""


class Judge:
    """Judges responses by the rubrics of one scenario. It keeps nothing of a run: equal input, equal score.

    Several threads may use it at once.
    """

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self._ground = Ground(scenario)
        self._compiling = Lock()
        self._rubrics: dict[str, tuple[Nested, ...]] | None = None
        self._sources: dict[str, tuple[tuple[Runs, ...], tuple[Known, ...]]] = {}
        self._takings: Takings
        self._matched: OrderedDict[str, tuple[Response, Document, Found]] = OrderedDict()

    def warm(self) -> None:
        """Compile all rubrics now (some tenths of a second) instead of at the first response.

        What was built stays for good, so the collector is told to look through it no more: that took a tenth of the
        time of judging.
        """
        with collector_off():
            self._compiled()
            gc.freeze()

    def _compiled(self) -> Mapping[str, tuple[Nested, ...]]:
        with self._compiling:
            if self._rubrics is None:
                with collector_off():
                    self._rubrics = {rubric.id: nested(rubric.rules, self._ground) for rubric in self.scenario.rubrics}
                    self._takings = Takings(self._ground)
                    self._ground.book.ready()
            return self._rubrics

    def task(
        self,
        task_id: str,
        answer: Answer,
        *,
        opened_ms: int,
        sim_ms: int,
        earlier: tuple[str, ...] = (),
        earlier_at: tuple[int, ...] = (),
        manual: Mapping[str, str] | None = None,
    ) -> Score:
        """The score of an answer to a task that opened at `opened_ms`, sent at `sim_ms` (play time from the start).

        Raises:
            KeyError: for a task or rubric that the scenario does not have.
        """
        task = self.scenario.tasks[task_id]
        response = Response.of(answer)
        if not _sent(answer, response):
            return silent(self.scenario, task_id)
        situation = Situation(
            self.scenario, sim_ms, task_id, task, earlier, earlier_at, task.channel, task.to, manual=manual or {}
        )
        promptness = promptness_at(task.promptness, sim_ms - opened_ms)
        return self.rubric(task.rubric, response, situation, promptness)

    def public(
        self,
        text: str,
        *,
        sim_ms: int,
        earlier: tuple[str, ...] = (),
        earlier_at: tuple[int, ...] = (),
        channel: str | None = None,
        reply_to: str | None = None,
    ) -> Score | None:
        """The score of something published unasked under the scenario's default rubric, if it has one."""
        rubric = self.scenario.default_rubric
        if rubric is None:
            return None
        situation = Situation(
            self.scenario, sim_ms, earlier=earlier, earlier_at=earlier_at, channel=channel, reply_to=reply_to
        )
        return self.rubric(rubric, Response.of(Answer(text=text)), situation)

    def uptake(self, text: str, *, sim_ms: int) -> Uptake:
        """How the public takes up a text that was published."""
        self._compiled()
        reading = self._reading(Response.of(Answer(text=text)), Situation(self.scenario, sim_ms))
        return self._takings.of(reading)

    def personal(self, text: str) -> bool:
        """Whether a text, whoever wrote it, holds personal data or a protected name."""
        return holds_personal(read(text), self.scenario)

    def whole(self, conduct: Conduct, *, manual: Mapping[str, str] | None = None) -> Score | None:
        """The score of a run that is over under the scenario's run rubric, if it has one; no clock applies."""
        rubric = self.scenario.run_rubric
        if rubric is None:
            return None
        public = conduct.public
        situation = Situation(
            self.scenario,
            conduct.end_ms,
            earlier=tuple(words.text for words in public),
            earlier_at=tuple(words.sim_ms for words in public),
            conduct=conduct,
            manual=manual or {},
        )
        return self.rubric(rubric, Response.whole(conduct), situation)

    def rubric(self, rubric_id: str, response: Response, situation: Situation, promptness: Fraction = FULL) -> Score:
        """The score of a response by one rubric.

        Raises:
            KeyError: for a rubric that the scenario does not have.
        """
        judges = self._compiled()[rubric_id]
        reading = self._reading(response, situation)
        verdicts = [judge(reading) for judge in judges]
        return total(self.scenario, self.scenario.rubric_of[rubric_id], verdicts, promptness)

    def _reading(self, response: Response, situation: Situation) -> Reading:
        earlier = tuple(
            Reading(said, situation, document, found, self._ground.book)
            for said, document, found in map(self._match, situation.earlier)
        )
        _, document, found = self._match(response.text)
        shown, known = self._shown(situation)
        return Reading(response, situation, document, found, self._ground.book, earlier, shown, known)

    def _shown(self, situation: Situation) -> tuple[tuple[Runs, ...], tuple[Known, ...]]:
        """What the task shows, of which a copy earns nothing, and the answers whose words may not be shuffled."""
        task_id, task = situation.task_id, situation.task
        if task_id is None or task is None:
            return (), ()
        if task_id not in self._sources:
            self._sources[task_id] = sources_of(self.scenario, task), answers_of(self.scenario, task)
        return self._sources[task_id]

    def _match(self, text: str) -> tuple[Response, Document, Found]:
        """A text as a response of its own, read and matched."""
        known = self._matched.get(text)
        if known is None:
            document = read(text)
            said = Response(Answer(text=text), text)
            known = self._matched[text] = (said, document, self._ground.book.match(document))
            while len(self._matched) > _KEPT:
                self._matched.popitem(last=False)
        return known


def silent(scenario: Scenario, task_id: str) -> Score:
    """The score of a task that was not answered: nothing earned; silence breaks no rule.

    Raises:
        KeyError: for a task or rubric that the scenario does not have.
    """
    rubric: Rubric = scenario.rubric_of[scenario.tasks[task_id].rubric]
    return total(scenario, rubric, [unsent(rule) for rule in rubric.rules], FULL)


def _sent(answer: Answer, response: Response) -> bool:
    """Whether there is anything to judge."""
    if answer.labels or answer.choose or answer.pick:
        return True
    return bool(response.text.strip()) and any(char.isalnum() for char in response.text)
