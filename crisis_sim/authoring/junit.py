"""Outcomes of tests as JUnit XML, which build servers read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from crisis_sim.authoring.outcomes import Outcome

_FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535), "�")
"""Characters that XML 1.0 cannot hold."""


def as_junit(suites: Mapping[str, Sequence[Outcome]]) -> str:
    """The outcomes of each file as a test suite of its name."""
    root = ElementTree.Element("testsuites")
    for file, outcomes in suites.items():
        failed = sum(not outcome.passed for outcome in outcomes)
        suite = ElementTree.SubElement(
            root, "testsuite", name=_text(file), tests=str(len(outcomes)), failures=str(failed), errors="0"
        )
        for outcome in outcomes:
            case = ElementTree.SubElement(suite, "testcase", classname=_text(file), name=_text(outcome.name))
            if not outcome.passed:
                told = ElementTree.SubElement(case, "failure", message=_text(outcome.findings[0]))
                told.text = _text("\n".join(outcome.findings))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _text(text: str) -> str:
    return text.translate(_FORBIDDEN)
