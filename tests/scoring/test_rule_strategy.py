"""`strategy`: image-repair strategies against the crisis cluster."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.rules.strategy import FITTING, UNFITTING, Strategy
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.response import Response, Situation
from crisis_sim.scoring.strategies import sounds, strategies_in
from crisis_sim.scoring.text import read
from tests.scoring.scenes import scene, verdict

_SCENE = scene({"id": "none", "type": "length", "words": [0, 10]})
_GROUND = Ground(_SCENE)
_EARS = sounds(_GROUND)


def heard(text: str) -> set[Strategy]:
    document = read(text)
    reading = Reading(
        Response(Answer(text=text), text), Situation(_SCENE, 0), document, _GROUND.book.match(document), _GROUND.book
    )
    return set(strategies_in(reading, _EARS))


@pytest.mark.parametrize(
    ("strategy", "text"),
    [
        ("deny", "Kami membantah tuduhan itu."),
        ("deny", "Itu bukan kesalahan kami."),
        ("deny", "We reject these allegations."),
        ("deny", "There was no negligence on our side."),
        ("debunk", "Pesan yang beredar itu hoaks."),
        ("debunk", "That claim is false."),
        ("scapegoat", "Ini salah vendor."),
        ("scapegoat", "This is the fault of the contractor."),
        ("attack", "Penyebar video bisa kena UU ITE."),
        ("excuse", "Kejadian ini di luar kendali kami."),
        ("excuse", "It was beyond our control."),
        ("minimise", "Ini hanya insiden kecil."),
        ("victimage", "Kami juga korban dalam hal ini."),
        ("victimage", "We are victims too."),
        ("compensate", "Biaya pengobatan korban kami tanggung."),
        ("compensate", "We will pay the cost of treatment."),
        ("apologise", "Kami meminta maaf kepada keluarga."),
        ("apologise", "This is our responsibility."),
        ("correct", "Kami telah menonaktifkan dua petugas."),
        ("correct", "We have replaced the filter in the system."),
        ("ingratiate", "Terima kasih atas kesabaran warga."),
        ("ingratiate", "Thank you for your patience."),
        ("care", "Kami turut berduka cita."),
        ("instruct", "Mohon tidak mendekati lokasi."),
    ],
)
def test_a_strategy_is_heard(strategy: Strategy, text: str) -> None:
    assert strategy in heard(text)


@pytest.mark.parametrize(
    ("strategy", "text"),
    [
        ("deny", "Kami tidak membantah kejadian itu."),
        ("deny", "We do not deny this."),
        ("deny", "Ini kesalahan kami."),
        ("deny", "Pesan yang beredar itu hoaks."),
        ("debunk", "Laporan warga itu benar."),
        ("excuse", "Kami tidak mencari alasan."),
        ("excuse", "This was within our control."),
        ("scapegoat", "It was beyond our control."),
        ("victimage", "Kami menemui para korban."),
        ("victimage", "We are with the victims."),
        ("compensate", "Belum ada kompensasi."),
        ("compensate", "How will you pay the costs?"),
        ("ingratiate", "Kami tidak sabar menunggu."),
        ("apologise", "Mereka harus minta maaf."),
    ],
)
def test_a_near_miss_is_not(strategy: Strategy, text: str) -> None:
    assert strategy not in heard(text)


def rule(**more: Any) -> dict[str, Any]:
    return {"id": "r", "type": "strategy", **more}


@pytest.mark.parametrize(
    ("cluster", "text", "credit"),
    [
        ("preventable", "Kami meminta maaf kepada keluarga dan telah menonaktifkan dua petugas.", 1),
        ("preventable", "Kami meminta maaf, tetapi ini salah vendor.", 0),
        ("preventable", "Kami meminta maaf. Ini di luar kendali kami.", 0),
        ("accidental", "Kami meminta maaf. Ini di luar kendali kami.", 1),
        ("accidental", "Kami membantah tuduhan itu.", 0),
        ("preventable", "Kami turut berduka cita.", 0),
        ("victim", "Kami turut berduka cita.", 1),
        ("victim", "Pesan itu hoaks. Rebus airnya dulu.", 1),
        ("preventable", "Terima kasih atas kesabaran warga.", 0),
        ("preventable", "We apologise to the families. We have closed the intake.", 1),
        ("preventable", "We reject these claims.", 0),
    ],
)
def test_what_fits_depends_on_the_cluster(cluster: str, text: str, credit: int) -> None:
    assert verdict(scene(rule(cluster=cluster)), text).credit == credit


def test_the_scenario_s_cluster_holds_unless_the_rule_names_one() -> None:
    text = "Kami meminta maaf. Ini di luar kendali kami."
    assert verdict(scene(rule(), crisis="preventable"), text).credit == 0
    assert verdict(scene(rule(), crisis="accidental"), text).credit == 1


def test_a_denial_mixed_into_amends_is_half() -> None:
    mixed = rule(cluster="victim", fitting=["deny", "apologise"])
    found = verdict(scene(mixed), "Kami membantah tuduhan itu. Kami meminta maaf kepada keluarga.")
    assert found.credit == Fraction(1, 2)
    assert [evidence.counts for evidence in found.evidence] == ["against"]


def test_the_author_s_own_tables_replace_the_defaults() -> None:
    assert verdict(scene(rule(fitting=["ingratiate"])), "Terima kasih atas kesabaran warga.").credit == 1
    assert verdict(scene(rule(unfitting=["apologise"])), "Kami meminta maaf kepada keluarga.").credit == 0


def test_no_strategy_is_fitting_and_unfitting_at_once() -> None:
    for cluster, names in FITTING.items():
        assert not set(names) & set(UNFITTING[cluster])
