"""Real handles and personal data: institutions, people and numbers in a scenario are fictional."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from crisis_sim.notes import Note, note
from crisis_sim.scenario.checks.handles import is_real_handle
from crisis_sim.scenario.codes import SenseCode
from crisis_sim.scenario.diagnostics import Diagnostic, Path
from crisis_sim.scenario.tree import Place, Tree

_HANDLE = re.compile(r"@(?<![\w.@/-]@)([A-Za-z0-9_.]{2,40})")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_MAYBE_EMAIL = re.compile(r"@(?<=[\w.+-]@)[\w-]+\.")
_MAYBE_NUMBER = re.compile(r"[0-9](?:[ .()-]{0,2}[0-9]){8}")
"""Both are quick to search a whole file for; most files have neither, and are then not walked text by text."""
_IDENTITY = re.compile(r"(?<![\d.,])\d{4}(?:[ .-]?\d{4}){3}(?![\d]|[.,]\d)")
_PHONE = re.compile(r"(?<![\w.,+-])(?:\+\d{1,3}[ .-]?|\(?0)\d{1,4}\)?(?:[ .-]?\d{2,4}){2,4}(?![\w]|[.,-]\d)")
_SAFE_DOMAIN = re.compile(r"(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$", re.IGNORECASE)
"""Domains nobody can own (RFC 2606)."""

_SENTENCES: dict[str, Note] = {
    "real-handle": note("{found} looks like the handle of a real institution or person; invent one."),
    "email": note(
        "{found} looks like a real e-mail address; use the domain example, or list it under public_contacts."
    ),
    "identity": note("{found} looks like an identity number; invent one that cannot be real, such as 0000-XXXX."),
    "phone": note("{found} looks like a real phone number; invent one, and list it under public_contacts."),
}


def check_people(tree: Tree) -> Iterator[Diagnostic]:
    """Findings in every text but the self-tests, which need such data to show that the privacy rule works."""
    text = tree.source.text
    suspects = any(is_real_handle(handle) for handle in set(_HANDLE.findall(text)))
    if not (suspects or _MAYBE_EMAIL.search(text) or _MAYBE_NUMBER.search(text)):
        return
    listed = tree.value.get("public_contacts")
    public = [re.sub(r"[ .()-]", "", str(c)).lower() for c in listed] if isinstance(listed, list) else []
    for path, node in _texts(tree.root, ()):
        if "@" not in node.value and not _MAYBE_NUMBER.search(node.value):
            continue
        for kind, found, start in suspicious(str(node.value), public):
            code: SenseCode = "real-handle" if kind == "real-handle" else "personal-data"
            sentence = Note(_SENTENCES[kind].text, (("found", found),))
            yield tree.report(code, "error", sentence, path, place=_place(tree, node, found, start))


def _texts(node: Node, path: Path) -> Iterator[tuple[Path, ScalarNode]]:
    if isinstance(node, ScalarNode):
        yield path, node
    elif isinstance(node, SequenceNode):
        for index, entry in enumerate(node.value):
            yield from _texts(entry, (*path, index))
    elif isinstance(node, MappingNode):
        for key, entry in node.value:
            left_out = key.value in ("public_contacts", "playtests", "authors") and not path
            if isinstance(key, ScalarNode) and not left_out and not (key.value == "tests" and path[:1] == ("rubrics",)):
                yield from _texts(entry, (*path, key.value))


def suspicious(text: str, public: list[str]) -> Iterator[tuple[str, str, int]]:
    for match in _HANDLE.finditer(text):
        if is_real_handle(match[1]):
            yield "real-handle", match[0].rstrip("."), match.start()
    for match in _EMAIL.finditer(text):
        found = match[0].rstrip(".")
        domain = found.rpartition("@")[2].lower()
        if not (_SAFE_DOMAIN.search(domain) or _is_public(found, public) or _is_public(domain, public)):
            yield "email", found, match.start()
    taken = []
    for match in _IDENTITY.finditer(text):
        taken.append(match.span())
        if not _is_public(match[0], public):
            yield "identity", match[0], match.start()
    for match in _PHONE.finditer(text):
        digits = sum(char.isdigit() for char in match[0])
        inside = any(start < match.end() and match.start() < end for start, end in taken)
        if 9 <= digits <= 15 and not inside and not _is_public(match[0], public):
            yield "phone", match[0], match.start()


def _is_public(found: str, public: list[str]) -> bool:
    return re.sub(r"[ .()-]", "", found).lower() in public


def _place(tree: Tree, node: ScalarNode, found: str, start: int) -> Place:
    """Where the words stand in the file; for text over several lines, the line on which they are found."""
    for line in range(node.start_mark.line, min(node.end_mark.line + 1, len(tree.source.lines))):
        first = node.start_mark.column if line == node.start_mark.line else 0
        column = tree.source.line(line).find(found, first)
        if column >= 0:
            return Place(line, column, column + len(found))
    return tree.place_of(node)
