"""Other tools' plans and exports become scenarios here; nothing of them is dropped without being told.

A reader of each form makes a `Draft`, the common middle; `building` makes the values of a scenario of it, and `writing`
the file. No reader knows YAML, and the writer knows no tool.
"""

from __future__ import annotations

from crisis_sim.authoring.importing.building import Wishes
from crisis_sim.authoring.importing.columns import GUIDE
from crisis_sim.authoring.importing.draft import Left
from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.authoring.importing.recognising import FORMS, Form
from crisis_sim.authoring.importing.whole import Imported, imported
from crisis_sim.authoring.importing.writing import told

__all__ = ["FORMS", "GUIDE", "Form", "ImportProblem", "Imported", "Left", "Wishes", "imported", "told"]
