"""Posts of which some need an answer: a list with ticks."""

from __future__ import annotations

from collections.abc import Mapping

from crisis_sim.scenario.answers import Answer
from crisis_sim.tui.forms.posts import PostsForm

TICKED, OPEN = "[x] ", "[ ] "


class PickForm(PostsForm):
    """The posts in a list; Space or Enter ticks the highlighted one, and unticks it again."""

    def __init__(self, posts: Mapping[str, str]) -> None:
        super().__init__(posts)
        self._picked: set[str] = set()

    def answer(self) -> Answer:
        return Answer(pick=tuple(post for post in self._posts if post in self._picked))

    def restore(self, answer: Answer) -> None:
        for post in answer.pick or ():
            if post in self._posts and post not in self._picked:
                self.turn(post)

    def turn(self, post: str) -> None:
        self._picked ^= {post}
        self.redraw(post)

    def mark(self, post: str) -> tuple[str, str]:
        return (TICKED, "bold $success") if post in self._picked else (OPEN, "$text-muted")
