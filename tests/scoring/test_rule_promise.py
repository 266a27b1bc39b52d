"""`promise`: an announced update is kept or missed on the story's clock."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from typing import Any

import pytest

from crisis_sim.scoring import Conduct, Judge, Said, Verdict
from crisis_sim.scoring.announced import announced_time
from crisis_sim.scoring.text import read
from tests.scoring.scenes import scene, verdict

SAID = datetime.fromisoformat("2026-03-14T18:30+07:00")
RULE: dict[str, Any] = {"id": "r", "type": "promise", "penalty": 5}
MORE: dict[str, Any] = {"story": {"starts_at": "2026-03-14T18:00+07:00", "pace": 60}, "run_rubric": "main"}
"""One second of play is a minute of the story: 20:00 is 120 s after the start."""


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Pembaruan berikutnya pukul 20.00 WIB.", "14 20:00"),
        ("Kabar lagi jam 9 malam.", "14 21:00"),
        ("Kabar lagi pukul delapan malam.", "14 20:00"),
        ("Kami kabari dalam dua jam.", "14 20:30"),
        ("Kami kabari setengah jam lagi.", "14 19:00"),
        ("Kami kabari sejam lagi.", "14 19:30"),
        ("Perkembangan kami sampaikan setiap jam.", "14 19:30"),
        ("Besok pukul 9 pagi kami kabari.", "15 09:00"),
        ("Kabar lagi jam 1 siang.", "15 13:00"),
        ("Kabar lagi jam 12 malam.", "15 00:00"),
        ("Kabar lagi pukul 07.00.", "15 07:00"),
        ("Next update at 8 pm.", "14 20:00"),
        ("Next update by 8:30 p.m. here.", "14 20:30"),
        ("We will update you within two hours.", "14 20:30"),
        ("More in half an hour.", "14 19:00"),
        ("More at 8.", "14 20:00"),
        ("More at noon.", "15 12:00"),
        ("Kami kabari malam ini.", None),
        ("Api menyala dua jam lalu.", None),
        ("Sebanyak 12 orang dirawat.", None),
        ("The fire began three hours ago.", None),
        ("We have 20 officers there.", None),
    ],
)
def test_times_are_read_on_the_story_s_clock(text: str, time: str | None) -> None:
    document = read(text)
    found = announced_time(document, document.sentences[0], SAID)
    assert (found and f"{found:%d %H:%M}") == time


def whole(*said: tuple[int, str], end: int = 600, **more: Any) -> Verdict:
    """The verdict at the end of a run in which these texts were published at these seconds."""
    items = tuple(Said(f"own-{n}", at * 1_000, text) for n, (at, text) in enumerate(said, 1))
    score = Judge(scene({**RULE, **more}, **MORE)).whole(Conduct(end * 1_000, said=items))
    assert score is not None
    return score.verdicts[0]


PROMISE = (10, "Pembaruan berikutnya pukul 20.00 WIB.")


def test_a_later_public_text_in_time_keeps_it() -> None:
    assert whole(PROMISE, (119, "Api padam.")).credit == 1
    assert whole(PROMISE, (150, "Api padam.")).credit == 1
    assert whole(PROMISE, (151, "Api padam.")).fired
    assert whole(PROMISE, (121, "Api padam."), tolerance="0s").fired


def test_silence_misses_it_and_the_announcement_is_shown() -> None:
    found = whole((5, "Api padam."), PROMISE)
    assert found.fired
    assert [(e.text, e.counts, e.field) for e in found.evidence] == [
        ("Pembaruan berikutnya pukul 20.00 WIB", "against", "own-2")
    ]
    assert "20:00" in found.explanation.say()
    assert found.advice is not None and "20:00" in found.advice.say()


def test_what_is_not_due_before_the_end_does_not_count() -> None:
    assert whole(PROMISE, end=100).status == "unscored"


def test_nothing_announced_is_not_scored() -> None:
    assert whole((10, "Api padam pukul 18.00.")).status == "unscored"
    assert whole((10, "Kami belum bisa memberi kabar pukul 20.00.")).status == "unscored"
    assert whole().status == "unscored"


def test_several_count_one_each() -> None:
    found = whole(PROMISE, (100, "Api padam. Perkembangan kami sampaikan pukul 23.00."))
    assert found.credit == Fraction(1, 2)


def test_at_a_task_the_answer_itself_may_keep_it() -> None:
    scenario = scene(RULE, **MORE)
    earlier = {"earlier": (PROMISE[1],), "earlier_at": (10_000,)}
    assert verdict(scenario, "Api padam.", at=119_000, **earlier).credit == 1
    late = verdict(scenario, "Api padam.", at=200_000, **earlier)
    assert late.fired and [(e.start, e.end) for e in late.evidence] == [(0, 0)]
    assert verdict(scenario, "Api padam.", at=200_000).status == "unscored"


def test_a_private_answer_is_no_update() -> None:
    scenario = scene(
        RULE, channels=[{"id": "chirp", "name": "Desk", "kind": "message"}], story=MORE["story"], run_rubric="main"
    )
    earlier = {"earlier": (PROMISE[1],), "earlier_at": (10_000,)}
    assert verdict(scenario, "Api padam.", at=119_000, **earlier).status == "unscored"
    assert verdict(scenario, "Api padam.", at=200_000, **earlier).fired


def test_english() -> None:
    assert whole((10, "Next update at 8 pm on this account."), (100, "All safe.")).credit == 1
    assert whole((10, "We will post an update within one hour."), (120, "All safe.")).fired
