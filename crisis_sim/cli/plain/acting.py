"""The commands of the plain game that act in public beside writing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from crisis_sim.engine.acting import offered
from crisis_sim.report.plaintext import printable

if TYPE_CHECKING:
    from crisis_sim.cli.plain.game import PlainGame


class Acting:
    """Acts of one plain game."""

    def __init__(self, game: PlainGame) -> None:
        self.game = game
        self.live = game.live
        on_posts = ("pin", "unpin", "delete", "hide", "report")
        self.verbs: dict[str, Callable[[str], None]] = {
            **{act: self._on_post(act) for act in on_posts},
            "correct": self._correct,
            "turn": self._turn,
        }

    def _on_post(self, act: str) -> Callable[[str], None]:
        return lambda rest: self._act(act=act, item=rest)

    def _correct(self, rest: str) -> None:
        post, _space, text = rest.partition(" ")
        self._act(act="correct", item=post, text=text.strip())

    def _turn(self, rest: str) -> None:
        """Take an action; without a name, list those that can be taken now."""
        if rest:
            self._act(act="turn", action=rest)
            return
        able = offered(self.live.scenario, self.live.exercise.state)
        for action in able:
            self.game.print(f"{action.id}: {printable(action.label)}")
        if not able:
            self.game.print(self.game.say("There is nobody to turn to now."))

    def _act(self, **data: Any) -> None:
        self.game.tell(self.live.act(data))
