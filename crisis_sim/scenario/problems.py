"""What is raised for a file that cannot be used."""

from __future__ import annotations

from collections.abc import Callable

from crisis_sim.scenario.diagnostics import Diagnostic


class ScenarioProblem(Exception):
    """A file that cannot be used, with everything that was found in it.

    `unreadable` tells a file that could not be read or understood as YAML at all from one with findings in it.
    """

    def __init__(self, diagnostics: tuple[Diagnostic, ...], *, unreadable: bool = False) -> None:
        self.diagnostics = diagnostics
        self.unreadable = unreadable
        super().__init__(diagnostics, unreadable)

    def __str__(self) -> str:
        return self.told(str)

    def told(self, translate: Callable[[str], str]) -> str:
        """All findings as text, in the language of `translate`."""
        from crisis_sim.scenario.rendering import render_text

        return render_text(self.diagnostics, translate)
