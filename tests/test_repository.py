"""The repository speaks of the project alone: no registry's address, no path of a machine, no unbounded file."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

FORBIDDEN = re.compile(
    "|".join(
        [
            "index" + "-url",
            "find" + "-links",
            "files" + r"\.pythonhosted",
            "pypi" + r"\.org",
            "/ro" + "ot/",
            "/ho" + "me/",
        ]
    )
)


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.splitlines()]


def test_no_file_names_a_registry_or_a_machine() -> None:
    for path in tracked():
        if path.is_file() and path.suffix not in (".mo", ".png"):
            found = FORBIDDEN.search(path.read_text(encoding="utf-8", errors="replace"))
            assert found is None, f"{path}: {found and found[0]}"


def test_no_module_holds_more_than_400_lines() -> None:
    long = {path.name: len(path.read_text("utf-8").splitlines()) for path in (ROOT / "crisis_sim").rglob("*.py")}
    assert {name: lines for name, lines in long.items() if lines > 400} == {}
