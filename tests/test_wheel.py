"""A wheel holds everything that the game needs, and plays without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
NEEDED = (
    "crisis_sim/assets/lexicons/id/apology.yaml",
    "crisis_sim/assets/locale/id/LC_MESSAGES/crisis_sim.mo",
    "crisis_sim/assets/report/scorecard.html.j2",
    "crisis_sim/scenarios/sirene-di-kalirejo/sirene-di-kalirejo.id.yaml",
    "crisis_sim/tui/app.tcss",
    "crisis_sim/tui/screens/play.tcss",
    "crisis_sim/tui/screens/preview.tcss",
    "crisis_sim/assets/templates/id/first-message.yaml",
)


def test_a_wheel_plays_without_the_checkout(tmp_path: Path) -> None:
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "-q",
        "-w",
        str(tmp_path),
        str(ROOT),
    ]
    built = subprocess.run(build, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert set(NEEDED) <= set(archive.namelist())
        archive.extractall(tmp_path / "installed")
    answers = tmp_path / "installed/crisis_sim/scenarios/sirene-di-kalirejo/answers/model.id.yaml"
    program = "import crisis_sim.cli; print(crisis_sim.cli.__file__); crisis_sim.cli.main()"
    command = [
        sys.executable,
        "-P",
        "-c",
        program,
        "play",
        "sirene-di-kalirejo",
        "--answers",
        str(answers),
        "--lang",
        "id",
    ]
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "CRISIS_SIM_STORE": str(tmp_path / "data")}
    played = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=env, check=False)
    assert played.returncode == 0, played.stderr
    assert str(tmp_path) in played.stdout.splitlines()[0]
    assert "Nilai" in played.stdout
