"""Tasks: what is asked of the trainee, until when, and by which rubric it is judged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

from pydantic import Field, model_validator

from crisis_sim.notes import note
from crisis_sim.scenario.answers import LABELS
from crisis_sim.scenario.base import Duration, Ident, Misfit, Number, Part, Share, Words

TaskKind = Literal["reply", "post", "statement", "press_release", "triage", "decision", "framing", "pick"]
WORDED: frozenset[TaskKind] = frozenset(("reply", "post", "statement", "press_release", "framing"))
"""Kinds that are answered in words alone."""
Need = Literal["answer", "leave", "either"]
"""What a post of a pick task needs: an answer, none, or whatever the trainee decides."""


class Promptness(Part):
    """How speed multiplies quality: 1 until `full`, then down in a straight line to `floor` at `deadline`."""

    full: Duration = Field(description="Answered by then, nothing is lost")
    deadline: Duration = Field(description="Last moment; both count from the opening of the task")
    floor: Share = Field(default=0.5, description="What is left of the quality at the deadline, 0 to 1")

    @model_validator(mode="after")
    def _in_order(self) -> Promptness:
        if not 0 <= self.full <= self.deadline or self.deadline == 0:
            raise Misfit(note('"deadline" must be later than 0 and not earlier than "full".'), "deadline")
        return self


class Option(Part):
    """One way to decide."""

    id: Ident = Field(description="Name of the option, as answers write it")
    label: Words = Field(description="What the trainee reads")
    credit: Share = Field(description="How right it is, 0 to 1")
    feedback: Words | None = Field(default=None, description="What the debrief says to those who chose it")


class Task(Part):
    """An inject that asks for a response. Which keys it needs depends on its kind."""

    kind: TaskKind = Field(description="What is asked of the trainee, and so which keys the task needs")
    ask: Words = Field(description="What the trainee is asked to do")
    rubric: Ident = Field(description="The rubric that judges the response")
    promptness: Promptness = Field(description="How speed counts")
    weight: Annotated[Number, Field(gt=0, le=100)] = Field(
        default=1, description="What the task weighs in the run's score"
    )
    to: Ident | None = Field(default=None, description="The inject that a reply answers")
    about: Ident | None = Field(default=None, description="The inject that the task is about")
    sender: Ident | None = Field(default=None, alias="from", description="The persona who asks")
    channel: Ident | None = Field(default=None, description="Where the response is published or sent")
    labels: Annotated[dict[Ident, Ident], Field(min_length=1)] | None = Field(
        default=None, description="triage: the right label of each post"
    )
    classes: Annotated[dict[Ident, Words], Field(min_length=2, max_length=9)] | None = Field(
        default=None,
        description="triage: the labels to choose from, each with what the trainee reads, for example frames of news; "
        "fact, opinion, hoax, unverified unless said",
    )
    options: Annotated[tuple[Option, ...], Field(min_length=2)] | None = Field(
        default=None, description="decision: what can be chosen"
    )
    offer: Annotated[dict[Ident, Need], Field(min_length=2)] | None = Field(
        default=None, description="pick: the posts offered, and what each needs: answer, leave, or either"
    )
    because: dict[Ident, Words] = Field(default={}, description="pick: why a post needs an answer, or needs none")
    original: Words | None = Field(default=None, description="framing: the headline or claim to rewrite")
    hint: Words | None = Field(default=None, description="A nudge for practice, never the answer")
    model: Words | None = Field(default=None, description="Name of the self-test that is the model answer")
    model_why: Words | None = Field(default=None, description="Why the model answer works, for the debrief")

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Task:
        needs = {"reply": "to", "triage": "labels", "decision": "options", "framing": "original", "pick": "offer"}
        owner = {"classes": "triage"} | {name: kind for kind, name in needs.items() if name != "to"}
        needed = needs.get(self.kind)
        if needed and getattr(self, needed) is None:
            raise Misfit(note('A task of kind {kind} needs "{needed}".', kind=self.kind, needed=needed))
        for name, kind in owner.items():
            if getattr(self, name) is not None and self.kind != kind:
                raise Misfit(
                    note(
                        '"{name}" belongs to tasks of kind {kind}, not {found}.', name=name, kind=kind, found=self.kind
                    ),
                    name,
                )
        self._pickable()
        if self.kind in ("reply", "post", "statement", "press_release") and self.channel is None:
            raise Misfit(
                note('A task of kind {kind} needs "channel", the place where the response goes.', kind=self.kind)
            )
        return self

    @property
    def label_names(self) -> tuple[str, ...]:
        """Labels that a triage offers."""
        return tuple(self.classes) if self.classes is not None else LABELS

    def label_words(self, label: str, say: Callable[[str], str]) -> str:
        """What a person reads for a label; `say` translates the house's four."""
        return self.classes.get(label, label) if self.classes is not None else say(label)

    def _pickable(self) -> None:
        if self.offer is None:
            if self.because:
                raise Misfit(note('"because" belongs to tasks of kind pick, beside "offer".'), "because")
            return
        for need, why in (
            ("answer", note('No post under "offer" needs an answer, so nothing could be picked rightly.')),
            ("leave", note('Every post under "offer" may be picked, so there is nothing to choose; add one to leave.')),
        ):
            if need not in self.offer.values():
                raise Misfit(why, "offer")
