"""Files of other tools, written for these tests, and what is done with every one of them."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from crisis_sim.authoring.importing import Imported, Wishes, imported, told
from crisis_sim.engine.events import Event
from crisis_sim.engine.exercise import Exercise
from crisis_sim.engine.scripted import play
from crisis_sim.scenario import load_text
from crisis_sim.scenario.answers import Answers
from crisis_sim.scenario.scenario import Scenario

T3SF: list[Any] = [
    {
        "#": 1, "Real Time": "07:29 PM", "Date": "Monday 9:30 AM", "Subject": "Leak", "From": "Nadia Kusuma",
        "Player": "Press office", "Script": "A customer list is on a forum.", "Photo": "https://pictures.example/a.png",
        "Picture Name": "Screenshot of a forum", "Profile": "", "Poll": "",
    },
    {
        "#": 2, "Real Time": "07:35 PM", "Date": "Monday 9:40 AM", "Subject": "What now?", "From": "The boss",
        "Player": "", "Script": "Do we answer?", "Poll": "Answer | Wait",
    },
    {"#": 3, "Real Time": "09:02 PM", "Subject": "", "From": "", "Script": "It is on the news."},
]  # fmt: skip

ICEBERG: dict[str, Any] = {
    "schema_version": "1.0",
    "title": "Branches",
    "description": "Two ways that meet.",
    "participant_teams": [{"id": "comms", "label": "Communications"}],
    "start_inject_id": "first",
    "injects": [
        {
            "id": "first", "title": "First", "content": "Something happened.", "target_teams": ["comms"],
            "options": [
                {"id": "left", "label": "Go left", "next_inject_id": "left-way"},
                {"id": "right", "label": "Go right", "next_inject_id": "right-way"},
            ],
            "expected_actions": ["Say what is known"],
        },
        {"id": "left-way", "title": "Left", "content": "You went left.", "next_inject_id": "meeting"},
        {
            "id": "right-way", "title": "Right", "content": "You went right.", "next_inject_id": "meeting",
            "triggers_communications": [
                {"external_entity": "A journalist", "direction": "inbound", "subject": "Hello", "body": "Any comment?",
                 "delay_after_release_seconds": 30},
                {"external_entity": "Press", "direction": "outbound", "subject": "Ours", "body": "Our statement."},
            ],
        },
        {"id": "meeting", "title": "Meeting", "content": "Both ways meet here.", "free_text_response": True},
        {"id": "alone", "title": "Alone", "content": "Nothing leads here.", "release_at_minutes": 30},
    ],
    "debrief_notes": "Talk about it.",
}  # fmt: skip

OPENAEV: dict[str, Any] = {
    "export_version": 1,
    "scenario_information": {"scenario_name": "Export", "scenario_description": "<p>A leak.</p>"},
    "scenario_injects": [
        {"inject_id": "a", "inject_title": "Send a mail", "inject_enabled": True, "inject_depends_duration": 0,
         "inject_content": {"subject": "Alert", "body": "<p>First line<br/>second &amp; last</p>", "attachments": [1]}},
        {"inject_id": "b", "inject_title": "Press article", "inject_enabled": True, "inject_depends_duration": 600,
         "inject_content": {"message": "It is in the paper."}},
        {"inject_id": "c", "inject_title": "Follow up", "inject_enabled": True, "inject_depends_on": "a",
         "inject_depends_duration": 120, "inject_content": {"message": "And now?"}},
        {"inject_id": "d", "inject_title": "Off", "inject_enabled": False, "inject_depends_duration": 0},
    ],
}  # fmt: skip

PLAN = """Rencana latihan banjir;;;;;;
Menit;Jenis;Kanal;Dari;Judul;Teks;Pilihan
0;unggahan;Twitter;Warga hilir;;Air naik!;
Bagian dua;;;;;;
5;berita;Kabar Sukamaju;Redaksi;Banjir besar;Banjir melanda desa.;
7;pesan;WA;Kepala;;Tolong jawab wartawan.;
8;keputusan;;;;Bagaimana?;Jawab | Tunggu
10;tugas;;;;Tulis pernyataan.;
99:99;pesan;;x;;salah jam;
20;selesai;;;;;
"""

POSTS = """Waktu,Akun,Isi,Platform,Jangkauan,Sentimen
26/06/2024 09.00,@kompascom,Banjir di Sukamaju @polri tolong,Twitter,"12,5K",negatif
2024-06-26T09:07:30+07:00,budi99,Telepon 0812-3456-7890 ya @kompascom,Instagram,1.200,netral
45469.5,media x,Berita: air naik. Warga mengungsi.,Online News,,positif
2:86,sari,jam salah,Facebook,3,
26/06/2024 12.30,,tanpa nama,Facebook,tidak tahu,
"""


def made(folder: Path, name: str, content: str | bytes | dict[str, Any] | list[Any], **wished: Any) -> Imported:
    """What comes of a file with this content."""
    path = folder / name
    raw = json.dumps(content) if isinstance(content, dict | list) else content
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    form, columns = wished.pop("form", None), wished.pop("columns", None)
    return imported(path, Wishes(wished.pop("language", "en"), **wished), form, columns)


def played(found: Imported) -> tuple[Scenario, Exercise, list[Event]]:
    """The scenario of an import, loaded and played through by a trainee who says nothing."""
    assert not found.errors, found.errors
    scenario = load_text(found.text, "imported.yaml")
    exercise, events = play(scenario, Answers())
    assert exercise.ended is not None
    assert exercise.ended.ending == "end"
    return scenario, exercise, events


def lines(found: Imported) -> str:
    """What was left, as it is told."""
    return "\n".join(told(found.left, str))


def moments(scenario: Scenario) -> dict[str, int]:
    """Seconds of the injects that have a moment of their own."""
    return {inject.id: inject.at // 1000 for inject in scenario.timeline if inject.at is not None}


def workbook(*sheets: Any, change: Callable[[Workbook], None] | None = None) -> bytes:
    """An XLSX file with these rows in its sheets."""
    book = Workbook()
    del book["Sheet"]
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(list(row))
    if change is not None:
        change(book)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """A ZIP archive with one more part, or another one in its place."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info, old.read(info))
        new.writestr(name, part)
    return target.getvalue()
