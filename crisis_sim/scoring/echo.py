"""Answers that say nothing of their own: copied from the task, or a list of key words."""

from __future__ import annotations

from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tasks import Task
from crisis_sim.scoring.function_words import FUNCTION_WORDS
from crisis_sim.scoring.sentences import Sentence
from crisis_sim.scoring.text import Document, read

_COPIED = 0.8
"""Share of an answer's three-word runs that stand in the task, from which it is a copy."""
_FEWEST = 8
"""Words an answer or sentence needs to be called a copy or a list."""
_LIST = 0.1
"""Share of function words below which words are a list (whole texts: .3 to .5)."""
_REPEATED = 0.4
"""Share of different words below which a text of some length repeats itself."""
_LONG = 25

Runs = frozenset[tuple[str, ...]]


def sources_of(scenario: Scenario, task: Task) -> tuple[Runs, ...]:
    """The three-word runs of every text that a task shows the trainee."""
    texts = [task.ask, task.hint or "", task.original or "", scenario.briefing]
    for ident in (task.to, task.about):
        inject = scenario.injects.get(ident) if ident else None
        said = inject.said if inject else None
        if said is not None:
            texts.append(f"{getattr(said, 'headline', '')} {said.text}")
    return tuple(frozenset(runs_of(read(text))) for text in texts if text)


def copied(document: Document, sources: tuple[Runs, ...]) -> bool:
    """Whether an answer is a copy of something that its task shows."""
    runs = runs_of(document)
    if len(document.forms) < _FEWEST or not runs:
        return False
    return any(sum(run in source for run in runs) >= _COPIED * len(runs) for source in sources)


def runs_of(document: Document) -> list[tuple[str, ...]]:
    """The three-word runs of a text."""
    forms = document.forms
    return [forms[at : at + 3] for at in range(len(forms) - 2)]


def listed_sentences(document: Document, headline: tuple[int, int] | None) -> frozenset[int]:
    """The sentences that are bare lists of words, all of them when the whole text repeats itself.

    A headline may leave function words out, and a short sentence (``Turut berduka cita.``) too.
    """
    forms = document.forms
    if len(forms) >= _LONG and len(set(forms)) < _REPEATED * len(forms) ** 0.9:
        return frozenset(range(len(document.sentences)))
    return frozenset(
        number
        for number, sentence in enumerate(document.sentences)
        if sentence.last - sentence.first >= _FEWEST
        and not _within(document.tokens[sentence.first].start, headline)
        and _bare(document, sentence)
    )


def _bare(document: Document, sentence: Sentence) -> bool:
    words = [form for form in document.forms[sentence.first : sentence.last] if form.isalpha()]
    return len(words) >= _FEWEST and sum(form in FUNCTION_WORDS for form in words) < _LIST * len(words)


def _within(start: int, area: tuple[int, int] | None) -> bool:
    return area is not None and area[0] <= start < area[1]
