"""Loading and checking scenario files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

from yaml import Node, YAMLError

from crisis_sim.notes import note
from crisis_sim.scenario.collector import collector_off
from crisis_sim.scenario.composing import Refused, compose
from crisis_sim.scenario.diagnostics import Diagnostic, errors_of, in_order
from crisis_sim.scenario.problems import ScenarioProblem
from crisis_sim.scenario.reading import read_source
from crisis_sim.scenario.source import Source, normalised
from crisis_sim.scenario.suggestions import nearest
from crisis_sim.scenario.surprises import surprises
from crisis_sim.scenario.tree import Finding, Tree, convert

if TYPE_CHECKING:
    from crisis_sim.scenario.answers import Answers
    from crisis_sim.scenario.checks.linking import Links
    from crisis_sim.scenario.checks.profiles import Profile
    from crisis_sim.scenario.scenario import Scenario

SCHEMA = "crisis/1"
_MOST_SLIPS = 20
_MISREAD = ("yaml-octal", "yaml-number", "yaml-reserved-character")
"""Findings about a value that make further ones about it noise."""


def load(path: str | FilePath) -> Scenario:
    """The scenario of a file. What only a trainer needs to know (`check`) does not keep it from being played.

    Raises:
        ScenarioProblem: with everything that does not fit and every reference that leads nowhere; `unreadable` when it
            is not a YAML file at all.
    """
    with collector_off():
        return _scenario(read_source(path))


def load_text(text: str, name: str) -> Scenario:
    """The scenario of a text that is kept elsewhere, for example with a run; `name` stands for the file.

    Raises:
        ScenarioProblem: as `load`.
    """
    with collector_off():
        return _scenario(Source(name, normalised(text)))


def check(path: str | FilePath, profile: Profile = "playable") -> tuple[Diagnostic, ...]:
    """Everything there is to say about a file, in its order: errors, warnings and hints.

    `profile` adds what a workshop, or strangers who take it over, would miss; for these a file is also held against its
    translation, where there is one beside it.

    Raises:
        ScenarioProblem: (`unreadable`) when the file cannot be read or is not YAML.
    """
    with collector_off():
        found = check_source(read_source(path), profile)
    return in_order([*found, *_beside(path)]) if profile != "playable" and not errors_of(found) else found


def _beside(path: str | FilePath) -> tuple[Diagnostic, ...]:
    """Where a file that can be played does not line up with its translation."""
    from crisis_sim.scenario.checks.profiles import sibling_of

    sibling = sibling_of(str(path), load(path).language)
    return compare(path, sibling) if sibling is not None else ()


def check_source(source: Source, profile: Profile = "playable") -> tuple[Diagnostic, ...]:
    """As `check`, for a text that was read already."""
    from crisis_sim.scenario.checks import check_model, check_values

    tree = parse(source)
    read = _read(tree)
    found = read.found
    if tree.slips:
        raise ScenarioProblem(in_order(found), unreadable=True)
    if read.links is not None:
        found += check_values(tree)
        if read.scenario is not None:
            found += check_model(tree, read.scenario, read.links, profile)
    return in_order(found)


def compare(path: str | FilePath, other: str | FilePath) -> tuple[Diagnostic, ...]:
    """Where a file does not line up with its translation: ids, kinds, moments and numbers that differ.

    Raises:
        ScenarioProblem: as `load`, for either of them.
    """
    from crisis_sim.scenario.checks.translations import check_translation

    with collector_off():
        sibling = _scenario(read_source(other))
        tree = parse(read_source(path))
        read = _read(tree)
        if read.scenario is None:
            raise ScenarioProblem(in_order(errors_of(read.found)))
        return in_order(check_translation(tree, read.scenario, sibling, str(other)))


def read_answers(path: str | FilePath, scenario: Scenario) -> Answers:
    """The answer file of a scripted trainee, its references checked against the scenario.

    Raises:
        ScenarioProblem: as `load`.
    """
    from crisis_sim.scenario.answers import Answers
    from crisis_sim.scenario.checks.linking import check_answer_links
    from crisis_sim.scenario.validating import validate

    with collector_off():
        tree = parse(read_source(path))
        found = [*tree.slips, *surprises(tree)]
        if not isinstance(tree.value, dict):
            sentence = note("An answer file starts with the id of a task and a colon; this file does not.")
            raise ScenarioProblem((tree.report("wrong-type", "error", sentence, ()),))
        answers, misfits = validate(Answers, tree, Answers.parts)
        errors = errors_of(_without_echoes(found, [*misfits, *check_answer_links(tree, scenario)]))
        if errors or answers is None:
            raise ScenarioProblem(in_order(errors), unreadable=bool(tree.slips))
        return answers


def parse(source: Source) -> Tree:
    """The values of a text and their places.

    Raises:
        ScenarioProblem: (`unreadable`) when it is not YAML, or uses parts of YAML that are refused.
    """
    root, slips = _composed(source)
    if root is None:
        empty = note("The file holds nothing but comments; write a scenario into it, or name another file.")
        raise ScenarioProblem((Diagnostic("file-empty", "error", empty, source.name),), unreadable=True)
    findings: list[Finding] = []
    return Tree(source, root, convert(root, findings), findings, slips)


def _composed(source: Source) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The root node; unquoted text that starts with a sign YAML keeps for itself is reported and stepped over."""
    from crisis_sim.scenario.syntax import explain_refused, explain_syntax

    text = source.text
    slips: list[Diagnostic] = []
    while True:
        try:
            return compose(text), tuple(slips)
        except Refused as refused:
            raise ScenarioProblem((*slips, explain_refused(source, refused)), unreadable=True) from None
        except YAMLError as error:
            slip = explain_syntax(source, error)
        slips.append(slip)
        if slip.code != "yaml-reserved-character" or slip.suggestion is None or len(slips) >= _MOST_SLIPS:
            raise ScenarioProblem(in_order(slips), unreadable=True)
        at = source.offset(slip.line - 1, slip.column - 1)
        text = f"{text[:at]}x{text[at + 1 :]}"


