"""What probes make of an answer: its words negated, shuffled, listed, doubled, or written in other characters."""

from __future__ import annotations

import re
from collections.abc import Callable

from crisis_sim.scenario.answers import Answer
from crisis_sim.scoring import Score, Verdict
from crisis_sim.scoring.function_words import FUNCTION_WORDS
from crisis_sim.scoring.negation import CUES

Twist = Callable[[str], str]

GIBBERISH = " ".join(("asdf qwer zxcv hjkl", "poiu lkjh mnbv ytre", "dfgh wert xcvb uiop") * 4)
_WORD = re.compile(r"[\w:.@-]*\w")
_LOOK_ALIKES = str.maketrans("aeopcxy", "аеорсху")
_MODULUS = 2**32


def twisted(answer: Answer, twist: Twist) -> Answer:
    """An answer with something done to each of its texts."""
    if answer.fields is not None:
        return Answer(fields={name: twist(text) for name, text in answer.fields.items()})
    return Answer(text=twist(answer.text or ""))


def shuffled(seed: int) -> Twist:
    """Words in another order, the same for a seed on any machine (a linear congruential stream; Knuth 1997, 3.3.4)."""

    def shuffle(text: str) -> str:
        words, state = text.split(), seed
        for last in range(len(words) - 1, 0, -1):
            state = (state * 1_664_525 + 1_013_904_223) % _MODULUS
            place = (state >> 8) % (last + 1)
            words[last], words[place] = words[place], words[last]
        return " ".join(words)

    return shuffle


def listed(text: str) -> str:
    """The content words between commas."""
    return ", ".join(word for word in _WORD.findall(text) if word.casefold() not in FUNCTION_WORDS)


def doubled(text: str) -> str:
    """The text twice."""
    return f"{text} {text}"


def with_emoji(text: str) -> str:
    """The text with an emoji that says nothing about tone."""
    return f"{text} 🙏"


def typographic(text: str) -> str:
    """Straight quotation marks as a word processor sets them."""
    opened = re.sub(r'(?<![^\s(])"', "“", text)
    return opened.replace('"', "”").replace("'", "\u2019")


def look_alike(text: str) -> str:
    """Some letters as their Cyrillic look-alikes, in every fourth word; numbers and addresses stay."""
    words = text.split(" ")
    return " ".join(
        word.translate(_LOOK_ALIKES) if at % 4 == 0 and word.isalpha() else word for at, word in enumerate(words)
    )


def negated(answer: Answer, score: Score, language: str, *, bare: bool) -> Answer:
    """An answer with every fact that earned credit denied; `bare` takes a negation of its own away instead."""
    spans: dict[str | None, set[tuple[int, int]]] = {}
    for verdict in _facts(score.verdicts):
        for found in verdict.evidence:
            if found.counts == "for":
                start = found.field_start if found.field else found.start
                spans.setdefault(found.field, set()).add((start, start + found.end - found.start))
    denial = "tidak " if language == "id" else "not "
    if answer.fields is not None:
        fields = {name: _turned(text, spans.get(name, set()), denial, bare) for name, text in answer.fields.items()}
        return Answer(fields=fields)
    return Answer(text=_turned(answer.text or "", spans.get(None, set()), denial, bare))


def _facts(verdicts: tuple[Verdict, ...]) -> list[Verdict]:
    found = []
    for verdict in verdicts:
        if verdict.type in ("mention", "corrects"):
            found.append(verdict)
        found.extend(_facts(verdict.parts))
    return found


def _turned(text: str, spans: set[tuple[int, int]], denial: str, bare: bool) -> str:
    for start, end in sorted(spans, reverse=True):
        cues = [word for word in _WORD.finditer(text, start, end) if word.group().casefold() in CUES]
        if cues and bare:
            text = text[: cues[-1].start()] + text[cues[-1].end() :].lstrip()
        else:
            text = text[:start] + denial + text[start:]
    return text
