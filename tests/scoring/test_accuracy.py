"""The figures that `bench/accuracy.py` prints, on small files of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.accuracy import concepts, families
from bench.cases import auc, separated

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
    assert found["all"] == {"precision": 1.0, "recall": 0.6667, "n": 24, "labels": 3}
    assert found["label A"]["recall"] == 1.0
    assert found["en E"] == {"precision": None, "recall": 0.0, "n": 1}
    assert found["macro"] == {"precision": 1.0, "recall": 0.6667, "n": 24}
    assert found["baselines"]["exact phrases"]["recall"] <= found["baselines"]["phrases by stem"]["recall"]


def test_concepts_are_told_apart_as_well_as_before() -> None:
    found = concepts(OWN, show=False)
    assert found["all"]["precision"] >= 0.95
    assert found["all"]["recall"] >= 0.93
    assert all(found[f"lang {language}"]["recall"] >= 0.9 for language in ("id", "en"))


GOOD = "Kami mohon maaf. Kami turut berduka bersama keluarga korban. Mohon jauhi jalan itu, hubungi 1500-123."
BAD = (
    "Semua itu salah warga sendiri, dan mereka akan kami laporkan ke polisi karena menyebar kebohongan di media sosial."
)


def test_a_good_statement_stands_above_a_bad_one_though_it_is_shorter(tmp_path: Path) -> None:
    file = tmp_path / "cases.json"
    statements = [
        {"text": GOOD, "quality": "good"},
        {"text": BAD, "quality": "bad"},
        {"text": "Kami belum tahu.", "quality": "mixed"},
    ]
    file.write_text(json.dumps([{"language": "id", "statements": statements}]), "utf-8")
    assert separated(file)["macro"] == {"auc": 1.0, "auc length": 0.0, "good": 1, "bad": 1, "n": 2}


def test_ties_count_half_and_without_pairs_there_is_no_area() -> None:
    assert auc([1.0, 2.0], [1.0]) == 0.75
    assert auc([1.0], []) is None


@pytest.mark.parametrize("written", ["", "[1]", '{"id": 1}', '[{"statements": [{"text": "x"}]}]', '"text"'])
def test_a_file_that_holds_no_cases_gets_a_sentence(tmp_path: Path, written: str) -> None:
    file = tmp_path / "cases.json"
    file.write_text(written, "utf-8")
    with pytest.raises(SystemExit, match=r"cases\.json: not a list of cases"):
        separated(file)
