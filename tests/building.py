"""Small scenarios for tests: only what a test is about has to be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crisis_sim.engine import Entry, Event, Exercise
from crisis_sim.engine.events import OpinionMoved
from crisis_sim.scenario.scenario import Scenario

PROMPT = {"full": "1m", "deadline": "2m"}


def post(inject: str, **moment: Any) -> dict[str, Any]:
    """An inject that posts its own id as its text."""
    return {"id": inject, "post": {"from": "ana", "channel": "chirp", "text": inject}, **moment}


def task(inject: str, kind: str = "reply", **more: Any) -> dict[str, Any]:
    """A task; a reply unless said, judged by the rubric ``kind`` (``words`` or ``option`` or ``labels``)."""
    shape: dict[str, dict[str, Any]] = {
        "reply": {"to": "first-post", "channel": "chirp", "rubric": "words"},
        "decision": {"options": OPTIONS, "rubric": "option"},
        "triage": {"labels": {"first-post": "hoax"}, "rubric": "labels"},
    }
    moment: dict[str, Any] = {key: more.pop(key) for key in ("at", "after", "delay", "when", "effects") if key in more}
    return {"id": inject, "task": {"kind": kind, "ask": "?", "promptness": PROMPT, **shape[kind], **more}, **moment}


OPTIONS = [{"id": "yes", "label": "Yes", "credit": 1}, {"id": "no", "label": "No", "credit": 0}]

RUBRICS = [
    {
        "id": "words",
        "title": "Words",
        "rules": [{"id": "calm", "type": "mention", "label": "Calm", "any": ["stay calm"]}],
    },
    {"id": "option", "title": "Option", "rules": [{"id": "option", "type": "choice", "label": "Option"}]},
    {"id": "labels", "title": "Labels", "rules": [{"id": "labels", "type": "classify", "label": "Labels"}]},
    {
        "id": "public",
        "title": "Public",
        "rules": [{"id": "no-panic", "type": "avoid", "label": "No panic", "any": ["panic"], "penalty": 15}],
    },
]


def scenario(timeline: Sequence[Mapping[str, Any]], **more: Any) -> Scenario:
    """A scenario of ten minutes with this timeline."""
    return Scenario.model_validate(
        {
            "schema": "crisis/1",
            "id": "small",
            "language": "en",
            "title": "Small",
            "summary": "For a test.",
            "duration": "10m",
            "story": {"starts_at": "2026-01-01T08:00+00:00", "pace": 10},
            "crisis": "accidental",
            "briefing": "You speak for a company.",
            "organisation": {"name": "Company", "handle": "@company"},
            "default_rubric": "public",
            "channels": [
                {"id": "chirp", "name": "Chirp", "kind": "social"},
                {"id": "desk", "name": "Desk", "kind": "message"},
            ],
            "personas": [{"id": "ana", "name": "Ana"}],
            "meters": [{"id": "trust", "label": "Trust", "start": 50}],
            "rubrics": RUBRICS,
            "timeline": list(timeline),
            **more,
        }
    )


def chatter(**more: Any) -> dict[str, Any]:
    """Material for a crowd: decks of each stance, of a rumour, and of each occasion."""
    decks: list[dict[str, Any]] = [
        {"id": "against", "stance": "negative", "posts": numbered("against")},
        {"id": "about", "stance": "neutral", "posts": numbered("about")},
        {"id": "for", "stance": "positive", "posts": numbered("for")},
        {"id": "scorn", "stance": "negative", "occasion": "reply", "posts": numbered("scorn")},
        {"id": "asks", "stance": "neutral", "occasion": "reply", "posts": numbered("asks")},
        {"id": "thanks", "stance": "positive", "occasion": "reply", "posts": numbered("thanks")},
        {"id": "gone", "stance": "negative", "occasion": "deletion", "posts": numbered("gone")},
        {"id": "changed", "stance": "negative", "occasion": "correction", "posts": numbered("changed")},
        {"id": "mute", "stance": "negative", "occasion": "hiding", "posts": numbered("mute")},
    ]
    return {"locale": "en_GB", "people": 60, "decks": decks, **more}


def numbered(word: str) -> list[str]:
    """Forty posts with two alternatives each."""
    return [f"{word} {number} {{one|two}}" for number in range(40)]


CAST = [{"name": f"Person {number}", "handle": f"@person{number}", "followers": 10 * number} for number in range(60)]


def started(seed: int = 1) -> Entry:
    """The first entry of a run with a crowd."""
    return Entry(0, "started", {"seed": seed, "cast": CAST})


def response(sim_ms: int, **data: Any) -> Entry:
    """A response entry."""
    return Entry(sim_ms, "response", data)


def told(exercise: Exercise, until: int, *entries: Entry) -> list[tuple[int, str, str]]:
    """What happens up to a moment with these entries, as (moment, event, subject); opinion's steps are left out."""
    events: list[Event] = []
    for entry in entries:
        events += exercise.apply(entry)
    events += exercise.advance(until)
    return [brief(event) for event in events if not isinstance(event, OpinionMoved)]


def brief(event: Event) -> tuple[int, str, str]:
    """An event as its moment, its kind, and the inject, task, item, meter or ending it is about."""
    names = ("inject", "task", "item", "meter", "change", "ending")
    subject = next((getattr(event, name) for name in names if hasattr(event, name)), "")
    return event.sim_ms, type(event).__name__, str(subject)
