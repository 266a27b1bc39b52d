"""Items and speakers for tests of monitoring: only what a test is about has to be written."""

from __future__ import annotations

from typing import Any

from crisis_sim.engine.state import Item, Speaker

FOLLOWERS = {"ana": 100, "budi": 20, "citra": 3_000}
KINDS = {"ana": "resident", "budi": "crowd", "citra": "journalist"}
_numbers = iter(range(1, 1_000_000))


def item(text: str = "", author: str | None = "ana", sim_ms: int = 0, **more: Any) -> Item:
    """A post on chirp, unless said otherwise, with an id of its own."""
    return Item(
        **{
            "id": f"item-{next(_numbers)}",
            "sim_ms": sim_ms,
            "kind": "own" if author is None else "post",
            "channel": "chirp",
            "author": author,
            "text": text,
            **more,
        }
    )


def speaker(said: Item) -> Speaker:
    """The author, with followers and kind from the tables above."""
    who = said.author or "own"
    kind = "own" if said.author is None else KINDS.get(who, "crowd")
    return Speaker(who, who.title(), f"@{who}", kind, FOLLOWERS.get(who, 10), who == "citra")
