"""Where YAML read something else than the author saw: comments that were hashtags, words that became values."""

from __future__ import annotations

import re

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from crisis_sim.notes import Note, note
from crisis_sim.scenario.codes import Code
from crisis_sim.scenario.diagnostics import Diagnostic, Severity
from crisis_sim.scenario.tree import Finding, Place, Tree

_HASHTAG = re.compile(r"#(?<=[ \t]#)\w\S*")

_SENTENCES: dict[Code, tuple[Severity, Note]] = {
    "yaml-octal": (
        "error",
        note("{found} starts with 0, which YAML reads as another number; put it in quotes, or drop the 0."),
    ),
    "yaml-number": (
        "error",
        note("{found} is a number only a program would write; write it plainly, or put it in quotes."),
    ),
    "yaml-clock": ("hint", note("Other YAML programs read {found} as a number; put it in quotes.")),
    "yaml-date": ("hint", note("Other YAML programs read {found} as a date; put it in quotes.")),
    "yaml-boolean-word": ("hint", note("Other YAML programs read the key {found} as true or false; put it in quotes.")),
    "yaml-merge": ("error", note("Merge keys (<<) are not used in scenarios; write the keys out.")),
    "yaml-key": ("error", note("A key must be a single word or text, not a list or a part of its own.")),
    "yaml-tag": (
        "error",
        note("Words that start with ! are YAML tags, which scenarios do not use; put the text in quotes."),
    ),
    "yaml-duplicate-key": (
        "error",
        note('The key "{found}" stands twice in this part, first on line {line}; keep one of them.'),
    ),
    "empty-value": ("hint", note('The key "{found}" has no value; write one, or leave the key out.')),
}


def surprises(tree: Tree) -> list[Diagnostic]:
    """Every surprise of a file; an empty value that a hashtag explains is only reported as the hashtag."""
    tags = _hashtags(tree)
    lost = {finding.line for finding in tags}
    return tags + [
        _surprise(tree, finding)
        for finding in tree.findings
        if not (finding.code == "empty-value" and finding.node.start_mark.line + 1 in lost)
    ]


def _surprise(tree: Tree, finding: Finding) -> Diagnostic:
    severity, template = _SENTENCES[finding.code]
    found = str(finding.node.value) if isinstance(finding.node, ScalarNode) else ""
    line = finding.first.start_mark.line + 1 if finding.first else 0
    sentence = Note(template.text, (("found", found), ("line", line)) if found else ())
    quoted = finding.code in ("yaml-octal", "yaml-clock", "yaml-date", "yaml-boolean-word")
    place = tree.place_of(finding.node)
    if finding.code == "yaml-tag":
        place = Place(place.line, place.column, place.column + len(str(finding.node.tag)))
    return tree.report(
        finding.code, severity, sentence, (), place=place, suggestion=f'"{found}"' if quoted and found else None
    )


def _hashtags(tree: Tree) -> list[Diagnostic]:
    if not _HASHTAG.search(tree.source.text):
        return []
    lines = {n: match for n, line in enumerate(tree.source.lines) if (match := _HASHTAG.search(line))}
    found: list[Diagnostic] = []
    for node in _plain_values(tree.root):
        line = node.end_mark.line
        match = lines.get(line)
        if match and not tree.source.line(line)[node.end_mark.column : match.start()].strip(" \t"):
            found.append(_hashtag(tree, node, match))
            del lines[line]
    return found


def _hashtag(tree: Tree, node: Node, match: re.Match[str]) -> Diagnostic:
    place = Place(node.end_mark.line, match.start(), match.end())
    if node.value:
        sentence = note(
            "{word} and what follows is a comment, not part of the text; put the text in quotes, or write '# ' if a "
            "comment is meant.",
            word=match[0],
        )
        return tree.report("yaml-hashtag", "warning", sentence, (), place=place)
    sentence = note("{word} is read as a comment, so nothing is left; put the text in double quotes.", word=match[0])
    return tree.report("yaml-hashtag", "error", sentence, (), place=place, suggestion=f'"{match[0]}"')


def _plain_values(node: Node) -> list[ScalarNode]:
    if isinstance(node, ScalarNode):
        return [] if node.style else [node]
    if isinstance(node, MappingNode):
        return [scalar for _, entry in node.value for scalar in _plain_values(entry)]
    if isinstance(node, SequenceNode):
        return [scalar for entry in node.value for scalar in _plain_values(entry)]
    return []
