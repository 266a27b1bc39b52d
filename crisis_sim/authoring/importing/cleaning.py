"""Foreign text made fit for a scenario: no control characters, nobody's real account, address or number."""

from __future__ import annotations

import re
from collections.abc import Mapping

from crisis_sim.authoring.importing.wordings import WORDINGS
from crisis_sim.notes import Note, note
from crisis_sim.scenario.checks.people import suspicious

LONGEST = 20_000
"""Characters of the longest text that the format takes."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile("\r\n?|[\x85\u2028\u2029]")
_BLANK = re.compile(r"[ \t]+\n|\n{3,}")
_MENTION = re.compile(r"(?<![\w.@/-])@([A-Za-z0-9_.]{2,40})")
_ANYBODY = re.compile(r"@|\d(?:[ .()-]{0,2}\d){8}")
_PASSES = 6
"""How often a text is looked through, as what is taken out of one find can leave another."""


def cleaned(raw: str, language: str, most: int = LONGEST) -> tuple[str, tuple[Note, ...]]:
    """A text as it may stand in a scenario, and what had to be changed in it, if anything."""
    text = _CONTROL.sub("", _BREAK.sub("\n", raw)).replace("\t", " ").strip()
    text = _BLANK.sub(lambda found: "\n" if found[0][0] in " \t" else "\n\n", text)
    why: list[Note] = []
    if _CONTROL.search(raw):
        why.append(note("Control characters are left out."))
    words = WORDINGS[language]
    fits = len(text) <= most
    text, kinds = _without_people(text if fits else text[: most - 1].rstrip() + "…", words)
    if len(text) > most:
        fits = False
        text, more = _without_people(text[: most - 1].rstrip() + "…", dict.fromkeys(words, "…"))
        kinds += [kind for kind in more if kind not in kinds]
    why += [_REPLACED[kind] for kind in kinds]
    if not fits:
        why.append(note("Cut to {most} characters, the longest that the format takes.", most=most))
    return text, tuple(why)


_REPLACED: dict[str, Note] = {
    "real-handle": note("The handle of a real institution or person is replaced with an invented one."),
    "email": note("An e-mail address is replaced with one that nobody has."),
    "identity": note("An identity number is replaced with one that nobody has."),
    "phone": note("A phone number is replaced with one that nobody has."),
}


def _without_people(text: str, words: Mapping[str, str]) -> tuple[str, list[str]]:
    """The text without what the checker takes for people's data, and the kinds found; `words` stand in its place."""
    instead = {"real-handle": words["handle"], "email": words["email"]}
    kinds: list[str] = []
    for _ in range(_PASSES if _ANYBODY.search(text) else 0):
        found = sorted(suspicious(text, []), key=lambda each: each[2])
        if not found:
            break
        parts, done = [], 0
        for kind, what, start in found:
            if start < done:
                continue
            parts += [text[done:start], instead.get(kind, words["number"])]
            done = start + len(what)
            if kind not in kinds:
                kinds.append(kind)
        text = "".join(parts) + text[done:]
    return text, kinds


def renamed(text: str, handles: Mapping[str, str], language: str) -> str:
    """A text whose mentions of accounts are those of the invented people; `handles` maps accounts in small letters."""
    other = WORDINGS[language]["handle"]
    return _MENTION.sub(lambda found: handles.get(found[1].rstrip(".").casefold(), other), text)
