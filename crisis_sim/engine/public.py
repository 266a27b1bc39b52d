"""The public of one run: opinion moved by what appears and what the trainee says, and the crowd that it makes speak."""

from __future__ import annotations

from collections.abc import Iterable

from crisis_sim.engine.crowd import Crowd
from crisis_sim.engine.events import CrowdPosted, Event, OpinionMoved, OwnPublished
from crisis_sim.engine.schedule import CROWD, OPINION, Schedule
from crisis_sim.engine.state import Item, RunState, Speaker
from crisis_sim.engine.watching import alerts
from crisis_sim.scenario.chatter import Occasion
from crisis_sim.scenario.injects import Inject
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge, Score

_ARRIVAL = -1
_UNJUDGED = 50.0
"""Quality of public words that no content rule judges: they move nothing, but for their penalties and gates."""


def quality_of(score: Score | None) -> float:
    """What opinion reads of a score, 0 to 100: quality after penalties and gates, before promptness."""
    if score is None:
        return _UNJUDGED
    quality = _UNJUDGED if score.quality is None else float(score.quality)
    left = max(0.0, quality - score.penalty)
    return left if score.cap is None else min(left, score.cap)


class Public:
    """Takes in what happens, and puts what comes of it on the run's schedule."""

    def __init__(self, scenario: Scenario, judge: Judge, state: RunState, schedule: Schedule) -> None:
        self._scenario = scenario
        self._judge = judge
        self._state = state
        self._schedule = schedule
        self._crowd = Crowd(scenario, state)
        schedule.add((0, OPINION, 0))

    def begin(self, seed: int, cast: tuple[Speaker, ...]) -> None:
        """The run begins with this cast; without one the crowd is silent, as in runs of before there was one."""
        self._state.cast = {person.id: person for person in cast}
        self._crowd.begin(seed, cast)
        if self._crowd.speaks:
            self._schedule.add((self._crowd.next_arrival(0), CROWD, _ARRIVAL))

    def see(self, sim_ms: int, inject: Inject) -> None:
        """A post or news item of the timeline appeared."""
        content = inject.post or inject.news
        if content is None:
            return
        self._state.opinion.trigger(sim_ms, self._scenario.attention(content), content.claims)
        self._crowd.heard(self._state.items[inject.id])

    def step(self, sim_ms: int) -> OpinionMoved:
        """The next point of the opinion model."""
        point = self._state.opinion.step()
        due = self._state.opinion.next_ms()
        if due is not None:
            self._schedule.add((due, OPINION, 0))
        return OpinionMoved(sim_ms, point.volume, point.negative, point.beliefs)

    def speak(self, sim_ms: int, number: int) -> Iterable[Event]:
        """Somebody of the crowd may speak: the next to arrive, or one who was planned."""
        if number == _ARRIVAL:
            self._schedule.add((self._crowd.next_arrival(sim_ms), CROWD, _ARRIVAL))
            item = self._crowd.arrive(sim_ms)
        else:
            item = self._crowd.speak(sim_ms, number)
        if item is None:
            return
        self._state.add(item)
        yield CrowdPosted(sim_ms, item.id)
        yield from alerts(self._state, item)

    def hear(self, told: Iterable[Event]) -> None:
        """The trainee published something: opinion reads it, and people will answer."""
        for event in told:
            if isinstance(event, OwnPublished) and self._state.items[event.item].public:
                item = self._state.items[event.item]
                run = self._state.tasks.get(item.task or "") if event.manner == "answer" else None
                self._take_up(event.sim_ms, item, quality_of(run.score if run else event.score))

    def notice(self, sim_ms: int, item: str, occasion: Occasion) -> None:
        """The trainee deleted, corrected or hid something, and people noticed."""
        self._plan(sim_ms, item, occasion, 0.0)

    def _take_up(self, sim_ms: int, item: Item, quality: float) -> None:
        uptake = self._judge.uptake(item.text, sim_ms=sim_ms)
        self._state.opinion.respond(sim_ms, quality, uptake.corrections)
        self._state.reach[item.id] = uptake.reach
        self._state.qualities[item.id] = quality
        self._plan(sim_ms, item.id, "reply", quality, uptake.reach)
        self._crowd.heard(item)

    def _plan(self, sim_ms: int, item: str, occasion: Occasion, quality: float, reach: float = 1.0) -> None:
        for due, number in self._crowd.plan(item, occasion, quality, sim_ms, reach):
            self._schedule.add((due, CROWD, number))
