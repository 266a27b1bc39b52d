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
