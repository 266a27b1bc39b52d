"""How the public takes up what was said, beyond its score: which rumours it corrects and in what form, and what makes
people pass it on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from crisis_sim.scenario.rules import Corrects, every_rule
from crisis_sim.scoring.ground import Ground
from crisis_sim.scoring.reading import Reading
from crisis_sim.scoring.rules.corrects import steps_of

Correction = Literal["full", "label", "none"]
"""full: the fact, a warning, and all that its rule asks for beside them. label: the rumour is called false, no more."""

_INSTRUCTING = ("instruction", "contact")
_PRAISING = ("self_praise",)


@dataclass(frozen=True, slots=True)
class Uptake:
    """What readers find in a public text."""

    instructs: bool
    """It tells people what to do or where to turn."""
    praises_only: bool
    """It praises the organisation and tells nobody what to do."""
    corrections: Mapping[str, Correction]
    """Rumours that it corrects."""

    @property
    def reach(self) -> float:
        """How far it is passed on beside an ordinary official post: twice with instructions, half with thanks or praise
        alone (Sutton et al. 2015, Boston: 2 to 3.5 times and just under half)."""
        if self.instructs:
            return 2.0
        return 0.5 if self.praises_only else 1.0


class Takings:
    """Reads public texts of one scenario for their uptake."""

    def __init__(self, ground: Ground) -> None:
        scenario = ground.scenario
        self._instructing = [ground.concept(name) for name in _INSTRUCTING]
        self._praising = [ground.concept(name) for name in _PRAISING]
        self._label, self._correction = ground.concept("hoax_label"), ground.concept("correction")
        rules = [rule for rubric in scenario.rubrics for rule in every_rule(rubric.rules)]
        self._rules = {
            rumour: tuple(
                steps_of(rule, ground) for rule in rules if isinstance(rule, Corrects) and rule.claim == rumour
            )
            for rumour in scenario.rumours
        }
        known = {rumour: ground.fact(rumour) for rumour in scenario.rumours}
        self._myths = {rumour: fact.states | fact.asserts for rumour, fact in known.items() if fact}

    def of(self, reading: Reading) -> Uptake:
        """The uptake of a text."""
        instructs = any(reading.concept(concept) for concept in self._instructing)
        praises = any(reading.concept(concept) for concept in self._praising)
        found = {rumour: self._form(rumour, reading) for rumour in self._myths}
        return Uptake(
            instructs, praises and not instructs, {name: form for name, form in found.items() if form != "none"}
        )

    def _form(self, rumour: str, reading: Reading) -> Correction:
        for steps in self._rules[rumour]:
            found = steps(reading)
            if found is not None and all(found.values()):
                return "full"
        myths = reading.phrases(self._myths[rumour], "plain")
        if not myths:
            return "none"
        stated = set(reading.phrases(self._myths[rumour], "said"))
        denied = any(myth not in stated for myth in myths)
        return "label" if denied or reading.concept(self._label) or reading.concept(self._correction) else "none"
