"""What is typed to filter the feed: ``key=value`` words, and watchwords beside them.

::

    channel=chirp,siar kind=crowd by=journalist,media stance=negative verified=yes followers=1000 us=yes since=10m
    kanal=… jenis=… oleh=… sikap=… terverifikasi=ya pengikut=… kami=ya sejak=…

Keys and values are understood in both languages, in any order; several values of one key are joined by commas.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn, TypeVar

from crisis_sim.engine.monitoring.filters import ITEM_KINDS, SPEAKER_KINDS, STANCES, Filter
from crisis_sim.engine.monitoring.queries import naming
from crisis_sim.engine.monitoring.watchwords import WatchwordProblem, parse, shown
from crisis_sim.notes import note
from crisis_sim.scenario.durations import DurationError, parse_duration
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.suggestions import nearest

KEYS = {
    "channel": "channels", "kanal": "channels", "kind": "kinds", "jenis": "kinds", "by": "speakers",
    "oleh": "speakers", "stance": "stances", "sikap": "stances", "verified": "verified", "terverifikasi": "verified",
    "followers": "followers", "pengikut": "followers", "us": "mentions", "kami": "mentions", "since": "since_ms",
    "sejak": "since_ms",
}  # fmt: skip
"""Words before the ``=``, and what they fill in a `Filter`."""

_KINDS = {"unggahan": "post", "berita": "news", "pesan": "message", "warganet": "crowd", "sendiri": "own"}
_SPEAKERS = {
    "warga": "resident", "keluarga": "family", "pelanggan": "customer", "jurnalis": "journalist",
    "wartawan": "journalist", "rekan": "colleague", "pimpinan": "leader", "politisi": "politician",
    "pejabat": "official", "aktivis": "activist", "ahli": "expert", "perusahaan": "company", "lainnya": "other",
    "warganet": "crowd", "sendiri": "own",
}  # fmt: skip
_STANCES = {"positif": "positive", "netral": "neutral", "negatif": "negative"}
_YES = {"yes": True, "ya": True, "no": False, "tidak": False}
MOST_FOLLOWERS = 10_000_000_000

T = TypeVar("T")


def parse_filter(text: str, scenario: Scenario, now_ms: int) -> Filter:
    """The filter that a line asks for, at a moment of play; an empty line keeps everything.

    Raises:
        WatchwordProblem: when a word of it is not understood.
    """
    given: dict[str, Any] = {}
    rest: list[str] = []
    column = 1
    for word in text.split(" "):
        key, equals, value = word.partition("=")
        if equals and key and key.isalpha():
            _take(given, key, value, scenario, now_ms, column)
            rest.append(" " * len(word))
        else:
            rest.append(word)
        column += len(word) + 1
    asked = " ".join(rest)
    if asked.strip():
        given["query"] = parse(asked.rstrip())
    return Filter(**given)


def _take(given: dict[str, Any], key: str, value: str, scenario: Scenario, now_ms: int, column: int) -> None:
    field = KEYS.get(key.lower())
    if field is None:
        _unknown(key, KEYS, column)
    readers: Mapping[str, Callable[[], object]] = {
        "channels": lambda: _several(value, _channels(scenario), column),
        "kinds": lambda: _several(value, _names(ITEM_KINDS, _KINDS), column),
        "speakers": lambda: _several(value, _names(SPEAKER_KINDS, _SPEAKERS), column),
        "stances": lambda: _several(value, _names(STANCES, _STANCES), column),
        "verified": lambda: _one(value, _YES, column),
        "mentions": lambda: naming(scenario.organisation) if _one(value, _YES, column) else None,
        "followers": lambda: _count(value, column),
        "since_ms": lambda: max(0, now_ms - _ago(value, column)),
    }
    given[field] = readers[field]()


def _channels(scenario: Scenario) -> dict[str, str]:
    names = {channel.name.casefold().replace(" ", "-"): channel.id for channel in scenario.channels}
    return names | {channel.id: channel.id for channel in scenario.channels}


def _names(own: Iterable[str], others: Mapping[str, str]) -> dict[str, str]:
    return {name: name for name in own} | dict(others)


def _several(value: str, known: Mapping[str, T], column: int) -> tuple[T, ...]:
    return tuple(dict.fromkeys(_one(each, known, column) for each in value.split(",")))


def _one(value: str, known: Mapping[str, T], column: int) -> T:
    found = known.get(value.casefold())
    if found is None:
        _unknown(value, known, column)
    return found


def _unknown(value: str, known: Iterable[str], column: int) -> NoReturn:
    names = list(known)
    near = nearest(value[:40], names)
    if near is not None:
        reason = note(
            "Column {column}: there is no {found}; did you mean {near}?", column=column, found=shown(value), near=near
        )
    else:
        reason = note(
            "Column {column}: there is no {found} here; there is {known}.",
            column=column,
            found=shown(value) or '""',
            known=", ".join(names),
        )
    raise WatchwordProblem(reason, column)


def _count(value: str, column: int) -> int:
    bare = value.replace(".", "").replace(",", "")
    if not (bare.isascii() and bare.isdecimal()) or len(bare) > 10:
        reason = note(
            "Column {column}: found {found}, expected a number from 0 to {most}.",
            column=column,
            found=shown(value) or '""',
            most=MOST_FOLLOWERS - 1,
        )
        raise WatchwordProblem(reason, column)
    return int(bare)


def _ago(value: str, column: int) -> int:
    try:
        return parse_duration(shown(value))
    except DurationError as error:
        raise WatchwordProblem(error.note, column) from None
