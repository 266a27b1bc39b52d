"""A text area that leaves the function keys to the game."""

from __future__ import annotations

from textual.binding import Binding
from textual.widgets import TextArea

_TAKEN = ("f6", "f7")
"""Keys that Textual's text area uses for selecting, and the game for channels and pause."""


class WritingArea(TextArea, inherit_bindings=False):
    """Where trainees write; Tab leaves it, Enter breaks the line."""

    BINDINGS = [
        binding for binding in TextArea.BINDINGS if not (isinstance(binding, Binding) and binding.key in _TAKEN)
    ]
