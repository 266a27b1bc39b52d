"""What a verdict had at stake, said truly: a rule that was not scored neither held nor failed."""

from __future__ import annotations

from crisis_sim.report.cards import VerdictCard
from crisis_sim.report.stakes import stake


def card(credit: float | None, *, weight: float = 0, kind: str = "privacy", gate: float | None = None) -> VerdictCard:
    return VerdictCard(
        rule="r", type=kind, label="R", status="unscored" if credit is None else "met", credit=credit, weight=weight,
        counted=credit is not None, penalty=None, gate=gate, fired=False, explanation="", advice=None, evidence=(),
        why=None, source=None, objective=None, parts=(),
    )  # fmt: skip


def test_a_gate_on_silence_is_not_said_to_have_held() -> None:
    assert stake(card(None, gate=20), "en") == "not scored"
    assert stake(card(1, gate=20), "en") == "gate held (20)"


def test_a_rule_that_abstains_is_not_scored_and_a_facilitators_blank_shows_its_weight() -> None:
    assert stake(card(None, weight=1, kind="promise"), "en") == "not scored"
    assert stake(card(None, weight=2, kind="manual"), "en") == "credit –, weight 2; not counted"
