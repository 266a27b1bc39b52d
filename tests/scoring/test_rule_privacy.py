"""`privacy`: numbers, addresses, protected names, children; public contacts never."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scoring.scenes import scene, verdict

RULE: dict[str, Any] = {"id": "r", "type": "privacy", "gate": 20}
PROTECTED = [{"name": "Budi Santoso", "variants": ["B.S.", "Mas Budi"]}]


def private(text: str, **more: Any) -> bool:
    found = verdict(scene(RULE, **more), text)
    assert found.fired == (found.credit == 0)
    return found.fired


@pytest.mark.parametrize(
    "text",
    [
        "NIK 3201011203900001",
        "NIK 3201 0112 0390 0001",
        "Hubungi istrinya di 0812-3456-7890",
        "Nomornya +62 812 3456 7890",
        "nol delapan satu dua tiga empat lima enam tujuh delapan",
        "tulis ke budi.s@contoh.co.id",
        "Rumahnya di Jl. Melati No. 5",
        "RT 03/RW 05",
        "She lives at 12 Baker Street",
    ],
)
def test_personal_data_is_found(text: str) -> None:
    assert private(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pukul 20.00 WIB, 1.069 orang di 324 kamar.",
        "Hotline 1500-123 atau 0800 123 456.",
        "Jalan keluar ada di sebelah barat.",
        "Kerugian Rp1.250.000.000 menurut UU 27/2022.",
        "Tahun 2024-2025 ada 3.000 penghuni.",
    ],
)
def test_ordinary_numbers_are_not_personal(text: str) -> None:
    assert not private(text)


def test_public_contacts_are_never_private() -> None:
    contacts = ["0812-3456-7890", "humas@lapas.example"]
    assert not private("Hubungi +62 812 3456 7890 atau humas@lapas.example.", public_contacts=contacts)
    assert private("Hubungi 0812-3456-7891.", public_contacts=contacts)


DISGUISES = [
    "Budi Santoso", "BUDI SANTOSO", "budi  santoso", "B u d i S a n t o s o", "Вudi Santоso", "Budi\u200b Santoso",
    "Mas Budi", "B.S.",
]  # fmt: skip


@pytest.mark.parametrize("text", DISGUISES)
def test_a_protected_name_is_found_in_disguise(text: str) -> None:
    assert private(f"Korban bernama {text} dirawat.", protected=PROTECTED)


@pytest.mark.parametrize("text", ["Budi pekerti warga baik.", "Santoso lain hadir.", "Bs jadi begitu."])
def test_parts_of_a_protected_name_are_words(text: str) -> None:
    assert not private(text, protected=PROTECTED)


def test_a_rule_may_leave_the_protected_names_out() -> None:
    open_rule = {**RULE, "allow_protected": True, "names": ["Siti"]}
    assert verdict(scene(open_rule, protected=PROTECTED), "Budi Santoso hadir.").credit == 1
    assert verdict(scene(open_rule, protected=PROTECTED), "Siti hadir.").credit == 0


@pytest.mark.parametrize(
    "text",
    [
        "Anak berinisial AR dirawat.",
        "AR (16) dirawat.",
        "Siswa SMPN 2 itu dirawat.",
        "A pupil of Northfield Middle School.",
    ],
)
def test_what_identifies_a_child_counts_where_children_are_involved(text: str) -> None:
    assert private(text, minors=True)
    assert not private(text)


def test_children_may_be_spoken_of() -> None:
    assert not private("Sebanyak 14 anak dirawat di LPKA (lembaga).", minors=True)
