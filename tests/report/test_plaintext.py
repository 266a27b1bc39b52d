"""What people wrote, made safe to show on one line or many."""

from crisis_sim.report.plaintext import printable


def test_no_hidden_character_is_shown() -> None:
    hidden = "\u200b\u200d\u202e\u2066\ufe0f\ufff9\U000e0041\u180e\u061c\x1b\x07\x9b"
    assert printable(f"a{hidden}b") == "ab"


def test_every_kind_of_line_end_stays_a_line_end() -> None:
    assert printable("a\u2028b\u2029c\x85d\re\r\nf") == "a\nb\nc\nd\ne\nf"
