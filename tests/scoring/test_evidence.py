"""Every verdict shows its words, at their place in the text as typed."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from crisis_sim.scenario.answers import Answer
from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scoring import Evidence, Judge, Response, Score, Verdict
from tests.scoring.scenes import scene

FACTS = [
    {"id": "boil", "text": "Rebus air", "any": ["rebus * air"]},
    {"id": "petrol", "status": "false", "text": "Bensin di waduk", "any": ["bensin * waduk"]},
]
SCENE: Scenario = scene(
    {"id": "fact", "type": "mention", "fact": "boil"},
    {"id": "sorry", "type": "tone", "want": ["apology", "empathy"], "at_least": 2},
    {"id": "blame", "type": "tone", "shun": ["blame", "minimising"], "penalty": 5},
    {"id": "guess", "type": "avoid", "concepts": ["speculation"], "penalty": 5},
    {"id": "next", "type": "action", "need": ["who", "what", "when", "instruction", "contact", "next_update"]},
    {"id": "myth", "type": "corrects", "claim": "petrol", "with_fact": "boil", "need": ["fact", "warning", "source"]},
    {"id": "true", "type": "consistent", "penalty": 5},
    {"id": "safe", "type": "privacy", "gate": 20},
    {
        "id": "form",
        "type": "structure",
        "need": ["headline", "lead", "who", "when", "where", "quote", "contact", "hashtags"],
    },
    facts=FACTS,
    protected=[{"name": "Budi Santoso"}],
)
JUDGE = Judge(SCENE)
PIECES = st.sampled_from(
    [
        "Kami mohon maaf", "turut berduka", " rebus dulu airnya", "ﬁ", "é", "e\u0301", "\u200b", "\u202e", "ma\u00adaf",
        "“", "”", '"', ". ", "\n\n", " ", ", ", "ini salah vendor", "mungkin karena korsleting", "pukul 20.00 WIB",
        "0812-3456-7890", "B u d i Santoso", "bensin di waduk", "hoaks", "hotline", "😂", "\ud800", "𝓶𝓪𝓪𝓯", "ＭＡＡＦ",
        "#Kalirejo", "tidak ", "kami ", "hanya insiden kecil", "di Kalirejo", "pembaruan berikutnya", "\x00", "\r\n",
    ]
)  # fmt: skip


def _evidence(verdicts: tuple[Verdict, ...]) -> Iterator[Evidence]:
    for verdict in verdicts:
        yield from verdict.evidence
        yield from _evidence(verdict.parts)


def _hold(score: Score, response: Response) -> None:
    starts = {name: start for name, start, _ in response.fields}
    for found in _evidence(score.verdicts):
        assert response.text[found.start : found.end] == found.text
        assert found.field_start == (found.start - starts[found.field] if found.field else 0)


@settings(max_examples=80, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_evidence_is_the_text_between_its_offsets(text: str) -> None:
    answer = Answer.model_construct(text=text)
    _hold(JUDGE.task("first", answer, opened_ms=0, sim_ms=0), Response.of(answer))


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from(["headline", "lead", "body", "quote", "contact"]), PIECES, min_size=1))
def test_evidence_of_a_release_names_its_field(fields: dict[str, str]) -> None:
    answer = Answer.model_construct(fields=fields)  # type: ignore[arg-type]
    _hold(JUDGE.task("first", answer, opened_ms=0, sim_ms=0), Response.of(answer))


def test_every_verdict_explains_itself() -> None:
    for text in ("Kami mohon maaf.", "Api.", "Ini salah vendor, mungkin karena korsleting."):
        for verdict in JUDGE.task("first", Answer(text=text), opened_ms=0, sim_ms=0).verdicts:
            said = verdict.explanation.say()
            assert said and "{" not in said
            assert "you failed" not in said.lower()
            if verdict.status != "met":
                assert verdict.advice is not None and "{" not in verdict.advice.say()
