"""A short list of real accounts that scenarios about crises are tempted to use."""

from __future__ import annotations

import re

_NAMES = frozenset(
    (
        # media
        "kompas", "detik", "tempo", "cnn", "cnbc", "bbc", "reuters", "antaranews", "antara", "liputan6", "tvone",
        "metrotv", "kumparan", "tirto", "narasi", "mojok", "okezone", "sindonews", "republika", "mediaindonesia",
        "jawapos", "suaradotcom", "viva", "merdeka", "idntimes", "thejakartapost", "jakpost", "tribun", "rri", "tvri",
        "rctitv", "sctv", "aljazeera", "ajenglish", "nytimes", "guardian", "skynews", "foxnews", "afp", "ap", "dpa",
        "bloomberg", "washingtonpost", "lambeturah", "folkative", "infojateng", "turnbackhoax", "mafindo",
        # institutions
        "ditjenpas", "kemenkumham", "kemenkum", "kemenimipas", "imipas", "kemenkomdigi", "komdigi", "kominfo", "polri",
        "divhumaspolri", "ccicpolri", "listyosigitp", "kemenkes", "kemendikbud", "kemendikdasmen", "kemenkeu", "bnpb",
        "bmkg", "infobmkg", "basarnas", "kpk", "bpom", "bpjskesehatan", "ombudsman", "komnasham", "komnasanak", "kpai",
        "ojk", "bankindonesia", "pln", "pertamina", "ptkai", "kai121", "garudaindonesia", "telkomsel", "tokopedia",
        "gojek", "who", "un", "unicef", "ifrc", "palangmerah", "cdcgov", "nhs", "metpolice",
        # people
        "jokowi", "prabowo", "gibran", "megawati", "anies", "aniesbaswedan", "ganjarpranowo", "ridwankamil",
        "yusrilihza", "najwashihab", "hotmanparis", "realdonaldtrump", "joebiden", "elonmusk", "keirstarmer",
    )
)  # fmt: skip
"""Handles without dots and underscores, or their first part."""

_ENDINGS = re.compile(
    r"(?:id|ri|com|dotcom|dotco|co|news|tv|indonesia|official|resmi|update|updates|terkini|breaking|world|uk|us|asia|"
    r"jateng|jatim|jabar|jakarta|subianto|rakabuming|reuters|bpost|media|\d+)*"
)


def is_real_handle(handle: str) -> bool:
    """Whether a handle (without its @) is on the list, alone or with a customary ending: ``kompascom``."""
    bare = re.sub(r"[._]", "", handle).lower()
    return any(bare[:end] in _NAMES and _ENDINGS.fullmatch(bare[end:]) for end in range(2, len(bare) + 1))
