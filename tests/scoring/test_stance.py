"""How words are meant: denied, quoted, on a condition, asked, expected of others."""

from __future__ import annotations

import pytest

from tests.scoring.scenes import expresses, scene, verdict

APOLOGY = "apology"


@pytest.mark.parametrize(
    "text",
    [
        "Kami tidak akan meminta maaf.",
        "Perusahaan menolak meminta maaf.",
        "Jangan harap ada permintaan maaf dari kami.",
        "Permintaan maaf kami tidak perlu.",
        "Mereka harus minta maaf.",
        "Pemerintah seharusnya minta maaf.",
        "Kalau terbukti salah kami akan minta maaf.",
        "Jika kami salah, kami mohon maaf.",
        "Kami minta maaf? Tidak.",
        "Apakah kami perlu minta maaf?",
        'Warganet menuntut: "kami minta maaf atas semua ini".',
        "We will not apologise.",
        "The company refuses to apologise.",
        "We never said we are sorry.",
        "They should apologise.",
        "If we are proven wrong we will apologise.",
        "People demand: “we are so sorry for everything”.",
    ],
)
def test_what_is_not_meant_is_no_apology(text: str) -> None:
    assert not expresses(APOLOGY, text)


@pytest.mark.parametrize(
    "text",
    [
        "Kami tidak bisa tidak meminta maaf.",
        "Bukan hanya meminta maaf, kami juga memperbaiki sistem.",
        "Tidak ada alasan, kami minta maaf.",
        "Kami tidak ragu meminta maaf.",
        "Kami tanpa syarat meminta maaf.",
        "“Kami memohon maaf kepada keluarga,” ujar Kepala Lapas.",
        "We cannot apologise enough.",
        "We could not be more sorry.",
        "Not only do we apologise, we will fix it.",
        "“We are deeply sorry for this failure,” said the director.",
    ],
)
def test_what_only_looks_denied_is_an_apology(text: str) -> None:
    assert expresses(APOLOGY, text)


def test_a_denial_reaches_no_further_than_its_clause() -> None:
    assert expresses(APOLOGY, "Kami tidak diam dan kami minta maaf.")
    assert expresses(APOLOGY, "We did not act in time, but we are sorry.")


def test_a_negation_inside_a_phrase_belongs_to_it() -> None:
    rule = {"id": "r", "type": "mention", "any": ["do not know * cause"]}
    assert verdict(scene(rule, language="en"), "We do not know the cause yet.").credit == 1
    assert verdict(scene(rule, language="en"), "We know the cause.").credit == 0


def test_a_denial_in_the_gap_denies_the_phrase() -> None:
    rule = {"id": "r", "type": "mention", "any": ["kami * merebus air"]}
    assert verdict(scene(rule), "Kami sudah merebus air.").credit == 1
    assert verdict(scene(rule), "Kami tidak merebus air.").credit == 0


def test_a_reader_may_be_told_what_to_do_on_a_condition() -> None:
    rule = {"id": "r", "type": "mention", "any": ["rebus air"]}
    assert verdict(scene(rule), "Jika air berbau, rebus air itu.").credit == 1
    assert verdict(scene(rule), "Rebus air?").credit == 0


@pytest.mark.parametrize(
    "text",
    [
        "Bila melihat orang mencurigakan hubungi hotline 0800-100-0707.",
        "Kalau butuh kabar datang ke hotline kami di posko.",
        "Jika melihat asap segera telepon hotline.",
        "Kalau ada yang kurang jelas silakan hubungi hotline.",
        "If you see someone suspicious call the hotline.",
        "If you notice anything odd please ring the hotline.",
    ],
)
def test_a_condition_does_not_void_what_people_are_asked_to_do(text: str) -> None:
    language = "en" if text.startswith("If") else "id"
    told = {"id": "r", "type": "mention", "any": ["hotline"]}
    steps = {"id": "r", "type": "action", "need": ["instruction", "contact"], "instruction": ["hotline"]}
    assert verdict(scene(told, language=language), text).credit == 1
    assert verdict(scene(steps, language=language), text).credit == 1


@pytest.mark.parametrize(
    "text",
    [
        "Kalau hotline kami sibuk pada malam itu, kami keliru.",
        "Andai hotline menyala hubungi saja.",
        "If you call the hotline that is your choice.",
        "Kalau Anda hubungi hotline itu percuma.",
    ],
)
def test_what_is_only_supposed_is_not_stated(text: str) -> None:
    language = "en" if text.startswith("If") else "id"
    assert verdict(scene({"id": "r", "type": "mention", "any": ["hotline"]}, language=language), text).credit == 0


@pytest.mark.parametrize(
    "text",
    [
        "Kalau terbukti salah kami akan minta maaf.",
        "Jika kami salah mohon dimaafkan.",
        "Kalau ada yang tersinggung mohon maaf.",
        "If we are proven wrong we will apologise.",
    ],
)
def test_an_apology_on_a_condition_stays_none(text: str) -> None:
    assert not expresses(APOLOGY, text)


def test_an_apology_behind_a_request_depends_on_nothing() -> None:
    assert expresses(APOLOGY, "Bila butuh kabar hubungi posko, dan kami mohon maaf atas keterlambatan ini.")
