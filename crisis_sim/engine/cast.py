"""The cast of a run: the invented people of its crowd, drawn once at the start and kept in its first entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crisis_sim.engine.state import Speaker


def read_cast(data: Mapping[str, Any]) -> tuple[Speaker, ...]:
    """The cast in the data of a run's first entry; what is no person of it is passed over.

    Their ids begin with ``@``, which no persona's can.
    """
    listed = data.get("cast")
    people: Sequence[Any] = listed if isinstance(listed, list | tuple) else ()
    return tuple(
        Speaker(
            id=f"@{number}",
            name=str(person["name"]),
            handle=str(person["handle"]),
            kind="crowd",
            followers=int(person.get("followers", 0)),
        )
        for number, person in enumerate(people)
        if isinstance(person, Mapping) and {"name", "handle"} <= person.keys()
    )
