"""What an imported scenario says where its source says nothing, in the scenario's language."""

from __future__ import annotations

WORDINGS: dict[str, dict[str, str]] = {
    "id": {
        "title": "Skenario impor",
        "summary": "Diimpor dari {source}; periksa dan lengkapi sebelum dimainkan.",
        "briefing": (
            "Anda petugas humas yang sedang piket. Ikuti apa yang muncul, jawab yang perlu dijawab, dan tulis apa yang "
            "perlu diketahui warga."
        ),
        "social": "Cuit",
        "news": "Kabar Daring",
        "message": "Pesan",
        "who-social": "Warga",
        "who-news": "Redaksi Kabar Daring",
        "who-message": "Pengendali latihan",
        "ask-statement": "Tulis jawaban Anda.",
        "ask-decision": "Apa yang Anda putuskan? Sebut juga alasannya.",
        "words": "Tulisan",
        "judgement": "Penilaian fasilitator",
        "weak": "lemah",
        "fair": "cukup",
        "strong": "kuat",
        "privacy": "Tidak membuka data pribadi",
        "decision": "Keputusan",
        "choice": "Pilihan",
        "everything": "Semua yang terbit",
        "end": "Penutup",
        "debrief": "Latihan selesai. Bicarakan: apa yang dijawab, apa yang tidak, dan mengapa.",
        "handle": "@akun_samaran",
        "email": "nama@contoh.example",
        "number": "0000-XXXX",
        "option": "Pilihan {n}",
        "picture": "Gambar",
        "for": "Untuk",
        "expected": "Tindakan yang diharapkan",
        "shown": "Waktu yang ditampilkan",
        "sentiment": "Sentimen",
    },
    "en": {
        "title": "Imported scenario",
        "summary": "Imported from {source}; look it over and complete it before it is played.",
        "briefing": (
            "You are the press officer on duty. Follow what appears, answer what needs an answer, and write what "
            "people have to know."
        ),
        "social": "Chirper",
        "news": "Online News",
        "message": "Messages",
        "who-social": "A resident",
        "who-news": "Online News desk",
        "who-message": "Exercise control",
        "ask-statement": "Write your answer.",
        "ask-decision": "What do you decide? Give your reason too.",
        "words": "Writing",
        "judgement": "Facilitator's judgement",
        "weak": "weak",
        "fair": "fair",
        "strong": "strong",
        "privacy": "No private data",
        "decision": "Decision",
        "choice": "What was chosen",
        "everything": "Everything published",
        "end": "The end",
        "debrief": "The exercise is over. Talk about what was answered, what was not, and why.",
        "handle": "@some_account",
        "email": "name@sample.example",
        "number": "0000-XXXX",
        "option": "Option {n}",
        "picture": "Picture",
        "for": "For",
        "expected": "Expected actions",
        "shown": "Time shown",
        "sentiment": "Sentiment",
    },
}
"""By language and name. They are texts of a scenario, not of a screen, so they stand here and not in a catalogue."""
