"""What the corpus of sentences for concepts promises: enough of each, hard negatives, no idea in two parts."""

from pathlib import Path

import pytest

from bench.corpus import FOLDER, LANGUAGES, by_concept, digest, lines, near_duplicates
from bench.ears import measured
from crisis_sim.scoring import CONCEPTS

HELD = by_concept(lines())


def test_every_concept_has_its_sentences_in_both_languages() -> None:
    assert set(HELD) == {(language, concept) for language in LANGUAGES for concept in CONCEPTS}


@pytest.mark.parametrize("name", HELD, ids="-".join)
def test_a_concept_has_hundreds_of_sentences_a_third_of_them_hard_negatives(name: tuple[str, str]) -> None:
    held = HELD[name]
    negatives = [line for line in held if not line.hit]
    assert len(held) >= 200
    assert len(negatives) * 3 >= len(held)
    assert len({line.kind for line in negatives}) >= 2
    assert len({line.register for line in held}) == 4
    assert near_duplicates(held) * 20 <= len(held)


def test_no_idea_stands_in_two_parts() -> None:
    for held in HELD.values():
        parts: dict[str, set[str]] = {}
        for line in held:
            parts.setdefault(line.group, set()).add(line.part)
        assert all(len(each) == 1 for each in parts.values())
        assert {part for each in parts.values() for part in each} == {"train", "tune", "test"}


def test_the_test_part_is_the_one_that_was_put_on_record() -> None:
    decisions = (FOLDER.parents[1] / "docs" / "decisions.md").read_text(encoding="utf-8")
    assert digest("test") in decisions


def test_a_line_that_is_not_of_the_format_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "apology.tsv").write_text("group\tkind\tregister\ttext\na\thit\tformal\n", encoding="utf-8")
    monkeypatch.setattr("bench.corpus.FOLDER", tmp_path)
    with pytest.raises(ValueError, match=r"apology\.tsv:2: found"):
        lines()


def test_figures_are_counted_by_concept_and_their_mean_leaves_out_what_heard_nothing() -> None:
    said = [
        ("en", "apology", True, "Sorry."),
        ("en", "apology", True, "We regret it."),
        ("en", "apology", False, "He is sorry."),
        ("en", "blame", True, "It was them."),
    ]
    figures = measured(lambda _, text: "orry" in text, said)
    assert figures["en apology"] == {"precision": 0.5, "recall": 0.5, "n": 3}
    assert figures["en blame"] == {"precision": None, "recall": 0.0, "n": 1}
    assert figures["macro"] == {"precision": 0.5, "recall": 0.25, "n": 4}
