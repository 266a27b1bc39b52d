"""What a trainee did in a whole run, as rules read it that judge the run at its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Said:
    """Something the trainee published or sent; `reply_to` is the inject or item that it answers."""

    id: str
    sim_ms: int
    text: str
    public: bool = True
    reply_to: str | None = None


@dataclass(frozen=True, slots=True)
class Conduct:
    """A run from its start to `end_ms`. All moments are play time in milliseconds from the start."""

    end_ms: int
    published: Mapping[str, int] = field(default_factory=dict)
    """When each inject was published, tasks included."""
    answered: Mapping[str, int] = field(default_factory=dict)
    """When each answered task was answered."""
    said: tuple[Said, ...] = ()
    """The trainee's own words, oldest first."""

    @property
    def public(self) -> tuple[Said, ...]:
        """What everybody could read."""
        return tuple(words for words in self.said if words.public)

    def answered_at(self, inject: str) -> int | None:
        """When a task was answered or a post replied to, first; `None` where it was not."""
        if inject in self.answered:
            return self.answered[inject]
        return next((words.sim_ms for words in self.said if words.reply_to == inject), None)
