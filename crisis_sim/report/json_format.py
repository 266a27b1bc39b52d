"""The canonical export: everything that the scorecard holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from crisis_sim.report.cards import Scorecard


def as_json(cards: Sequence[Scorecard]) -> str:
    """One scorecard as an object, several as a list; keys in their order, two spaces deep."""
    plain = [asdict(card) for card in cards]
    text = json.dumps(plain[0] if len(plain) == 1 else plain, ensure_ascii=False, indent=2, allow_nan=False)
    return text.encode("utf-8", "backslashreplace").decode() + "\n"
