"""The parser's complaints as sentences for an author: what stands there, and what to type instead."""

from __future__ import annotations

import re

from yaml import MarkedYAMLError, YAMLError

from crisis_sim.notes import Note, note
from crisis_sim.scenario.codes import YamlCode
from crisis_sim.scenario.composing import Refused, has_later_document, long_quote
from crisis_sim.scenario.diagnostics import Diagnostic
from crisis_sim.scenario.source import Source

_REFUSED: dict[YamlCode, Note] = {
    "yaml-control-character": note("The invisible control character {found} cannot stand in a scenario; delete it."),
    "yaml-alias": note(
        "{found} is read as a YAML anchor or alias, which scenarios do not use; put it in quotes, or write it out."
    ),
    "yaml-depth": note("Parts are nested too deeply here; a scenario needs far fewer levels."),
}

_PROBLEMS: tuple[tuple[str, YamlCode, Note], ...] = (
    (
        "mapping values are not allowed",
        "yaml-colon",
        note("A colon followed by a space cannot stand inside unquoted text; put the whole text in double quotes."),
    ),
    ("tab character", "yaml-tab", note("A tab stands where spaces are needed; indent with spaces only.")),
    (
        "block sequence entries are not allowed",
        "yaml-indentation",
        note("A list entry (-) cannot stand here; put it on a line of its own, indented below its key."),
    ),
    (
        "did not find expected '-' indicator",
        "yaml-indentation",
        note("This line does not fit the list above it; start entries with '- ' in the same column."),
    ),
    (
        "did not find expected key",
        "yaml-indentation",
        note(
            "This does not fit what stands before it: check that keys of one part start in the same column, and that "
            "text with quotes inside is quoted as a whole."
        ),
    ),
    (
        "did not find expected ',' or",
        "yaml-bracket",
        note("The bracket that opens here is not closed, or a comma is missing behind it."),
    ),
    (
        "could not find expected ':'",
        "yaml-missing-colon",
        note("What starts here is neither 'key: text' nor a list entry; add the colon and a space, or the dash."),
    ),
    (
        "unknown escape character",
        "yaml-escape",
        note("A backslash in double quotes starts a code that does not exist; write two backslashes."),
    ),
    ("escape code", "yaml-escape", note("This backslash code is not a character; write the character itself.")),
    (
        "hexdecimal number",
        "yaml-escape",
        note("A backslash in double quotes starts an unfinished code; write two backslashes."),
    ),
    (
        "alphabetic or numeric character",
        "yaml-reserved-character",
        note("Text that starts with * or & must be quoted; put the whole text in double quotes."),
    ),
    (
        "comment or line break",
        "yaml-reserved-character",
        note("Text that starts with > or | must be quoted; put the whole text in double quotes."),
    ),
    ("another document", "yaml-documents", note("A second YAML document starts here; a file holds one scenario.")),
    ("tag", "yaml-tag", note("Text that starts with ! must be quoted; put the whole text in double quotes.")),
    (
        "directive",
        "yaml-reserved-character",
        note("A line that starts with % must be quoted; put the whole text in double quotes."),
    ),
    (
        "<document start>",
        "yaml-documents",
        note("This stands outside the scenario; check the indentation, and remove lines of only --- or ..."),
    ),
)
"""Part of libyaml's message, the code, and the sentence; the first that fits holds."""

_POINT_AT_THE_BEGINNING = ("could not find expected ':'", "did not find expected ',' or", "alphabetic or numeric")
"""Problems that are seen late: the sentence is about the place where the part began."""


def explain_refused(source: Source, refused: Refused) -> Diagnostic:
    """A finding for what the composer refuses."""
    template = _REFUSED[refused.code]
    sentence = Note(template.text, (("found", refused.found),) if refused.found else ())
    return _at(source, refused.code, sentence, refused.line, refused.column, refused.length)


def explain_syntax(source: Source, error: YAMLError) -> Diagnostic:
    """A finding for what is not YAML."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return _at(source, "yaml-syntax", note("This file is not YAML that can be read."), 0, 0, 1)
    mark, problem = error.problem_mark, error.problem or ""
    if "cannot start any token" in problem:
        return _reserved(source, *_pulled_back(source, mark.line, mark.column))
    if "quoted scalar" in (error.context or "") and "end of stream" in problem and error.context_mark:
        return _open_quote(source, error.context_mark.line, error.context_mark.column)
    swallowed = _comment_that_swallows(source, mark.line) if "','" in problem else None
    if swallowed:
        return _at(source, "yaml-hashtag", _lost(swallowed[2]), swallowed[0], swallowed[1], len(swallowed[2]))
    quote = long_quote(source.text, mark.line)
    if quote:
        return _open_quote(source, *quote)
    if has_later_document(source.text) and source.line(mark.line).startswith(("---", "...")):
        problem = "another document"
    begins = any(part in problem for part in _POINT_AT_THE_BEGINNING) and error.context_mark
    at = error.context_mark if begins and error.context_mark else mark
    line, column = _pulled_back(source, at.line, at.column)
    for part, code, sentence in _PROBLEMS:
        if part in problem:
            return _at(source, code, sentence, line, column, 1)
    return _at(source, "yaml-syntax", note("This cannot be read as YAML: {problem}.", problem=problem), line, column, 1)


def _open_quote(source: Source, line: int, column: int) -> Diagnostic:
    sentence = note(
        "The quotation mark that opens here is not closed at the end of its text; close it, and put text that holds "
        "quotation marks into the other kind of them."
    )
    return _at(source, "yaml-quote", sentence, line, column, 1)


def _reserved(source: Source, line: int, column: int) -> Diagnostic:
    found = source.line(line)[column : column + 1]
    if found == "\t":
        return _at(
            source, "yaml-tab", note("A tab stands where spaces are needed; indent with spaces only."), line, column, 1
        )
    word = re.match(r"[^\s,\]}]*", source.line(line)[column:])
    length = max(1, len(word[0]) if word else 1)
    sentence = note("Unquoted text cannot start with {found}; put the text in double quotes.", found=found)
    suggestion = f'"{word[0]}"' if word and word[0] else None
    return _at(source, "yaml-reserved-character", sentence, line, column, length, suggestion)


def _lost(word: str) -> Note:
    return note(
        "{word} is read as a comment, so the rest of the line is lost; put the text in double quotes.", word=word
    )


def _comment_that_swallows(source: Source, upto: int) -> tuple[int, int, str] | None:
    for line in range(min(upto, len(source.lines) - 1), max(-1, upto - 4), -1):
        match = re.search(r"(?<=[\s])#\w\S*", source.line(line))
        if match:
            return line, match.start(), match[0]
    return None


def _pulled_back(source: Source, line: int, column: int) -> tuple[int, int]:
    """The parser often stops at the end of the file; the last line with text is a better place to look."""
    if line < len(source.lines) and source.line(line).strip():
        return line, min(column, len(source.line(line)))
    while line > 0 and not source.line(line).strip():
        line -= 1
    return line, len(source.line(line).rstrip())


def _at(
    source: Source, code: YamlCode, sentence: Note, line: int, column: int, length: int, suggestion: str | None = None
) -> Diagnostic:
    return Diagnostic(
        code,
        "error",
        sentence,
        source.name,
        line + 1,
        column + 1,
        column + max(1, length) + 1,
        suggestion=suggestion,
        excerpt=source.excerpt(line, column),
    )
