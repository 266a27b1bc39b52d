"""How much of what people may write the lexicons find: ``python -m bench.lexicons [FILE.tsv] [--json] [--show]``.

The file has the columns language, concept, kind (``hit`` or ``miss``) and text. The one beside this program was written
before any phrase was looked at, and no phrase may be tuned on it: it is the honest figure. Every ``miss`` is a near
miss (denied, others' words, other people's duty, look-alikes), so precision here is lower than on ordinary answers.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from pathlib import Path

from bench.ears import figures_of, outcome, phrases

UNSEEN = Path(__file__).parent / "unseen.tsv"


def measured(path: Path, *, show: bool = False) -> dict[str, dict[str, float | int | None]]:
    """Precision, recall and number of sentences by concept and language, and ``all`` over everything."""
    hears = phrases()
    counts: dict[str, Counter[str]] = {}
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            heard, wanted = hears(row["concept"], row["text"]), row["kind"] == "hit"
            became = outcome(heard=heard, wanted=wanted)
            for name in (f"{row['language']} {row['concept']}", f"{row['language']} all", "all"):
                counts.setdefault(name, Counter())[became] += 1
            if show and heard != wanted:
                print(f"{became}\t{row['language']}\t{row['concept']}\t{row['text']}")
    return {name: figures_of(count, 3) for name, count in sorted(counts.items())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?", default=UNSEEN)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", action="store_true", help="list what was lost and what was found wrongly")
    options = parser.parse_args()
    figures = measured(options.file, show=options.show)
    if options.json:
        print(json.dumps(figures, indent=2))
        return
    for name, row in figures.items():
        print(f"{name:24} precision {row['precision']}  recall {row['recall']}  n {row['n']}")


if __name__ == "__main__":
    main()
