"""Real platforms and the invented ones that stand for them: a scenario names no real service."""

from __future__ import annotations

from crisis_sim.authoring.importing.draft import PlaceKind

_GROUPS: dict[tuple[str, str, PlaceKind], str] = {
    ("Cuit", "Chirper", "social"): "twitter|x|x twitter|twitter x|x.com|twitter.com|tweet|mastodon|bluesky|threads",
    ("Beranda", "Homewall", "social"): "facebook|fb|facebook.com|facebook page|facebook group|meta",
    ("Bingkai", "Framely", "social"): "instagram|ig|insta|instagram.com|instagram post|instagram reels",
    ("Klipklip", "Clipper", "social"): "tiktok|tik tok|tiktok.com|snack video|reels|snapchat",
    ("Layar", "Screenly", "social"): "youtube|yt|youtube.com|youtube comments",
    ("Jejaring Kerja", "Workring", "social"): "linkedin|linkedin.com",
    ("Forum Warga", "Town Forum", "social"): "reddit|kaskus|quora|forum|forums|reddit.com|discord",
    ("Kabar Daring", "Online News", "news"): (
        "news|online news|berita|media online|media daring|portal berita|web|website|blog|blogs|media|print|cetak|tv|"
        "television|televisi|radio|koran|press|pers|online media"
    ),
    ("Obrolan", "Chatline", "message"): "whatsapp|wa|telegram|line|signal|slack|teams|ms teams|sms|text message",
    ("Surel", "E-mail", "message"): "email|e-mail|mail|surel|gmail|outlook",
}
_OF = {name: place for place, names in _GROUPS.items() for name in names.split("|")}


def place_of(written: str, language: str) -> tuple[str, PlaceKind] | None:
    """Invented name and kind for a platform as people write it; `None` for one that is not known."""
    found = _OF.get(" ".join(written.casefold().replace("/", " ").split()))
    return None if found is None else (found[0] if language == "id" else found[1], found[2])
