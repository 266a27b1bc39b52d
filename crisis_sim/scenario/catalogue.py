"""Which scenarios there are: the shipped library and folders of one's own, one folder a scenario.

A scenario ``<id>`` stands in ``<folder>/<id>/<id>.<language>.yaml``. Listing reads only the head of each file, line by
line, so that a menu opens at once and a broken file does not hide the others.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crisis_sim.notes import Note, note
from crisis_sim.resources import library
from crisis_sim.scenario.codes import FileCode
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.problems import ScenarioProblem
from crisis_sim.scenario.suggestions import nearest

_NAME = re.compile(r"(?P<id>[A-Za-z0-9][A-Za-z0-9_-]*)\.(?P<language>[a-z]{2})\.ya?ml")
_FIELD = re.compile(r"(?P<key>schema|title|summary|difficulty|duration):[ \t]+(?P<value>.*)")
_HEAD = 16 * 1024
"""Bytes of a file that are read for the list; the keys a menu shows stand well within them."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One scenario file of the catalogue, as a menu shows it; `duration` is as written, for example ``20m``."""

    id: str
    language: str
    title: str
    summary: str
    difficulty: str
    duration: str
    path: Path


def own_folders() -> tuple[Path, ...]:
    """Folders of a person's own scenarios: ``scenarios`` where they stand, and those that the environment names."""
    named = os.environ.get("CRISIS_SIM_SCENARIOS", "").split(os.pathsep)
    here = Path("scenarios")
    return (
        *((here,) if here.resolve() != library().resolve() else ()),
        *(Path(folder) for folder in named if folder),
    )


def listing(folders: Sequence[str | Path] | None = None) -> tuple[Listed, ...]:
    """The scenarios of the library and of further folders (`own_folders` unless said), by id and language; a later
    folder hides an equal one."""
    found: dict[tuple[str, str], Listed] = {}
    for folder in (library(), *(own_folders() if folders is None else folders)):
        for path, ident, language in _files(Path(folder)):
            found[ident, language] = _listed(path, ident, language)
    return tuple(found[key] for key in sorted(found))


def resolve(name: str, language: str | None = None, folders: Sequence[str | Path] | None = None) -> Path:
    """The file that a person means by `name`: a path, or the id of a scenario, in `language` if it exists there.

    Scenarios are those of `listing`. Without a preferred language, and where the preferred one is missing, the first by
    code is taken.

    Raises:
        ScenarioProblem: (`unreadable`) when there is neither such a file nor such a scenario, or it is a folder.
    """
    path = Path(name)
    if _exists(path, name):
        return path
    files: dict[str, dict[str, Path]] = {}
    for folder in (library(), *(own_folders() if folders is None else folders)):
        for file, ident, spoken in _files(Path(folder)):
            files.setdefault(ident, {})[spoken] = file
    asked, _, suffix = name.partition(".")
    versions = files.get(name) or (files.get(asked) if len(suffix) == 2 else None)
    if versions is None:
        raise _unknown(name, sorted(files))
    wanted = suffix if name not in files else language
    return versions[wanted] if wanted in versions else versions[min(versions)]


def _exists(path: Path, name: str) -> bool:
    """Whether the name leads to a file; names with a folder or an ending in them are always taken as paths."""
    try:
        if path.is_dir():
            raise _problem("file-is-folder", name, note("This is a folder; name the scenario file in it."))
        if path.exists():
            return True
    except (OSError, ValueError):
        return True
    return os.sep in name or "/" in name or name.endswith((".yaml", ".yml"))


def _unknown(name: str, known: list[str]) -> ScenarioProblem:
    if known:
        sentence = note(
            'There is no file and no scenario "{name}"; the scenarios are: {known}.', name=name, known=", ".join(known)
        )
    else:
        sentence = note('There is no file and no scenario "{name}".', name=name)
    return _problem("unknown-scenario", name, sentence, nearest(name, known))


def _problem(code: FileCode, name: str, sentence: Note, suggestion: str | None = None) -> ScenarioProblem:
    return ScenarioProblem((Diagnostic(code, "error", sentence, name, suggestion=suggestion),), unreadable=True)


def _files(folder: Path) -> Iterator[tuple[Path, str, str]]:
    """Scenario files below a folder, in the order of their names: in folders of their own, or beside each other."""
    try:
        paths = sorted([*folder.glob("*.y*ml"), *folder.glob("*/*.y*ml")])
    except OSError:
        return
    for path in paths:
        match = _NAME.fullmatch(path.name)
        own_folder = match is not None and path.parent != folder and path.parent.name == match["id"]
        if match and path.is_file() and (own_folder or (path.parent == folder and "schema" in _head(path))):
            yield path, match["id"], match["language"]


def _listed(path: Path, ident: str, language: str) -> Listed:
    fields = _head(path)
    return Listed(
        ident,
        language,
        fields.get("title", ident),
        fields.get("summary", ""),
        fields.get("difficulty", "basic"),
        fields.get("duration", ""),
        path,
    )


def _head(path: Path) -> dict[str, str]:
    try:
        with path.open("rb") as stream:
            text = stream.read(_HEAD).decode("utf-8-sig", "replace")
    except OSError:
        return {}
    fields: dict[str, str] = {}
    lines = text.splitlines()
    for index, line in enumerate(lines):
        match = _FIELD.fullmatch(line.rstrip())
        if match and match["key"] not in fields:
            fields[match["key"]] = _value(match["value"], lines[index + 1 :])
    return fields


def _value(written: str, following: list[str]) -> str:
    """The text of a key at the left margin, quoted, plain or in an indented block, without a YAML parser."""
    if written[:1] in "|>":
        written = ""
    more = []
    for line in following:
        if line.strip() and not line.startswith((" ", "\t")):
            break
        more.append(line.strip())
    text = " ".join([written, *more]).strip()
    quote = text[:1]
    if quote in ("'", '"') and text.find(quote, 1) > 0:
        inner = text[1 : _closing(text, quote)]
        return inner.replace("''", "'") if quote == "'" else inner.replace('\\"', '"')
    return re.split(r"\s#", text, maxsplit=1)[0].strip()


def _closing(text: str, quote: str) -> int:
    at = 1
    while at < len(text):
        if (quote == '"' and text[at] == "\\") or (text[at] == quote and quote == "'" and text[at + 1 : at + 2] == "'"):
            at += 2
        elif text[at] == quote:
            return at
        else:
            at += 1
    return len(text)
