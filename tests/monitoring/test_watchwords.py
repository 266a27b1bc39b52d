"""Watchwords: what they find, what they do not, and what is said about those that cannot be read."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisis_sim.engine.monitoring import WatchwordProblem, naming, parse
from crisis_sim.engine.monitoring.watchwords import DEEPEST, LONGEST
from crisis_sim.engine.monitoring.wording import places, wording
from crisis_sim.scenario.people import Organisation

FINDS = [
    ("flood", "The flood is here"),
    ("flood", "FLOOD!"),
    ("cafe", "The Café is closed"),
    ("Café", "the cafe is closed"),
    ("cafe", "The Cafe\u0301 is closed"),
    ("banjir", "b4njir lagi"),
    ("banjir", "ban\u200bjir"),
    ("banjir", "#banjir di mana-mana"),
    ("lapaskalirejo", "tolong @LapasKalirejo"),
    ("banjir", "_banjir_ *besar*"),
    ("minister", "the minister's words"),
    ("jumat", "hari Jum'at"),
    ("jum’at", "hari jumat"),
    ("kura-kura", "dua kura kura"),
    ("flood landslide", "a landslide after the flood"),
    ("flood AND landslide", "a landslide after the flood"),
    ("banjir DAN longsor", "longsor lalu banjir"),
    ("banjir dan longsor", "longsor lalu banjir"),
    ("flood OR landslide", "a landslide"),
    ("banjir atau longsor", "longsor"),
    ("flood NOT hoax", "flood"),
    ("banjir BUKAN hoaks", "banjir"),
    ("banjir -hoaks", "banjir"),
    ('"safe to drink"', "is it SAFE, to drink?"),
    ("“safe to drink”", "safe to drink"),
    ('"dan"', "kamu dan aku"),
    ("contamin*", "contaminated water"),
    ('"very contamin*"', "very contaminated water"),
    ('"tap water" OR keran', "air keran"),
    ("#siaga", "#Siaga satu"),
    ("＃siaga", "#siaga"),
    ("@ana.k", "thanks @Ana.K."),
    ("(flood OR landslide) kalirejo", "kalirejo: landslide"),
    ("a OR b c", "a"),
    ("flood NOT (hoax OR old)", "flood now"),
    ("NOT NOT flood", "flood"),
    ("air 110", "telepon 110, air keruh"),
]

MISSES = [
    ("flood", "floods and flooding"),
    ("banjir", "kebanjiran"),
    ("flood landslide", "flood"),
    ("flood NOT hoax", "this flood is a hoax"),
    ("banjir -hoaks", "banjir itu hoaks"),
    ('"safe to drink"', "to drink is safe"),
    ('"safe to drink"', "safe to drink".replace(" ", "x")),
    ("contamin*", "decontaminated"),
    ("#siaga", "siaga satu"),
    ("@ana", "ana"),
    ("@ana", "#ana"),
    ("@ana", "mail@ana"),
    ("#siaga", "c#siaga"),
    ("a OR b c", "b"),
    ("flood NOT (hoax OR old)", "an old flood"),
    ("flood", ""),
]


@pytest.mark.parametrize(("query", "text"), FINDS)
def test_finds(query: str, text: str) -> None:
    assert parse(query).matches(text)
    assert parse(query).spans(text)


@pytest.mark.parametrize(("query", "text"), MISSES)
def test_does_not_find(query: str, text: str) -> None:
    assert not parse(query).matches(text)
    assert not parse(query).spans(text)


@pytest.mark.parametrize(
    ("query", "column", "sentence"),
    [
        ("", 1, 'Column 1: found the end, expected a word, a "phrase", a #hashtag or a @mention.'),
        ("   ", 4, 'Column 4: found the end, expected a word, a "phrase", a #hashtag or a @mention.'),
        ("flood OR", 9, 'Column 9: found the end, expected a word, a "phrase", a #hashtag or a @mention.'),
        ("flood AND OR hoax", 11, 'Column 11: found OR, expected a word, a "phrase", a #hashtag or a @mention.'),
        ("ATAU banjir", 1, 'Column 1: found ATAU, expected a word, a "phrase", a #hashtag or a @mention.'),
        ("(flood", 7, "Column 7: found the end, expected a closing parenthesis."),
        ("flood)", 6, "Column 6: found ), expected an opening parenthesis before it."),
        ("a ()", 4, 'Column 4: found ), expected a word, a "phrase", a #hashtag or a @mention.'),
        ('flood "hoax', 12, "Column 12: found the end, expected a closing quotation mark."),
        ('""', 1, 'Column 1: found "", expected a word, a "phrase", a #hashtag or a @mention.'),
        ("flood !!!", 7, 'Column 7: found !!!, expected a word, a "phrase", a #hashtag or a @mention.'),
        ("fl*od", 1, "Column 1: found fl*od, expected * at the end of a word only."),
        ("f*", 1, "Column 1: found f*, expected at least 2 letters before *."),
        ("*", 1, 'Column 1: found *, expected a word, a "phrase", a #hashtag or a @mention.'),
        ("#", 1, 'Column 1: found #, expected a word, a "phrase", a #hashtag or a @mention.'),
    ],
)
def test_a_query_that_cannot_be_read_says_where_and_what_was_expected(query: str, column: int, sentence: str) -> None:
    with pytest.raises(WatchwordProblem) as problem:
        parse(query)
    assert problem.value.column == column
    assert problem.value.reason.say() == sentence


@pytest.mark.parametrize("query", ["NOT hoax", "-hoax", "flood OR NOT hoax", "NOT a NOT b", "bukan hoaks", "NOT (a b)"])
def test_a_query_of_what_is_missing_alone_is_refused(query: str) -> None:
    with pytest.raises(WatchwordProblem, match="nearly every post"):
        parse(query)


@pytest.mark.parametrize("query", ["x" * 10_000, "(" * 5_000, "(" * 5_000 + "a" + ")" * 5_000, '"' * 10_001])
def test_a_query_that_is_too_long_is_refused(query: str) -> None:
    with pytest.raises(WatchwordProblem, match="at most 500 characters"):
        parse(query)


@pytest.mark.parametrize("query", ["(" * 200 + "a" + ")" * 200, "NOT " * 100 + "a", "-" * 3 + "(" * 30 + "a"])
def test_a_query_that_is_too_deep_is_refused(query: str) -> None:
    assert len(query) <= LONGEST
    with pytest.raises(WatchwordProblem):
        parse(query)


def test_depth_is_bounded_where_it_says() -> None:
    assert parse("(" * (DEEPEST - 1) + "a" + ")" * (DEEPEST - 1)).matches("a")
    with pytest.raises(WatchwordProblem, match="within each other"):
        parse("(" * DEEPEST + "a" + ")" * DEEPEST)


@given(st.text(max_size=60))
def test_any_text_is_a_query_or_a_sentence(text: str) -> None:
    try:
        query = parse(text)
    except WatchwordProblem as problem:
        assert 1 <= problem.column <= len(text) + 1
        assert "{" not in problem.reason.say().replace(text[:40], "") or "{" in text
    else:
        query.matches(text)


@given(st.text(alphabet="abéANDORnot ()\"-*#@_'1", max_size=60))
def test_how_a_query_was_understood_is_the_same_query(text: str) -> None:
    try:
        query = parse(text)
    except WatchwordProblem:
        return
    assert parse(query.reading()).root == query.root


@given(st.text(max_size=200))
def test_words_have_their_places_in_the_text(text: str) -> None:
    found = places(text)
    assert len(found) == len(wording(text).signed) == len(wording(text).bare)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


def test_places_of_what_is_looked_for_are_marked_and_what_not_names_is_not() -> None:
    text = "Flood! The #flood warning, flood again"
    query = parse('flood OR "flood warning" NOT hoax')
    assert [text[start:end] for start, end in query.spans(text)] == ["Flood", "#flood warning", "flood"]


def test_a_query_tells_how_it_was_understood_in_either_language() -> None:
    query = parse('banjir longsor OR #siaga -"tidak benar" pa*')
    assert query.reading() == '(banjir AND longsor) OR (#siaga AND NOT "tidak benar" AND pa*)'
    assert query.reading({"AND": "DAN", "OR": "ATAU", "NOT": "BUKAN"}.__getitem__) == (
        '(banjir DAN longsor) ATAU (#siaga DAN BUKAN "tidak benar" DAN pa*)'
    )
    assert parse('"dan" kita').reading() == '"dan" AND kita'


def test_a_long_text_is_searched_in_time_that_grows_with_its_length() -> None:
    query = parse('"' + "a " * 200 + 'b"')

    def spent(length: int) -> float:
        text = "a " * length
        wording(text)
        began = time.process_time()
        query.matches(text)
        return time.process_time() - began

    small, large = min(spent(2_000) for _ in range(3)), min(spent(20_000) for _ in range(3))
    assert large < 60 * small + 0.05, "ten times the text costs about ten times; a square would cost a hundred"


def test_the_organisation_is_named_by_its_account_name_or_short_form() -> None:
    us = naming(Organisation(name="Lapas Kelas II Kalirejo", handle="@lapas.kalirejo", short="Lapas Kalirejo"))
    for text in ("@Lapas.Kalirejo tolong!", "kata Lapas Kelas II Kalirejo", "LAPAS KALIREJO bohong"):
        assert us.matches(text), text
    for text in ("lapas lain", "kalirejo", "@lapas"):
        assert not us.matches(text), text
