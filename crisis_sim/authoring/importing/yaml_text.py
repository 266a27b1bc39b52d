"""Plain values as YAML in block style, as a person would write it: long texts as blocks, doubtful ones in quotes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_PLAIN = re.compile(
    r"[A-Za-z](?:[A-Za-z0-9_.,;!?'%()/+-]|(?<=[^ ]) (?=[A-Za-z0-9(]))*|(?=\d)(?:\d+h)?(?:\d+m)?(?:\d+s)?", re.ASCII
)
"""Text that needs no quotation marks, and durations."""
_WORDS = frozenset(("y", "n", "yes", "no", "true", "false", "on", "off", "null", "none", "nan", "inf"))
"""Words that YAML 1.1 does not read as text."""
_BREAKS = re.compile("[\x85\u2028\u2029]")


def as_yaml(value: dict[str, Any]) -> str:
    """A mapping of texts, numbers, truth values, lists and mappings as YAML text."""
    return "\n".join(_mapping(value, "")) + "\n"


def _mapping(value: dict[str, Any], indent: str) -> Iterator[str]:
    for key, each in value.items():
        yield from _entry(f"{indent}{scalar(key)}:", each, indent + "  ")


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield head if value else f"{head} {{}}"
        yield from _mapping(value, indent)
    elif isinstance(value, list):
        yield head if value else f"{head} []"
        for each in value:
            yield from _element(each, indent)
    elif isinstance(value, str) and _is_block(value):
        yield f"{head} |-"
        yield from (f"{indent}{line}" if line else "" for line in value.split("\n"))
    else:
        yield f"{head} {scalar(value)}"


def _element(value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        lines = list(_mapping(value, indent + "  "))
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]
    else:
        yield from _entry(f"{indent}-", value, indent + "  ")


def _is_block(text: str) -> bool:
    return "\n" in text and text == text.strip() and not _BREAKS.search(text)


def scalar(value: str | int | float | bool) -> str:
    """A single value on one line."""
    if not isinstance(value, str):
        return json.dumps(value)
    if _PLAIN.fullmatch(value) and value.casefold() not in _WORDS:
        return value
    written = json.dumps(value, ensure_ascii=False)
    return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