@dataclass(frozen=True, slots=True)
class _Read:
    """What became of a file: its scenario, if it fits; `links` are missing when it is no mapping of this schema."""

    scenario: Scenario | None
    found: list[Diagnostic]
    links: Links | None = None


def _scenario(source: Source) -> Scenario:
    tree = parse(source)
    read = _read(tree)
    errors = errors_of(read.found)
    if errors or read.scenario is None:
        raise ScenarioProblem(in_order(errors), unreadable=bool(tree.slips))
    return read.scenario


def _read(tree: Tree) -> _Read:
    from crisis_sim.scenario.checks.linking import check_links, links_of
    from crisis_sim.scenario.scenario import Scenario
    from crisis_sim.scenario.validating import validate

    odd = [*tree.slips, *surprises(tree)]
    if not isinstance(tree.value, dict):
        sentence = note("A scenario starts with keys such as 'schema: crisis/1' and 'title: …'; this file does not.")
        return _Read(None, [*odd, tree.report("wrong-type", "error", sentence, ())])
    other = _other_schema(tree)
    if other:
        return _Read(None, [other])
    scenario, misfits = validate(Scenario, tree)
    links = links_of(tree.value)
    found = _without_echoes(odd, [*misfits, *check_links(tree, links)])
    return _Read(scenario if not errors_of(found) else None, found, links)


def _without_echoes(odd: list[Diagnostic], found: list[Diagnostic]) -> list[Diagnostic]:
    """Drop hints about a value that an error explains, and errors about a value that YAML itself mangled."""
    places = {(d.line, d.column) for d in found if d.severity == "error"}
    mangled = {d.line for d in odd if d.code == "yaml-hashtag" and d.severity == "error"}
    misread = {(d.line, d.column) for d in odd if d.severity == "error" and d.code in _MISREAD}
    kept = [d for d in odd if not (d.severity == "hint" and (d.line, d.column) in places)]
    unknown = {(d.line, d.column): d.suggestion for d in found if d.code == "unknown-reference"}
    formless = {(d.line, d.column) for d in found if d.code == "wrong-form"}
    return kept + [
        d
        for d in found
        if (d.line, d.column) not in misread
        and not (d.code == "empty-value" and d.line in mangled)
        and not (d.code == "wrong-form" and unknown.get((d.line, d.column)))
        and not (d.code == "unknown-reference" and d.suggestion is None and (d.line, d.column) in formless)
    ]


def _other_schema(tree: Tree) -> Diagnostic | None:
    """The finding for a file of another version, which is not worth checking further."""
    written: Any = tree.value.get("schema")
    if written is None and "schema" not in tree.value:
        return None
    if written == SCHEMA:
        return None
    shown = str(written)
    sentence = note(
        'This program reads scenarios of schema "{ours}", and this file says "{theirs}"; use a program that reads it.',
        ours=SCHEMA,
        theirs=shown,
    )
    return tree.report("schema-version", "error", sentence, ("schema",), suggestion=nearest(shown, [SCHEMA]))
