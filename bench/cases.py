"""How well the rules tell good statements from bad ones, beside their mere length.

The rubric is for any crisis: what the literature asks of a first statement, with the weights and penalties of the
project's reading of it (Coombs 2007; CERC, CDC 2018; Lewicki et al. 2016), set before any statement was scored. What
depends on a scenario, its facts above all, is not in it, so it sees less than a real rubric does.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge

SCENARIO = """
schema: crisis/1
id: cases
language: id
title: Cases
summary: Cases
duration: 10m
story: {starts_at: "2026-03-14T07:40+07:00", pace: 1}
crisis: victim
briefing: Cases
organisation: {name: Organisation}
channels: [{id: press, name: Press, kind: news}]
timeline:
  - id: first
    at: 0m
    task: {kind: statement, ask: State it., rubric: any, channel: press, promptness: {full: 1m, deadline: 2m}}
  - {id: stop, at: 10m, end: stop}
rubrics:
  - id: any
    title: A statement in any crisis
    rules:
      - {id: safety, type: tone, label: Safety, weight: 18, want: [instruction, contact]}
      - {id: action, type: action, label: Action, weight: 18, need: [who, what, when]}
      - {id: answering, type: tone, label: Answering for it, weight: 10, want: [apology, responsibility]}
      - {id: empathy, type: tone, label: Empathy, weight: 12, want: [empathy]}
      - {id: open, type: tone, label: What is open, weight: 10, want: [unknown_yet, next_update]}
      - {id: respect, type: tone, label: Respect, weight: 8, want: [respect]}
      - {id: guess, type: tone, label: Speculation, penalty: 10, shun: [speculation]}
      - {id: certain, type: tone, label: Certainty, penalty: 10, shun: [over_certainty]}
      - {id: small, type: tone, label: Minimising, penalty: 10, shun: [minimising, euphemism]}
      - {id: oknum, type: tone, label: A few bad apples, penalty: 6, shun: [oknum]}
      - {id: praise, type: tone, label: Self-praise, penalty: 6, shun: [self_praise]}
      - {id: shield, type: tone, label: Procedure as a shield, penalty: 6, shun: [procedure_shield, blame]}
      - {id: victims, type: tone, label: Attack, gate: 35, shun: [victim_blame, attack, legal_threat, humour]}
      - {id: silence, type: tone, label: Evasion, gate: 40, shun: [evasion]}
"""


class Case(NamedTuple):
    """What was said in a real crisis, and whether it was judged good."""

    language: str
    text: str
    good: bool


def cases(path: Path) -> list[Case]:
    """The statements that were judged good or bad; mixed ones decide nothing and are left out.

    Raises:
        SystemExit: for a file of another form; it says which form is wanted.
    """
    try:
        written = json.loads(path.read_text(encoding="utf-8"))
        found = [(each, said) for each in written for said in each.get("statements", (each,))]
        return [
            Case(said.get("language", each.get("language", "id")), said["text"], said["quality"] == "good")
            for each, said in found
            if said["quality"] in ("good", "bad")
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SystemExit(
            f"{path}: not a list of cases ({error!r}); expected JSON of the form "
            '[{"language": "id", "statements": [{"text": "...", "quality": "good"}]}], quality good, mixed or bad'
        ) from error


def qualities(judged: Sequence[Case]) -> list[float]:
    """The quality of each statement by the rubric, 0 to 100; 0 for one of which there is nothing to judge."""
    judges = {
        language: Judge(Scenario.model_validate(yaml.safe_load(SCENARIO) | {"language": language}))
        for language in {case.language for case in judged}
    }
    return [
        float(judges[case.language].task("first", Answer(text=case.text), opened_ms=0, sim_ms=30_000).quality or 0)
        for case in judged
    ]


def auc(good: Sequence[float], bad: Sequence[float]) -> float | None:
    """How often a good one is above a bad one, ties as half (Mann and Whitney 1947); `None` without pairs."""
    pairs = [(high > low) + (high == low) / 2 for high in good for low in bad]
    return round(sum(pairs) / len(pairs), 4) if pairs else None


def separated(path: Path) -> dict[str, Any]:
    """AUC of good against bad, by the rules and by the number of words, and how many there are, by language and all."""
    judged = cases(path)
    by_rules = dict(zip(judged, qualities(judged), strict=True))
    out: dict[str, Any] = {}
    for name in (*sorted({case.language for case in judged}), "macro"):
        held = [case for case in judged if name in (case.language, "macro")]

        def area(score: Callable[[Case], float], held: Sequence[Case] = held) -> float | None:
            return auc([score(case) for case in held if case.good], [score(case) for case in held if not case.good])

        out[name] = {
            "auc": area(by_rules.__getitem__),
            "auc length": area(lambda case: float(len(case.text.split()))),
            "good": sum(case.good for case in held),
            "bad": sum(not case.good for case in held),
            "n": len(held),
        }
    return out
