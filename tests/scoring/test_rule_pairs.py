"""Models and judges are paired: every type of rule has one file of each."""

from __future__ import annotations

from pathlib import Path

from crisis_sim.scenario import rules as models
from crisis_sim.scoring import rules as judges
from crisis_sim.scoring.rules import JUDGES


def test_every_model_has_a_judge_in_a_file_of_its_name() -> None:
    assert set(JUDGES) == set(models.RULE_TYPES)
    here = {path.stem for path in Path(judges.__file__ or "").parent.glob("*.py")}
    assert set(JUDGES) <= here
