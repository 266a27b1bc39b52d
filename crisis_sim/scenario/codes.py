"""Every kind of finding, by its stable code."""

from __future__ import annotations

from typing import Literal

FileCode = Literal[
    "file-missing",
    "file-is-folder",
    "file-forbidden",
    "file-unreadable",
    "file-too-large",
    "file-empty",
    "file-binary",
    "file-encoding",
    "unknown-scenario",
]
"""The file as a whole."""

YamlCode = Literal[
    "yaml-alias",
    "yaml-boolean-word",
    "yaml-bracket",
    "yaml-clock",
    "yaml-colon",
    "yaml-control-character",
    "yaml-date",
    "yaml-depth",
    "yaml-documents",
    "yaml-duplicate-key",
    "yaml-escape",
    "yaml-hashtag",
    "yaml-indentation",
    "yaml-key",
    "yaml-merge",
    "yaml-missing-colon",
    "yaml-number",
    "yaml-octal",
    "yaml-quote",
    "yaml-reserved-character",
    "yaml-syntax",
    "yaml-tab",
    "yaml-tag",
]
"""What YAML makes of the text."""

ShapeCode = Literal[
    "schema-version",
    "unknown-key",
    "missing-key",
    "empty-value",
    "wrong-type",
    "wrong-value",
    "wrong-form",
    "wrong-length",
    "wrong-duration",
    "wrong-date",
    "wrong-phrase",
    "wrong-combination",
    "out-of-range",
    "unknown-rule-type",
]
"""Keys and values that do not fit the format."""

LinkCode = Literal["duplicate-id", "unknown-reference", "wrong-reference"]
"""Names and what they lead to."""

SenseCode = Literal[
    "after-the-end",
    "answered-before-said",
    "claim-not-false",
    "condition-always",
    "condition-never",
    "deadline-after-end",
    "deck-never-speaks",
    "fact-never-known",
    "fact-without-phrases",
    "levels-gap",
    "never-published",
    "no-best-option",
    "no-end",
    "no-lead-time",
    "no-time-to-answer",
    "not-translated",
    "personal-data",
    "phrase-cannot-match",
    "real-handle",
    "rule-does-not-fit",
    "same-level",
    "story-too-long",
    "terminal-glyph",
    "test-of-other-rubric",
    "too-dense",
    "too-long-for-channel",
    "translation-differs",
    "translation-missing",
    "translation-order",
    "unknown-locale",
    "unscored-rubric",
    "unused-channel",
    "unused-ending",
    "unused-fact",
    "unused-meter",
    "unused-objective",
    "unused-persona",
    "unused-rubric",
    "weak-gate",
    "weak-key",
]
"""What fits the format and still cannot be meant."""

ProfileCode = Literal[
    "crowd-thin",
    "no-authors",
    "no-debrief",
    "no-license",
    "no-model-answer",
    "no-objectives",
    "no-playtest",
    "no-reason",
    "no-self-test",
    "no-translation",
]
"""What a workshop, or strangers who take a scenario over, would miss."""

Code = FileCode | YamlCode | ShapeCode | LinkCode | SenseCode | ProfileCode
