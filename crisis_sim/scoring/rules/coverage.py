"""Judges `coverage`: what a run answered, in what order, and what it left alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from crisis_sim.notes import Note, note
from crisis_sim.scenario.rules import Coverage
from crisis_sim.scoring.conduct import Conduct
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.common import NONE, Finding, Judging, listed, share
from crisis_sim.scoring.verdicts import Evidence


@dataclass(frozen=True, slots=True)
class _Want:
    """One thing that is wanted: whether it was done, the inject it is about, and what to say if it was not."""

    done: bool
    inject: str
    lacking: Note


def prepare(rule: Coverage, ground: Ground) -> Judging:
    """The judge of one rule."""
    del ground

    def judge(reading: Reading) -> Finding:
        conduct = reading.situation.conduct
        if conduct is None:
            return Finding(None, note("This judges a whole run; it does not count here."))
        wants = tuple(_wants(rule, conduct))
        if not wants:
            return Finding(None, note("Nothing of this was published in the run; it does not count."))
        if not conduct.said and not conduct.answered:
            return Finding(NONE, note("Nothing was answered in this run."), (), wants[0].lacking)
        return _finding(wants)

    return judge


def _wants(rule: Coverage, conduct: Conduct) -> Iterator[_Want]:
    for name in rule.answered:
        if name in conduct.published:
            answered = conduct.answered_at(name) is not None
            yield _Want(answered, name, note('Answer "{inject}".', inject=name))
    for name in rule.left_alone:
        if name in conduct.published:
            yield _Want(conduct.answered_at(name) is None, name, note('Leave "{inject}" alone.', inject=name))
    for sooner, later in pairwise(name for name in rule.in_order if name in conduct.published):
        first, second = conduct.answered_at(sooner), conduct.answered_at(later)
        done = first is not None and (second is None or first <= second)
        yield _Want(done, sooner, note('Answer "{sooner}" before "{later}".', sooner=sooner, later=later))


def _finding(wants: tuple[_Want, ...]) -> Finding:
    lacking = [want for want in wants if not want.done]
    got = len(wants) - len(lacking)
    evidence = tuple(Evidence(0, 0, want.inject, "for" if want.done else "against") for want in wants)
    if not lacking:
        return Finding(share(got, len(wants)), note("All {all} were done as wanted.", all=len(wants)), evidence)
    return Finding(
        share(got, len(wants)),
        note("{got} of {all} were done as wanted.", got=got, all=len(wants)),
        evidence,
        listed(want.lacking for want in lacking),
    )
