"""What trainers write: models of the format, loading with positions, diagnostics and checks.

Nothing that judges, simulates or draws may enter here; every other room reads scenarios through this face. Importing
it is cheap: pydantic, YAML and the models come with the first name that needs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crisis_sim.scenario.answers import Answers as Answers
    from crisis_sim.scenario.diagnostics import Diagnostic as Diagnostic
    from crisis_sim.scenario.hashing import content_hash as content_hash
    from crisis_sim.scenario.loading import check as check
    from crisis_sim.scenario.loading import compare as compare
    from crisis_sim.scenario.loading import load as load
    from crisis_sim.scenario.loading import load_text as load_text
    from crisis_sim.scenario.loading import read_answers as read_answers
    from crisis_sim.scenario.problems import ScenarioProblem as ScenarioProblem
    from crisis_sim.scenario.reading import read_text as read_text
    from crisis_sim.scenario.rendering import render_github as render_github
    from crisis_sim.scenario.rendering import render_json as render_json
    from crisis_sim.scenario.rendering import render_text as render_text
    from crisis_sim.scenario.scenario import Scenario as Scenario

_HOMES = {
    "Answers": "answers",
    "Diagnostic": "diagnostics",
    "Scenario": "scenario",
    "ScenarioProblem": "problems",
    "check": "loading",
    "compare": "loading",
    "content_hash": "hashing",
    "load": "loading",
    "load_text": "loading",
    "read_answers": "loading",
    "read_text": "reading",
    "render_github": "rendering",
    "render_json": "rendering",
    "render_text": "rendering",
}

__all__ = list(_HOMES)


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{home}"), name)
