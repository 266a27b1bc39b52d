"""Every reference in a file, with the names it may lead to. Read from converted values, so that a file that does not
fit the models still gets its misspelled references reported."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any

from crisis_sim.scenario.actions import BUILT_IN
from crisis_sim.scenario.checks.names import Names, entries, part
from crisis_sim.scenario.diagnostics import Path

SAID = ("post", "news", "message")
PUBLIC = ("post", "news")
LISTS = {"post": "social", "news": "news", "message": "message"}
"""The kind of channel each content belongs on."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A name at a path. `kind` says what it refers to and `among` holds the names of that kind; `fits` narrows them.

    `wanted` words the narrower kind, for the sentence that says so; `key` is true when the name is a key itself;
    `beside` are keys with a meaning of their own that may stand in its place.
    """

    path: Path
    name: str
    kind: str
    among: Collection[str]
    fits: Callable[[str], bool] | None = None
    wanted: str = ""
    key: bool = False
    beside: tuple[str, ...] = ()


def references_of(root: dict[str, Any], names: Names, concepts: Collection[str]) -> Iterator[Reference]:
    """Every reference of a converted file, in no order that matters."""
    reader = _Reader(names, concepts)
    for key in ("default_rubric", "run_rubric"):
        yield from reader.one(root, (), key, "rubric", names.rubrics)
    for concept in part(root, "lexicons"):
        yield Reference(("lexicons", concept), concept, "concept", concepts, key=True)
    for path, inject in entries(root.get("timeline"), ("timeline",)):
        yield from reader.inject(inject, path)
    for path, action in entries(root.get("actions"), ("actions",)):
        yield from reader.condition(action.get("when"), (*path, "when"))
    for path, deck in entries(part(root, "chatter").get("decks"), ("chatter", "decks")):
        yield from reader.one(deck, path, "channel", "channel", names.channels)
        yield from reader.one(deck, path, "claims", "fact", names.facts)
        yield from reader.condition(deck.get("when"), (*path, "when"))
    for path, rubric in entries(root.get("rubrics"), ("rubrics",)):
        yield from reader.rubric(rubric, path)
    for path, ending in entries(root.get("endings"), ("endings",)):
        yield from reader.condition(ending.get("when"), (*path, "when"))
    for path, playtest in entries(root.get("playtests"), ("playtests",)):
        yield from reader.playtest(playtest, path)


class _Reader:
    """Walks the parts of one file; each method yields the references of one kind of part."""

    def __init__(self, names: Names, concepts: Collection[str]) -> None:
        self.names = names
        self.concepts = concepts

    def one(
        self, owner: dict[str, Any], path: Path, key: str, kind: str, among: Collection[str]
    ) -> Iterator[Reference]:
        name = owner.get(key)
        if isinstance(name, str):
            yield Reference((*path, key), name, kind, among)

    def many(
        self, owner: dict[str, Any], path: Path, key: str, kind: str, among: Collection[str]
    ) -> Iterator[Reference]:
        listed = owner.get(key)
        for index, name in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(name, str):
                yield Reference((*path, key, index), name, kind, among)

    def keys(
        self, owner: dict[str, Any], path: Path, key: str, kind: str, among: Collection[str]
    ) -> Iterator[Reference]:
        for name in part(owner, key):
            yield Reference((*path, key, name), name, kind, among, key=True)

    def said(self, path: Path, name: Any, kinds: tuple[str, ...], *, key: bool = False) -> Iterator[Reference]:
        """A post, news item or message of the timeline, or only what is public."""
        if isinstance(name, str):
            kind_of = self.names.inject_kind
            wanted = "post" if kinds == PUBLIC else "said"
            yield Reference(path, name, "inject", self.names.injects, lambda n: kind_of[n] in kinds, wanted, key)

    def answerable(self, path: Path, name: Any) -> Iterator[Reference]:
        """A task, or a post or message that can be answered."""
        if isinstance(name, str):
            kind_of = self.names.inject_kind
            fits = (*SAID, "task")
            yield Reference(path, name, "inject", self.names.injects, lambda n: kind_of[n] in fits, "answerable")

    def task(self, path: Path, name: Any, *, key: bool = False) -> Iterator[Reference]:
        if isinstance(name, str):
            tasks = self.names.task_kind
            yield Reference(path, name, "inject", self.names.injects, lambda n: n in tasks, "task", key)

    def on(self, path: Path, name: Any, kind: str) -> Iterator[Reference]:
        """A channel of one kind."""
        if isinstance(name, str):
            kinds = self.names.channel_kind
            yield Reference(path, name, "channel", self.names.channels, lambda n: kinds.get(n) == kind, kind)

    def acted(self, owner: dict[str, Any], path: Path) -> Iterator[Reference]:
        """An action of the scenario, or something that can be done to posts in every scenario."""
        yield from self.one(owner, path, "acted", "action", (*self.names.actions, *BUILT_IN))

    def labels(self, owner: dict[str, Any], path: Path, task: str) -> Iterator[Reference]:
        """The posts that are labelled, and the labels."""
        for name, label in part(owner, "labels").items():
            where = (*path, "labels", name)
            yield from self.said(where, name, SAID, key=True)
            if isinstance(label, str) and task in self.names.labels:
                yield Reference(where, label, "label", self.names.labels[task])

    def inject(self, inject: dict[str, Any], path: Path) -> Iterator[Reference]:
        names = self.names
        after = inject.get("after")
        if isinstance(after, str):
            yield Reference((*path, "after"), after, "inject", names.injects)
        elif isinstance(after, dict):
            for key in ("answered", "expired"):
                yield from self.task((*path, "after", key), after.get(key))
            yield from self.acted(after, (*path, "after"))
        yield from self.condition(inject.get("when"), (*path, "when"))
        yield from self.one(inject, path, "end", "ending", names.endings)
        yield from self.keys(inject, path, "effects", "meter", names.meters)
        for kind, channel_kind in LISTS.items():
            content = inject.get(kind)
            if isinstance(content, dict):
                yield from self.one(content, (*path, kind), "from", "persona", names.personas)
                yield from self.on((*path, kind, "channel"), content.get("channel"), channel_kind)
                yield from self.one(content, (*path, kind), "claims", "fact", names.facts)
                yield from self.said((*path, kind, "reply_to"), content.get("reply_to"), PUBLIC)
        if isinstance(inject.get("task"), dict):
            ident = inject.get("id")
            yield from self._task(inject["task"], (*path, "task"), ident if isinstance(ident, str) else "")

    def _task(self, task: dict[str, Any], path: Path, ident: str) -> Iterator[Reference]:
        names = self.names
        yield from self.one(task, path, "rubric", "rubric", names.rubrics)
        yield from self.one(task, path, "from", "persona", names.personas)
        yield from self.one(task, path, "channel", "channel", names.channels)
        yield from self.said((*path, "to"), task.get("to"), SAID)
        yield from self.said((*path, "about"), task.get("about"), SAID)
        yield from self.labels(task, path, ident)
        for name in part(task, "offer"):
            yield from self.said((*path, "offer", name), name, SAID, key=True)
        yield from self.keys(task, path, "because", "offered post", part(task, "offer"))
        rubric = task.get("rubric")
        if isinstance(rubric, str) and rubric in names.tests:
            yield from self.one(task, path, "model", "self-test", names.tests[rubric])

    def condition(self, condition: Any, path: Path) -> Iterator[Reference]:
        if not isinstance(condition, dict):
            return
        names = self.names
        yield from self.task((*path, "answered"), condition.get("answered"))
        yield from self.task((*path, "unanswered"), condition.get("unanswered"))
        yield from self.one(condition, path, "published", "inject", names.injects)
        yield from self.keys(condition, path, "meter", "meter", names.meters)
        yield from self.keys(condition, path, "belief", "fact", names.facts)
        yield from self.acted(condition, path)
        for name in part(condition, "score"):
            yield from self.task((*path, "score", name), name, key=True)
        for name, option in part(condition, "decided").items():
            where = (*path, "decided", name)
            yield Reference(where, name, "inject", names.injects, lambda n: n in names.options, "decision", True)
            if isinstance(option, str) and name in names.options:
                yield Reference(where, option, "option", names.options[name])
        for key in ("all", "any"):
            for where, inner in entries(condition.get(key), (*path, key)):
                yield from self.condition(inner, where)
        yield from self.condition(condition.get("not"), (*path, "not"))

    def rubric(self, rubric: dict[str, Any], path: Path) -> Iterator[Reference]:
        names, ident = self.names, rubric.get("id")
        yield from self.many(rubric, path, "objectives", "objective", names.objectives)
        for where, rule in entries(rubric.get("rules"), (*path, "rules")):
            yield from self.rule(rule, where)
        rules = names.rules.get(ident, {}) if isinstance(ident, str) else {}
        levels = names.rubric_levels.get(ident, names.levels) if isinstance(ident, str) else names.levels
        for where, test in entries(rubric.get("tests"), (*path, "tests")):
            yield from self.task((*where, "task"), test.get("task"))
            task = test.get("task")
            yield from self.answer(test, where, task if isinstance(task, str) else "", rubric=ident)
            expect, below = part(test, "expect"), (*where, "expect")
            yield from self.one(expect, below, "level", "level", levels or HOUSE_LEVELS)
            yield from self.many(expect, below, "met", "rule", rules)
            yield from self.many(expect, below, "missed", "rule", rules)
            yield from self.one(expect, below, "gate", "rule", rules)

    def rule(self, rule: dict[str, Any], path: Path) -> Iterator[Reference]:
        names = self.names
        yield from self.one(rule, path, "objective", "objective", names.objectives)
        for key in ("fact", "claim", "with_fact"):
            yield from self.one(rule, path, key, "fact", names.facts)
        yield from self.many(rule, path, "facts", "fact", names.facts)
        for key in ("want", "shun", "concepts"):
            yield from self.many(rule, path, key, "concept", self.concepts)
        yield from self.many(rule, path, "channels", "channel", names.channels)
        for key in ("posts", "left_alone"):
            for where, name in listed(rule.get(key), (*path, key)):
                yield from self.said(where, name, SAID)
        for key in ("answered", "in_order"):
            for where, name in listed(rule.get(key), (*path, key)):
                yield from self.answerable(where, name)
        for key in ("rules", "reasons"):
            for where, nested in entries(rule.get(key), (*path, key)):
                yield from self.rule(nested, where)

    def answer(self, answer: dict[str, Any], path: Path, task: str, *, rubric: Any = None) -> Iterator[Reference]:
        names = self.names
        yield from self.labels(answer, path, task)
        listed = answer.get("pick")
        for index, name in enumerate(listed if isinstance(listed, list) else ()):
            yield from self.said((*path, "pick", index), name, SAID)
        if task in names.options:
            yield from self.one(answer, path, "choose", "option", names.options[task])
        owner = rubric if isinstance(rubric, str) else names.task_rubric.get(task)
        if owner in names.tests:
            yield from self.one(answer, path, "use", "self-test", names.tests[owner])

    def answers(self, written: dict[str, Any], path: Path) -> Iterator[Reference]:
        """A scripted trainee: answers by task, and what is posted unasked."""
        for task, given in written.items():
            where = (*path, task)
            if task == "unasked":
                for at, post in entries(given, where):
                    yield from self.one(post, at, "channel", "channel", self.names.channels)
                    yield from self.said((*at, "reply_to"), post.get("reply_to"), PUBLIC)
                continue
            for reference in self.task(where, task, key=True):
                yield replace(reference, beside=("unasked",))
            if isinstance(given, dict):
                yield from self.answer(given, where, task)
            for at, answer in entries(given, where):
                yield from self.answer(answer, at, task)

    def playtest(self, playtest: dict[str, Any], path: Path) -> Iterator[Reference]:
        names = self.names
        yield from self.answers(part(playtest, "answers"), (*path, "answers"))
        expect, below = part(playtest, "expect"), (*path, "expect")
        for key in ("published", "unpublished"):
            yield from self.many(expect, below, key, "inject", names.injects)
        yield from self.keys(expect, below, "meters", "meter", names.meters)
        for name in part(expect, "scores"):
            yield from self.task((*below, "scores", name), name, key=True)
        yield from self.one(expect, below, "ending", "ending", names.endings)


def listed(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """The entries of a list, with their paths."""
    for index, entry in enumerate(value if isinstance(value, list) else ()):
        yield (*path, index), entry


HOUSE_LEVELS = ("excellent", "good", "developing", "not-yet")
"""Levels of a scenario that defines none."""


def answer_references(written: dict[str, Any], names: Names) -> Iterator[Reference]:
    """Every reference of an answer file."""
    return _Reader(names, ()).answers(written, ())
