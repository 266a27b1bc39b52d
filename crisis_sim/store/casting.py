"""Draws the crowd's people when a run starts; its first entry keeps them, so no version of Faker matters later."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from crisis_sim.engine.streams import Stream
from crisis_sim.scenario.scenario import Scenario

if TYPE_CHECKING:
    from faker import Faker

_CASTING = 9
_HOUSE = {"id": "id_ID", "en": "en_GB"}
_FOLLOWERS = ((60, 30, 300), (30, 300, 1_500), (9, 1_500, 8_000), (1, 8_000, 40_000))
"""Percent of the people, and the followers they have: most have few (assumption)."""


def draw_cast(scenario: Scenario, seed: int) -> list[dict[str, Any]]:
    """The people of the scenario's crowd as plain data: name, handle and followers; none where there are no decks.

    Names are of the scenario's locale, or of its language where Faker does not know that. Equal names are put right,
    so that everybody can be told apart by the handle.
    """
    chatter = scenario.chatter
    if chatter is None or not chatter.decks:
        return []
    names = _names(chatter.locale, scenario.language)
    names.seed_instance(seed)
    taken = {str(persona.handle).lower() for persona in scenario.personas}
    people = []
    for number in range(chatter.people):
        stream = Stream(seed, _CASTING, number)
        first, last = names.first_name(), names.last_name()
        handle = _handle(first, last, stream)
        while handle.lower() in taken:
            handle = f"{handle}{stream.below(90) + 10}"
        taken.add(handle.lower())
        shown = first if stream.chance(0.35) else f"{first} {last}"
        people.append({"name": shown, "handle": handle, "followers": _followers(stream)})
    return people


def _names(locale: str, language: str) -> Faker:
    from faker import Faker

    try:
        return Faker(locale)
    except AttributeError:
        return Faker(_HOUSE[language])


def _handle(first: str, last: str, stream: Stream) -> str:
    """An account's name made of a person's; names without Latin letters give a plain one."""
    one, two = _plain(first) or "warga", _plain(last) or "x"
    number = stream.below(90) + 10
    forms = (f"{one}_{two}", f"{one}{number}", f"{one}.{two}{number}", f"{two}{one[:3]}{number}", f"si{one}{number}")
    return "@" + stream.pick(forms)[:30]


def _plain(name: str) -> str:
    latin = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z]", "", latin.lower())


def _followers(stream: Stream) -> int:
    _, low, high = stream.weighted(_FOLLOWERS, [share for share, _, _ in _FOLLOWERS])
    return low + stream.below(high - low)
