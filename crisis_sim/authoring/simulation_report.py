"""What simulations came to, as a table for people, as JSON, and as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import Any

from crisis_sim.authoring.opinion_report import opinion_data, opinion_lines
from crisis_sim.authoring.simulating import Tally, never, rows
from crisis_sim.authoring.walking import Walked
from crisis_sim.scenario.scenario import Scenario

_TITLES = {
    "trainee": ("Trainees", "passed", "score"),
    "ending": ("Endings", "of runs", ""),
    "inject": ("Injects", "of runs", ""),
    "task": ("Tasks", "answered", "score"),
    "rule": ("Rules, of answered tasks", "met", "credit"),
    "meter": ("Meters, minute by minute", "", "stand"),
}
"""What a section is called, and what its share and its spread are of."""


def table(scenario: Scenario, tally: Tally) -> str:
    """For people."""
    return "\n".join(_table(scenario, tally)) + "\n"


def _table(scenario: Scenario, tally: Tally) -> Iterator[str]:
    yield f"{scenario.title}: {sum(tally.runs.values())} runs"
    for section, held in groupby(rows(scenario, tally), key=lambda row: str(row["section"])):
        found = list(held)
        title, share, spread = _TITLES[section]
        wide = max(24, *(len(row["name"]) for row in found))
        yield ""
        behind = f"  {'mean':>6}  {'10 %':>6}  {'90 %':>6}  {spread}" if spread else ""
        yield f"{title:{wide}}  {'n':>5}  {share:>8}{behind}"
        for row in found:
            numbers = (
                "".join(f"  {_shown(row[name], 2 if section == 'rule' else 1):>6}" for name in ("mean", "low", "high"))
                if spread
                else ""
            )
            percent = "" if row["share"] is None else f"{row['share'] * 100:.1f} %"
            yield f"{row['name']:{wide}}  {row['n']:>5}  {percent:>8}{numbers}".rstrip()
    yield from opinion_lines(scenario, {kind: curve.points() for kind, curve in tally.opinion.items()})
    yield from _listed("Never happened, or always", never(scenario, tally))


def _listed(title: str, found: Mapping[str, list[str]]) -> Iterator[str]:
    yield ""
    yield title
    for name, held in found.items():
        yield f"  {name}: {', '.join(held) if held else 'none'}"


def _shown(number: float | None, digits: int) -> str:
    return "–" if number is None else f"{number:.{digits}f}"


def as_json(scenario: Scenario, tally: Tally) -> str:
    """For programs: all rows, the mean opinion point by point, and what never happened."""
    held = {
        "scenario": scenario.id,
        "runs": sum(tally.runs.values()),
        "rows": list(rows(scenario, tally)),
        "opinion": opinion_data({kind: curve.points() for kind, curve in tally.opinion.items()}),
        "never": never(scenario, tally),
    }
    return json.dumps(held, indent=2, ensure_ascii=False) + "\n"


def as_csv(scenario: Scenario, tally: Tally) -> str:
    """For spreadsheets: the rows."""
    return _csv(list(rows(scenario, tally)))


def _csv(found: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(found[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(found)
    return out.getvalue()


FORMATS: dict[str, Callable[[Scenario, Tally], str]] = {"table": table, "json": as_json, "csv": as_csv}


def walk_table(scenario: Scenario, walked: Walked) -> str:
    """For people."""
    return "\n".join(_walk_table(scenario, walked)) + "\n"


def _walk_table(scenario: Scenario, walked: Walked) -> Iterator[str]:
    yield f"{scenario.title}: {walked.branches} branches walked"
    for ending, path in walked.paths.items():
        yield ""
        yield f"Ending {ending}, reached for example by"
        yield from (f"  {task}: {way}" for task, way in path.items())
    if walked.everything(scenario):
        yield ""
        yield "Every inject and every ending was reached."
        return
    yield from _listed("Never reached" if walked.whole else "Not reached yet", walked.unreached(scenario))
    if not walked.whole:
        yield "There are more branches than were walked; --limit walks more of them."
    yield "Answers were those of the scenario's own self-tests; where a score band has none, add one."


def walk_json(scenario: Scenario, walked: Walked) -> str:
    """For programs."""
    held = {
        "scenario": scenario.id,
        "branches": walked.branches,
        "whole": walked.whole,
        "unreached": walked.unreached(scenario),
        "paths": walked.paths,
    }
    return json.dumps(held, indent=2, ensure_ascii=False) + "\n"


def walk_csv(scenario: Scenario, walked: Walked) -> str:
    """For spreadsheets: each inject and ending, and whether it was reached."""
    injects = [
        {"section": "inject", "name": each.id, "reached": each.id in walked.injects} for each in scenario.timeline
    ]
    endings = [
        {"section": "ending", "name": each.id, "reached": each.id in walked.endings} for each in scenario.endings
    ]
    return _csv([*injects, *endings])


WALK_FORMATS: dict[str, Callable[[Scenario, Walked], str]] = {"table": walk_table, "json": walk_json, "csv": walk_csv}
