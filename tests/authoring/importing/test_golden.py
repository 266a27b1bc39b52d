"""One file of each form and what comes of it, letter by letter.

After a change that is meant: ``python -m tests.authoring.importing.test_golden`` writes the results anew.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest

from tests.authoring.importing.samples import ICEBERG, OPENAEV, PLAN, POSTS, T3SF, made

GOLDEN = Path(__file__).parent / "golden"
FILES: dict[str, tuple[str, Any, str]] = {
    "t3sf": ("msel.json", T3SF, "en"),
    "iceberg": ("branches.json", ICEBERG, "en"),
    "openaev": ("export.json", OPENAEV, "en"),
    "sheet": ("rencana.csv", PLAN, "en"),
    "monitoring": ("posts.csv", POSTS, "en"),
}
"""In English, as the Indonesian comments of a file come from the catalogue, which grows apart from this."""


@pytest.mark.parametrize("form", FILES)
def test_the_scenario_is_the_same_to_the_letter(form: str, tmp_path: Path) -> None:
    name, content, language = FILES[form]
    assert made(tmp_path, name, content, language=language).text == (GOLDEN / f"{form}.yaml").read_text("utf-8")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for each, (source, written, spoken) in FILES.items():
        with tempfile.TemporaryDirectory() as folder:
            found = made(Path(folder), source, written, language=spoken)
        (GOLDEN / f"{each}.yaml").write_text(found.text, encoding="utf-8")
