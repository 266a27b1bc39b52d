"""Other tools' plans and exports become scenarios here; nothing of them is dropped without being told.

A reader of each form makes a `Draft`, the common middle; `built` makes the values of a scenario of it, and
`scenario_text` the file. No reader knows YAML, and the writer knows no tool.
"""

from __future__ import annotations

from crisis_sim.authoring.importing.building import Wishes, built
from crisis_sim.authoring.importing.draft import Left
from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.authoring.importing.reading import read_draft
from crisis_sim.authoring.importing.recognising import FORMS, Form
from crisis_sim.authoring.importing.writing import scenario_text, told

__all__ = ["FORMS", "Form", "ImportProblem", "Left", "Wishes", "built", "read_draft", "scenario_text", "told"]
