"""What comes close to an author's phrase is found and proposed, and what says it, or something else, is not."""

from __future__ import annotations

import pytest

from crisis_sim.scenario.phrases import Phrase, parse_phrase
from crisis_sim.scoring.nearly import Nearly
from crisis_sim.scoring.unmatchable import unmatchable
from crisis_sim.scoring.variants import synonyms, variants, written
from crisis_sim.scoring.words import LANGUAGES


def close(phrase: str, text: str, language: str) -> list[tuple[str, str]]:
    return [(miss.how, miss.text) for miss in Nearly([Phrase(phrase=phrase)], language).misses(text)]


@pytest.mark.parametrize(
    ("language", "phrase", "text", "found"),
    [
        ("id", "api padam", "Api di blok C sudah padam.", ("apart", "Api di blok C sudah padam")),
        ("id", "api * padam", "Sudah padam sejak sore apinya.", ("order", "padam sejak sore apinya")),
        ("id", "api * padam", "Kebakaran dipadamkan pukul enam.", ("synonym", "Kebakaran dipadamkan")),
        ("id", "tujuh * tahanan * kabur", "Ada tujuh yang kabur.", ("less", "tujuh yang kabur")),
        ("en", "boil * water", "Water must be brought to a boil.", ("order", "Water must be brought to a boil")),
        ("en", "residents * evacuated", "All locals were moved to safety.", ("synonym", "locals were moved to safety")),
    ],
)
def test_a_sentence_that_comes_close_is_found(language: str, phrase: str, text: str, found: tuple[str, str]) -> None:
    assert close(phrase, text, language) == [found]


@pytest.mark.parametrize(
    "text", ["Api padam pukul enam.", "Kami mohon doa.", "", "Padam. Lalu ada api lagi.", "padam " * 400]
)
def test_what_says_it_or_something_else_is_no_near_miss(text: str) -> None:
    assert close("api * padam", text, "id") == []


def test_only_the_sentence_that_misses_is_shown() -> None:
    text = "Api sudah padam. Blaze is no word of this phrase. Kebakaran dipadamkan warga."
    assert close("api * padam", text, "id") == [("synonym", "Kebakaran dipadamkan")]


def test_a_quoted_form_has_no_synonyms_and_stays_quoted() -> None:
    phrase = Phrase(phrase='"api" * "padam"')
    assert [variant.how for variant in variants(phrase, "id")] == ["order"]
    assert variants(phrase, "id")[0].phrase.phrase == '"api" * "padam"'


@pytest.mark.parametrize("text", ['a (b|"c d" e|<number>)? * (f g|h)', "boil * water", '"Kalirejo" (x|y (z|w)?)'])
def test_a_pattern_is_written_as_its_author_wrote_it(text: str) -> None:
    assert parse_phrase(written(parse_phrase(text))) == parse_phrase(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variant_is_a_phrase_that_matches_itself(language: str) -> None:
    for text in ("api * padam", "seven * prisoners * escaped", "(air|water) (bersih|clean)? * (tercemar|polluted)"):
        for variant in variants(Phrase(phrase=text), language):
            assert unmatchable(variant.phrase, language) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_synonyms_go_both_ways_and_none_is_its_own(language: str) -> None:
    table = synonyms(language)
    assert len(table) >= 250
    for word, others in table.items():
        assert word not in [written(other).lower() for other in others]
        assert all(word in [written(back).lower() for back in table[written(other).lower()]] for other in others)
