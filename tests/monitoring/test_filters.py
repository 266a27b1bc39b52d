"""Filters, and the words by which they are asked for in both languages."""

import pytest

from crisis_sim.engine.monitoring import Filter, WatchwordProblem, naming, parse, parse_filter
from tests.building import post, scenario
from tests.monitoring.feeds import item, speaker

SMALL = scenario([post("first-post", at="0m")])
US = naming(SMALL.organisation)

PAIRS = [
    ("channel=desk", item(channel="desk"), item()),
    ("kanal=chirp", item(), item(channel="desk")),
    ("channel=chirp,desk", item(channel="desk"), item(channel="other")),
    ("kind=crowd", item(kind="crowd"), item()),
    ("jenis=berita,warganet", item(kind="news"), item(kind="message")),
    ("by=journalist", item(author="citra"), item(author="ana")),
    ("oleh=wartawan,warga", item(author="ana"), item(author="budi")),
    ("by=own", item(author=None), item()),
    ("stance=negative", item(stance="negative"), item()),
    ("sikap=positif", item(stance="positive"), item(stance="neutral")),
    ("verified=yes", item(author="citra"), item(author="ana")),
    ("followers=3.000", item(author="citra"), item(author="ana")),
    ("us=yes", item("ask @company"), item("ask them")),
    ("kami=ya", item("the company said"), item("they said")),
    ("since=2m", item(sim_ms=480_000), item(sim_ms=479_999)),
    ("flood", item("a flood"), item("a fire")),
    ("flood", item("see below", headline="Flood in town", kind="news"), item("see below")),
    ("kind=crowd flood OR fire channel=chirp", item("a fire", kind="crowd"), item("a fire")),
]


@pytest.mark.parametrize(("asked", "kept", "left"), PAIRS)
def test_a_filter_keeps_what_it_asks_for_and_leaves_the_rest(asked: str, kept: object, left: object) -> None:
    wanted = parse_filter(asked, SMALL, 600_000)
    assert wanted.keeps(kept, speaker(kept))  # type: ignore[arg-type]
    assert not wanted.keeps(left, speaker(left))  # type: ignore[arg-type]
    assert not wanted.open


def test_an_empty_line_keeps_everything() -> None:
    wanted = parse_filter("  ", SMALL, 0)
    assert wanted == Filter()
    assert wanted.open
    assert wanted.keeps(item(kind="message"), speaker(item()))


def test_no_asks_for_nothing() -> None:
    assert parse_filter("us=no verified=tidak", SMALL, 0).open


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("chanel=chirp", "Column 1: there is no chanel; did you mean channel?"),
        ("flood channel=chirpy", "Column 7: there is no chirpy; did you mean chirp?"),
        ("channel=", 'Column 1: there is no "" here; there is chirp, desk.'),
        (
            "stance=angry",
            "Column 1: there is no angry here; there is positive, neutral, negative, positif, netral, negatif.",
        ),
        ("followers=-1", "Column 1: found -1, expected a number from 0 to 9999999999."),
        ("followers=" + "9" * 30, "Column 1: found " + "9" * 30 + ", expected a number from 0 to 9999999999."),
        ("since=7:30", '"7:30" is not a duration; write for example 90s, 4m, 7m30s or 1h30m.'),
        ("kind=crowd (flood", "Column 18: found the end, expected a closing parenthesis."),
    ],
)
def test_what_is_not_understood_is_said_with_its_place(asked: str, sentence: str) -> None:
    with pytest.raises(WatchwordProblem) as problem:
        parse_filter(asked, SMALL, 0)
    assert problem.value.reason.say() == sentence


def test_a_filter_is_a_value() -> None:
    assert Filter(query=parse("flood"), mentions=US) == Filter(query=parse("flood"), mentions=US)
    assert parse_filter("since=5m", SMALL, 60_000).since_ms == 0
