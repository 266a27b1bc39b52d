"""Invented people: names and accounts that stand for real ones, the same for the same person throughout a file."""

from __future__ import annotations

from crisis_sim.scenario.checks.handles import is_real_handle

_FIRST = {
    "id": (
        "Sari", "Budi", "Rina", "Agus", "Dewi", "Joko", "Wulan", "Hadi", "Lestari", "Bayu", "Fitri", "Eko", "Ratna",
        "Dimas", "Ayu", "Rizki", "Maya", "Tono", "Indah", "Galih", "Nining", "Surya", "Endah", "Yoga",
    ),
    "en": (
        "Alice", "Ben", "Clara", "Daniel", "Emma", "Frank", "Grace", "Henry", "Isla", "Jack", "Kate", "Leo", "Mary",
        "Noah", "Olive", "Peter", "Rose", "Sam", "Tess", "Victor", "Wendy", "Adam", "Beth", "Colin",
    ),
}  # fmt: skip
_LAST = {
    "id": (
        "Astarini", "Nirmala", "Wibisana", "Kartana", "Permadi", "Hapsari", "Sanjaya", "Utamiyati", "Wiraguna",
        "Lazuarda", "Mahesari", "Prayuda",
    ),
    "en": (
        "Ashdown", "Birchley", "Coldwell", "Dunmore", "Elmsworth", "Fairleigh", "Greystone", "Hollin", "Iverdale",
        "Kestrelby", "Larkhill", "Marlowe",
    ),
}  # fmt: skip


def invented(number: int, language: str) -> tuple[str, str]:
    """Name and handle of the invented person with this number, from 0; every number has a handle of its own."""
    first, last = _FIRST[language], _LAST[language]
    name = f"{first[number % len(first)]} {last[(number // len(first) + number) % len(last)]}"
    handle = f"@{name.lower().replace(' ', '_')}_{number + 1}"
    assert not is_real_handle(handle[1:])
    return name, handle
