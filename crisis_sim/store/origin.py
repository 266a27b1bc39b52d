"""Where a run comes from: the scenario's text and the versions of everything that its scores depend on."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from typing import Any

from crisis_sim.resources import assets
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.version import __version__


@dataclass(frozen=True, slots=True)
class Origin:
    """A scenario ready to be played: the model, and the text and name of the file it came from."""

    scenario: Scenario
    text: str
    file: str
    hash: str
    mode: str = "practice"

    def stamps(self) -> dict[str, Any]:
        """What the first entry of a run keeps about its origin."""
        return {
            "scenario": self.scenario.id,
            "scenario_version": self.scenario.version,
            "scenario_hash": self.hash,
            "language": self.scenario.language,
            "mode": self.mode,
            "engine": __version__,
            "lexicons": lexicons_hash(),
        }


@cache
def lexicons_hash() -> str:
    """SHA-256, as hex, of all lexicon files and their names."""
    total = hashlib.sha256()
    folder = assets() / "lexicons"
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_file():
            total.update(path.relative_to(folder).as_posix().encode() + b"\0")
            total.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return total.hexdigest()
