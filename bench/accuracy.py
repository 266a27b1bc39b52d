"""How well words and concepts are recognised, on labelled files.

``python -m bench.accuracy --families FILE.tsv`` reads ``lang canonical variant should_match`` and asks whether a phrase
``canonical`` is found in the text ``variant``. ``--concepts FILE.tsv`` reads ``lang labels [kind] text`` (labels A
apology, E empathy, I investigation, U update, C call to action, R responsibility, B blame, S speculation; ``-`` none).
``--cases FILE.json`` reads real statements that were judged good or bad and says how well the rules tell them apart,
beside their mere length (bench/cases.py). Without a file it measures on the test part of the corpus in `data/concepts`:
the lexicons' phrases word for word, by stem, and as the product reads them. ``--json`` prints the figures for a
program: where concepts are measured, the product's means stand under ``macro``. ``--show`` prints the errors in a file.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.cases import separated
from bench.corpus import Part, lines
from bench.ears import Ear, exact_phrases, figures_of, measured, outcome, phrases, phrases_by_stem
from crisis_sim.scenario.phrases import Phrase
from crisis_sim.scoring.matching import Phrasebook
from crisis_sim.scoring.text import read

LABELS = {
    "A": ("apology",),
    "E": ("empathy",),
    "I": ("investigation",),
    "U": ("next_update",),
    "C": ("instruction", "contact"),
    "R": ("responsibility",),
    "B": ("blame",),
    "S": ("speculation",),
}
BASELINES: dict[str, Callable[[], Ear]] = {"exact phrases": exact_phrases, "phrases by stem": phrases_by_stem}
"""The plainer ways of hearing that the product is measured beside."""


def families(path: Path, *, show: bool) -> dict[str, Any]:
    """Recall on pairs that should match and false merges on pairs that should not, a language each."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in _rows(path):
        language, canonical, variant = row["lang"], row["canonical"], row["variant"]
        wanted = row["should_match"] == "1"
        book = Phrasebook()
        book.add((Phrase(phrase=canonical),), language)
        found = bool(book.match(read(variant)))
        kind = "compounds" if " " in canonical else "words"
        counts[language, f"{kind} {'wanted' if wanted else 'unwanted'}"] += 1
        counts[language, f"{kind} {'recalled' if wanted else 'merged'}"] += found
        if show and found != wanted:
            print(language, canonical, variant, "missed" if wanted else "merged", file=sys.stderr)
    return {
        language: {
            "recall words": _share(counts[language, "words recalled"], counts[language, "words wanted"]),
            "recall compounds": _share(counts[language, "compounds recalled"], counts[language, "compounds wanted"]),
            "false merges": counts[language, "words merged"] + counts[language, "compounds merged"],
            "pairs": sum(
                counts[language, f"{kind} {want}"] for kind in ("words", "compounds") for want in ("wanted", "unwanted")
            ),
        }
        for language in sorted({language for language, _ in counts})
    }


def concepts(path: Path, *, show: bool) -> dict[str, Any]:
    """Precision and recall by language and label with their means, and of labels, languages, kinds and all as a whole;
    beside them the means of plainer ways of hearing."""
    rows = list(_rows(path, ("lang", "labels", "kind", "text")))
    lines = [(row["lang"], label, label in _labels(row), row["text"]) for row in rows for label in LABELS]
    hears = _labelled(phrases())
    return {
        **_counted(rows, hears, show=show),
        **measured(hears, lines),
        "baselines": {name: measured(_labelled(ear()), lines)["macro"] for name, ear in BASELINES.items()},
    }


def _labels(row: dict[str, str]) -> set[str]:
    return set() if row["labels"] == "-" else set(row["labels"].split(","))


def _labelled(hears: Ear) -> Ear:
    """The same ear for the labels of a file."""
    return lambda label, text: any(hears(name, text) for name in LABELS[label])


def _counted(rows: list[dict[str, str]], hears: Ear, *, show: bool) -> dict[str, Any]:
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        wanted = _labels(row)
        found = {label for label in LABELS if hears(label, row["text"])}
        if show and wanted != found:
            print(row["lang"], row["kind"], sorted(wanted), sorted(found), row["text"], file=sys.stderr)
        for label in LABELS:
            came = outcome(heard=label in found, wanted=label in wanted)
            for group in ("all", f"label {label}", f"lang {row['lang']}", f"kind {row['kind']}"):
                counts.setdefault(group, Counter())[came] += 1
    return {
        group: {**figures_of(count), "labels": count["found"] + count["lost"]}
        for group, count in sorted(counts.items())
    }


def _rows(path: Path, names: tuple[str, ...] | None = None) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        rows = [line for line in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE) if line]
    header = names or tuple(rows.pop(0))
    if names and rows and rows[0][0] == "lang":
        header = tuple(rows.pop(0))
    for line in rows:
        if len(line) == len(header):
            yield dict(zip(header, line, strict=True))
        elif len(line) == 3 and "kind" in header:
            yield {"lang": line[0], "labels": line[1], "kind": "any", "text": line[2]}
        else:
            raise SystemExit(f"{path}: a line has {len(line)} columns, expected {len(header)}: {line}")


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def own(part: Part = "test") -> dict[str, Any]:
    """Precision, recall and n by language and concept on a part of the corpus, for each way of hearing."""
    held = [(line.language, line.concept, line.hit, line.text) for line in lines(part)]
    ways: dict[str, Callable[[], Ear]] = {**BASELINES, "phrases": phrases}
    return {name: measured(ear(), held) for name, ear in ways.items()}


def _own(*, as_json: bool) -> None:
    found = own()
    if as_json:
        print(json.dumps({"macro": found["phrases"]["macro"], **found}, indent=2))
        return
    print(f"{'precision / recall':22}" + "".join(f"{name:>20}" for name in found), f"{'n':>6}")
    for row in found["phrases"]:
        figures = [ear[row] for ear in found.values()]
        cells = "".join(f"{_shown(each['precision']):>12} / {_shown(each['recall'])}" for each in figures)
        print(f"{row:22}{cells} {figures[0]['n']:>6}")


def _shown(share: float | None) -> str:
    return "  -  " if share is None else f"{share:.3f}"


def main() -> None:
    """Print the figures of the files given, or of the corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--families", type=Path)
    parser.add_argument("--concepts", type=Path)
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    if not (given.families or given.concepts or given.cases):
        _own(as_json=given.json)
        return
    out: dict[str, Any] = {}
    if given.families:
        out["families"] = families(given.families, show=given.show)
    if given.concepts:
        out["concepts"] = concepts(given.concepts, show=given.show)
        out["macro"] = out["concepts"]["macro"]
    if given.cases:
        out["cases"] = separated(given.cases)
    if given.json:
        print(json.dumps(out, indent=2))
        return
    out.pop("macro", None)
    out.get("concepts", {}).update(out.get("concepts", {}).pop("baselines", {}))
    for name, groups in out.items():
        for group, figures in groups.items():
            print(name, group, *(f"{key} {value}" for key, value in figures.items()), sep="  ")


if __name__ == "__main__":
    main()
