"""The skeleton of a scenario in its other language: every text that people read is marked as not yet translated.

Ids, moments, numbers, conditions and comments stay as they are, so the two files line up; `check` flags each mark that
is left. Phrases are marked too, but are better written anew from how people speak than translated.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from crisis_sim.authoring.json_schema import scenario_schema
from crisis_sim.scenario.checks.untranslated import MARK
from crisis_sim.scenario.loading import parse
from crisis_sim.scenario.reading import read_source
from crisis_sim.scenario.scenario import Scenario

_KEPT = frozenset(
    ("license", "version", "locale", "zone", "handle", "model", "use", "schema", "authors", "public_contacts")
)
"""Keys whose texts are the same in every language."""
_TESTS = frozenset(("RubricTest", "Playtest"))
"""Parts whose names are referred to, and stay."""


def skeleton(path: str, scenario: Scenario) -> tuple[str, str]:
    """The language of the sibling and its text.

    Raises:
        ScenarioProblem: when the file cannot be read.
    """
    other = "en" if scenario.language == "id" else "id"
    source = read_source(path)
    tree = parse(source)
    schema = scenario_schema()
    edits = {node.start_mark.index: node for node in _texts(tree.root, schema, schema["definitions"], "Scenario")}
    language = tree.node(("language",))
    assert isinstance(language, ScalarNode)
    text = source.text
    changes = [(language.start_mark.index, language.end_mark.index, other)]
    changes += [_marked(text, node) for node in edits.values()]
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return other, text


def _marked(text: str, node: ScalarNode) -> tuple[int, int, str]:
    """Where a mark goes: behind an opening quotation mark, at the first line of a block, or before a plain text."""
    start = node.start_mark.index
    if node.style in ("'", '"'):
        start += 1
    elif node.style in ("|", ">"):
        start = text.index("\n", start) + 1
        while text[start].isspace():
            start += 1
    return start, start, MARK


def _texts(node: Node, shape: Mapping[str, Any], parts: Mapping[str, Any], name: str) -> Iterator[ScalarNode]:
    """The scalars below a node that hold words for people, as the schema says."""
    for at, shape_name in _shapes(shape, parts, name, node):
        if isinstance(node, ScalarNode):
            if _worded(at) and node.value.strip():
                yield node
            return
        if isinstance(node, SequenceNode):
            items = at.get("items")
            if isinstance(items, dict):
                for entry in node.value:
                    yield from _texts(entry, items, parts, shape_name)
        elif isinstance(node, MappingNode):
            yield from _below(node, at, parts, shape_name)
        return


def _below(node: MappingNode, shape: Mapping[str, Any], parts: Mapping[str, Any], name: str) -> Iterator[ScalarNode]:
    more = [shape.get("additionalProperties"), *shape.get("patternProperties", {}).values()]
    others = next((each for each in more if isinstance(each, dict)), None)
    for key, value in node.value:
        if key.value in _KEPT or (key.value == "name" and name in _TESTS):
            continue
        below = shape.get("properties", {}).get(key.value, others)
        if below is not None:
            yield from _texts(value, below, parts, "")


def _shapes(
    shape: Mapping[str, Any], parts: Mapping[str, Any], name: str, node: Node
) -> Iterator[tuple[Mapping[str, Any], str]]:
    """The schemas that may describe a node: references followed, a rule by its type, alternatives by their kind."""
    if "$ref" in shape:
        target = str(shape["$ref"]).rpartition("/")[2]
        yield from _shapes(parts[target], parts, target, node)
    elif "allOf" in shape:
        for each in shape["allOf"]:
            if "if" not in each or _typed(node) == each["if"]["properties"]["type"]["const"]:
                yield from _shapes(each.get("then", each), parts, name, node)
    elif "anyOf" in shape:
        for each in shape["anyOf"]:
            yield from ((at, found) for at, found in _shapes(each, parts, name, node) if at.get("type") == _kind(node))
    else:
        yield shape, name


def _typed(node: Node) -> str | None:
    if not isinstance(node, MappingNode):
        return None
    return next((value.value for key, value in node.value if key.value == "type"), None)


def _kind(node: Node) -> str:
    return "object" if isinstance(node, MappingNode) else "array" if isinstance(node, SequenceNode) else "string"


def _worded(shape: Mapping[str, Any]) -> bool:
    """Whether a text is for people: not an id, a word of a list, a moment or a handle."""
    return shape.get("type") == "string" and (shape.get("pattern") == r"\S" or shape.get("maxLength") == 200_000)
