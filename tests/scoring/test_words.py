"""Words: their places, their plain forms, and which words are the same word."""

from __future__ import annotations

import pytest

from crisis_sim.scoring.forms import normal
from crisis_sim.scoring.text import read
from crisis_sim.scoring.tokens import number_form, tokenise
from crisis_sim.scoring.typos import Speller, is_known
from tests.scoring.scenes import matches


@pytest.mark.parametrize(
    "text",
    [
        "Kami mohon maaf.",
        "ﬁnal “kutipan” é",
        "ma\u200baf ka\u00admi",
        "don't 20.00 WIB, Rp1.000",
        "😂 ok",
        "rekan2 1x24 5pm",
    ],
)
def test_tokens_keep_their_places_in_the_text_as_typed(text: str) -> None:
    for token in tokenise(text):
        assert (
            normal(text[token.start : token.end]).startswith(token.raw[:1]) or token.raw.isdigit() or ":" in token.raw
        )
        assert 0 <= token.start < token.end <= len(text)


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("MAAF", "maaf"),
        ("ｍａａｆ", "maaf"),
        ("mааf", "maaf"),
        ("ma\u00adaf", "maaf"),
        ("ma\u200baf", "maaf"),
        ("m̶a̶a̶f̶", "maaf"),
        ("maaaaf", "maaf"),
        ("maap", "maaf"),
        ("g0bl0k", "goblok"),
        ("g o b l o k", "goblok"),
        ("gоblоk", "goblok"),
    ],
)
def test_disguises_of_a_word_are_undone(typed: str, form: str) -> None:
    assert [token.form for token in tokenise(typed)] == [form]


@pytest.mark.parametrize(
    ("written", "form"),
    [("3.000", "3000"), ("3,000", "3000"), ("1.069", "1069"), ("20.00", "20:00"), ("8,5", "8.5"), ("7", "7")],
)
def test_a_number_has_one_form(written: str, form: str) -> None:
    assert number_form(written) == form


def test_a_contraction_is_two_words_with_one_place() -> None:
    assert [token.form for token in tokenise("We don't know")] == ["we", "do", "not", "know"]
    assert matches("do not know", "We don't know", "en") == ["don't know"]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("maaf", "memaafkan"),
        ("selidik", "penyelidikan"),
        ("minta", "permintaan"),
        ("imbau", "menghimbau"),
        ("beritahu", "pemberitahuan"),
        ("tanggung jawab", "pertanggungjawaban"),
        ("tindak lanjut", "menindaklanjuti"),
        ("bertanggungjawab", "bertanggung jawab"),
        ("belasungkawa", "bela sungkawa"),
        ("hoaks", "hoax"),
        ("tidak", "nggak"),
    ],
)
def test_indonesian_words_are_found_in_their_forms(phrase: str, text: str) -> None:
    assert matches(phrase, text) == [text]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("usaha", "perusahaan"),
        ("perintah", "pemerintah"),
        ("dalami", "dalam"),
        ("tindak", "tidak"),
        ("maaf", "manfaat"),
        ("duka", "suka"),
        ("mohon", "pohon"),
        ("empati", "empat"),
        ("berkas", "bekas"),
        ("pidana", "narapidana"),
    ],
)
def test_look_alikes_are_other_words(phrase: str, text: str) -> None:
    assert matches(phrase, text) == []


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("apology", "apologised"),
        ("apologise", "apologizing"),
        ("know", "knew"),
        ("deny", "denials"),
        ("rumour", "rumors"),
        ("sympathy", "sympathetic"),
        ("investigate", "investigators"),
    ],
)
def test_english_words_are_found_in_their_forms(phrase: str, text: str) -> None:
    assert matches(phrase, text, "en") == [text]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("universe", "university"),
        ("policy", "police"),
        ("new", "news"),
        ("responsible", "response"),
        ("cause", "because"),
    ],
)
def test_english_look_alikes_are_other_words(phrase: str, text: str) -> None:
    assert matches(phrase, text, "en") == []


def test_a_slip_stands_for_the_word_it_is_near() -> None:
    assert matches("penyelidikan", "masih dlm penyeldikan polisi") == ["penyeldikan"]
    assert matches("investigation", "under investigaton", "en") == ["investigaton"]


def test_a_known_word_is_never_a_slip() -> None:
    assert Speller(["tindak"]).nearest("tidak") == ()
    assert Speller(["serang"]).nearest("sarang") == ()
    assert is_known("menindaknya") and not is_known("penyeldikan")


def test_short_words_are_never_corrected() -> None:
    assert Speller(["maaf"]).nearest("maag") == ()


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("tujuh orang", ["7", "orang"]),
        ("dua belas orang", ["12", "orang"]),
        ("tiga ribu lima ratus", ["3500"]),
        ("seratus dua puluh", ["120"]),
        ("3 ribu", ["3000"]),
        ("1,5 juta", ["1500000"]),
        ("twenty-five", ["25"]),
        ("two thousand three hundred", ["2300"]),
        ("lima enam orang", ["5", "6", "orang"]),
        ("nol delapan satu dua", ["0", "8", "1", "2"]),
        ("dua, belas", ["2", "belas"]),
        ("ratus ribu", ["ratus", "ribu"]),
    ],
)
def test_a_number_written_out_is_its_figure(typed: str, forms: list[str]) -> None:
    assert [token.form for token in tokenise(typed)] == forms


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("<number> orang", "dua belas orang"),
        ("12 orang", "dua belas orang"),
        ("dua belas orang", "12 orang"),
        ("(12|dua belas) warga", "ada dua belas warga"),
        ("<number> people", "twelve people"),
    ],
)
def test_phrases_take_figures_and_words_alike(phrase: str, text: str) -> None:
    assert matches(phrase, text)


def test_a_part_of_a_number_is_another_number() -> None:
    assert not matches("dua orang", "dua puluh dua orang")
    assert not matches("2 orang", "seratus dua orang")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Api padam pukul 18.40 WIB. Kami prihatin.", 2),
        ("Api padam pukul 18.40 WIB.\n\nKami prihatin.", 2),
        ("Pukul 18.40 WIB. dan seterusnya.", 1),
        ("Jl. Melati No. 3 ditutup.", 1),
        ("Judul tanpa titik\n\nisi dengan huruf kecil.", 2),
    ],
)
def test_a_full_stop_behind_a_time_zone_ends_the_sentence(text: str, sentences: int) -> None:
    assert len(read(text).sentences) == sentences
