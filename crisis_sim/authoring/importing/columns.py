"""Which column of a sheet means what: by a heading in English or Indonesian, the user's word, or its content."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from crisis_sim.authoring.importing.problems import ImportProblem
from crisis_sim.authoring.importing.table import Row, Table, as_text, letter_of
from crisis_sim.authoring.importing.times import moment_of
from crisis_sim.notes import Note, note

GUIDE: dict[str, tuple[Note, str]] = {
    "time": (
        note("when: 5, 5m, 0:05, 09:05, 26/06/2024 09:00, J+1 H+2 M-5"),
        "time|when|minute|minutes|at|moment|hour|heure|temps|delay|start time|trigger time|"
        "horaire|date/heure|date heure|date/time|date and time|real time|timestamp|datetime|date time|"
        "created at|published|published at|posted at|post time|"
        "waktu|menit|jam|pukul|saat|menit ke|jam tayang|waktu tayang|waktu unggah|waktu posting",
    ),
    "date": (note("the day, where the clock stands in a column of its own"), "date|day|tanggal|tgl|hari"),
    "kind": (
        note("post, news, message, statement, decision or end"),
        "kind|type|action|inject type|category|jenis|tipe|kategori|aksi|bentuk",
    ),
    "channel": (
        note("where it appears"),
        "channel|platform|source|medium|network|site|canal|kanal|saluran|sumber|media|jejaring",
    ),
    "from": (
        note("who says it"),
        "from|author|influencer|author name|sender|user|username|user name|account|actor|handle|screen name|name|"
        "speaker|emetteur|émetteur|expéditeur|"
        "dari|penulis|pengirim|akun|nama akun|pengguna|nama pengguna|nama",
    ),
    "to": (
        note("for whom it is, told to the trainer"),
        "to|for|player|players|team|teams|recipient|recipients|destinataire|destinataires|récepteur|"
        "untuk|kepada|penerima|tim|peserta|tujuan",
    ),
    "headline": (
        note("headline of a news item, subject of a message"),
        "headline|title|subject|titre|objet|sujet|judul|subjek|perihal|tajuk",
    ),
    "text": (
        note("what it says"),
        "text|body|content|message|script|post|tweet|caption|contenu|full text|"
        "hit sentence|opening text|snippet|extract|mention|mention text|mention content|inject|comment|"
        "teks|isi|konten|pesan|unggahan|cuitan|narasi|isi pesan|isi unggahan|komentar",
    ),
    "reply_to": (
        note("the id of the row that it answers"),
        "reply to|reply|in reply to|parent|balasan|balasan untuk|membalas",
    ),
    "options": (note("what can be chosen in a decision, parted by |"), "options|choices|poll|pilihan|opsi"),
    "picture": (
        note("what a picture shows"),
        "picture name|image description|alt text|media description|keterangan gambar|deskripsi gambar",
    ),
    "note": (
        note("for the trainer, never shown"),
        "note|notes|remark|remarks|comments|description|expectation|expected|expected action|expected actions|"
        "catatan|keterangan|tindakan diharapkan|harapan",
    ),
    "id": (note("name of the row, for replies"), "id|#|no|number|nr|nomor|no."),
    "reach": (
        note("how many people it reached"),
        "reach|followers|views|impressions|audience|jangkauan|pengikut|tayangan|impresi",
    ),
    "sentiment": (note("how it speaks of the organisation"), "sentiment|sentimen|tone|polarity|nada"),
}  # fmt: skip
"""What every key means, and the headings that are known for it."""
_KEY_OF = {heading: key for key, (_, headings) in GUIDE.items() for heading in headings.split("|")}
SEARCHED = 20
"""Rows in which a heading is looked for; plans often begin with a title and a legend."""
_UNIT = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
"""What stands in brackets behind a heading, as in ``Time (min)``."""
_LETTERS = re.compile(r"[A-Z]{1,2}")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each key stands, by column from 0; `heading` is the row of headings, `None` where there is none."""

    place: Mapping[str, int]
    heading: Row | None

    def name(self, column: int) -> str:
        """What people call a column: its heading, or its letter."""
        return (self.heading.text(column) if self.heading is not None else "") or letter_of(column)

    def cell(self, row: Row, key: str) -> object:
        return row.cell(self.place[key]) if key in self.place else None

    def text(self, row: Row, key: str) -> str:
        return as_text(self.cell(row, key))


def known(heading: object) -> str | None:
    """The key of a heading, if it is a known one."""
    bare = _UNIT.sub("", as_text(heading)[:80]).strip(":* ").casefold().replace("_", " ")
    return _KEY_OF.get(" ".join(bare.split()))


def columns_of(table: Table, asked: Mapping[str, str]) -> Columns | None:
    """The columns of a sheet; `asked` are the user's own, key to heading or column letter. `None` for a sheet with
    neither a heading nor a column of times.

    Raises:
        ImportProblem: for a column that was asked for and is not there.
    """
    for row in table.rows[:SEARCHED]:
        found = _headings(row, asked)
        if found is not None:
            return Columns(found, row)
    lettered = {key: _column(value) for key, value in asked.items() if _LETTERS.fullmatch(value)}
    if len(lettered) < len(asked):
        missing = next(value for value in asked.values() if not _LETTERS.fullmatch(value))
        raise ImportProblem(
            note(
                'There is no column "{column}" in the first rows; write its heading, or its letter such as C.',
                column=missing,
            )
        )
    guessed = {} if lettered else _by_content(table)
    if guessed is None or not (guessed or "time" in lettered):
        return None
    return Columns({**guessed, **lettered}, None)


def _headings(row: Row, asked: Mapping[str, str]) -> dict[str, int] | None:
    wanted = {value.strip().casefold(): key for key, value in asked.items()}
    found: dict[str, int] = {}
    given = 0
    for column, cell in enumerate(row.cells):
        key = wanted.get(as_text(cell).casefold())
        given += key is not None
        if key is not None:
            found[key] = column
    lettered = {key: _column(v) for key, v in asked.items() if key not in found and _LETTERS.fullmatch(v)}
    if given + len(lettered) < len(asked):
        return None
    found |= lettered
    for column, cell in enumerate(row.cells):
        if isinstance(cell, str) and _is_moment(cell):
            return None
        key = known(cell)
        if key is not None and key not in found and column not in found.values():
            found[key] = column
    enough = len(found) - len(lettered) >= 2 and ("text" in found or "headline" in found)
    return found if enough or given else None


def _is_moment(cell: str) -> bool:
    return not cell.isdecimal() and moment_of(cell) is not None


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _by_content(table: Table) -> dict[str, int] | None:
    """A plan without headings: its times show where they stand, and the others are where plans have them: what is
    done before the time, then for whom, the subject and the message after it."""
    votes: dict[int, int] = {}
    for row in table.rows:
        for column in row.filled:
            cell = row.cell(column)
            if (
                not isinstance(cell, int | float)
                and not (isinstance(cell, str) and cell.isdecimal())
                and moment_of(cell)
            ):
                votes[column] = votes.get(column, 0) + 1
    if not votes:
        return None
    time = max(votes, key=lambda column: (votes[column], -column))
    return {
        "time": time,
        **({"kind": time - 1} if time else {}),
        "to": time + 1,
        "headline": time + 2,
        "text": time + 3,
    }
