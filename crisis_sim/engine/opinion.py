"""Public opinion in a run: volume, negative share and belief in rumours, on the story's clock.

Small, deterministic in the mean, and honest about where its numbers come from.

Volume: see `crisis_sim.engine.attention`. Each public inject is a trigger N_k. R = R0·exp(-a/tau)·(1 + 0.2(p -
p0))·f: a is the time since the last trigger, tau = 48 h (TiDeH: 2 days), 0.2 is the rise in diffusion for a
moral-emotional word (Brady et al. 2017; that the negative share stands for such words is an assumption), f = 1.7
while a rumour is out and uncorrected (false news was 70 % more likely to be passed on: Vosoughi et al. 2018; its use
here is an assumption), R0 = 0.75 is an assumption that keeps R below 1, and R is held at 0.95 at most. The hour of
the day moves it by 0.424 (TiDeH) about a peak at 20:00 (assumption).

Negative share: logit p = logit p0 + c·2.33 - E. p0 = 0.456 is the mean negative share of Indonesian talk about
government on five platforms (DEEP-Binokular 2025). c is -1/2, 0, 1/2 for a victim, accidental, preventable crisis,
and 2.33 the log-odds of r = .54 between responsibility and reputation; E, at most 0.43 either way, is half the
log-odds of r = .23 between a fitting response and reputation (both Ma and Zhan 2016, a meta-analysis). So what
happened matters more than what is said, and the best answers move the negative share by about nine points. Taking
correlations of ratings in laboratories for shares of posts is the largest leap of this model. A response j adds
q_j·g_j·0.43 to E, half of it after 80 minutes (the half-life of a tweet's impressions): q from -1 to 1 is its quality
(after penalties and gates, before promptness) mapped linearly, g how late it is in hours since the first trigger: 1
to one hour, 0.8 to six, 0.6 to 24, 0.4 to a week, 0.29 after (assumption, about as stock prices fell with slow
answers); g is 1 for q < 0, since a bad answer gains nothing from waiting.

Belief: no source gives a curve, so all of this is assumption but for the sizes. A rumour is met by more people the
more posts spread it: 1 - 2^(-posts/reached). Its posts are a cascade of their own, by the same law. Of those who met
it half believe it (unverified rumours are mostly supported in replies: Zubiaga et al. 2016). Corrections take from
their log-odds, half of it after 80 minutes: 0.54 (d = 0.3) for one that states the fact, warns and so on as its rule
asks, 0.1 for a bare label, and no more than 0.54 in all; meta-analyses lie between d = 0.11 and 1.14. Belief is the
product, a share of the public.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil

from crisis_sim.engine.attention import STEP, Cascade
from crisis_sim.engine.exact import LN2, cosine, exp, logistic, logit, risen
from crisis_sim.scenario.chatter import OPINION_DAYS
from crisis_sim.scenario.people import Platform
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Correction

LONGEST = OPINION_DAYS * 24 * 60
"""Story minutes that the model follows."""

RESPONSIBILITY = 2.33
RESPONSE = 0.43
HALF_LIFE = 80
ANGER = 0.2
MOST_DRAWN = 0.95
CORRECTED: Mapping[Correction, float] = {"full": 0.54, "label": 0.1, "none": 0.0}
MOST_CORRECTED = 0.54
_CLUSTER = {"victim": -0.5, "accidental": 0.0, "preventable": 0.5}
_LATENESS = ((1, 1.0), (6, 0.8), (24, 0.6), (7 * 24, 0.4))
_LATEST = 0.29

AUDIENCE: Mapping[Platform, float] = {
    "whatsapp": 43, "youtube": 41, "facebook": 39, "tiktok": 34, "instagram": 31, "x": 13,
}  # fmt: skip
"""Percent of Indonesians who get news there (Reuters Institute, Digital News Report 2025); as weights: assumption."""


@dataclass(frozen=True, slots=True)
class OpinionPoint:
    """Opinion at a moment of play. `volume` is posts an hour of the story, the others are shares from 0 to 1."""

    sim_ms: int
    volume: float
    negative: float
    beliefs: Mapping[str, float]
    """Share of the public that believes each rumour; 0 before it is out."""


@dataclass(frozen=True, slots=True)
class _Response:
    minute: float
    size: float
    """Its quality by its lateness, from -1 to 1."""


@dataclass(slots=True)
class _Rumour:
    out: bool = False
    spread: Cascade = field(default_factory=Cascade)
    posts: float = 0.0
    corrections: list[tuple[float, float]] = field(default_factory=list)
    """Minute and log-odds of each."""

    @property
    def uncorrected(self) -> bool:
        return self.out and all(size < MOST_CORRECTED for _, size in self.corrections)


def lateness(hours: float) -> float:
    """What is left of a good answer's effect, so long after the first trigger."""
    return next((factor for most, factor in _LATENESS if hours <= most), _LATEST)


