"""New scenarios from commented templates, which are scenarios themselves: they play, and their tests pass."""

from __future__ import annotations

import json
import re
from typing import Literal

from crisis_sim.resources import assets

Template = Literal["first-message", "rumour", "accusation", "own-mistake", "data-breach", "news-drill"]
TEMPLATES: tuple[Template, ...] = (
    "first-message",
    "rumour",
    "accusation",
    "own-mistake",
    "data-breach",
    "news-drill",
)
"""A first message in the first hour (CERC) · a rumour to correct · an accusation · a mistake of one's own · a data
breach · a drill in writing news."""
LANGUAGES = ("id", "en")
SCHEMA_FILE = "crisis-sim.schema.json"
"""Name of the JSON Schema that is written beside a new scenario, for editors."""
ORGANISATIONS = {"id": "Perumda Sukamaju", "en": "Northfield Services"}
"""Fictional bodies to begin with."""
EDITORS = f"# yaml-language-server: $schema={SCHEMA_FILE}\n# $schema: {SCHEMA_FILE}\n"
"""How VS Code and JetBrains are told about the schema."""
_PLACE = re.compile(r"\{\{(id|title|organisation)\}\}")


def started(template: Template, language: str, ident: str, title: str, organisation: str) -> str:
    """The text of a new scenario.

    Raises:
        KeyError: for a template or language that does not exist.
    """
    if template not in TEMPLATES or language not in LANGUAGES:
        raise KeyError(f"{template}.{language}")
    written = (assets() / "templates" / language / f"{template}.yaml").read_text(encoding="utf-8")
    values = {"id": ident, "title": quoted(title), "organisation": quoted(organisation)}
    return EDITORS + _PLACE.sub(lambda place: values[place[1]], written)


def quoted(text: str) -> str:
    """A text in one line as YAML reads it back, whatever stands in it; what cannot be seen is escaped."""
    said = json.dumps(" ".join(text.split()), ensure_ascii=False)
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in said)
