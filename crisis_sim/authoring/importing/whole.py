"""The whole way of an import: from a file to the text of a scenario, and what the checker makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from crisis_sim.authoring.importing.building import Wishes, built
from crisis_sim.authoring.importing.draft import Left
from crisis_sim.authoring.importing.reading import read_draft
from crisis_sim.authoring.importing.recognising import Form
from crisis_sim.authoring.importing.writing import scenario_text
from crisis_sim.notes import translator
from crisis_sim.scenario.diagnostics import Diagnostic, errors_of
from crisis_sim.scenario.loading import check_source
from crisis_sim.scenario.source import Source, normalised


@dataclass(frozen=True, slots=True)
class Imported:
    """A scenario's id and text, what was left of its source, and why it cannot be played, if it cannot."""

    ident: str
    text: str
    left: tuple[Left, ...]
    errors: tuple[Diagnostic, ...]


def imported(
    path: Path, wishes: Wishes, form: Form | None = None, columns: Mapping[str, str] | None = None
) -> Imported:
    """The scenario of a file; `form` and `columns` (key to heading) are the user's own word for what it is.

    Raises:
        ScenarioProblem: when the file cannot be read.
        ImportProblem: when it is none of the known forms, or nothing of it can be carried over.
    """
    values, left = built(read_draft(path, wishes.language, form, columns or {}), wishes)
    text = scenario_text(values, path.name, left, translator(wishes.language))
    found = check_source(Source(f"{path} (YAML)", normalised(text)))
    return Imported(str(values["id"]), text, left, tuple(errors_of(found)))
