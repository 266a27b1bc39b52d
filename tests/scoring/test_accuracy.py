"""The figures that `bench/accuracy.py` prints, on small files of our own."""

from __future__ import annotations

from pathlib import Path

from bench.accuracy import concepts, families

OWN = Path(__file__).with_name("concepts.tsv")
"""Sentences of the house, most of them written before the phrases that now find them."""


def test_families_count_recall_and_false_merges(tmp_path: Path) -> None:
    file = tmp_path / "families.tsv"
    file.write_text(
        "lang\tcanonical\tvariant\tshould_match\nid\tmaaf\tmemaafkan\t1\nid\tmaaf\tmanfaat\t0\n"
        "id\ttanggung jawab\tpertanggungjawaban\t1\nid\tqqqq\twwww\t1\n",
        "utf-8",
    )
    assert families(file, show=False) == {
        "id": {"recall words": 0.5, "recall compounds": 1.0, "false merges": 0, "pairs": 4}
    }


def test_concepts_count_precision_and_recall_with_and_without_kinds(tmp_path: Path) -> None:
    file = tmp_path / "concepts.tsv"
    file.write_text(
        "id\tA\tclean\tKami mohon maaf.\nen\tA,E\tWe are sorry.\nid\t-\tneg\tKami tidak mohon maaf.\n", "utf-8"
    )
    found = concepts(file, show=False)
    assert found["all"] == {"precision": 1.0, "recall": 0.6667, "labels": 3}
    assert found["label A"]["recall"] == 1.0


def test_concepts_are_told_apart_as_well_as_before() -> None:
    found = concepts(OWN, show=False)
    assert found["all"]["precision"] >= 0.95
    assert found["all"]["recall"] >= 0.93
    assert all(found[f"lang {language}"]["recall"] >= 0.9 for language in ("id", "en"))
