"""Answers that say nothing of their own: copied from the task, a list of key words, or words in no order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from crisis_sim.scenario.scenario import Scenario
from crisis_sim.scenario.tasks import Task
from crisis_sim.scoring.function_words import FUNCTION_WORDS
from crisis_sim.scoring.response import Response
from crisis_sim.scoring.sentences import Sentence
from crisis_sim.scoring.text import Document, read
from crisis_sim.scoring.wordorder import misplaced
from crisis_sim.scoring.words import words_of

_COPIED = 0.8
"""Share of an answer's three-word runs that stand in the task, from which it is a copy."""
_FEWEST = 8
"""Words an answer or sentence needs to be called a copy or a list."""
_LIST = 0.1
"""Share of function words below which words are a list (whole texts: .3 to .5)."""
_REPEATED = 0.4
"""Share of different words below which a text of some length repeats itself."""
_LONG = 25
_PARTED = 0.55
"""Share of neighbours with a comma between them, from which a sentence is a list (docs/rules.md)."""
_PIECES = 6
"""Pieces between commas from which a sentence is a list, where all but one are short and no "and" closes them."""
_PIECE = 4
"""Words of a short piece."""
_MISPLACED = 2
"""Pairs in no order that a text needs to be called a salad; honest texts have one at most."""
_DISORDER = 0.07
"""Share of such pairs among the function words of a text, from which it is a salad (honest: .005; shuffled: .15)."""
_SAME_WORDS = 0.85
"""Share of words that a text has in common with a known answer, from which it is made of that answer's words."""
_KEPT_ORDER = 0.5
"""Share of neighbours kept, below which the words of a known answer were shuffled."""

_CLOSING = words_of("dan atau serta and or")

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


def answers_of(scenario: Scenario, task: Task) -> tuple[Known, ...]:
    """The answers that a task's rubric holds as its self-tests, by their words."""
    tests = scenario.rubric_of[task.rubric].tests
    texts = [Response.of(test.answer).text for test in tests]
    return tuple(Known.of(text) for text in dict.fromkeys(texts) if len(text.split()) >= _FEWEST)


def copied(document: Document, sources: tuple[Runs, ...]) -> bool:
    """Whether an answer is a copy of something that its task shows."""
    forms = document.forms
    return len(forms) >= _FEWEST and any(_copied_from(source, forms) for source in sources)


def _copied_from(source: Runs, forms: tuple[str, ...]) -> bool:
    runs = len(forms) - 2
    own = 0
    for at in range(runs):
        if forms[at : at + 3] not in source:
            own += 1
            if runs - own < _COPIED * runs:
                return False
    return True


@dataclass(frozen=True, slots=True)
class Known:
    """A text that stands in the scenario as an answer, by its words and its pairs of neighbours."""

    words: Counter[str]
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, text: str) -> Known:
        """The words of a text."""
        forms = read(text).forms
        return cls(Counter(forms), frozenset(pairwise(forms)))

    def shuffled_in(self, document: Document) -> bool:
        """Whether a document is made of these words in another order."""
        size, own = len(document.forms), self.words.total()
        longer = max(size, own)
        if size < _FEWEST or min(size, own) < _SAME_WORDS * longer:
            return False
        if (self.words & Counter(document.forms)).total() < _SAME_WORDS * longer:
            return False
        return sum(pair in self.pairs for pair in pairwise(document.forms)) < _KEPT_ORDER * (size - 1)


def disordered(document: Document, known: tuple[Known, ...]) -> bool:
    """Whether the words of a text stand in no order: by their grammar, or as a known answer that was shuffled."""
    misplaced_pairs = sum(misplaced(document, sentence) for sentence in document.sentences)
    if misplaced_pairs >= _MISPLACED:
        function_words = sum(map(FUNCTION_WORDS.__contains__, document.forms))
        if misplaced_pairs >= _DISORDER * function_words:
            return True
    return any(answer.shuffled_in(document) for answer in known)


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
        [
            number
            for number, sentence in enumerate(document.sentences)
            if sentence.last - sentence.first >= _FEWEST
            and (_bare(document, sentence) or _parted(document, sentence))
            and not _within(document.tokens[sentence.first].start, headline)
        ]
    )


def _bare(document: Document, sentence: Sentence) -> bool:
    forms = document.forms[sentence.first : sentence.last]
    if sum(map(FUNCTION_WORDS.__contains__, forms)) >= _LIST * len(forms):
        return False
    words = [form for form in forms if form.isalpha()]
    return len(words) >= _FEWEST and sum(map(FUNCTION_WORDS.__contains__, words)) < _LIST * len(words)


def _parted(document: Document, sentence: Sentence) -> bool:
    """Whether commas stand between so many words, or so many short pieces, that they are a list."""
    tokens, text = document.tokens, document.text
    enough = _PARTED * (sentence.last - sentence.first - 1)
    if text.count(",", tokens[sentence.first].start, tokens[sentence.last - 1].end) < min(enough, _PIECES - 1):
        return False
    starts = [
        at for at in range(sentence.first + 1, sentence.last) if "," in text[tokens[at - 1].end : tokens[at].start]
    ]
    if len(starts) >= enough:
        return True
    if len(starts) < _PIECES - 1 or document.forms[starts[-1]] in _CLOSING:
        return False
    sizes = [end - start for start, end in pairwise([sentence.first, *starts, sentence.last])]
    return sum(size > _PIECE for size in sizes) <= 1


def _within(start: int, area: tuple[int, int] | None) -> bool:
    return area is not None and area[0] <= start < area[1]
