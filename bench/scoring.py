"""Responses judged a second: 60-word answers, 300 phrases, all rules, one core (BUDGETS 12).

The yardstick is one compiled alternation of the same surface phrases, run on the same texts.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import time
from typing import Any

import yaml

from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Judge

STATEMENT = """
kami turut prihatin atas kebakaran di blok hunian dan memahami kekhawatiran keluarga . api padam pukul 18.40 WIB ,
penyebabnya belum dapat kami pastikan dan masih diselidiki bersama polisi . warga diimbau menjauhi gerbang utama ,
keluarga dapat menghubungi posko di nomor 1500-123 . pembaruan berikutnya kami sampaikan pukul 20.00 WIB melalui akun
resmi lapas
"""
WORDS = STATEMENT.split()
SCENARIO = """
schema: crisis/1
id: bench
language: id
title: Bench
summary: Bench
duration: 10m
story: {starts_at: "2026-03-14T07:40+07:00", pace: 1}
crisis: victim
briefing: Bench
organisation: {name: Lapas Kalirejo}
channels: [{id: chirp, name: Chirp, kind: social}]
facts:
  - {id: fire, text: The fire is out, any: [api padam]}
  - {id: many, status: "false", text: A hundred died, any: [seratus * tewas]}
timeline:
  - id: first
    at: 0m
    task: {kind: statement, ask: Say it., rubric: all, channel: chirp, promptness: {full: 1m, deadline: 2m}}
  - {id: stop, at: 10m, end: stop}
rubrics:
  - id: all
    title: All
    rules:
      - {id: m1, type: mention, label: m1, fact: fire}
      - {id: m2, type: mention, label: m2, any: [api padam]}
      - {id: a1, type: avoid, label: a1, penalty: 5, concepts: [speculation, over_certainty]}
      - {id: t1, type: tone, label: t1, want: [empathy, apology, responsibility]}
      - {id: t2, type: tone, label: t2, penalty: 5, shun: [blame, minimising, attack, legal_threat]}
      - {id: ac, type: action, label: ac, need: [who, what, when, instruction, contact, next_update]}
      - {id: co, type: corrects, label: co, claim: many, with_fact: fire}
      - {id: cs, type: consistent, label: cs, penalty: 5}
      - {id: st, type: structure, label: st, need: [who, what, when, where, why, how, contact]}
      - {id: le, type: length, label: le, words: [20, 90]}
      - {id: pr, type: privacy, label: pr, gate: 20}
      - {id: cl, type: classify, label: cl}
      - {id: ch, type: choice, label: ch}
      - {id: ma, type: manual, label: ma, levels: {weak: 0.0, good: 1.0}}
      - id: gr
        type: group
        label: gr
        need: 1
        rules:
          - {id: g1, type: tone, label: g1, want: [respect]}
          - {id: g2, type: tone, label: g2, want: [source]}
"""


def scenario(phrases: int) -> Scenario:
    """A scenario whose rubric uses every type of rule and `phrases` phrases of its own."""
    own = [f"{WORDS[at % len(WORDS)].strip('.,') or 'kami'} * kata{at} (uji{at}|coba{at})" for at in range(phrases)]
    written: dict[str, Any] = yaml.safe_load(SCENARIO)
    written["facts"][0]["any"] += own[: phrases // 3]
    written["facts"][1]["any"] += own[phrases // 3 : phrases // 2]
    written["rubrics"][0]["rules"][1]["any"] += own[phrases // 2 :]
    return Scenario.model_validate(written)


def texts(count: int) -> list[str]:
    """Answers of some 60 words in sentences, each with an order and a few words of its own."""
    sentences = [part.strip() for part in STATEMENT.replace(" ,", ",").split(" . ")]
    out = []
    for number in range(count):
        step = number % len(sentences)
        own = f"Menurut nama{number % 97} ada {number % 59} orang di blok{number % 31} dan semuanya sudah didata"
        ordered = [*sentences[step:], own, *sentences[:step]]
        out.append(" ".join(f"{sentence[:1].upper()}{sentence[1:]}." for sentence in ordered))
    return out


def run(count: int, phrases: int) -> dict[str, float]:
    """The figures of one run."""
    written = scenario(phrases)
    started = time.perf_counter()
    judge = Judge(written)
    judge.warm()
    compiled = time.perf_counter() - started
    spent = []
    for text in texts(count):
        started = time.perf_counter()
        judge.task("first", Answer(text=text), opened_ms=0, sim_ms=30_000)
        spent.append(time.perf_counter() - started)
    ordered = sorted(spent[1:])
    surface = sorted({phrase.phrase.split(" *")[0] for fact in written.facts for phrase in fact.any} | set(WORDS))
    yardstick = re.compile("|".join(re.escape(words) for words in surface))
    started = time.perf_counter()
    for text in texts(count):
        yardstick.findall(text)
    return {
        "compile_ms": round(compiled * 1000, 1),
        "first_ms": round(spent[0] * 1000, 2),
        "median_ms": round(statistics.median(ordered) * 1000, 3),
        "p99_ms": round(ordered[int(len(ordered) * 0.99)] * 1000, 3),
        "per_second": round(len(ordered) / sum(ordered), 1),
        "yardstick_per_second": round(count / (time.perf_counter() - started), 1),
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--phrases", type=int, default=300)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    figures = run(given.count, given.phrases)
    print(json.dumps(figures) if given.json else "\n".join(f"{name}  {figure}" for name, figure in figures.items()))


if __name__ == "__main__":
    main()