def channel_shares(scenario: Scenario) -> dict[str, float]:
    """How the volume is spread over the social channels; channels without a platform weigh as their mean."""
    social = [channel for channel in scenario.channels if channel.kind == "social"]
    known = [AUDIENCE[channel.platform] for channel in social if channel.platform]
    usual = sum(known) / len(known) if known else 1.0
    weights = {channel.id: AUDIENCE[channel.platform] if channel.platform else usual for channel in social}
    total = sum(weights.values())
    return {channel: weight / total for channel, weight in weights.items()}


class PublicOpinion:
    """The opinion of one run. Things happen to it at moments of play; `step` gives the next point."""

    def __init__(self, scenario: Scenario) -> None:
        self._settings = scenario.opinion
        self._pace = Fraction(str(scenario.story.pace))
        begins = scenario.story.starts_at
        self._hour = begins.hour + begins.minute / 60
        self._plain = logit(self._settings.negative) + _CLUSTER[scenario.crisis] * RESPONSIBILITY
        self._volume = Cascade()
        self._rumours = {rumour: _Rumour() for rumour in scenario.rumours}
        self._responses: list[_Response] = []
        self._first: float | None = None
        self._last = 0.0
        self.history: list[OpinionPoint] = []

    @property
    def now(self) -> OpinionPoint:
        """The last point; before the first one, an ordinary day with this crisis."""
        if self.history:
            return self.history[-1]
        return OpinionPoint(0, self._settings.baseline, logistic(self._plain), dict.fromkeys(self._rumours, 0.0))

    def next_ms(self) -> int | None:
        """Moment of play of the next point; `None` when the model has come to its end."""
        minute = len(self.history) * STEP
        return None if minute > LONGEST else ceil(Fraction(minute * 60_000) / self._pace)

    def trigger(self, sim_ms: int, posts: float, claims: str | None = None) -> None:
        """A public inject appeared that draws so many posts, and spreads a fact or rumour."""
        self._last = self._minute(sim_ms)
        if self._first is None:
            self._first = self._last
        self._volume.trigger(posts)
        rumour = self._rumours.get(claims or "")
        if rumour is not None:
            rumour.out = True
            rumour.spread.trigger(posts)

    def respond(self, sim_ms: int, quality: float, corrections: Mapping[str, Correction]) -> None:
        """The trainee answered in public with a quality from 0 to 100; 50 moves nothing."""
        minute = self._minute(sim_ms)
        q = max(-1.0, min(1.0, quality / 50 - 1))
        late = lateness((minute - self._first) / 60) if q > 0 and self._first is not None else 1.0
        self._responses.append(_Response(minute, q * late))
        for claim, form in corrections.items():
            if claim in self._rumours and CORRECTED[form]:
                self._rumours[claim].corrections.append((minute, CORRECTED[form]))

    def spread(self, rumour: str) -> float:
        """How much of all chatter spreads a rumour, from 0 to 1."""
        rate = self._volume.rate
        return min(1.0, self._rumours[rumour].spread.rate / rate) if rate > 0 and rumour in self._rumours else 0.0

    def step(self) -> OpinionPoint:
        """The next point."""
        minute = float(len(self.history) * STEP)
        sim_ms = self.next_ms() or 0
        negative = self._negative(minute)
        hour = self._hour + minute / 60
        daily = 1 + self._settings.daily * cosine((hour - self._settings.peak_hour) / 24)
        plain = self._drawn(minute, negative, 1.0)
        rumoured = self._drawn(minute, negative, self._settings.hoax)
        for rumour in self._rumours.values():
            factor = rumoured if rumour.uncorrected else plain
            rumour.posts += STEP * rumour.spread.step(0.0, factor, daily)
        live = any(rumour.uncorrected for rumour in self._rumours.values())
        rate = self._volume.step(self._settings.baseline / 60, rumoured if live else plain, daily)
        beliefs = {name: round(self._belief(rumour, minute), 6) for name, rumour in self._rumours.items()}
        self.history.append(OpinionPoint(sim_ms, round(rate * 60, 3), round(negative, 6), beliefs))
        return self.history[-1]

    def _minute(self, sim_ms: int) -> float:
        return float(sim_ms * self._pace / 60_000)

    def _drawn(self, minute: float, negative: float, hoax: float) -> float:
        """R: posts that a post draws in turn."""
        age = max(0.0, minute - self._last) / 60
        anger = 1 + ANGER * (negative - self._settings.negative)
        return min(MOST_DRAWN, self._settings.reproduction * exp(-age / self._settings.memory) * anger * hoax)

    def _negative(self, minute: float) -> float:
        moved = sum(response.size * risen(minute - response.minute, HALF_LIFE) for response in self._responses)
        return logistic(self._plain - max(-RESPONSE, min(RESPONSE, RESPONSE * moved)))

    def _belief(self, rumour: _Rumour, minute: float) -> float:
        if not rumour.out:
            return 0.0
        met = 1 - exp(-LN2 * rumour.posts / self._settings.reached)
        taken = sum(size * risen(minute - at, HALF_LIFE) for at, size in rumour.corrections)
        return met * logistic(logit(self._settings.believed) - min(MOST_CORRECTED, taken))
