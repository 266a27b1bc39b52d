"""The shipped lexicons: each phrase can match, each sentence beside them is read as its author says."""

from __future__ import annotations

import pytest
import yaml

from crisis_sim.notes import translator
from crisis_sim.resources import assets
from crisis_sim.scoring import CONCEPTS, unmatchable
from crisis_sim.scoring.folding import slang
from crisis_sim.scoring.lexicons import lexicon, sentences, shipped
from crisis_sim.scoring.rules.naming import example_of, instead_of, name_of
from crisis_sim.scoring.words import LANGUAGES
from tests.scoring.scenes import expresses, scene, verdict


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_has_a_file_and_every_file_a_concept(language: str) -> None:
    files = {path.stem for path in (assets() / "lexicons" / language).glob("*.yaml")}
    assert files == set(CONCEPTS)


@pytest.mark.parametrize("concept", CONCEPTS)
def test_every_sentence_beside_a_lexicon_is_read_as_it_says(concept: str) -> None:
    for language in LANGUAGES:
        beside = sentences(concept, language)
        assert len(set(beside.hits)) >= 40
        assert len(set(beside.near_miss)) >= 25
        assert [text for text in beside.hits if not expresses(concept, text)] == []
        assert [text for text in beside.near_miss if expresses(concept, text)] == []


@pytest.mark.parametrize("concept", CONCEPTS)
def test_the_sentences_are_the_last_thing_in_a_file(concept: str) -> None:
    for language in LANGUAGES:
        path = assets() / "lexicons" / language / f"{concept}.yaml"
        assert list(yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader))[-2:] == ["hits", "near_miss"]


@pytest.mark.parametrize("concept", CONCEPTS)
def test_every_phrase_matches_itself(concept: str) -> None:
    for each in shipped(concept):
        reasons = [reason for phrase in each.phrases if (reason := unmatchable(phrase, each.language))]
        assert [reason.say() for reason in reasons] == []


@pytest.mark.parametrize("concept", CONCEPTS)
def test_both_languages_read_a_concept_in_one_manner(concept: str) -> None:
    assert lexicon(concept, "id").manner == lexicon(concept, "en").manner


def test_every_concept_has_words_for_the_trainee() -> None:
    assert all(not name_of(concept).text.startswith('"') for concept in CONCEPTS)
    assert example_of("apology") is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_example_that_trainees_are_given_would_cost_them_points(language: str) -> None:
    shunned = [concept for concept in CONCEPTS if instead_of(concept) is not None and concept != "hoax_label"]
    for concept in CONCEPTS:
        example = example_of(concept)
        if example is not None:
            text = example.say(translator(language))
            assert expresses(concept, text)
            assert [bad for bad in shunned if expresses(bad, text)] == []


def test_there_are_hundreds_of_abbreviations_with_one_meaning_each() -> None:
    assert len(slang()) >= 300
    assert not {"dr", "smp", "hub", "plg", "sbb"} & set(slang())


def test_a_scenario_extends_a_concept() -> None:
    rule = {"id": "r", "type": "tone", "want": ["empathy"]}
    text = "Sedulur kabeh, kami ikut nelangsa."
    assert verdict(scene(rule), text).credit == 0
    assert verdict(scene(rule, lexicons={"empathy": {"extend": ["ikut nelangsa"]}}), text).credit == 1


def test_a_scenario_replaces_a_concept() -> None:
    rule = {"id": "r", "type": "tone", "want": ["empathy"]}
    replaced = scene(rule, lexicons={"empathy": {"replace": ["ikut nelangsa"]}})
    assert verdict(replaced, "Kami turut berduka cita.").credit == 0


def test_a_scenario_may_have_concepts_of_its_own() -> None:
    rule = {"id": "r", "type": "tone", "want": ["solidarity"]}
    assert (
        verdict(scene(rule, lexicons={"solidarity": {"replace": ["gotong royong"]}}), "Mari gotong royong.").credit == 1
    )


def test_answers_may_mix_both_languages() -> None:
    assert expresses("apology", "Dear all, kami mohon maaf ya.")
    assert expresses("next_update", "Guys, next update at 20.00 WIB ya.")
