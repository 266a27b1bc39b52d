"""What a test of a scenario came to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """A test of a scenario and what it found; no findings means that it passed."""

    name: str
    findings: tuple[str, ...]
    score: float | None

    @property
    def passed(self) -> bool:
        return not self.findings
