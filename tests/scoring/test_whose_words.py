"""Whose words a match is: what the crowd is reported to say is not ours; what we say, or pass on, is."""

import pytest

from tests.scoring.scenes import expresses, scene, verdict


@pytest.mark.parametrize(
    ("concept", "text"),
    [
        ("responsibility", "The comments say it is our fault."),
        ("attack", "The columnist wrote that we are liars."),
        ("hoax_label", "Katanya sih hoaks."),
        ("respect", "Penumpang itu tadi bilang terima kasih kepada sopir ambulans."),
        ("responsibility", "katanya si penelpon admin kita udh ngaku salah"),
        ("speculation", "Pengamat di televisi menduga ada sabotase."),
    ],
)
def test_what_the_crowd_says_is_not_ours(concept: str, text: str) -> None:
    assert not expresses(concept, text)


@pytest.mark.parametrize(
    ("concept", "text"),
    [
        ("apology", "Residents say that we answered too late, and we apologise for that."),
        ("apology", "Kepala Lapas menyampaikan permohonan maaf kepada keluarga."),
        ("hoax_label", "We say it plainly: the message is false."),
        ("investigation", "Warga bilang airnya bau, maka kami sedang menyelidiki penyebabnya."),
        ("apology", "I said it to the families and say it again: we are sorry."),
    ],
)
def test_what_we_say_about_it_is(concept: str, text: str) -> None:
    assert expresses(concept, text)


def test_what_authorities_have_said_may_be_passed_on() -> None:
    rule = {"id": "out", "type": "mention", "any": ["fire is out"]}
    assert verdict(scene(rule, language="en"), "The police say that the fire is out.").status == "met"
    assert verdict(scene(rule, language="en"), "Somebody says that the fire is out.").status == "missed"


def test_an_issue_that_the_crowd_brings_up_is_named() -> None:
    rule = {"id": "early", "type": "spot", "any": ["petrol"], "full": "2m", "before": "5m"}
    assert verdict(scene(rule, language="en"), "Residents say that petrol was dumped.").status == "met"


@pytest.mark.parametrize(
    ("concept", "text", "heard"),
    [
        ("apology", "Should errors be found, we apologise.", False),
        ("apology", "Were it our fault, we would be sorry and apologise.", False),
        ("instruction", "Should you smell gas call the fire brigade and leave the house.", True),
        ("apology", "Umpama kami keliru, kami minta maaf.", False),
        ("apology", "Had anyone told us? No, and we are sorry.", True),
    ],
)
def test_a_condition_may_open_with_its_verb(concept: str, text: str, heard: bool) -> None:
    assert expresses(concept, text) is heard


@pytest.mark.parametrize(
    ("concept", "text", "heard"),
    [
        ("apology", "The contractor has apologised to us.", False),
        ("apology", "The airline apologises to its passengers.", True),
        ("apology", "Nakhodanya telah memohon maaf kepada keluarga.", False),
        ("responsibility", "Sopirnya sudah mengaku salah.", False),
        ("apology", "Our driver and we apologise to the family.", True),
        ("apology", "Atas kelalaian sopir kami mohon maaf.", True),
        ("apology", "For the mistake of the contractor, apologies to all.", True),
    ],
)
def test_an_outsider_asks_pardon_for_itself(concept: str, text: str, heard: bool) -> None:
    assert expresses(concept, text) is heard
