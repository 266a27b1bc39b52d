"""Names that stand twice, references that lead nowhere, and references to the wrong kind of thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from crisis_sim.notes import Note, note
from crisis_sim.scenario.checks.concepts import concept_names
from crisis_sim.scenario.checks.names import Names, names_of
from crisis_sim.scenario.checks.references import Reference, answer_references, references_of
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.suggestions import nearest
from crisis_sim.scenario.tree import Tree

_UNKNOWN: dict[str, Note] = {
    "persona": note('There is no persona "{name}"'),
    "channel": note('There is no channel "{name}"'),
    "inject": note('There is no inject "{name}"'),
    "task": note('There is no task "{name}"'),
    "rubric": note('There is no rubric "{name}"'),
    "fact": note('There is no fact "{name}"'),
    "meter": note('There is no meter "{name}"'),
    "ending": note('There is no ending "{name}"'),
    "objective": note('There is no objective "{name}"'),
    "offered post": note('The task offers no post "{name}"'),
    "option": note('The task has no option "{name}"'),
    "label": note('The task has no label "{name}"'),
    "action": note('There is no action "{name}"'),
    "level": note('There is no level "{name}"'),
    "self-test": note('The rubric has no self-test "{name}"'),
    "rule": note('The rubric has no rule "{name}"'),
    "concept": note('There is no lexicon of the concept "{name}"'),
}

_WANTED: dict[str, Note] = {
    "said": note("a post, news item or message"),
    "post": note("a public post or news item"),
    "task": note("a task"),
    "answerable": note("a task, post or message"),
    "decision": note("a decision task"),
    "social": note("a social channel"),
    "news": note("a news channel"),
    "message": note("a message channel"),
}

_FOUND: dict[str, Note] = {
    "post": note("a post"),
    "news": note("a news item"),
    "message": note("a message"),
    "task": note("a task"),
    "end": note("an end"),
    "effects": note("an effect"),
}

_CHANNELS: dict[str, Note] = {
    "social": note("a social channel"),
    "news": note("a news channel"),
    "message": note("a message channel"),
}


@dataclass(frozen=True, slots=True)
class Links:
    """The names and references of a converted file."""

    names: Names
    references: list[Reference]


def links_of(root: dict[str, Any]) -> Links:
    """Names and references of a converted file of any quality whose root is a mapping."""
    names = names_of(root)
    language = root.get("language")
    concepts = concept_names(language if isinstance(language, str) else "")
    return Links(names, list(references_of(root, names, concepts)))


def check_links(tree: Tree, links: Links) -> list[Diagnostic]:
    """Findings about names that stand twice and references that lead nowhere."""
    return duplicates(tree, links.names) + broken(tree, links.names, links.references)


def check_answer_links(tree: Tree, scenario: Scenario) -> list[Diagnostic]:
    """Findings about names in a converted answer file, held against a scenario."""
    names = names_of(scenario.model_dump(mode="json", by_alias=True, exclude_none=True))
    return broken(tree, names, answer_references(tree.value, names))


def duplicates(tree: Tree, names: Names) -> list[Diagnostic]:
    found = []
    for path, first in names.duplicates:
        node = tree.node(path)
        sentence = note(
            'The {key} "{name}" is already used on line {line}; each needs its own.',
            key=str(path[-1]),
            name=str(node.value) if node else "",
            line=tree.place(first).line + 1,
        )
        found.append(tree.report("duplicate-id", "error", sentence, path))
    return found


def broken(tree: Tree, names: Names, references: Iterable[Reference]) -> list[Diagnostic]:
    """References that lead nowhere or to the wrong kind."""
    found = []
    for reference in references:
        if reference.name not in reference.among:
            found.append(_unknown(tree, reference))
        elif reference.fits and not reference.fits(reference.name):
            found.append(_wrong_kind(tree, names, reference))
    return found


def _unknown(tree: Tree, reference: Reference) -> Diagnostic:
    near = nearest(reference.name, [*_fitting(reference), *reference.beside]) or nearest(
        reference.name, reference.among
    )
    kind = "task" if reference.wanted in ("task", "decision") else reference.kind
    unknown = Note(_UNKNOWN[kind].text, (("name", reference.name),))
    fitting = _fitting(reference)
    if near is None and 0 < len(fitting) <= 12:
        sentence = note("{unknown}; there are: {names}.", unknown=unknown, names=", ".join(fitting))
    else:
        sentence = note("{unknown}.", unknown=unknown)
    return tree.report("unknown-reference", "error", sentence, reference.path, key=reference.key, suggestion=near)


def _fitting(reference: Reference) -> list[str]:
    return [name for name in reference.among if reference.fits is None or reference.fits(name)]


def _wrong_kind(tree: Tree, names: Names, reference: Reference) -> Diagnostic:
    if reference.kind == "channel":
        is_now = _CHANNELS.get(names.channel_kind[reference.name], note("another kind of channel"))
    elif reference.wanted == "decision" and reference.name in names.task_kind:
        is_now = note("a task without options")
    else:
        is_now = _FOUND[names.inject_kind[reference.name]]
    sentence = note(
        '"{name}" is {found}; {wanted} is needed here.',
        name=reference.name,
        found=is_now,
        wanted=_WANTED[reference.wanted],
    )
    return tree.report("wrong-reference", "error", sentence, reference.path, key=reference.key)
