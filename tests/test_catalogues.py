"""Every sentence of the program is in the catalogues, in both languages, and what is compiled is what is written."""

import io
import re

from babel.messages.pofile import read_po

from tests.messages import MO, PO, merged, messages, mo_bytes, po_text

_VALUE = re.compile(r"\{(\w+)\}")


def test_the_catalogue_holds_what_is_spoken_and_nothing_else() -> None:
    assert po_text(merged()) == PO.read_bytes(), "run `make messages`"


def test_every_message_has_an_indonesian_one() -> None:
    missing = [message.id for message in merged() if message.id and not message.string]
    assert missing == []


def test_a_translation_keeps_every_value_of_its_message() -> None:
    for message in merged():
        if message.id and message.string:
            assert set(_VALUE.findall(str(message.string))) == set(_VALUE.findall(str(message.id))), message.id


def test_the_compiled_catalogue_is_the_written_one() -> None:
    catalogue = read_po(io.BytesIO(PO.read_bytes()), locale="id")
    assert mo_bytes(catalogue) == MO.read_bytes(), "run `make messages`"


def test_the_collector_hears_calls_inside_f_strings_and_both_arms_of_a_choice() -> None:
    heard = {text for _file, text in messages()}
    assert {"Score", "penalty −{points}", "no penalty (−{points} if broken)", "Reply", "Model answer"} <= heard
